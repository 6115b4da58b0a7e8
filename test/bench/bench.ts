// `npm run bench`: how fast the app is, beside what people would use instead, in the same run. README.md says what each figure means.
//   npm run bench -- --json FILE           also writes every figure by name
//   npm run bench -- --only verify,sign    measures these groups only
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

// Each is loaded when it is measured: only `inspect` and `start` need the window.
const groups: Record<string, () => Promise<Record<string, number>>> = {
  size: async () => (await import('./size.ts')).measureSize(),
  start: async () => (await import('./start.ts')).measureStart(),
  verify: async () => (await import('./single.ts')).measureSingle('verify'),
  sign: async () => (await import('./single.ts')).measureSingle('sign'),
  batch: async () => (await import('./batch-file.ts')).measureBatchFile(),
  underLoad: async () => (await import('./inspect-under-load.ts')).measureInspectUnderLoad(),
  inspect: async () => (await import('./type-to-verdict.ts')).measureTypeToVerdict(),
  ledger: async () => (await import('./ledger.ts')).measureLedger(),
};

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(groups);
const unknown = chosen.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}

const figures: Record<string, number> = {};
for (const name of chosen) {
  console.log(`\n== ${name}`);
  const measured = (await groups[name]?.()) ?? {};
  for (const [figure, value] of Object.entries(measured)) console.log(`${figure.padEnd(52)} ${value.toFixed(2)}`);
  Object.assign(figures, measured);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
