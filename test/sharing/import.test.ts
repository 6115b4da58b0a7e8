// Imports over a real key store: opening, what the preview says, and what each choice does.
import { expect, test } from 'vitest';
import { maxBundleSize } from '../../electron/sharing/exporter.ts';
import { DeskFixture } from './desk-fixture.ts';
import {
  document,
  encrypted,
  identityPassphrase,
  passphrase,
  profile,
  vector,
  vectorPath,
  vectorText,
} from './samples.ts';

const fixture = new DeskFixture();
const refusal = (code: string) => expect.objectContaining({ code });
const bundleOf = (...profiles: object[]) => encrypted({ ...document(), profiles });
const identityLine = vectorText('identity.txt').split('\n')[2] ?? '';

test('a bundle made by the age program for a passphrase is previewed without its keys, and added', async () => {
  const { desk } = fixture;
  const bundle = await desk.open(vector('passphrase.age'), passphrase);
  expect(bundle).toMatchObject({
    fileName: 'bundle.age',
    exportedAt: '2026-11-23T10:00:00.000Z',
    profiles: [
      { index: 0, name: 'Shop', environment: 'production', djangoVersion: '5.2', conflict: null },
      { index: 1, name: 'Blog', environment: 'staging', djangoVersion: '3.2.25', salts: [], conflict: null },
    ],
  });
  const [shop] = bundle.profiles;
  expect(shop?.keys.map(({ findings, known }) => ({ findings, known }))).toEqual([
    { findings: [], known: false },
    { findings: ['insecure-prefix'], known: false },
    { findings: [], known: false },
  ]);
  for (const { fingerprint, strength } of shop?.keys ?? []) {
    expect(fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(strength.entropyBits).toBeGreaterThan(0);
  }
  expect(JSON.stringify(bundle)).not.toMatch(/vector-|\/wD\+/);

  const choices = [
    { index: 0, choice: 'add' as const },
    { index: 1, choice: 'skip' as const },
  ];
  const { results } = await desk.sharing.import({ bundleId: bundle.bundleId, backEnd: 'keychain', choices });
  expect(results).toEqual([
    { index: 0, outcome: 'added', profileId: expect.any(String), keysAdded: 3, message: null },
    { index: 1, outcome: 'skipped', profileId: null, keysAdded: 0, message: null },
  ]);
  const { profiles } = await desk.keys.list();
  expect(profiles).toMatchObject([{ name: 'Shop', salts: ['shop.links', 'activation'], djangoVersion: '5.2' }]);
  expect(profiles[0]?.keys).toMatchObject(
    (shop?.keys ?? []).map(({ fingerprint }) => ({ fingerprint, backEnd: 'keychain', state: 'ready' })),
  );
});

test('a bundle for public keys waits for an identity: from a file, an encrypted file, or the clipboard', {
  timeout: 180_000,
}, async () => {
  const { desk } = fixture;
  const { person, sharing } = desk;
  person.bundle = vectorPath('recipient.age');
  const sealed = await sharing.open();
  expect(sealed).toEqual({ outcome: 'identity-needed', bundleId: expect.any(String), fileName: 'recipient.age' });
  if (sealed.outcome !== 'identity-needed') return;
  const open = (identity: 'file' | 'clipboard') => sharing.openWithIdentity({ bundleId: sealed.bundleId, identity });
  const opened = { outcome: 'opened', bundleId: sealed.bundleId, profiles: [{ name: 'Shop' }, { name: 'Blog' }] };

  expect(await open('file')).toEqual({ outcome: 'cancelled' });
  person.identity = vectorPath('other-identity.txt');
  await expect(open('file')).rejects.toEqual(refusal('no-identity-matches'));
  person.identity = vectorPath('bundle.json');
  await expect(open('file')).rejects.toEqual(refusal('identity-unusable'));
  person.identity = vectorPath('recipient.age');
  await expect(open('file')).rejects.toEqual(refusal('identity-unusable'));
  person.clipboard = 'django-insecure-something';
  await expect(open('clipboard')).rejects.toEqual(refusal('identity-unusable'));
  expect(person.clipboard).toBe('django-insecure-something');

  person.identity = vectorPath('identity.txt');
  expect(await open('file')).toMatchObject(opened);
  person.identity = vectorPath('identity-encrypted.age');
  person.passphrases = [passphrase, identityPassphrase];
  desk.person.meanwhile = () => {};
  expect(await open('file')).toEqual({ outcome: 'cancelled' });
  expect(person.refusals.map(({ message }) => message)).toEqual([
    'That passphrase does not open it.',
    expect.stringMatching(/too early/),
  ]);
  desk.time += 1000;
  person.passphrases = [identityPassphrase];
  expect(await open('file')).toMatchObject(opened);
  person.clipboard = `# mine\n${identityLine}\n`;
  expect(await open('clipboard')).toMatchObject(opened);
  expect(person.clipboard).toBe('');
});

test('each wrong passphrase makes the next wait longer, in whichever bundle, until one is right', {
  timeout: 180_000,
}, async () => {
  const { desk } = fixture;
  const { person, sharing } = desk;
  person.bundle = desk.file('bundle.age', await encrypted(document()));
  const start = desk.time;
  const waits: (number | null)[] = [];
  for (let count = 0; count < 8; count++) {
    person.passphrases = ['wrong'];
    expect(await sharing.open()).toEqual({ outcome: 'cancelled' });
    const retryAt = person.refusals.at(-1)?.retryAt ?? null;
    waits.push(retryAt && retryAt - desk.time);
    desk.time = retryAt ?? desk.time;
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  person.passphrases = ['wrong', passphrase];
  person.bundle = desk.file('other.age', await encrypted(document()));
  expect(await sharing.open()).toEqual({ outcome: 'cancelled' });
  const { retryAt } = person.refusals.at(-1) ?? {};
  expect(retryAt).toBe(desk.time + 60_000);
  person.passphrases = [];
  await sharing.open();
  expect(person.asked.at(-1)).toMatchObject({ isNew: false, retryAt });
  desk.time += 60_000;
  person.passphrases = [passphrase];
  expect(await sharing.open()).toMatchObject({ outcome: 'opened' });
  person.passphrases = ['wrong'];
  await sharing.open();
  expect(person.refusals.at(-1)?.retryAt).toBe(desk.time + 1000);
  expect(desk.time).toBeGreaterThan(start);
});

test('what is here already is told: the same name, else the same current key, and the keys that are known', async () => {
  const { desk } = fixture;
  const shop = await desk.add('SHOP', ['one', 'two']);
  const live = await desk.add('Live', ['three'], { environment: 'staging' });
  const { profile: example } = await desk.keys.addExample();
  const bundle = await desk.open(
    await bundleOf(
      profile('Shop', [{ secret: 'two' }, { secret: 'new' }]),
      { ...profile('Shop', [{ secret: 'one' }]), environment: 'development' },
      profile('Moved', [{ secret: 'three' }, { secret: 'four' }]),
      profile('Unlike', [{ secret: 'two' }]),
      { ...profile(example.name, [{ secret: 'own' }]), environment: example.environment },
    ),
    passphrase,
  );
  expect(bundle.profiles.map(({ conflict, keys }) => ({ conflict, known: keys.map(({ known }) => known) }))).toEqual([
    { conflict: { profileId: shop.id, name: 'SHOP', why: 'same-name' }, known: [true, false] },
    { conflict: { profileId: shop.id, name: 'SHOP', why: 'same-key' }, known: [true] },
    { conflict: { profileId: live.id, name: 'Live', why: 'same-key' }, known: [true, false] },
    { conflict: null, known: [false] },
    { conflict: null, known: [false] },
  ]);
});

test('add, merge, replace and skip do what they say, told one by one; what fails stops no other', async () => {
  const { desk } = fixture;
  const shop = await desk.add('Shop', ['shop 1', 'shop 2']);
  const blog = await desk.add('Blog', ['blog 1', 'blog 2']);
  const wiki = await desk.add('Wiki', ['wiki 1']);
  const full = await desk.add(
    'Full',
    Array.from({ length: 50 }, (_, index) => `full ${index}`),
  );
  const bundle = await desk.open(
    await bundleOf(
      profile('Shop', [{ secret: 'shop 3' }, { secret: 'shop 2' }]),
      profile('Blog', [{ secret: 'blog 3' }, { secret: 'blog 1' }]),
      profile('Wiki', [{ secret: 'wiki 2' }]),
      profile('Full', [{ secret: 'full 0' }, { secret: 'full more' }]),
      profile('New', [{ secret: 'new 1' }]),
      { ...profile('Moved', [{ secret: 'blog 1' }]), environment: 'staging' },
    ),
    passphrase,
  );
  const { results } = await desk.sharing.import({
    bundleId: bundle.bundleId,
    backEnd: 'memory',
    choices: [
      { index: 3, choice: 'merge' },
      { index: 0, choice: 'merge' },
      { index: 1, choice: 'replace', name: 'Blog 2' },
      { index: 5, choice: 'replace' },
      { index: 2, choice: 'add' },
      { index: 4, choice: 'add', name: 'wiki' },
    ],
  });
  expect(results).toEqual([
    { index: 3, outcome: 'failed', profileId: null, keysAdded: 0, message: expect.stringMatching(/at most 50 keys/) },
    { index: 0, outcome: 'merged', profileId: shop.id, keysAdded: 1, message: null },
    { index: 1, outcome: 'replaced', profileId: blog.id, keysAdded: 1, message: null },
    { index: 5, outcome: 'failed', profileId: null, keysAdded: 0, message: expect.stringMatching(/was replaced by/) },
    { index: 2, outcome: 'added', profileId: expect.any(String), keysAdded: 1, message: null },
    { index: 4, outcome: 'failed', profileId: null, keysAdded: 0, message: expect.stringMatching(/“wiki”/) },
  ]);
  expect(await desk.held()).toEqual({
    Shop: ['shop 1', 'shop 2', 'shop 3'],
    'Blog 2': ['blog 3', 'blog 1'],
    Wiki: ['wiki 1'],
    'Wiki (2)': ['wiki 2'],
    Full: Array.from({ length: 50 }, (_, index) => `full ${index}`),
  });
  expect(wiki.id).not.toBe(results[4]?.profileId);
  expect(full.keys).toHaveLength(50);
});

test('a key that the keychain has lost is brought back by a merge', async () => {
  const { desk } = fixture;
  const shop = await desk.add('Shop', ['shop 1', 'shop 2'], { backEnd: 'keychain' });
  await fixture.deleteFromKeychain(shop.keys[0]?.id ?? '');
  desk.keys.forget();
  const bundle = await desk.open(await bundleOf(profile('Shop', [{ secret: 'shop 1' }])), passphrase);
  const choices = [{ index: 0, choice: 'merge' as const }];
  const { results } = await desk.sharing.import({ bundleId: bundle.bundleId, backEnd: 'keychain', choices });
  expect(results).toMatchObject([{ outcome: 'merged', keysAdded: 1 }]);
  expect(await desk.held()).toEqual({ Shop: ['shop 1', 'shop 2'] });
});

test('a taken name gets the next free number, within the length of a name', async () => {
  const { desk } = fixture;
  const long = '😀'.repeat(40);
  await desk.add(long, ['long']);
  for (const name of ['Shop', 'shop (2)']) await desk.add(name, [name]);
  const bundle = await desk.open(
    await bundleOf(profile('Shop', [{ secret: '1' }]), profile(long, [{ secret: '2' }])),
    passphrase,
  );
  const choices = [0, 1].map((index) => ({ index, choice: 'add' as const }));
  await desk.sharing.import({ bundleId: bundle.bundleId, backEnd: 'memory', choices });
  expect(Object.keys(await desk.held())).toEqual([long, 'Shop', 'shop (2)', 'Shop (3)', `${'😀'.repeat(38)} (2)`]);
});

test('choices that name a profile twice, or none of the bundle, store nothing and keep the bundle', async () => {
  const { desk } = fixture;
  const { bundleId } = await desk.open(await encrypted(document()), passphrase);
  const add = { index: 0, choice: 'add' as const };
  for (const choices of [
    [add, add],
    [add, { ...add, index: 1 }],
  ]) {
    const importing = desk.sharing.import({ bundleId, backEnd: 'memory', choices });
    await expect(importing).rejects.toEqual(refusal('choices-not-understood'));
  }
  expect(await desk.held()).toEqual({});
  await desk.sharing.import({ bundleId, backEnd: 'memory', choices: [add] });
  expect(Object.keys(await desk.held())).toEqual(['Shop']);
});

test('merging and replacing need the profile that the preview named', async () => {
  const { desk } = fixture;
  const { id } = await desk.add('Shop', ['old']);
  const { bundleId } = await desk.open(await bundleOf(profile('Shop'), profile('Lone')), passphrase);
  await desk.keys.deleteProfile({ id });
  const choices = [
    { index: 0, choice: 'replace' as const },
    { index: 1, choice: 'merge' as const },
  ];
  const { results } = await desk.sharing.import({ bundleId, backEnd: 'memory', choices });
  expect(results).toMatchObject([
    { outcome: 'failed', message: expect.stringMatching(/^There is no profile here to replace: “Shop” is gone/) },
    { outcome: 'failed', message: expect.stringMatching(/^There is no profile here to merge it with\./) },
  ]);
  expect(await desk.held()).toEqual({});
});

test('a bundle is gone after its import, when discarded, locked away, or followed by another', async () => {
  const { desk } = fixture;
  const content = await encrypted(document());
  const isGone = async (bundleId: string) => {
    const choices = [{ index: 0, choice: 'skip' as const }];
    const importing = desk.sharing.import({ bundleId, backEnd: 'memory', choices });
    await expect(importing).rejects.toEqual(refusal('bundle-gone'));
    await expect(desk.sharing.openWithIdentity({ bundleId, identity: 'clipboard' })).rejects.toEqual(
      refusal('bundle-gone'),
    );
  };
  const first = await desk.open(content, passphrase);
  const second = await desk.open(content, passphrase);
  await isGone(first.bundleId);
  desk.sharing.discard({ bundleId: 'another' });
  desk.sharing.discard({ bundleId: second.bundleId });
  await isGone(second.bundleId);
  const third = await desk.open(content, passphrase);
  desk.sharing.forget();
  await isGone(third.bundleId);
  const fourth = await desk.open(content, passphrase);
  const choices = [{ index: 0, choice: 'add' as const }];
  await desk.sharing.import({ bundleId: fourth.bundleId, backEnd: 'memory', choices });
  await isGone(fourth.bundleId);
});

test('an app that is locked while the passphrase is asked for holds nothing afterwards', async () => {
  const { desk } = fixture;
  desk.person.bundle = desk.file('bundle.age', await encrypted(document()));
  desk.person.passphrases = [passphrase];
  desk.person.meanwhile = () => desk.sharing.forget();
  await expect(desk.sharing.open()).rejects.toEqual(refusal('interrupted'));
});

test('files that are no bundles are told apart, and nothing is stored', async () => {
  const { desk } = fixture;
  const wrong: [content: Uint8Array | string, code: string][] = [
    ['SECRET_KEY = "x"', 'not-age'],
    ['', 'not-age'],
    [vector('passphrase-binary.age').subarray(0, 80), 'damaged'],
    [Buffer.from(vectorText('passphrase.age').replace(/\n.{10}/, '\n')), 'damaged'],
    [await encrypted('hello'), 'not-a-bundle'],
    [await encrypted({ ...document(), version: 9 }), 'newer-version'],
    [await bundleOf(profile('Shop', [{ secret: 'x' }, { secret: 'x' }])), 'duplicate-key'],
    [new Uint8Array(maxBundleSize + 1), 'file-too-large'],
  ];
  for (const [content, code] of wrong) {
    desk.person.bundle = desk.file('wrong.age', content);
    desk.person.passphrases = [passphrase];
    await expect(desk.sharing.open(), code).rejects.toEqual(refusal(code));
  }
  desk.person.bundle = desk.folder;
  await expect(desk.sharing.open()).rejects.toEqual(refusal('file-unreadable'));
  desk.person.bundle = null;
  expect(await desk.sharing.open()).toEqual({ outcome: 'cancelled' });
  expect(await desk.held()).toEqual({});
});
