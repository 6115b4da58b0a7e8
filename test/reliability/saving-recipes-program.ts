// Runs in a child process that is killed: saves the recipes over and over, each time as the next generation, and says `begin` before
// the first save and a generation's number after each.
import { writeSync } from 'node:fs';
import { RecipesFile } from '../../electron/links/recipes-file.ts';
import { generationOf, recipesOf } from './recipes-generations.ts';

const file = await RecipesFile.open(process.argv[2] ?? '', () => new Date());
writeSync(1, 'begin\n');
for (let generation = generationOf(file.recipes) + 1; ; generation++) {
  await file.write(recipesOf(generation));
  writeSync(1, `${generation}\n`);
}
