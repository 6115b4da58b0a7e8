// kill -9 while the file of key profiles is being saved, a thousand times: afterwards it holds what was saved last, or what was being
// saved, whole, and nothing else is left lying about.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MetadataFile } from '../../electron/keys/metadata.ts';
import { generationOf } from './generations.ts';
import { bundled, momentsOf, saveUntilKilled, timeToSave } from './killed-program.ts';

const KILLS = 1000;
/** Processes at once, each over a folder of its own. */
const LANES = 4;
/** Savings that the kills are aimed at. */
const SAVINGS = 3;

const moments = momentsOf('kill-while-saving', KILLS);

test('a thousand kills leave the old profiles or the new', { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
  const program = await bundled('saving-program.ts', root);
  const latest = await timeToSave(SAVINGS, program, () => mkdtemp(join(root, 'timed-')), LANES);
  const seen = { inTheMiddle: 0, savedUntold: 0, generations: 0 };

  const lane = async (index: number) => {
    const directory = join(root, `profile-${index}`);
    await mkdir(directory);
    let last = 0;
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      const told = await saveUntilKilled(program, directory, moment * latest);
      const newest = told ?? last;
      if ((await readdir(directory)).some((name) => name.endsWith('.tmp'))) seen.inTheMiddle++;
      const file = await MetadataFile.open(directory, () => new Date());
      expect(file.notice).toBeUndefined();
      last = generationOf(file.profiles);
      expect([newest, newest + 1]).toContain(last);
      if (last > newest) seen.savedUntold++;
      // There is no file before the very first saving, and never anything but the file.
      expect(await readdir(directory)).toEqual(last === 0 ? [] : ['keys.json']);
    }
    seen.generations += last;
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
  process.stderr.write(
    `${KILLS} kills over ${seen.generations} savings: ${seen.inTheMiddle} in the middle of writing, ${seen.savedUntold} between the rename and its answer\n`,
  );
  // Otherwise the kills missed what they were aimed at.
  expect(seen.inTheMiddle).toBeGreaterThan(0);
  expect(seen.generations).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});
