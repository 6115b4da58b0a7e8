// The support lock on real files. Its marker lies in memory, as a keychain holds it, or in one that refuses.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AskPassphrase, PassphraseRefusal } from '../../electron/keys/ask-passphrase.ts';
import { BackEndError } from '../../electron/keys/errors.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { RecipeError } from '../../electron/links/recipe-errors.ts';
import { SupportLock } from '../../electron/links/support-lock.ts';
import { markerId } from '../../electron/links/support-lock-places.ts';
import type { SupportLock as State } from '../../shared/links.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { KeysProcess } from '../keys/keys-process.ts';
import { SecretService } from '../keys/secret-service.ts';
import { objectSigner, recipeOf } from './recipes.ts';

const PASSPHRASE = 'several words make a good one';
const MARKER_ID = markerId();
const ids = ['recovery', 'download'];

/** As a keychain in every state; `asked` counts what a locked one would open a prompt for. */
class Keychain extends MemoryBackEnd {
  fails: 'keychain-locked' | 'keychain-unavailable' | null = null;
  asked = 0;
  /** Settled when it answers. */
  answers: Promise<void> = Promise.resolve();

  override async present(names: readonly string[]): Promise<Set<string>> {
    await this.answers;
    this.#check();
    return super.present(names);
  }

  override async get(id: string): Promise<Uint8Array | null> {
    this.asked += 1;
    this.#check();
    return super.get(id);
  }

  override async set(id: string, secret: Uint8Array): Promise<void> {
    this.#check();
    await super.set(id, secret);
  }

  override async delete(id: string): Promise<boolean> {
    this.#check();
    return super.delete(id);
  }

  #check(): void {
    if (this.fails) throw new BackEndError(this.fails, 'The keychain says no.');
  }
}

let directory: string;
let keychain: Keychain;
let clock: number;
let monotonic: number;
let support: SupportLock;
let told: State[];
/** What is typed at the next question; cancelled when nothing is left. */
let typed: string[];
let refusals: (PassphraseRefusal & { wait: number })[];
let questions: string[];

const file = () => join(directory, 'support-lock.json');
const ask: AskPassphrase = async ({ title }, accept) => {
  questions.push(title);
  for (;;) {
    const passphrase = typed.shift();
    if (passphrase === undefined) return false;
    const refusal = await accept(passphrase);
    if (refusal === null) return true;
    refusals.push({ ...refusal, wait: refusal.retryAt === null ? 0 : refusal.retryAt - clock });
  }
};
const recipes = {
  get: async (id: string): Promise<Recipe> => {
    if (!ids.includes(id)) throw new RecipeError('unknown-recipe', 'That recipe is no longer there.');
    return { ...recipeOf(objectSigner), id, profileId: 'p' };
  },
};
/** A new process. */
function restart(): void {
  support = new SupportLock({
    directory,
    keychain,
    recipes,
    askPassphrase: ask,
    clock: () => clock,
    monotonic: () => monotonic,
    cost: 10,
  });
  told = [];
  support.onChange((state) => told.push(state));
}
const type = (...passphrases: string[]) => {
  typed = passphrases;
};
const lock = async () => {
  type(PASSPHRASE);
  expect(await support.lock(ids)).toEqual({ recipeIds: ids });
};
const unlock = async (passphrase = PASSPHRASE) => {
  type(passphrase);
  return (await support.unlock()).recipeIds;
};
const recipeIds = async () => (await support.state()).recipeIds;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-support-'));
  keychain = new Keychain();
  clock = Date.UTC(2026, 10, 23, 12);
  monotonic = 1000;
  refusals = [];
  questions = [];
  type();
  restart();
});
afterEach(() => {
  chmodSync(directory, 0o700);
  rmSync(directory, { recursive: true });
});

describe('the lock', () => {
  it('is off to begin with, and leaves nothing on the disk', async () => {
    expect(await recipeIds()).toBe(null);
    expect(await unlock()).toBe(null);
    expect([readdirSync(directory), questions]).toEqual([[], []]);
  });

  it('holds across a restart until its passphrase is given', async () => {
    await lock();
    restart();
    expect(await recipeIds()).toEqual(ids);
    expect(await unlock('some other passphrase')).toEqual(ids);
    expect(refusals).toEqual([
      {
        message: 'That is not the passphrase of the support lock. Everything stays locked. Try again.',
        retryAt: null,
        wait: 0,
      },
    ]);
    expect(await unlock()).toBe(null);
    restart();
    expect(await recipeIds()).toBe(null);
    expect(readdirSync(directory)).toEqual([]);
    expect(await keychain.present([MARKER_ID])).toEqual(new Set());
  });

  it('tells whoever listens', async () => {
    await lock();
    await unlock();
    expect(told).toEqual([{ recipeIds: ids }, { recipeIds: null }]);
  });

  it('is not changed when the person cancels, or gives a passphrase that is too short', async () => {
    type('short');
    expect(await support.lock(ids)).toEqual({ recipeIds: null });
    expect(refusals[0]?.message).toContain('at least 8 characters');
    await lock();
    type();
    expect(await support.unlock()).toEqual({ recipeIds: ids });
  });

  it('is never changed to other recipes without being ended first, nor to recipes that there are not', async () => {
    await expect(support.lock(['gone'])).rejects.toMatchObject({ code: 'unknown-recipe' });
    await lock();
    type(PASSPHRASE);
    await expect(support.lock(['recovery'])).rejects.toMatchObject({ code: 'support-already-locked' });
    expect(await recipeIds()).toEqual(ids);
  });

  it('keeps no passphrase, and its file is the owner’s', async () => {
    await lock();
    expect(readFileSync(file(), 'utf8')).not.toContain(PASSPHRASE);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(Buffer.from((await keychain.get(MARKER_ID)) ?? []).toString()).not.toContain(PASSPHRASE);
  });

  it('takes a passphrase however its characters are composed', async () => {
    type('schlüssel für den Support');
    await support.lock(ids);
    expect(await unlock('schlüssel für den Support'.normalize('NFD'))).toBe(null);
  });

  it('slows guesses down, also across a restart', async () => {
    await lock();
    for (let guess = 0; guess < 4; guess++) await unlock(`guess number ${guess}`);
    expect(refusals.map(({ wait }) => wait)).toEqual([0, 0, 1000, 1000]);
    expect(refusals[3]?.message).toContain('was not tried');
    restart();
    expect(await unlock()).toEqual(ids);
    clock += 1000;
    monotonic += 1000;
    expect(await unlock()).toBe(null);
  });

  it('is one thing at a time', async () => {
    type(PASSPHRASE, PASSPHRASE);
    const both = await Promise.allSettled([support.lock(ids), support.lock(['recovery'])]);
    expect(both).toMatchObject([{ value: { recipeIds: ids } }, { reason: { code: 'support-already-locked' } }]);
  });
});

describe('behind the app’s back', () => {
  beforeEach(lock);

  it.each([
    ['removed', () => rmSync(file())],
    ['damaged', () => writeFileSync(file(), '{"version":1')],
    ['emptied', () => writeFileSync(file(), '')],
    [
      'of a newer version',
      () => writeFileSync(file(), readFileSync(file(), 'utf8').replace('"version": 1', '"version": 2')),
    ],
    [
      'with another recipe in it',
      () => writeFileSync(file(), readFileSync(file(), 'utf8').replace('download', 'anything')),
    ],
    [
      'with the hash of another passphrase',
      () =>
        writeFileSync(
          file(),
          readFileSync(file(), 'utf8').replace(/(?<="hash": ").(?=.)/, (first) => (first === 'f' ? '0' : 'f')),
        ),
    ],
  ])('its file %s opens nothing: it is locked to no recipe at all, until the passphrase', async (_, change) => {
    change();
    restart();
    expect(await recipeIds()).toEqual([]);
    expect(await unlock('some other passphrase')).toEqual([]);
    expect(await unlock()).toBe(null);
    restart();
    expect(await recipeIds()).toBe(null);
  });

  it('a marker that is gone or damaged leaves it locked', async () => {
    await keychain.delete(MARKER_ID);
    restart();
    expect(await recipeIds()).toEqual(ids);
    await keychain.set(MARKER_ID, new TextEncoder().encode('nothing'));
    restart();
    expect(await recipeIds()).toEqual([]);
    expect(await unlock()).toBe(null);
  });

  it('when no trace of the passphrase is left, it says how it can be ended', async () => {
    await keychain.delete(MARKER_ID);
    writeFileSync(file(), 'damaged');
    restart();
    expect(await recipeIds()).toEqual([]);
    await expect(unlock()).rejects.toMatchObject({
      code: 'support-not-unlockable',
      message: expect.stringContaining(`quit Countersign, delete ${file()} and start it again`),
    });
    rmSync(file());
    restart();
    expect(await recipeIds()).toBe(null);
  });
});

it('of another profile folder is none of this one’s', async () => {
  await lock();
  const other = { directory: join(directory, 'other'), keychain, scope: '-other', recipes, askPassphrase: ask };
  expect(await new SupportLock(other).state()).toEqual({ recipeIds: null });
});

describe('with a keychain', () => {
  it('that there is not, the file has to do', async () => {
    keychain.fails = 'keychain-unavailable';
    await lock();
    restart();
    expect(await recipeIds()).toEqual(ids);
    expect(await unlock()).toBe(null);
    restart();
    expect(await recipeIds()).toBe(null);
  });

  it('that is locked at the start nobody is asked for its password, and the marker counts once it can be read', async () => {
    await lock();
    rmSync(file());
    restart();
    keychain.fails = 'keychain-locked';
    keychain.asked = 0;
    expect([await recipeIds(), keychain.asked]).toEqual([null, 0]);
    keychain.fails = null;
    expect(await recipeIds()).toEqual([]);
    expect(told).toEqual([{ recipeIds: [] }]);
    expect(await unlock()).toBe(null);
  });

  it('that takes its time, what the file says is shown at once, and what holds is waited for', async () => {
    await lock();
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('download', 'anything'));
    restart();
    const answered = Promise.withResolvers<void>();
    keychain.answers = answered.promise;
    expect(await support.shown()).toEqual({ recipeIds: ['recovery', 'anything'] });
    const holds = support.state();
    rmSync(file());
    expect(await support.shown()).toEqual({ recipeIds: null });
    answered.resolve();
    expect(await holds).toEqual({ recipeIds: [] });
    expect([told, await support.shown()]).toEqual([[{ recipeIds: [] }], { recipeIds: [] }]);
  });

  it.each([
    ['as its file says', () => {}],
    ['as was seen before', () => writeFileSync(file(), readFileSync(file(), 'utf8').replace(/,\s*"marked": true/, ''))],
  ])('that is out of reach, a lock that it remembers, %s, is not ended: it would come back', async (_, change) => {
    await lock();
    change();
    restart();
    if (readFileSync(file(), 'utf8').includes('marked')) keychain.fails = 'keychain-unavailable';
    expect(await recipeIds()).toEqual(ids);
    keychain.fails = 'keychain-unavailable';
    await expect(unlock()).rejects.toMatchObject({
      code: 'support-lock-not-saved',
      message: expect.stringMatching(/^Countersign stays locked: .* would lock the app again later\./),
    });
    expect(await recipeIds()).toEqual(ids);
    keychain.fails = null;
    expect(await unlock()).toBe(null);
    restart();
    expect(await recipeIds()).toBe(null);
    expect(await keychain.present([MARKER_ID])).toEqual(new Set());
  });

  it('that refuses, nothing is locked, or it stays locked, and it says so', async () => {
    keychain.fails = 'keychain-locked';
    type(PASSPHRASE);
    await expect(support.lock(ids)).rejects.toMatchObject({
      code: 'support-lock-not-saved',
      message: 'Countersign is not locked: The keychain says no.',
    });
    expect([await recipeIds(), existsSync(file())]).toEqual([null, false]);
    keychain.fails = null;
    await lock();
    keychain.fails = 'keychain-locked';
    await expect(unlock()).rejects.toMatchObject({ code: 'support-lock-not-saved' });
    keychain.fails = null;
    restart();
    expect(await recipeIds()).toEqual(ids);
  });
});

it('a folder that cannot be written leaves it unlocked, and says so', async () => {
  // A file where the folder should be stops also those who may write anywhere.
  const blocked = join(directory, 'blocked');
  writeFileSync(blocked, '');
  const stuck = new SupportLock({ directory: blocked, keychain, recipes, askPassphrase: ask, cost: 10 });
  type(PASSPHRASE);
  await expect(stuck.lock(ids)).rejects.toMatchObject({
    code: 'support-lock-not-saved',
    message: expect.stringMatching(/^Countersign is not locked, since its folder cannot be written/),
  });
  expect(await keychain.present([MARKER_ID])).toEqual(new Set());
});

it('a real keyring remembers the lock when its file is gone', async () => {
  await using service = await SecretService.start();
  await using app = new KeysProcess(service.env, directory);
  const options = { directory, keychain: app.keychain, recipes, askPassphrase: ask, cost: 10 };
  type(PASSPHRASE, PASSPHRASE);
  await new SupportLock(options).lock(ids);
  expect((await service.entries('Countersign', MARKER_ID)).length).toBe(1);
  expect(await new SupportLock(options).state()).toEqual({ recipeIds: ids });
  rmSync(file());
  const after = new SupportLock(options);
  expect(await after.state()).toEqual({ recipeIds: [] });
  type(PASSPHRASE);
  expect(await after.unlock()).toEqual({ recipeIds: null });
  expect((await service.entries('Countersign', MARKER_ID)).length).toBe(0);
});
