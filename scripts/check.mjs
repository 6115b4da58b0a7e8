// `npm run check`: everything that must hold before a change lands, on a fresh machine too. Runs on the system's Node, before anything is installed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, run } from './install.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const results = mkdtempSync(join(tmpdir(), 'countersign-check-'));
let passed = 0;
let failed = 0;

/** @param {string} name @param {string[]} command */
function step(name, command) {
  console.log(`\n== ${name}`);
  if (run(command)) passed += 1;
  else failed += 1;
}

/** Tests are counted one by one, from Vitest's own report. @param {string} name @param {string[]} command one that hands its arguments to Vitest */
function tests(name, command) {
  console.log(`\n== ${name}`);
  const report = join(results, `${passed}-${failed}.json`);
  const ok = run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    // A file that does not even load has no tests to fail, nor has an audit that found something.
    if (!ok && counts.numFailedTests === 0) failed += 1;
    if (counts.numTotalTests === 0 || counts.numPendingTests > 0) failed += 1;
  } catch {
    failed += 1;
  }
}

ensureSystemPackages();
installDependencies();
step('lint and format', ['biome', 'ci', '--error-on-warnings', '.']);
for (const part of ['electron', 'renderer', 'test']) step(`types: ${part}`, ['tsc', '-p', `${part}/tsconfig.json`]);
step('unused files, exports and dependencies', ['knip', '--no-progress']);
step('build', ['vite', 'build', '--logLevel', 'warn']);
const vitest = ['node', 'scripts/desktop-session.mjs', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts'];
tests('unit, oracle and renderer tests', [
  ...vitest,
  ...['unit', 'oracle', 'renderer'].flatMap((project) => ['--project', project]),
]);
tests('end-to-end tests in a real window, searched for secrets', ['node', 'scripts/audit-secrets.mjs']);
step('packing', ['node', 'scripts/package-check.mjs']);
rmSync(results, { recursive: true, force: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
