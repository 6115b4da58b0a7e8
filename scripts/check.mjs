// `npm run check`: everything that must hold before a change lands, on a fresh machine too. Runs on the system's Node, before anything is installed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installDependencies, run } from './install.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const results = mkdtempSync(join(tmpdir(), 'countersign-check-'));
let passed = 0;
/** What failed, said again at the end: the reports before it are long. @type {string[]} */
const failures = [];

/** @param {string} name @param {string[]} command */
function step(name, command) {
  console.log(`\n== ${name}`);
  if (run(command)) passed += 1;
  else failures.push(name);
}

/** Tests are counted one by one, from Vitest's own report. @param {string} name @param {string[]} command one that hands its arguments to Vitest */
function tests(name, command) {
  console.log(`\n== ${name}`);
  const report = join(results, `${passed}.json`);
  const ok = run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failures.push(...failedTests(counts.testResults));
    // A file that does not even load has no tests to fail, nor has an audit that found something.
    if (!ok && counts.numFailedTests === 0) failures.push(`${name}: ended with an error, though no test failed`);
    if (counts.numTotalTests === 0) failures.push(`${name}: no test ran`);
    if (counts.numPendingTests > 0) failures.push(`${name}: ${counts.numPendingTests} left out`);
  } catch (error) {
    failures.push(`${name}: no report (${error})`);
  }
}

/**
 * Each failed test by file and name, with what it said, and each file that did not load.
 * @param {{ name: string, message: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} files
 */
function failedTests(files) {
  return files.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}\n${message}`];
    return failed.map((test) => `${file} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
  });
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

for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
