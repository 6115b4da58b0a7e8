// kill -9 while the vault is being saved, hundreds of times: afterwards it holds what was saved last, or what was being saved, whole,
// and what was half written is gone after the next opening.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VaultBackEnd } from '../../electron/keys/vault.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { bundled, saveUntilKilled } from './killed-program.ts';
import { askPassphrase, entriesOf, generationOf } from './vault-generations.ts';

const KILLS = 300;
/** Of which the vault is made in a folder that has none. */
const MAKING = 40;
/** Processes at once, each over a folder of its own. */
const LANES = 4;
/** Microseconds from the first saving to the latest kill: several savings; where the vault is made, its thread has to start first. */
const LATEST = 80_000;
const LATEST_MAKING = 1_500_000;

const seed = announceSeed('kill-while-saving-vault');
const upTo = (max: number, numRuns: number) => fc.sample(fc.noBias(fc.integer({ min: 0, max })), { seed, numRuns });

test('hundreds of kills leave the old vault or the new', { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
  const worker = { 'vault-worker': '../../electron/keys/vault-worker.ts' };
  const program = await bundled('saving-vault-program.ts', root, worker);
  const seen = { inTheMiddle: 0, savedUntold: 0, generations: 0, made: 0 };

  /** The generation that is saved there after a kill. */
  const kill = async (directory: string, moment: number, last: number): Promise<number> => {
    const newest = (await saveUntilKilled(program, directory, moment / 1000)) ?? last;
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
  const making = upTo(LATEST_MAKING, MAKING);
  const moments = upTo(LATEST, KILLS - MAKING);
  const lane = async (index: number) => {
    for (let moment = making.pop(); moment !== undefined; moment = making.pop()) {
      const directory = await mkdtemp(join(root, 'new-'));
      if ((await kill(directory, moment, 0)) > 0) seen.made++;
    }
    const directory = join(root, `profile-${index}`);
    const vault = new VaultBackEnd({ directory, askPassphrase, workFactor: 2 });
    await vault.setAll(entriesOf(1));
    await vault.close();
    let last = 1;
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      last = await kill(directory, moment, last);
    }
    seen.generations += last - 1;
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
  process.stderr.write(
    `${KILLS} kills over ${seen.generations} savings and the making of ${MAKING} vaults, of which ${seen.made} were made: ${seen.inTheMiddle} in the middle of writing, ${seen.savedUntold} between the rename and its answer\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.inTheMiddle).toBeGreaterThan(0);
  expect(seen.generations).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});
