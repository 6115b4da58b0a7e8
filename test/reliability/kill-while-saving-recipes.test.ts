// kill -9 while the recipes are being saved: afterwards they are those that were saved last, or those that were being saved, whole, and
// nothing else is left lying about.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RecipesFile } from '../../electron/links/recipes-file.ts';
import { bundled, momentsOf, saveUntilKilled, timeToSave } from './killed-program.ts';
import { generationOf } from './recipes-generations.ts';

const KILLS = 80;
/** Savings that the kills are aimed at. */
const SAVINGS = 3;

const moments = momentsOf('kill-while-saving-recipes', KILLS);

test('eighty kills leave the old recipes or the new', { timeout: 600_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
  const program = await bundled('saving-recipes-program.ts', root);
  const latest = await timeToSave(SAVINGS, program, () => mkdtemp(join(root, 'timed-')));
  const directory = join(root, 'profile');
  await mkdir(directory);
  let inTheMiddle = 0;
  let last = 0;
  for (const moment of moments) {
    const newest = (await saveUntilKilled(program, directory, moment * latest)) ?? last;
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
