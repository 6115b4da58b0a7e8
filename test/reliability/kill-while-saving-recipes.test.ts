// kill -9 while the recipes are being saved: afterwards they are those that were saved last, or those that were being saved, whole, and
// nothing else is left lying about.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecipesFile } from '../../electron/links/recipes-file.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { bundled, saveUntilKilled } from './killed-program.ts';
import { generationOf } from './recipes-generations.ts';

const KILLS = 80;
/** Microseconds from the first saving to the latest kill: several savings. */
const LATEST = 10_000;

const seed = announceSeed('kill-while-saving-recipes');
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: LATEST })), { seed, numRuns: KILLS });

test('eighty kills leave the old recipes or the new', { timeout: 300_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
  const program = await bundled('saving-recipes-program.ts', root);
  const directory = join(root, 'profile');
  await mkdir(directory);
  let inTheMiddle = 0;
  let last = 0;
  for (const moment of moments) {
    const newest = (await saveUntilKilled(program, directory, moment / 1000)) ?? last;
    if ((await readdir(directory)).some((name) => name.endsWith('.tmp'))) inTheMiddle++;
    const { notice, recipes } = await RecipesFile.open(directory, () => new Date());
    expect(notice).toBeUndefined();
    last = generationOf(recipes);
    expect([newest, newest + 1]).toContain(last);
    expect(await readdir(directory)).toEqual(last === 0 ? [] : ['recipes.json']);
  }
  process.stderr.write(`${KILLS} kills over ${last} savings, ${inTheMiddle} of them in the middle of writing\n`);
  // Otherwise the kills missed what they were aimed at.
  expect(inTheMiddle).toBeGreaterThan(0);
  await rm(root, { recursive: true });
});
