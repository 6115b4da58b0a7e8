// `npm run app`: from a fresh clone to an open window. Runs on the system's Node, before anything is installed.
import { installDependencies, run } from './install.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

installDependencies();
ensureSystemPackages({ forTests: false });
if (!run(['vite', 'build', '--logLevel', 'warn'])) process.exit(1);
process.exit(run(['node', 'scripts/start.mjs', ...process.argv.slice(2)]) ? 0 : 1);
