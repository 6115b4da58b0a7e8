// `npm run pictures`: accepts what the views look like now. Git then shows which pictures have changed.
import { run } from './install.mjs';

process.env.COUNTERSIGN_PICTURES = 'accept';
const ok = run([
  ...['node', 'scripts/desktop-session.mjs', '--private', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts'],
  ...['--project', 'e2e', 'test/e2e/visual.test.ts', ...process.argv.slice(2)],
]);
process.exit(ok ? 0 : 1);
