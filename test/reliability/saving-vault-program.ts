// Runs in a child process that is killed: saves the vault over and over, each time as the next generation, and says `begin` before the
// first save and a generation's number after each.
import { writeSync } from 'node:fs';
import { VaultBackEnd } from '../../electron/keys/vault.ts';
import { askPassphrase, entriesOf } from './vault-generations.ts';

const vault = new VaultBackEnd({ directory: process.argv[2] ?? '', askPassphrase, workFactor: 2 });
// Null where there is no vault yet; otherwise this opens it.
const secret = await vault.get('key 0');
const stored = secret === null ? 0 : Number(/ of (\d+),/.exec(Buffer.from(secret).toString())?.[1]);
writeSync(1, 'begin\n');
for (let generation = stored + 1; ; generation++) {
  await vault.setAll(entriesOf(generation));
  writeSync(1, `${generation}\n`);
}
