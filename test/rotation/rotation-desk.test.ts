// Which key live tokens depend on: tokens made by a real Django under several keys, read by the real intake, checked with a real key store.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IntakeDesk } from '../../electron/intake/intake-desk.ts';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { KeychainBackEnd } from '../../electron/keys/keychain.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { RotationDesk } from '../../electron/rotation/rotation-desk.ts';
import { sign } from '../../electron/signing/formats.ts';
import type { KeyProfile } from '../../shared/keys.ts';
import { type Batch, signByDjango } from './django.ts';

const now = 1_800_000_000;
const day = 86_400;
const twoWeeks = 14 * day;
const keyTexts = ['current', 'first fallback', 'second fallback'].map(
  (name) => `rotation-${name}-0123456789-abcdefghijklmnop`,
);
const [current = '', first = '', second = ''] = keyTexts;
const foreign = 'rotation-of-another-site-0123456789-abcdefghijklmnop';
const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
let chosen: string | null;
let keychain: KeychainBackEnd;
let keys: KeyStore;
let intake: IntakeDesk;
let desk: RotationDesk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-rotation-'));
  chosen = null;
  keychain = new KeychainBackEnd({ service: 'Countersign (rotation)' });
  keys = new KeyStore({
    version: '1.0.0',
    directory: folder,
    backEnds: [keychain, new MemoryBackEnd()],
    clock: () => new Date(now * 1000),
    readClipboard: async () => '',
    chooseFile: async () => null,
  });
  intake = new IntakeDesk({ keys, chooseFile: async () => chosen, now: () => now });
  desk = new RotationDesk({ keys, intake, now: () => now });
});

afterEach(async () => {
  await keychain.close();
  rmSync(folder, { recursive: true, force: true });
});

async function site(secrets: readonly (string | Uint8Array)[] = keyTexts, djangoVersion = '5.2'): Promise<KeyProfile> {
  const fields = { name: 'Shop', environment: 'production' as const, djangoVersion, salts: ['shop.links'] };
  const given = secrets.map((secret) => (typeof secret === 'string' ? bytes(secret) : secret));
  return await keys.createProfileWith({ fields, secrets: given, backEnd: 'memory' });
}

async function check(profileId: string, tokens: readonly string[], lifetime = twoWeeks) {
  const { intakeId } = await intake.readText(tokens.join('\n'));
  return await desk.check({ profileId, intakeId, lifetime });
}

test('each token counts for the one key that signed it, with its times', async () => {
  const { id, keys: infos } = await site();
  const batches: Batch[] = [
    { kind: 'session', key: current, at: now - 100, count: 3 },
    { kind: 'timed', key: first, at: now - 5 * day, count: 2 },
    { kind: 'object', key: first, at: now - 3 * day },
    { kind: 'session', key: first, at: now - 15 * day, count: 4 },
    { kind: 'signed', key: second, at: 0, count: 2 },
    { kind: 'timed', key: second, at: now - 20 * day },
    { kind: 'session', key: foreign, at: now - 100, count: 2 },
    { kind: 'signed', key: foreign, at: 0 },
  ];
  const { keys: counted, ...rest } = await check(id, signByDjango(batches));
  expect(rest).toEqual({ tokens: 16, unverified: 3, untried: [] });
  const places = infos.map(({ id: keyId, fingerprint }, index) => ({ keyId, index, fingerprint }));
  expect(counted).toEqual([
    {
      ...places[0],
      tokens: 3,
      untimed: 0,
      expired: 0,
      oldest: now - 100,
      newest: now - 98,
      retireFrom: now - 98 + twoWeeks,
    },
    {
      ...places[1],
      tokens: 7,
      untimed: 0,
      expired: 4,
      oldest: now - 15 * day,
      newest: now - 3 * day,
      retireFrom: now + 11 * day,
    },
    {
      ...places[2],
      tokens: 3,
      untimed: 2,
      expired: 1,
      oldest: now - 20 * day,
      newest: now - 20 * day,
      retireFrom: null,
    },
  ]);
});

test('a key that none depends on can go now, one whose tokens have all expired since they did', async () => {
  const { id } = await site();
  const tokens = signByDjango([{ kind: 'timed', key: second, at: now - 20 * day, count: 2 }]);
  const { keys: counted } = await check(id, tokens);
  expect(counted.map(({ tokens: count, retireFrom }) => [count, retireFrom])).toEqual([
    [0, now],
    [0, now],
    [2, now - 20 * day + 1 + twoWeeks],
  ]);
});

test('the lifetime decides what has expired, to the second as Django does', async () => {
  const { id } = await site([current]);
  const [token = ''] = signByDjango([{ kind: 'timed', key: current, at: now - 60 }]);
  const expired = async (lifetime: number) => (await check(id, [token], lifetime)).keys[0]?.expired;
  expect([await expired(59), await expired(60), await expired(0)]).toEqual([1, 0, 1]);
});

test('a token of another profile counts as unverified', async () => {
  const { id } = await site([current]);
  const fields = { name: 'Blog', environment: 'production' as const, djangoVersion: '5.2', salts: [] };
  await keys.createProfileWith({ fields, secrets: [bytes(foreign)], backEnd: 'memory' });
  const tokens = signByDjango([{ kind: 'timed', key: foreign, at: now - 60 }]);
  expect(await check(id, tokens)).toMatchObject({ tokens: 1, unverified: 1, keys: [{ tokens: 0 }] });
});

test('what no key signs is not counted; reset tokens, which need their account, are told', async () => {
  const { id } = await site([current]);
  const reset = signByDjango([{ kind: 'reset', key: current, at: 0 }]);
  const [session = ''] = signByDjango([{ kind: 'session', key: current, at: now - 60 }]);
  const { intakeId, rows } = await intake.readText(
    `Cookie: sessionid=${session}; theme=dark; csrftoken=${'aB3'.repeat(21)}x\nhttps://shop.example/accounts/reset/Nw/${reset[0]}/`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['sessionid', 'theme', 'csrftoken', null]);
  expect(await desk.check({ profileId: id, intakeId, lifetime: twoWeeks })).toMatchObject({
    tokens: 2,
    unverified: 1,
    untried: [expect.stringMatching(/^1 password-reset token was not tried/)],
    keys: [{ tokens: 1 }],
  });
});

test('a key that cannot be read is told, and its place among the keys stays', async () => {
  const { id } = await site([current, first]);
  const tokens = signByDjango([{ kind: 'timed', key: first, at: now - 60 }]);
  const { intakeId } = await intake.readText(tokens.join('\n'));
  const loaded = await keys.identities();
  // As the key store gives it when the keychain does not answer for the current key.
  const without = {
    profiles: () => keys.profiles(),
    identities: async () => ({
      identities: [{ id, secretKey: bytes(first), fallbackKeys: [] }],
      untried: [{ profileId: id, profileName: 'Shop', message: 'Not tried: the current key.' }],
      keyOf: (profileId: string, keyIndex: number) => loaded.keyOf(profileId, keyIndex + 1),
    }),
  };
  const partly = new RotationDesk({ keys: without, intake, now: () => now });
  expect(await partly.check({ profileId: id, intakeId, lifetime: twoWeeks })).toMatchObject({
    untried: ['Not tried: the current key.'],
    keys: [
      { index: 0, tokens: 0 },
      { index: 1, tokens: 1 },
    ],
  });
});

test('a pasted list of thousands of tokens, one a line, is read whole', async () => {
  const { id } = await site();
  const tokens = signByDjango([
    { kind: 'session', key: current, at: now - 6000, count: 2500 },
    { kind: 'timed', key: first, at: now - 6000, count: 1500 },
    { kind: 'object', key: second, at: now - 6000, count: 1000 },
  ]);
  const read = await intake.readText(`${tokens.join('\r\n')}\n\n`);
  expect(read).toMatchObject({ kind: 'List of tokens', problems: [] });
  expect(read.rows).toHaveLength(5000);
  const { keys: counted, unverified } = await desk.check({
    profileId: id,
    intakeId: read.intakeId,
    lifetime: twoWeeks,
  });
  expect(counted.map(({ tokens: count }) => count)).toEqual([2500, 1500, 1000]);
  expect(unverified).toBe(0);
  chosen = join(folder, 'tokens.txt');
  writeFileSync(chosen, tokens.join('\n'));
  expect((await intake.openFile())?.rows).toHaveLength(5000);
});

test('50,000 tokens are counted, and the process does other things meanwhile', { timeout: 180_000 }, async () => {
  const { id } = await site();
  const some = keyTexts.flatMap((secretKey, index) =>
    Array.from({ length: 10 }, (_, number) =>
      sign('django.timestamp-signer', `value ${number}`, { secretKey, now: now - 100 * index - number }),
    ),
  );
  const many = Array.from({ length: 50_000 }, (_, index) => ({
    name: null,
    value: some[index % some.length] as string,
  }));
  const large = new RotationDesk({ keys, intake: { entries: () => many }, now: () => now });
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  const { keys: counted, tokens } = await large
    .check({ profileId: id, intakeId: 'large', lifetime: twoWeeks })
    .finally(() => clearInterval(ticking));
  expect(tokens).toBe(50_000);
  expect(counted.map(({ tokens: count }) => count)).toEqual([16_670, 16_670, 16_660]);
  expect(turns).toBeGreaterThan(20);
});

test('a lock ends the count, and a later one works', async () => {
  const { id } = await site();
  const many = Array.from({ length: 50_000 }, (_, index) => ({
    name: null,
    value: `value ${index}:1abcde:${'notaSignature'.repeat(4).slice(0, 43)}`,
  }));
  const large = new RotationDesk({ keys, intake: { entries: () => many }, now: () => now });
  const checking = large.check({ profileId: id, intakeId: 'large', lifetime: twoWeeks });
  setImmediate(() => large.forget());
  await expect(checking).rejects.toMatchObject({ code: 'interrupted' });
  many.length = 10;
  expect(await large.check({ profileId: id, intakeId: 'large', lifetime: twoWeeks })).toMatchObject({ tokens: 10 });
});

test('a list or a profile that is gone is told', async () => {
  const { id } = await site();
  await expect(desk.check({ profileId: id, intakeId: 'gone', lifetime: 1 })).rejects.toMatchObject({ code: 'gone' });
  const { intakeId } = await intake.readText('x:1abcde:y');
  await expect(desk.check({ profileId: 'gone', intakeId, lifetime: 1 })).rejects.toMatchObject({
    code: 'profile-gone',
  });
  await expect(desk.lines({ profileId: 'gone' })).rejects.toMatchObject({ code: 'profile-gone' });
});

test('lines name each key by its fingerprint, and a binary one as base64', async () => {
  const { id, keys: infos } = await site([current, Uint8Array.of(0xff, 0xfe), 'with\0nul']);
  const { settings, variables } = await desk.lines({ profileId: id });
  expect(variables).toEqual(
    ['DJANGO_SECRET_KEY', 'DJANGO_SECRET_KEY_FALLBACK_1_BASE64', 'DJANGO_SECRET_KEY_FALLBACK_2_BASE64'].map(
      (name, index) => ({ name, fingerprint: infos[index]?.fingerprint, role: index === 0 ? 'current' : 'fallback' }),
    ),
  );
  expect(settings).not.toContain(current);
});
