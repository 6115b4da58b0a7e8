// `npm run audit:secrets`: runs the end-to-end tests, and searches every app they start for the secrets they put into it
// (test/e2e/audit/). Fails when a test fails, when a secret is found, or when less was searched than was started.
// Further arguments go to Vitest.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarise, table } from './audit-summary.mjs';
import { root, run } from './install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'countersign-audit-'));
process.env.COUNTERSIGN_AUDIT = folder;
const given = process.argv.slice(2);
const ok = run([
  ...['node', 'scripts/desktop-session.mjs', '--', 'vitest', 'run', '--config', 'test/vitest.config.ts'],
  ...['--project', 'e2e', ...given],
]);

/** @type {import('../test/e2e/audit/report.ts').AppReport[]} */
const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
rmSync(folder, { recursive: true, force: true });

// A run of chosen files says nothing about the others.
const chosen = given.filter((argument) => !argument.startsWith('-'));
const launching = readdirSync(join(root, 'test', 'e2e'), { recursive: true })
  .map((name) => `test/e2e/${String(name).replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts') && !name.startsWith('test/e2e/audit/'))
  .filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)))
  .filter((name) => /\blaunchApp\(/.test(readFileSync(join(root, name), 'utf8')));

const { rows, problems } = summarise(reports, launching);
console.log('\nThe audit of secrets: what was searched, in items / MB');
console.log(table(rows, reports));
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? 'No secret was found anywhere, in any form.'
    : `${problems.length} problems: a secret was found, or something was not searched.`,
);
process.exit(ok && problems.length === 0 ? 0 : 1);
