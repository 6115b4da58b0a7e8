// `npm run bench`: from keystroke to verdict in the real window, beside an empty call over the same IPC in the same run.
//   npm run bench -- --json FILE   also writes every figure by name
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureTypeToVerdict } from './type-to-verdict.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const figures = await measureTypeToVerdict();
for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(34)} ${value.toFixed(2)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
