// The recipes to begin with can be used as they are, and none can be mistaken for another.
import { expect, test } from 'vitest';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { knownSalt } from '../../electron/signing/salt-catalogue.ts';
import { readyMade } from '../../shared/ready-made.ts';
import { recipeFieldsSchema } from '../../shared/recipes.ts';

test.each(readyMade)('$name is one that can be saved', (recipe) => {
  expect(recipeFieldsSchema.parse(recipe)).toEqual(recipe);
  expect(checkRecipe(recipe)).toEqual([]);
  expect(recipe.description).toMatch(/\.$/);
  for (const { help } of recipe.fields) expect(help).toMatch(/[.…]$/);
});

test('there are six, each with a salt of its own that no package uses', () => {
  const salts = readyMade.flatMap(({ signer }) => ('salt' in signer ? [signer.salt] : []));
  expect([readyMade.length, salts.length]).toEqual([6, 5]);
  expect(new Set(salts).size).toBe(salts.length);
  expect(new Set(readyMade.map(({ name }) => name)).size).toBe(readyMade.length);
  for (const salt of salts) expect(knownSalt(salt)).toBeUndefined();
});

test('each kind of signer and of delivery is shown once at least', () => {
  expect(new Set(readyMade.map(({ signer }) => signer.kind)).size).toBe(4);
  expect(new Set(readyMade.map(({ delivery }) => delivery.as)).size).toBe(2);
});
