// Recipes out to a file and in from one: nothing of this installation goes along, and what comes in is data.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recipesHandlers } from '../../electron/ipc/recipes.ts';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { RecipeError } from '../../electron/links/recipe-errors.ts';
import { readRecipes, writeRecipes } from '../../electron/links/recipe-sharing.ts';
import { RecipeStore } from '../../electron/links/recipe-store.ts';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import { type RecipeFields, recipeFileSchema } from '../../shared/recipes.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { object, recipe } from './recipe-samples.ts';

announceSeed('recipe-sharing');
let directory: string;
let place: string | null;
let suggested: string[];
let recipes: RecipeStore;
let handlers: ReturnType<typeof recipesHandlers>;
const profiles = [{ id: 'profile-id-of-the-shop', name: 'Shop', keys: [{ id: 'key-id', fingerprint: 'fingerprint' }] }];
const code = (value: string) => expect.objectContaining({ code: value });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-recipes-'));
  place = join(directory, 'shared.json');
  suggested = [];
  const clock = () => new Date('2026-11-23T06:37:00Z');
  recipes = new RecipeStore({
    directory: join(directory, 'profile'),
    clock,
    profileIds: async () => profiles.map(({ id }) => id),
  });
  handlers = recipesHandlers({
    recipes,
    profiles: async () => profiles,
    chooseFile: async () => place,
    choosePlace: async (name) => {
      suggested.push(name);
      return place;
    },
  });
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const saveAll = async (all: readonly RecipeFields[]) => {
  const ids: string[] = [];
  for (const one of all) ids.push((await recipes.save({ profileId: 'profile-id-of-the-shop', recipe: one })).id);
  return ids;
};

test('what is exported comes in again as it was, with the profile’s name and nothing else of it', async () => {
  const ids = await saveAll(readyMade());
  expect(await handlers['recipes.export']({ ids: [...ids, ...ids] })).toEqual({ fileName: 'shared.json', recipes: 6 });
  const text = await readFile(join(directory, 'shared.json'), 'utf8');
  for (const secret of ['profile-id', 'key-id', 'fingerprint', ...ids]) expect(text).not.toContain(secret);
  expect(await handlers['recipes.readFile']({})).toEqual({
    fileName: 'shared.json',
    recipes: readyMade().map((one) => ({ ...one, profileName: 'Shop' })),
  });
  // Reading saves nothing.
  expect((await recipes.list()).length).toBe(6);
});

test('one without a profile, and one whose profile is gone, name none', async () => {
  const { id } = await recipes.save({ profileId: null, recipe });
  const [other = ''] = await saveAll([object]);
  const { name } = profiles[0] ?? { name: '' };
  profiles.splice(0, 1);
  try {
    await handlers['recipes.export']({ ids: [id, other] });
  } finally {
    profiles.push({ id: 'profile-id-of-the-shop', name, keys: [] } as never);
  }
  expect((await handlers['recipes.readFile']({}))?.recipes.map(({ profileName }) => profileName)).toEqual([null, null]);
});

test('the file’s name is of the recipe, in characters that every system takes', async () => {
  const [one = '', two = ''] = await saveAll([
    { ...recipe, name: '../Ünsub: “A/B”' },
    { ...object, name: '☃' },
  ]);
  place = null;
  expect(await handlers['recipes.export']({ ids: [one] })).toBeNull();
  await handlers['recipes.export']({ ids: [two] });
  await handlers['recipes.export']({ ids: [one, two] });
  expect(suggested).toEqual(['nsub-a-b.recipe.json', 'recipes.json', 'recipes.json']);
  expect(await readdir(directory)).toEqual(['profile']);
});

test('a place that cannot be written, and a recipe that is gone: a typed error, and no file', async () => {
  const ids = await saveAll([recipe]);
  await expect(handlers['recipes.export']({ ids: [...ids, 'gone'] })).rejects.toEqual(code('unknown-recipe'));
  expect(suggested).toEqual([]);
  place = join(directory, 'nowhere', 'shared.json');
  await expect(handlers['recipes.export']({ ids })).rejects.toEqual(code('recipes-not-exported'));
  expect(await handlers['recipes.list']({})).toMatchObject({ recipes: [{ name: 'Recovery' }] });
});

test('more than would be read again is not exported', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...recipe,
      name: `R${index}`,
      message: 'x'.repeat(19_000),
      id: `${index}`,
      profileId: null,
    }));
  expect(() => writeRecipes(many(240), new Map())).toThrow(code('recipes-not-exported'));
  expect(readRecipes(Buffer.from(writeRecipes(many(200), new Map())), 'in.json').length).toBe(200);
});

test('the example in the documentation is a file that can be read, and its recipe one that can be saved', async () => {
  const text = await readFile(new URL('../../docs/recipes.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
  const found = readRecipes(Buffer.from(example), 'example.json');
  expect(found.map(({ profileName }) => profileName)).toEqual(['Shop']);
  for (const { profileName: _, ...fields } of found) expect(checkRecipe(fields)).toEqual([]);
});

describe('a file that comes in', () => {
  const good = {
    format: 'countersign-recipes',
    version: 1,
    recipes: [
      { ...recipe, profileName: null },
      { ...object, profileName: 'Shop' },
    ],
  };
  const read = (content: unknown) =>
    readRecipes(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), 'in.json');
  const withField = (input: unknown) => ({
    ...good,
    recipes: [
      good.recipes[0],
      { ...object, profileName: null, fields: [{ name: 'a', label: 'A', help: '', required: true, input }] },
    ],
  });

  test('with a byte order mark is read', () => {
    expect(read(`\ufeff${JSON.stringify(good)}`).length).toBe(2);
  });

  test('with a recipe that cannot be used is shown, so that it can be mended', async () => {
    const unusable = { ...good, recipes: [{ ...recipe, profileName: null, delivery: { as: 'link', url: 'x' } }] };
    await writeFile(join(directory, 'shared.json'), JSON.stringify(unusable));
    const found = await handlers['recipes.readFile']({});
    const { profileName: _, ...fields } = found?.recipes[0] ?? { ...recipe, profileName: null };
    expect((await handlers['recipes.check']({ recipe: fields })).problems.map(({ path }) => path)).toContain(
      'delivery.url',
    );
    await expect(handlers['recipes.save']({ profileId: null, recipe: fields })).rejects.toEqual(
      code('recipe-unusable'),
    );
    await expect(async () => handlers['recipes.python']({ recipe: fields })).rejects.toEqual(code('recipe-unusable'));
  });

  test.each<[string, unknown, string, RegExp]>([
    ['no JSON', '{"format":', 'not-recipes', /in UTF-8/],
    ['empty', '', 'not-recipes', /in UTF-8/],
    ['null', 'null', 'not-recipes', /in UTF-8/],
    ['something else', '{"format":"other"}', 'not-recipes', /begins with/],
    ['UTF-16', '\u0000{', 'not-recipes', /in UTF-8/],
    ['of a newer release', { ...good, version: 2, recipes: 7 }, 'recipes-newer-version', /newer/],
    ['without a version', { ...good, version: undefined }, 'not-recipes', /: version is/],
    ['without recipes', { ...good, recipes: [] }, 'not-recipes', /: recipes is less than the 1 needed/],
    [
      'with too many',
      { ...good, recipes: Array(501).fill(good.recipes[0]) },
      'not-recipes',
      /: recipes is more than the 500/,
    ],
    [
      'with an id',
      { ...good, recipes: [{ ...good.recipes[0], id: 'x' }] },
      'not-recipes',
      /: recipes\[0\] has an entry that is not known \(“id”\)/,
    ],
    [
      'with a key',
      { ...good, secretKey: 'hush-hush' },
      'not-recipes',
      /the file has an entry that is not known \(“secretKey”\)/,
    ],
    ['with a hostile entry', { ...good, [`\u202e<b>${'x'.repeat(9999)}`]: 1 }, 'not-recipes', /\(“\?<b>x{36}”\)/],
    [
      'with a recipe without a signer',
      { ...good, recipes: [good.recipes[0], { ...good.recipes[1], signer: undefined }] },
      'not-recipes',
      /: recipes\[1\]\.signer is/,
    ],
    [
      'with an unknown field type',
      withField({ type: 'shell', command: 'x' }),
      'not-recipes',
      /: recipes\[1\]\.fields\[0\]\.input\.type is nothing/,
    ],
    [
      'with a number for a text',
      withField({ type: 'text', pattern: 7 }),
      'not-recipes',
      /: recipes\[1\]\.fields\[0\]\.input\.pattern is missing, or no string/,
    ],
    [
      'with an endless text',
      { ...good, recipes: [{ ...good.recipes[0], name: 'x'.repeat(81) }] },
      'not-recipes',
      /: recipes\[0\]\.name is more than the 80/,
    ],
    [
      'with a nonce that could be guessed',
      withField({ type: 'nonce', bytes: 1 }),
      'not-recipes',
      /: recipes\[1\]\.fields\[0\]\.input\.bytes is less than the 12/,
    ],
    [
      'nested without end',
      `{"format":"countersign-recipes","version":1,"recipes":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
      'not-recipes',
      /: recipes\[0\] is/,
    ],
    [
      'with a prototype',
      '{"format":"countersign-recipes","version":1,"recipes":[],"__proto__":{"recipes":[]}}',
      'not-recipes',
      /recipes|__proto__/,
    ],
  ])('%s: one typed error, which says where', (_what, content, expected, message) => {
    expect(() => read(content)).toThrow(code(expected));
    expect(() => read(content)).toThrow(message);
    expect(() => read(content)).toThrow(/Nothing was saved/);
    expect(() => read(content)).not.toThrow(/hush-hush/);
  });

  test.each<[string, (path: string) => Promise<void>, string]>([
    ['a folder', (path) => mkdir(path).then(() => {}), 'recipe-file-unreadable'],
    ['not there', async () => {}, 'recipe-file-unreadable'],
    ['far too large', (path) => writeFile(path, Buffer.alloc(4 * 1024 * 1024 + 1, 0x20)), 'recipe-file-too-large'],
  ])('that is %s: a typed error', async (_what, prepare, expected) => {
    await prepare(join(directory, 'shared.json'));
    await expect(handlers['recipes.readFile']({})).rejects.toEqual(code(expected));
    await expect(handlers['recipes.readFile']({})).rejects.toBeInstanceOf(RecipeError);
  });

  test('null when the person changed their mind', async () => {
    place = null;
    expect(await handlers['recipes.readFile']({})).toBeNull();
  });

  test('whatever is changed in a good one, it is read as the schema has it or refused with a typed error', () => {
    const text = JSON.stringify(good);
    const change = fc.tuple(fc.nat(text.length - 1), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(
          (now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length),
          text,
        );
        try {
          const found = read(changed);
          expect(recipeFileSchema.safeParse({ ...good, recipes: found }).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RecipeError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('the contract’s channels reach them', async () => {
  const saved = await handlers['recipes.save']({ profileId: null, recipe });
  expect(await handlers['recipes.list']({})).toEqual({ recipes: [saved] });
  const { files, notes } = await handlers['recipes.python']({ recipe });
  expect(files.map(({ name }) => name)).toEqual(['views.py', 'urls.py', 'templates/confirm_link.html']);
  expect(notes.length).toBeGreaterThan(2);
  expect(await handlers['recipes.delete']({ id: saved.id })).toEqual({});
  expect(await handlers['recipes.list']({})).toEqual({ recipes: [] });
});
