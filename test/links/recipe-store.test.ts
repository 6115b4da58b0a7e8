import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withNotices } from '../../electron/ipc/notices.ts';
import { RecipeStore } from '../../electron/links/recipe-store.ts';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { KeyRing } from '../../shared/keys.ts';
import { object, recipe } from './recipe-samples.ts';

let directory: string;
let profiles: string[];
const path = () => join(directory, 'recipes.json');
const open = () =>
  new RecipeStore({ directory, clock: () => new Date('2026-11-23T06:37:00Z'), profileIds: async () => profiles });
const code = (value: string) => expect.objectContaining({ code: value });
const save = (store: RecipeStore, name: string, profileId: string | null = null) =>
  store.save({ profileId, recipe: { ...recipe, name } });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-recipes-'));
  profiles = ['shop', 'blog'];
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('at first there are none, and no file is made for them', async () => {
  expect(await open().list()).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});

test('what is saved is there after a restart, in the order in which it was made', async () => {
  const store = open();
  const first = await save(store, 'One', 'shop');
  const second = await store.save({ profileId: null, recipe: object });
  expect(first).toEqual({ ...recipe, name: 'One', id: expect.stringMatching(/^[0-9a-f-]{36}$/), profileId: 'shop' });
  const changed = await store.save({ id: first.id, profileId: 'blog', recipe: { ...recipe, name: 'Changed' } });
  const again = open();
  expect(await again.list()).toEqual([changed, second]);
  expect(await again.get(first.id)).toEqual({ ...recipe, name: 'Changed', id: first.id, profileId: 'blog' });
  await again.delete(first.id);
  expect(await open().list()).toEqual([second]);
});

test('all that are ready-made can be saved', async () => {
  const store = open();
  for (const ready of readyMade()) await store.save({ profileId: 'shop', recipe: ready });
  expect((await open().list()).map(({ id: _, profileId: __, ...fields }) => fields)).toEqual(readyMade());
});

test('changes at once are made one after the other', async () => {
  const store = open();
  const names = Array.from({ length: 20 }, (_, index) => `Recipe ${index}`);
  const saved = await Promise.all(names.map((name) => save(store, name)));
  await Promise.all(saved.slice(0, 10).map(({ id }) => store.delete(id)));
  expect((await open().list()).map(({ name }) => name)).toEqual(names.slice(10));
});

test('who listens is told of every change, and of none that did not happen', async () => {
  const store = open();
  let changes = 0;
  store.onChange(() => changes++);
  const { id } = await save(store, 'One');
  await expect(save(store, 'one')).rejects.toEqual(code('recipe-name-taken'));
  await expect(store.delete('other')).rejects.toEqual(code('unknown-recipe'));
  expect(changes).toBe(1);
  await store.delete(id);
  expect(changes).toBe(2);
});

test('the file is the owner’s alone', async () => {
  await save(open(), 'One');
  // Windows keeps rights in the folder, which is the user's own, and Node shows each file there as everyone's.
  expect((await stat(path())).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

describe('what is refused changes nothing', () => {
  test('a recipe that cannot be used: with the first problem and its place', async () => {
    const store = open();
    const forging = {
      ...object,
      signer: { kind: 'object', salt: 'django.contrib.sessions.backends.signed_cookies', compress: true },
    } as const;
    await expect(store.save({ profileId: null, recipe: forging })).rejects.toThrow(/signer\.salt/);
    await expect(store.save({ profileId: null, recipe: forging })).rejects.toEqual(code('recipe-unusable'));
    expect(await readdir(directory)).toEqual([]);
  });

  test('a name that another recipe of the same profile has', async () => {
    const store = open();
    const { id } = await save(store, 'One', 'shop');
    await expect(save(store, 'ONE', 'shop')).rejects.toEqual(code('recipe-name-taken'));
    await save(store, 'One', 'blog');
    await store.save({ id, profileId: 'shop', recipe: { ...recipe, name: 'ONE' } });
    expect((await store.list()).map(({ name }) => name)).toEqual(['ONE', 'One']);
  });

  test('a recipe or a profile that is not there', async () => {
    const store = open();
    await expect(store.save({ id: 'gone', profileId: null, recipe })).rejects.toEqual(code('unknown-recipe'));
    await expect(store.get('gone')).rejects.toEqual(code('unknown-recipe'));
    await expect(save(store, 'One', 'gone')).rejects.toEqual(code('recipe-profile-unknown'));
    expect(await store.list()).toEqual([]);
  });

  test('more than can be shared in a file', async () => {
    const recipes = Array.from({ length: 500 }, (_, index) => ({
      ...recipe,
      name: `R${index}`,
      id: `${index}`,
      profileId: null,
    }));
    await writeFile(path(), JSON.stringify({ version: 1, recipes }));
    const store = open();
    await expect(save(store, 'One')).rejects.toEqual(code('too-many-recipes'));
    await store.save({ id: '7', profileId: null, recipe: { ...recipe, name: 'Seven' } });
    expect((await store.list()).length).toBe(500);
  });
});

test('a recipe outlives its profile, and can still be changed', async () => {
  const { id } = await save(open(), 'One', 'shop');
  profiles = [];
  const store = open();
  expect((await store.get(id)).profileId).toBe('shop');
  await store.save({ id, profileId: 'shop', recipe: { ...recipe, name: 'Two' } });
  await expect(store.save({ id, profileId: 'blog', recipe })).rejects.toEqual(code('recipe-profile-unknown'));
  await store.save({ id, profileId: null, recipe });
  expect(await store.list()).toEqual([{ ...recipe, id, profileId: null }]);
});

test('one that was written by hand and forges sessions is listed, and not handed out to be signed with', async () => {
  const signer = { kind: 'object', salt: 'django.contrib.sessions.SessionStore', compress: true };
  await writeFile(path(), JSON.stringify({ version: 1, recipes: [{ ...object, signer, id: 'x', profileId: null }] }));
  const store = open();
  expect((await store.list()).length).toBe(1);
  await expect(store.get('x')).rejects.toEqual(code('recipe-unusable'));
});

describe('a file that cannot be used', () => {
  const stored = { ...recipe, id: 'a', profileId: null };
  test.each([
    ['no JSON', '{"version":1,'],
    ['empty', ''],
    ['no version', '{"recipes":[]}'],
    ['more than it should be', '{"version":1,"recipes":[],"secretKey":"x"}'],
    ['of another type', '{"version":1,"recipes":{}}'],
    ['a recipe twice', JSON.stringify({ version: 1, recipes: [stored, stored] })],
    ['half a recipe', JSON.stringify({ version: 1, recipes: [{ ...stored, signer: undefined }] })],
  ])('because it is %s is set aside, kept, and told of', async (_why, content) => {
    await writeFile(path(), content);
    const store = open();
    expect(await store.list()).toEqual([]);
    expect(await store.notices()).toEqual([code('recipes-corrupt')]);
    expect(await readdir(directory)).toEqual(['recipes.corrupt-2026-11-23T06-37-00Z.json']);
    expect(await readFile(join(directory, 'recipes.corrupt-2026-11-23T06-37-00Z.json'), 'utf8')).toBe(content);
    await save(store, 'New');
    expect((await open().list()).map(({ name }) => name)).toEqual(['New']);
  });

  test('of a newer release is left untouched', async () => {
    const content = '{"version":2,"recipes":"elsewhere"}';
    await writeFile(path(), content);
    const store = open();
    expect(await store.notices()).toEqual([code('recipes-newer')]);
    await expect(save(store, 'New')).rejects.toEqual(code('recipes-not-writable'));
    expect(await store.list()).toEqual([]);
    expect(await readFile(path(), 'utf8')).toBe(content);
  });

  test('because a folder is in its place is left, and said', async () => {
    await mkdir(path());
    const store = open();
    expect(await store.notices()).toEqual([code('recipes-unreadable')]);
    await expect(save(store, 'New')).rejects.toEqual(code('recipes-not-writable'));
  });

  test('its notice stands among those of the keys until it is dismissed', async () => {
    await writeFile(path(), 'broken');
    const ring = { profiles: [], notices: [{ code: 'of-the-keys', message: 'x' }] } as unknown as KeyRing;
    const store = open();
    const handlers = withNotices(
      { 'keys.list': (_request: object) => ring, 'keys.dismissNotice': (_request: { code: string }) => ({}) },
      [{ notices: async () => [{ code: 'first', message: 'y' }], dismiss: async () => {} }, store],
    );
    const codes = async () => (await handlers['keys.list']({})).notices.map((notice) => notice.code);
    expect(await codes()).toEqual(['of-the-keys', 'first', 'recipes-corrupt']);
    await handlers['keys.dismissNotice']({ code: 'recipes-corrupt' });
    expect(await codes()).toEqual(['of-the-keys', 'first']);
  });
});

test('what cannot be saved is not in use, and can be saved once there is a way', async () => {
  const store = open();
  await save(store, 'One');
  await rm(directory, { recursive: true });
  await writeFile(directory, 'a file where the folder was');
  await expect(save(store, 'Two')).rejects.toEqual(code('recipes-not-written'));
  expect((await store.list()).map(({ name }) => name)).toEqual(['One']);
  await rm(directory);
  await save(store, 'Three');
  expect((await open().list()).map(({ name }) => name)).toEqual(['One', 'Three']);
});
