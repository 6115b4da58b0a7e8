// kill -9 while the vault is being saved, hundreds of times: afterwards it holds what was saved last, or what was being saved, whole,
// and what was half written is gone after the next opening.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VaultBackEnd } from '../../electron/keys/vault.ts';
import { bundled, momentsOf, saveUntilKilled, timeToSave } from './killed-program.ts';
import { askPassphrase, entriesOf, generationOf } from './vault-generations.ts';

const KILLS = 300;
/** Of which the vault is made in a folder that has none. */
const MAKING = 40;
/** Processes at once, each over a folder of its own. */
const LANES = 4;
/** Savings that the kills are aimed at; where the vault is made, its making and half as much time again. */
const SAVINGS = 3;

const making = momentsOf('kill-while-making-vault', MAKING);
const moments = momentsOf('kill-while-saving-vault', KILLS - MAKING);

test('hundreds of kills leave the old vault or the new', { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
  const worker = { 'vault-worker': '../../electron/keys/vault-worker.ts' };
  const program = await bundled('saving-vault-program.ts', root, worker);
  const newFolder = () => mkdtemp(join(root, 'new-'));
  const withVault = async () => {
    const directory = await newFolder();
    const vault = new VaultBackEnd({ directory, askPassphrase, workFactor: 2 });
    await vault.setAll(entriesOf(1));
    await vault.close();
    return directory;
  };
  const toMake = await timeToSave(1, program, newFolder, LANES);
  const toSave = await timeToSave(SAVINGS, program, withVault, LANES);
  const seen = { inTheMiddle: 0, savedUntold: 0, generations: 0, made: 0 };

  /** The generation that is saved there after a kill. */
  const kill = async (directory: string, after: number, last: number): Promise<number> => {
    const newest = (await saveUntilKilled(program, directory, after)) ?? last;
    const names = await readdir(directory);
    const halfWritten = names.filter((name) => /^vault\.age\.[0-9a-f]{12}\.tmp$/.test(name));
    // Of this kill; those of earlier ones were removed when the vault was opened.
    expect(halfWritten.length).toBeLessThanOrEqual(1);
    seen.inTheMiddle += halfWritten.length;
    const isThere = names.includes('vault.age');
    expect(names.length).toBe(halfWritten.length + (isThere ? 1 : 0));
    expect(isThere || newest === 0).toBe(true);
    const found = isThere ? await generationOf(await readFile(join(directory, 'vault.age'))) : 0;
    expect([newest, newest + 1]).toContain(found);
    if (found > newest) seen.savedUntold++;
    return found;
  };
  const lane = async () => {
    for (let moment = making.pop(); moment !== undefined; moment = making.pop()) {
      if ((await kill(await newFolder(), 1.5 * moment * toMake, 0)) > 0) seen.made++;
    }
    const directory = await withVault();
    let last = 1;
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      last = await kill(directory, moment * toSave, last);
    }
    seen.generations += last - 1;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.stderr.write(
    `${KILLS} kills over ${seen.generations} savings and the making of ${MAKING} vaults, of which ${seen.made} were made: ${seen.inTheMiddle} in the middle of writing, ${seen.savedUntold} between the rename and its answer\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.inTheMiddle).toBeGreaterThan(0);
  expect(seen.generations).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});
