// The recipes to begin with can be used as they are in every language, and none can be mistaken for another.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { knownSalt } from '../../electron/signing/salt-catalogue.ts';
import { speak } from '../../renderer/language.ts';
import { messages as german } from '../../renderer/messages/de/index.ts';
import { messages as english } from '../../renderer/messages/en/index.ts';
import { messages as chinese } from '../../renderer/messages/zh-cn/index.ts';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import { languages } from '../../shared/language.ts';
import { type RecipeFields, recipeFieldsSchema } from '../../shared/recipes.ts';

const catalogues = { en: english, de: german, 'zh-CN': chinese };
afterEach(() => speak('en', english));

describe.each(languages)('in %s', (language) => {
  beforeEach(() => speak(language, catalogues[language]));

  test.each(readyMade().map(({ name }, index) => [name, index] as const))('%s can be saved', (_name, index) => {
    const recipe = readyMade()[index] as RecipeFields;
    expect(recipeFieldsSchema.parse(recipe)).toEqual(recipe);
    expect(checkRecipe(recipe)).toEqual([]);
    expect(recipe.description).toMatch(/[.。]$/);
    for (const { help } of recipe.fields) expect(help).toMatch(/[.。…]$/);
  });

  test('there are six, each with a salt of its own that no package uses', () => {
    const salts = readyMade().flatMap(({ signer }) => ('salt' in signer ? [signer.salt] : []));
    expect([readyMade().length, salts.length]).toEqual([6, 5]);
    expect(new Set(salts).size).toBe(salts.length);
    expect(new Set(readyMade().map(({ name }) => name)).size).toBe(readyMade().length);
    for (const salt of salts) expect(knownSalt(salt)).toBeUndefined();
  });
});

/** What the site's code has to know, and what a message is filled in with. */
const forTheSite = ({ signer, fields, delivery, lifetimeSeconds, message }: RecipeFields) => ({
  signer,
  fields: fields.map(({ name, required, input }) => ({ name, required, input })),
  delivery,
  lifetimeSeconds,
  placeholders: message.match(/\{\w+\}/g)?.sort(),
});

test.each(['de', 'zh-CN'] as const)('%s has other words, and is the same to the site', (language) => {
  const inEnglish = readyMade();
  speak(language, catalogues[language]);
  expect(readyMade().map(forTheSite)).toEqual(inEnglish.map(forTheSite));
  for (const [index, recipe] of readyMade().entries()) {
    expect(recipe.name).not.toBe(inEnglish[index]?.name);
    expect(recipe.message).not.toBe(inEnglish[index]?.message);
  }
});

test('each kind of signer and of delivery is shown once at least', () => {
  expect(new Set(readyMade().map(({ signer }) => signer.kind)).size).toBe(4);
  expect(new Set(readyMade().map(({ delivery }) => delivery.as)).size).toBe(2);
});
