// The key store against a real gnome-keyring, in a process of its own that is ended and started anew as the app is.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyProfileSchema, keyRingSchema, settingsReadingSchema } from '../../shared/keys.ts';
import { code, fields, hex, KEY, SERVICE, StoreFixture } from './store-fixture.ts';

const keys = new StoreFixture();

describe('a profile', { timeout: 60_000 }, () => {
  it('is saved, found again after a restart with its key, and deleted with its entry', async () => {
    const profile = await keys.paste(`${KEY}\n`);
    expect(keyProfileSchema.parse(profile)).toMatchObject({
      ...fields,
      example: false,
      keys: [{ backEnd: 'keychain', state: 'ready', findings: ['insecure-prefix'] }],
    });
    await keys.restart();
    const ring = await keys.store.list();
    expect(keyRingSchema.parse(ring)).toEqual({
      profiles: [profile],
      keychain: { state: 'available', name: 'Secret Service' },
      vault: { state: 'absent', retryAt: null },
      notices: [],
    });
    expect(await keys.keysOf(profile.id)).toEqual([hex(KEY)]);
    const keyId = profile.keys[0]?.id ?? '';
    expect((await keys.service.entries(SERVICE, keyId)).length).toBe(1);
    await keys.store.deleteProfile({ id: profile.id });
    expect((await keys.store.list()).profiles).toEqual([]);
    expect(await keys.service.entries(SERVICE, keyId)).toEqual([]);
    await keys.restart();
    expect((await keys.store.list()).profiles).toEqual([]);
  });

  it('takes keys beyond ASCII and keys of raw bytes, byte for byte', async () => {
    const text = await keys.paste('schlüssel-🔑', 'keychain', 'Text');
    const bytes = await keys.paste(String.raw`SECRET_KEY = b'\x00\xff\x80 raw'`, 'keychain', 'Bytes');
    await keys.restart();
    expect(await keys.keysOf(text.id)).toEqual([hex('schlüssel-🔑')]);
    expect(await keys.keysOf(bytes.id)).toEqual(['00ff8020726177']);
  });

  it('generates keys that Django holds nothing against', async () => {
    const source = { from: 'generate' } as const;
    const one = await keys.store.createProfile({ fields, source, backEnd: 'keychain' });
    const two = await keys.store.addKey({ profileId: one.id, source, backEnd: 'keychain', position: 'current' });
    expect(two.keys.map(({ findings }) => findings)).toEqual([[], []]);
    const [current, fallback] = (await keys.keysOf(one.id)) ?? [];
    expect(Buffer.from(current ?? '', 'hex').toString()).toMatch(/^[a-z0-9!@#$%^&*(\-_=+)]{50}$/);
    expect(fallback).not.toBe(current);
  });

  it('keeps its keys in order: current, fallbacks, reordered, deleted', async () => {
    const { id } = await keys.paste('key one');
    await keys.pasteInto(id, 'key two', 'fallback');
    const three = await keys.pasteInto(id, 'key three', 'current');
    expect(await keys.keysOf(id)).toEqual(['key three', 'key one', 'key two'].map(hex));
    const [a, b, c] = three.keys.map((key) => key.id) as [string, string, string];
    await keys.store.reorderKeys({ profileId: id, keyIds: [c, a, b] });
    await keys.restart();
    expect(await keys.keysOf(id)).toEqual(['key two', 'key three', 'key one'].map(hex));
    for (const keyIds of [
      [c, a],
      [c, a, a],
      [c, a, b, b],
      [c, a, 'x'],
    ]) {
      await expect(keys.store.reorderKeys({ profileId: id, keyIds })).rejects.toThrow(code('key-order-mismatch'));
    }
    await keys.store.deleteKey({ profileId: id, keyId: c });
    expect(await keys.keysOf(id)).toEqual(['key three', 'key one'].map(hex));
    expect(await keys.service.entries(SERVICE, c)).toEqual([]);
    await keys.store.deleteKey({ profileId: id, keyId: a });
    await expect(keys.store.deleteKey({ profileId: id, keyId: b })).rejects.toThrow(code('last-key'));
    await expect(keys.store.deleteKey({ profileId: id, keyId: a })).rejects.toThrow(code('no-such-key'));
    expect(await keys.keysOf(id)).toEqual([hex('key one')]);
  });

  it('changes its name and settings, and shares its name with none of its environment', async () => {
    const { id } = await keys.paste('key one');
    await keys.paste('key two', 'keychain', 'Other');
    const changed = { name: 'Kiosk', environment: 'staging', djangoVersion: '4.2.1', salts: [] } as const;
    await keys.store.updateProfile({ id, fields: { ...changed, salts: [] } });
    await keys.restart();
    expect((await keys.store.list()).profiles[0]).toMatchObject(changed);
    await expect(keys.store.updateProfile({ id, fields: { ...fields, name: 'other' } })).rejects.toThrow(
      code('profile-name-taken'),
    );
    await expect(keys.paste('key three', 'keychain', 'OTHER')).rejects.toThrow(code('profile-name-taken'));
    await expect(keys.store.updateProfile({ id: 'gone', fields })).rejects.toThrow(code('no-such-profile'));
    await expect(keys.store.deleteProfile({ id: 'gone' })).rejects.toThrow(code('no-such-profile'));
  });

  it('refuses a key that it has, leaving no entry behind', async () => {
    const { id } = await keys.paste('key one');
    const before = await keys.service.entries(SERVICE);
    await expect(keys.pasteInto(id, 'key one', 'fallback')).rejects.toThrow(code('key-already-there'));
    await keys.app.surroundings.copy(' ');
    await expect(
      keys.store.addKey({ profileId: id, source: { from: 'clipboard' }, backEnd: 'keychain', position: 'current' }),
    ).rejects.toThrow(code('clipboard-empty'));
    expect((await keys.service.entries(SERVICE)).length).toBe(before.length);
  });

  it('holds at most 50 keys', async () => {
    const { id } = await keys.paste('key 0', 'memory');
    const fallbacks = Array.from({ length: 49 }, (_, index) => `'key ${index + 1}'`);
    await keys.pasteInto(id, `SECRET_KEY_FALLBACKS = [${fallbacks.join(', ')}]`, 'fallback', 'memory');
    await expect(keys.pasteInto(id, 'one more', 'current', 'memory')).rejects.toThrow(code('too-many-keys'));
    expect((await keys.store.list()).profiles[0]?.keys.length).toBe(50);
  });
});

describe('importing settings', { timeout: 60_000 }, () => {
  const settings = `SECRET_KEY = '${KEY}'\nSECRET_KEY_FALLBACKS = ['old one', OLDER, 'old two', 'old one']\n`;

  it('offers what the file holds without the keys, and stores what is chosen, in that order', async () => {
    const path = join(keys.directory, 'settings.py');
    await writeFile(path, settings);
    await keys.app.surroundings.choose(path);
    const reading = settingsReadingSchema.parse(await keys.store.readSettings());
    if (reading.outcome !== 'read') throw new Error(reading.outcome);
    expect(reading.fileName).toBe('settings.py');
    expect(reading.candidates.map(({ setting, role, line }) => [setting, role, line])).toEqual([
      ['SECRET_KEY', 'current', 1],
      ['SECRET_KEY_FALLBACKS', 'fallback', 2],
      ['SECRET_KEY_FALLBACKS', 'fallback', 2],
      ['SECRET_KEY_FALLBACKS', 'fallback', 2],
    ]);
    expect(reading.skipped).toEqual([{ setting: 'SECRET_KEY_FALLBACKS', line: 2, reason: expect.any(String) }]);
    const source = { from: 'settings', importId: reading.importId, candidates: [2, 0, 1, 3] } as const;
    await expect(
      keys.store.createProfile({ fields, source: { ...source, candidates: [9] }, backEnd: 'keychain' }),
    ).rejects.toThrow(code('import-expired'));
    const profile = await keys.store.createProfile({
      fields,
      source: { ...source, candidates: [2, 0, 1, 3] },
      backEnd: 'keychain',
    });
    expect(profile.keys.map(({ fingerprint }) => fingerprint)).toEqual(
      [2, 0, 1].map((index) => reading.candidates[index]?.fingerprint),
    );
    expect(await keys.keysOf(profile.id)).toEqual(['old two', KEY, 'old one'].map(hex));
    await expect(
      keys.store.createProfile({
        fields: { ...fields, name: 'Again' },
        source: { ...source, candidates: [0] },
        backEnd: 'keychain',
      }),
    ).rejects.toThrow(code('import-expired'));
  });

  it('takes a change of mind, and says what is wrong with a file', async () => {
    expect(await keys.store.readSettings()).toEqual({ outcome: 'cancelled' });
    await keys.app.surroundings.choose(join(keys.directory, 'gone.py'));
    await expect(keys.store.readSettings()).rejects.toThrow(code('settings-unreadable'));
    await keys.app.surroundings.choose(keys.directory);
    await expect(keys.store.readSettings()).rejects.toThrow(code('settings-unreadable'));
    const path = join(keys.directory, 'settings.py');
    await keys.app.surroundings.choose(path);
    await writeFile(path, new Uint8Array(1024 * 1024 + 1).fill(35));
    await expect(keys.store.readSettings()).rejects.toThrow(code('settings-too-large'));
    await writeFile(path, `SECRET_KEY = """${KEY}`);
    await expect(keys.store.readSettings()).rejects.toThrow(code('settings-broken'));
  });
});

describe('keys in memory', { timeout: 60_000 }, () => {
  it('are gone after a restart and never written, while the others of their profile stay', async () => {
    await keys.paste('only in memory', 'memory', 'Fleeting');
    expect(await readdir(keys.directory)).toEqual([]);
    const { id } = await keys.paste('lasting');
    await keys.pasteInto(id, 'for now', 'current', 'memory');
    expect(await keys.keysOf(id)).toEqual(['for now', 'lasting'].map(hex));
    expect((await keys.store.list()).profiles.map(({ name }) => name)).toEqual(['Fleeting', 'Shop']);
    await keys.restart();
    expect((await keys.store.list()).profiles.map(({ name }) => name)).toEqual(['Shop']);
    expect(await keys.keysOf(id)).toEqual([hex('lasting')]);
  });

  it('work without any keychain', async () => {
    await keys.restart(keys.envWithoutBus());
    await expect(keys.paste('key one')).rejects.toThrow(code('keychain-unavailable'));
    const { id } = await keys.paste('key one', 'memory');
    await keys.pasteInto(id, 'key two', 'fallback', 'memory');
    expect(await keys.store.list()).toMatchObject({
      keychain: { state: 'unavailable', message: expect.any(String) },
      profiles: [{ id, keys: [{ state: 'ready' }, { state: 'ready' }] }],
    });
    await keys.store.forget();
    expect(await keys.keysOf(id)).toEqual(['key one', 'key two'].map(hex));
    expect(await readdir(keys.directory)).toEqual([]);
  });

  it('hold the example, whose token is signed with it', async () => {
    const example = await keys.store.addExample();
    expect(example).toMatchObject({
      cookieName: 'sessionid',
      profile: { example: true, keys: [{ backEnd: 'memory', state: 'ready' }] },
    });
    expect((await keys.store.addExample()).profile).toEqual(example.profile);
    const { loads } = await import('../../electron/signing/index.ts');
    const [key = ''] = (await keys.keysOf(example.profile.id)) ?? [];
    const salt = 'django.contrib.sessions.backends.signed_cookies';
    expect(JSON.parse(loads(example.token, { key: Buffer.from(key, 'hex'), salt }))).toMatchObject({
      _auth_user_id: '42',
    });
    expect(await readdir(keys.directory)).toEqual([]);
    await keys.store.deleteProfile({ id: example.profile.id });
    expect((await keys.store.list()).profiles).toEqual([]);
  });
});

describe('listeners', { timeout: 60_000 }, () => {
  it('hear of every change, and of nothing else', async () => {
    const { KeyStore } = await import('../../electron/keys/key-store.ts');
    const { MemoryBackEnd } = await import('../../electron/keys/memory.ts');
    const { KeychainBackEnd } = await import('../../electron/keys/keychain.ts');
    const store = new KeyStore({
      version: '1.0.0',
      directory: keys.directory,
      backEnds: [new MemoryBackEnd(), new KeychainBackEnd()],
      clock: () => new Date(),
      readClipboard: async () => 'key one',
      chooseFile: async () => null,
    });
    let heard = 0;
    const stop = store.onChange(() => heard++);
    const source = { from: 'clipboard' } as const;
    const { id } = await store.createProfile({ fields, source, backEnd: 'memory' });
    expect(heard).toBe(1);
    await store.identities();
    await expect(store.addKey({ profileId: id, source, backEnd: 'memory', position: 'current' })).rejects.toThrow(
      code('key-already-there'),
    );
    expect(heard).toBe(1);
    // Changes asked for at once are made one after another.
    const generate = { profileId: id, source: { from: 'generate' }, backEnd: 'memory', position: 'fallback' } as const;
    await Promise.all([
      store.addKey(generate),
      store.addKey(generate),
      store.updateProfile({ id, fields: { ...fields, name: 'Renamed' } }),
    ]);
    expect(heard).toBe(4);
    stop();
    await store.deleteProfile({ id });
    expect(heard).toBe(4);
    expect(await store.identities()).toMatchObject({ identities: [], untried: [] });
  });
});
