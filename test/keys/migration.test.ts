// keys.json as an earlier version saved it: read as it is, saved as this version does at the next change, with every key and entry in its place.
import { randomUUID } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MetadataFile } from '../../electron/keys/metadata.ts';
import { keyStrength } from '../../electron/keys/strength.ts';
import { hex, KEY, StoreFixture } from './store-fixture.ts';

const keys = new StoreFixture();
const path = () => join(keys.directory, 'keys.json');
const longAgo = { entropyBits: 1, publishedIn: 'a list of long ago' };
const bytes = (text: string) => new TextEncoder().encode(text);
const [ONE, OLD, GONE] = [
  'b3254ebe-fd7b-4671-bb37-4130545b1a81',
  'ce09cc01-c67c-4aea-9d73-b60544486a41',
  '623691b5-4870-49fb-8efc-6a377656f9c3',
];

const placeVersion = (version: number) =>
  copyFile(fileURLToPath(new URL(`../vectors/keys/keys-v${version}.json`, import.meta.url)), path());

describe('a file of version 1', { timeout: 60_000 }, () => {
  const place = () => placeVersion(1);

  it('is read whole and left as it is until something changes', async () => {
    await place();
    const before = await readFile(path(), 'utf8');
    const file = await MetadataFile.open(keys.directory, () => new Date());
    expect(file.notice).toBe(undefined);
    expect(file.discarded).toEqual([{ id: GONE, backEnd: 'keychain' }]);
    const old = JSON.parse(before);
    const strength = { entropyBits: null, publishedIn: null };
    const withStrength = old.profiles[0].keys.map((key: object) => ({ ...key, strength, judgedBy: null }));
    expect(file.profiles).toEqual([{ ...old.profiles[0], keys: withStrength }]);
    expect(Buffer.from(file.installationKey).toString('base64')).toBe(old.fingerprintKey);
    expect(await readFile(path(), 'utf8')).toBe(before);
    await file.write(file.profiles, file.discarded);
    expect(JSON.parse(await readFile(path(), 'utf8')).version).toBe(3);
    const again = await MetadataFile.open(keys.directory, () => new Date());
    expect(again).toMatchObject({ profiles: file.profiles, discarded: file.discarded, notice: undefined });
  });

  it('finds its keys in the keyring, judges them as they are read, and clears what was still to be removed', async () => {
    await place();
    await keys.app.keychain.set(ONE, bytes(KEY));
    await keys.app.keychain.set(OLD, bytes('old'));
    await keys.app.keychain.set(GONE, bytes('gone'));
    await keys.restart();
    const { profiles, notices } = await keys.store.list();
    expect(notices).toEqual([]);
    expect(profiles).toMatchObject([
      {
        name: 'Shop',
        keys: [
          { id: ONE, state: 'ready' },
          { id: OLD, state: 'ready' },
        ],
      },
    ]);
    expect(profiles[0]?.keys.map(({ strength }) => strength.entropyBits)).toEqual([null, null]);
    expect(await keys.store.fingerprintOf(bytes(KEY))).toBe(profiles[0]?.keys[0]?.fingerprint);
    await keys.settled();
    expect(await keys.inKeyring(GONE)).toBe(0);

    expect(await keys.keysOf(profiles[0]?.id ?? '')).toEqual([KEY, 'old'].map(hex));
    await keys.settled();
    const judged = (await keys.store.list()).profiles[0]?.keys.map(({ strength }) => strength);
    expect(judged).toEqual([KEY, 'old'].map((key) => keyStrength(bytes(key))));
    const saved = JSON.parse(await readFile(path(), 'utf8'));
    expect(saved).toMatchObject({ version: 3, discarded: [], profiles: [{ keys: [{ id: ONE }, { id: OLD }] }] });
  });
});

it('reads a file of version 2 whole, whose keys no version is known to have judged', { timeout: 60_000 }, async () => {
  await placeVersion(2);
  const old = JSON.parse(await readFile(path(), 'utf8'));
  const file = await MetadataFile.open(keys.directory, () => new Date());
  const unjudged = old.profiles[0].keys.map((key: object) => ({ ...key, judgedBy: null }));
  expect(file).toMatchObject({ discarded: old.discarded, notice: undefined });
  expect(file.profiles).toEqual([{ ...old.profiles[0], keys: unjudged }]);
});

describe('what is known of a key', { timeout: 60_000 }, () => {
  it('is judged anew by another version of the app when the key is read, since the list of published keys grows', async () => {
    const profile = await keys.paste(KEY);
    const strength = keyStrength(bytes(KEY));
    expect(profile.keys[0]?.strength).toEqual(strength);
    const saved = JSON.parse(await readFile(path(), 'utf8'));
    Object.assign(saved.profiles[0].keys[0], { judgedBy: '0.9.0', strength: longAgo });
    await writeFile(path(), JSON.stringify(saved));
    await keys.restart();
    const stale = await keys.store.list();
    expect(stale.profiles[0]?.keys[0]?.strength.publishedIn).toBe('a list of long ago');
    await keys.keysOf(profile.id);
    await keys.settled();
    expect((await keys.store.list()).profiles).toEqual([profile]);
    const [identity] = (await keys.app.surroundings.readIdentities()).identities;
    expect(identity?.infos[0]?.publishedIn).toBe(strength.publishedIn);
    expect(JSON.parse(await readFile(path(), 'utf8')).profiles[0].keys[0]).toMatchObject({
      strength,
      judgedBy: '1.0.0',
    });
  });

  it('is not judged twice by one version, which would cost each start', async () => {
    const profile = await keys.paste(KEY);
    const saved = JSON.parse(await readFile(path(), 'utf8'));
    saved.profiles[0].keys[0].strength = longAgo;
    await writeFile(path(), JSON.stringify(saved));
    await keys.restart();
    await keys.keysOf(profile.id);
    await keys.settled();
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(saved);
  });

  it('is not told to the window with the version that judged it', async () => {
    expect(Object.keys((await keys.paste(KEY)).keys[0] ?? {})).not.toContain('judgedBy');
  });

  it('is refused from a file that names one entry as two keys', async () => {
    await keys.paste(KEY);
    const saved = JSON.parse(await readFile(path(), 'utf8'));
    saved.profiles.push({ ...saved.profiles[0], id: randomUUID() });
    await writeFile(path(), JSON.stringify(saved));
    const file = await MetadataFile.open(keys.directory, () => new Date());
    expect(file).toMatchObject({ profiles: [], notice: { code: 'metadata-corrupt' } });
  });
});
