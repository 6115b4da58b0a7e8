// The key store against a real gnome-keyring, in a process of its own that is ended and started anew as the app is.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyProfileSchema, keyRingSchema, type ProfileFields, settingsReadingSchema } from '../../shared/keys.ts';
import { KeysProcess } from './keys-process.ts';
import { SecretService } from './secret-service.ts';

const SERVICE = 'Countersign';
const KEY = 'django-insecure-k#1(of)the=site&with*every^kind@of%character!';
const fields: ProfileFields = { name: 'Shop', environment: 'production', djangoVersion: '5.2', salts: ['activation'] };
const code = (value: string) => expect.objectContaining({ code: value });
const hex = (text: string) => Buffer.from(text).toString('hex');

let service: SecretService;
let directory: string;
let app: KeysProcess;

beforeAll(async () => {
  service = await SecretService.start();
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
  app = new KeysProcess(service.env, directory);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

async function restart(env = service.env): Promise<void> {
  await app[Symbol.asyncDispose]();
  app = new KeysProcess(env, directory);
}

async function paste(key: string, backEnd: 'keychain' | 'memory' = 'keychain', name = fields.name) {
  await app.surroundings.copy(key);
  return await app.store.createProfile({ fields: { ...fields, name }, source: { from: 'clipboard' }, backEnd });
}

async function pasteInto(
  profileId: string,
  key: string,
  position: 'current' | 'fallback',
  backEnd: 'keychain' | 'memory' = 'keychain',
) {
  await app.surroundings.copy(key);
  return await app.store.addKey({ profileId, source: { from: 'clipboard' }, backEnd, position });
}

/** The store answers with its own promise-like proxy, so its methods are named here once. */
const list = () => app.store.list();
const keysOfIdentity = async (id: string) =>
  (await app.surroundings.readIdentities()).identities.find((one) => one.id === id)?.keys;

describe('a profile', { timeout: 60_000 }, () => {
  it('is saved, found again after a restart with its key, and deleted with its entry', async () => {
    const profile = await paste(`${KEY}\n`);
    expect(keyProfileSchema.parse(profile)).toMatchObject({
      ...fields,
      example: false,
      keys: [{ backEnd: 'keychain', state: 'ready', findings: ['insecure-prefix'] }],
    });
    await restart();
    const ring = await list();
    expect(keyRingSchema.parse(ring)).toEqual({
      profiles: [profile],
      keychain: { state: 'available', name: 'Secret Service' },
      notices: [],
    });
    expect(await keysOfIdentity(profile.id)).toEqual([hex(KEY)]);
    const keyId = profile.keys[0]?.id ?? '';
    expect((await service.entries(SERVICE, keyId)).length).toBe(1);
    await app.store.deleteProfile({ id: profile.id });
    expect((await list()).profiles).toEqual([]);
    expect(await service.entries(SERVICE, keyId)).toEqual([]);
    await restart();
    expect((await list()).profiles).toEqual([]);
  });

  it('takes keys beyond ASCII and keys of raw bytes, byte for byte', async () => {
    const text = await paste('schlüssel-🔑', 'keychain', 'Text');
    const bytes = await paste(String.raw`SECRET_KEY = b'\x00\xff\x80 raw'`, 'keychain', 'Bytes');
    await restart();
    expect(await keysOfIdentity(text.id)).toEqual([hex('schlüssel-🔑')]);
    expect(await keysOfIdentity(bytes.id)).toEqual(['00ff8020726177']);
  });

  it('generates keys that Django holds nothing against', async () => {
    const source = { from: 'generate' } as const;
    const one = await app.store.createProfile({ fields, source, backEnd: 'keychain' });
    const two = await app.store.addKey({ profileId: one.id, source, backEnd: 'keychain', position: 'current' });
    expect(two.keys.map(({ findings }) => findings)).toEqual([[], []]);
    const [current, fallback] = (await keysOfIdentity(one.id)) ?? [];
    expect(Buffer.from(current ?? '', 'hex').toString()).toMatch(/^[a-z0-9!@#$%^&*(\-_=+)]{50}$/);
    expect(fallback).not.toBe(current);
  });

  it('keeps its keys in order: current, fallbacks, reordered, deleted', async () => {
    const { id } = await paste('key one');
    await pasteInto(id, 'key two', 'fallback');
    const three = await pasteInto(id, 'key three', 'current');
    expect(await keysOfIdentity(id)).toEqual(['key three', 'key one', 'key two'].map(hex));
    const [a, b, c] = three.keys.map((key) => key.id) as [string, string, string];
    await app.store.reorderKeys({ profileId: id, keyIds: [c, a, b] });
    await restart();
    expect(await keysOfIdentity(id)).toEqual(['key two', 'key three', 'key one'].map(hex));
    for (const keyIds of [
      [c, a],
      [c, a, a],
      [c, a, b, b],
      [c, a, 'x'],
    ]) {
      await expect(app.store.reorderKeys({ profileId: id, keyIds })).rejects.toThrow(code('key-order-mismatch'));
    }
    await app.store.deleteKey({ profileId: id, keyId: c });
    expect(await keysOfIdentity(id)).toEqual(['key three', 'key one'].map(hex));
    expect(await service.entries(SERVICE, c)).toEqual([]);
    await app.store.deleteKey({ profileId: id, keyId: a });
    await expect(app.store.deleteKey({ profileId: id, keyId: b })).rejects.toThrow(code('last-key'));
    await expect(app.store.deleteKey({ profileId: id, keyId: a })).rejects.toThrow(code('no-such-key'));
    expect(await keysOfIdentity(id)).toEqual([hex('key one')]);
  });

  it('changes its name and settings, and shares its name with none of its environment', async () => {
    const { id } = await paste('key one');
    await paste('key two', 'keychain', 'Other');
    const changed = { name: 'Kiosk', environment: 'staging', djangoVersion: '4.2.1', salts: [] } as const;
    await app.store.updateProfile({ id, fields: { ...changed, salts: [] } });
    await restart();
    expect((await list()).profiles[0]).toMatchObject(changed);
    await expect(app.store.updateProfile({ id, fields: { ...fields, name: 'other' } })).rejects.toThrow(
      code('profile-name-taken'),
    );
    await expect(paste('key three', 'keychain', 'OTHER')).rejects.toThrow(code('profile-name-taken'));
    await expect(app.store.updateProfile({ id: 'gone', fields })).rejects.toThrow(code('no-such-profile'));
    await expect(app.store.deleteProfile({ id: 'gone' })).rejects.toThrow(code('no-such-profile'));
  });

  it('refuses a key that it has, leaving no entry behind', async () => {
    const { id } = await paste('key one');
    const before = await service.entries(SERVICE);
    await expect(pasteInto(id, 'key one', 'fallback')).rejects.toThrow(code('key-already-there'));
    await app.surroundings.copy(' ');
    await expect(
      app.store.addKey({ profileId: id, source: { from: 'clipboard' }, backEnd: 'keychain', position: 'current' }),
    ).rejects.toThrow(code('clipboard-empty'));
    expect((await service.entries(SERVICE)).length).toBe(before.length);
  });

  it('holds at most 50 keys', async () => {
    const { id } = await paste('key 0', 'memory');
    const fallbacks = Array.from({ length: 49 }, (_, index) => `'key ${index + 1}'`);
    await pasteInto(id, `SECRET_KEY_FALLBACKS = [${fallbacks.join(', ')}]`, 'fallback', 'memory');
    await expect(pasteInto(id, 'one more', 'current', 'memory')).rejects.toThrow(code('too-many-keys'));
    expect((await list()).profiles[0]?.keys.length).toBe(50);
  });
});

describe('importing settings', { timeout: 60_000 }, () => {
  const settings = `SECRET_KEY = '${KEY}'\nSECRET_KEY_FALLBACKS = ['old one', OLDER, 'old two', 'old one']\n`;

  it('offers what the file holds without the keys, and stores what is chosen, in that order', async () => {
    const path = join(directory, 'settings.py');
    await writeFile(path, settings);
    await app.surroundings.choose(path);
    const reading = settingsReadingSchema.parse(await app.store.readSettings());
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
      app.store.createProfile({ fields, source: { ...source, candidates: [9] }, backEnd: 'keychain' }),
    ).rejects.toThrow(code('import-expired'));
    const profile = await app.store.createProfile({
      fields,
      source: { ...source, candidates: [2, 0, 1, 3] },
      backEnd: 'keychain',
    });
    expect(profile.keys.map(({ fingerprint }) => fingerprint)).toEqual(
      [2, 0, 1].map((index) => reading.candidates[index]?.fingerprint),
    );
    expect(await keysOfIdentity(profile.id)).toEqual(['old two', KEY, 'old one'].map(hex));
    await expect(
      app.store.createProfile({
        fields: { ...fields, name: 'Again' },
        source: { ...source, candidates: [0] },
        backEnd: 'keychain',
      }),
    ).rejects.toThrow(code('import-expired'));
  });

  it('takes a change of mind, and says what is wrong with a file', async () => {
    expect(await app.store.readSettings()).toEqual({ outcome: 'cancelled' });
    await app.surroundings.choose(join(directory, 'gone.py'));
    await expect(app.store.readSettings()).rejects.toThrow(code('settings-unreadable'));
    await app.surroundings.choose(directory);
    await expect(app.store.readSettings()).rejects.toThrow(code('settings-unreadable'));
    const path = join(directory, 'settings.py');
    await app.surroundings.choose(path);
    await writeFile(path, new Uint8Array(1024 * 1024 + 1).fill(35));
    await expect(app.store.readSettings()).rejects.toThrow(code('settings-too-large'));
    await writeFile(path, `SECRET_KEY = """${KEY}`);
    await expect(app.store.readSettings()).rejects.toThrow(code('settings-broken'));
  });
});

describe('keys in memory', { timeout: 60_000 }, () => {
  it('are gone after a restart and never written, while the others of their profile stay', async () => {
    await paste('only in memory', 'memory', 'Fleeting');
    expect(await readdir(directory)).toEqual([]);
    const { id } = await paste('lasting');
    await pasteInto(id, 'for now', 'current', 'memory');
    expect(await keysOfIdentity(id)).toEqual(['for now', 'lasting'].map(hex));
    expect((await list()).profiles.map(({ name }) => name)).toEqual(['Fleeting', 'Shop']);
    await restart();
    expect((await list()).profiles.map(({ name }) => name)).toEqual(['Shop']);
    expect(await keysOfIdentity(id)).toEqual([hex('lasting')]);
  });

  it('work without any keychain', async () => {
    const { DBUS_SESSION_BUS_ADDRESS: _, ...env } = service.env;
    await restart(env);
    await expect(paste('key one')).rejects.toThrow(code('keychain-unavailable'));
    const { id } = await paste('key one', 'memory');
    await pasteInto(id, 'key two', 'fallback', 'memory');
    expect(await list()).toMatchObject({
      keychain: { state: 'unavailable', message: expect.any(String) },
      profiles: [{ id, keys: [{ state: 'ready' }, { state: 'ready' }] }],
    });
    await app.store.forget();
    expect(await keysOfIdentity(id)).toEqual(['key one', 'key two'].map(hex));
    expect(await readdir(directory)).toEqual([]);
  });

  it('hold the example, whose token is signed with it', async () => {
    const example = await app.store.addExample();
    expect(example).toMatchObject({
      cookieName: 'sessionid',
      profile: { example: true, keys: [{ backEnd: 'memory', state: 'ready' }] },
    });
    expect((await app.store.addExample()).profile).toEqual(example.profile);
    const { loads } = await import('../../electron/signing/index.ts');
    const [key = ''] = (await keysOfIdentity(example.profile.id)) ?? [];
    const salt = 'django.contrib.sessions.backends.signed_cookies';
    expect(JSON.parse(loads(example.token, { key: Buffer.from(key, 'hex'), salt }))).toMatchObject({
      _auth_user_id: '42',
    });
    expect(await readdir(directory)).toEqual([]);
    await app.store.deleteProfile({ id: example.profile.id });
    expect((await list()).profiles).toEqual([]);
  });
});

describe('when things change behind its back', { timeout: 60_000 }, () => {
  it('says which key is missing, tries the others, and does not sign with a fallback', async () => {
    const { id } = await paste('key one');
    await pasteInto(id, 'key two', 'fallback');
    const profile = await pasteInto(id, 'key three', 'fallback');
    const [first, second] = profile.keys.map((key) => key.id) as [string, string];
    expect(await keysOfIdentity(id)).toEqual(['key one', 'key two', 'key three'].map(hex));

    await service.deleteEntry(SERVICE, second);
    const ring = await list();
    expect(ring.profiles[0]?.keys.map(({ state }) => state)).toEqual(['ready', 'missing', 'ready']);
    expect(ring.notices).toEqual([
      {
        code: `key-missing:${second}`,
        message: expect.stringMatching(/fallback 1 of “Shop” \([0-9a-f ]{19}\).*unharmed.*add it again/),
      },
    ]);
    const read = await app.surroundings.readIdentities();
    expect(read.identities[0]?.keys).toEqual(['key one', 'key three'].map(hex));
    expect(read.identities[0]?.infos.map((info) => info?.index)).toEqual([0, 2]);
    expect(read.untried).toEqual([
      { profileId: id, profileName: 'Shop', message: expect.stringContaining('fallback 1') },
    ]);

    await app.store.dismissNotice({ code: `key-missing:${second}` });
    expect((await list()).notices).toEqual([]);

    await service.deleteEntry(SERVICE, first);
    await list();
    await expect(app.store.signingIdentity(id)).rejects.toThrow(code('key-missing'));
    expect((await app.surroundings.readIdentities()).identities[0]?.infos.map((info) => info?.index)).toEqual([2]);

    await restart();
    expect((await list()).profiles[0]?.keys.map(({ state }) => state)).toEqual(['missing', 'missing', 'ready']);
    const added = await pasteInto(id, 'key one', 'current').catch((error) => error);
    expect(added).toMatchObject({ code: 'key-already-there' });
    await app.store.deleteKey({ profileId: id, keyId: first });
    await pasteInto(id, 'key one', 'current');
    expect((await list()).profiles[0]?.keys.map(({ state }) => state)).toEqual(['ready', 'missing', 'ready']);
  });
});

describe('a locked keyring', { timeout: 60_000 }, () => {
  it('is told, changes nothing, and is left behind without a restart', async () => {
    await using own = await SecretService.start();
    await restart(own.env);
    const { id, keys } = await paste('key one');
    expect(await keysOfIdentity(id)).toEqual([hex('key one')]);
    await own.lock();
    // What was read before still works.
    expect(await list()).toMatchObject({
      keychain: { state: 'locked' },
      profiles: [{ keys: [{ state: 'ready' }] }],
      notices: [],
    });
    expect(await keysOfIdentity(id)).toEqual([hex('key one')]);
    await app.store.forget();
    expect(await list()).toMatchObject({
      keychain: { state: 'locked' },
      profiles: [{ keys: [{ state: 'locked' }] }],
      notices: [],
    });
    expect(await app.surroundings.readIdentities()).toEqual({
      identities: [],
      untried: [
        { profileId: id, profileName: 'Shop', message: expect.stringMatching(/current key of “Shop”.*locked/) },
      ],
    });
    await expect(app.store.signingIdentity(id)).rejects.toThrow(code('keychain-locked'));
    await expect(app.store.unlock()).rejects.toThrow(code('keychain-locked'));
    await expect(paste('key two', 'keychain', 'Other')).rejects.toThrow(code('keychain-locked'));
    await expect(pasteInto(id, 'key two', 'current')).rejects.toThrow(code('keychain-locked'));
    expect((await list()).profiles.map((profile) => profile.keys.length)).toEqual([1]);

    // A profile deleted now takes its entry along as soon as the keyring lets go of it, even after a restart.
    await app.store.deleteProfile({ id });
    expect((await list()).profiles).toEqual([]);
    await restart(own.env);
    await own.unlock();
    expect((await own.entries(SERVICE, keys[0]?.id)).length).toBe(1);
    await list();
    await paste('key two', 'keychain', 'Other');
    expect(await own.entries(SERVICE, keys[0]?.id)).toEqual([]);
    expect(JSON.parse(await readFile(join(directory, 'keys.json'), 'utf8')).discarded).toEqual([]);
  });
});

describe('the profile folder', { timeout: 60_000 }, () => {
  it('that cannot be written leaves everything as it was, keys included', async () => {
    const profile = await paste('key one');
    const before = await readFile(join(directory, 'keys.json'));
    const entries = (await service.entries(SERVICE)).length;
    await expectUnwritable(async () => {
      await expect(paste('key two', 'keychain', 'Other')).rejects.toThrow(code('metadata-not-written'));
      await expect(pasteInto(profile.id, 'key two', 'current')).rejects.toThrow(code('metadata-not-written'));
      await expect(app.store.deleteProfile({ id: profile.id })).rejects.toThrow(code('metadata-not-written'));
      await expect(app.store.updateProfile({ id: profile.id, fields: { ...fields, name: 'X' } })).rejects.toThrow(
        code('metadata-not-written'),
      );
    });
    expect((await service.entries(SERVICE)).length).toBe(entries);
    expect(await keysOfIdentity(profile.id)).toEqual([hex('key one')]);
    expect(await readFile(join(directory, 'keys.json'))).toEqual(before);
    await restart();
    expect((await list()).profiles).toEqual([profile]);
  });

  /** Takes the right to write from the folder, and from root its exemption. */
  async function expectUnwritable(test: () => Promise<void>): Promise<void> {
    const { chmod } = await import('node:fs/promises');
    await chmod(directory, 0o555);
    if (process.getuid?.() === 0) await app.surroundings.dropPrivileges();
    await test();
    await chmod(directory, 0o755);
  }

  it('with a damaged file starts empty, says so, and goes on', async () => {
    const path = join(directory, 'keys.json');
    await paste('key one');
    const damaged = (await readFile(path, 'utf8')).slice(0, 100);
    await writeFile(path, damaged);
    await restart();
    const ring = await list();
    expect(ring).toMatchObject({ profiles: [], notices: [{ code: 'metadata-corrupt' }] });
    const [aside = ''] = await readdir(directory);
    expect(aside).toMatch(/^keys\.corrupt-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.json$/);
    expect(ring.notices[0]?.message).toContain(aside);
    expect(await readFile(join(directory, aside), 'utf8')).toBe(damaged);
    await paste('key two');
    await app.store.dismissNotice({ code: 'metadata-corrupt' });
    expect((await list()).notices).toEqual([]);
  });

  it('with a file of a newer version is refused but for memory, and the file untouched', async () => {
    const path = join(directory, 'keys.json');
    await writeFile(path, '{"version":7}');
    expect(await list()).toMatchObject({ profiles: [], notices: [{ code: 'metadata-newer' }] });
    const entries = (await service.entries(SERVICE)).length;
    await expect(paste('key one')).rejects.toThrow(code('metadata-not-writable'));
    await paste('key one', 'memory');
    expect((await service.entries(SERVICE)).length).toBe(entries);
    expect(await readFile(path, 'utf8')).toBe('{"version":7}');
    expect(await readdir(directory)).toEqual(['keys.json']);
  });
});

describe('a secret', { timeout: 60_000 }, () => {
  it('is in no answer, message, output or file', async () => {
    const secrets = [
      KEY,
      'first-fallback-of-the-site-0123456789',
      'schlüssel-of-the-site-🔑-0123456789',
      'pasted-twice-and-refused-0123456789',
    ];
    const settings = await mkdtemp(join(tmpdir(), 'countersign-settings-'));
    const path = join(settings, 'settings.py');
    await writeFile(
      path,
      `SECRET_KEY = '${secrets[0]}'\nSECRET_KEY_FALLBACKS = ['${secrets[1]}', f'${secrets[2]}']\nX = 1\n`,
    );
    await app.surroundings.choose(path);
    const reading = await app.store.readSettings();
    if (reading.outcome !== 'read') throw new Error(reading.outcome);
    const source = { from: 'settings', importId: reading.importId, candidates: [0, 1] } as const;
    const { id } = await app.store.createProfile({
      fields,
      source: { ...source, candidates: [0, 1] },
      backEnd: 'keychain',
    });
    await pasteInto(id, secrets[2] ?? '', 'fallback');
    await pasteInto(id, secrets[3] ?? '', 'current', 'memory');
    await expect(pasteInto(id, secrets[3] ?? '', 'fallback')).rejects.toThrow(code('key-already-there'));
    await expect(pasteInto(id, `${secrets[3]}\n${secrets[0]}`, 'fallback')).rejects.toThrow(
      code('clipboard-not-a-key'),
    );
    await expect(pasteInto(id, `SECRET_KEY = f'${secrets[3]}'`, 'fallback')).rejects.toThrow(
      code('clipboard-not-a-key'),
    );
    await writeFile(path, `X = """\nSECRET_KEY = '${secrets[0]}'`);
    await expect(app.store.readSettings()).rejects.toThrow(code('settings-broken'));
    await service.deleteEntry(SERVICE, (await list()).profiles[0]?.keys[1]?.id ?? '');
    expect((await list()).notices.length).toBe(1);
    await mkdir(join(directory, 'logs'));
    await restartAndListWithoutBus();

    const files = await readdir(directory, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
    );
    expect(contents.length).toBeGreaterThan(0);
    expect(said.length).toBeGreaterThan(10);
    const haystack = Buffer.concat([...contents, Buffer.from(said.join('\n'))]);
    const needles = secrets.flatMap(forms);
    for (const needle of needles) expect(haystack.includes(needle)).toBe(false);
    // The search finds what is there.
    for (const needle of needles) expect(Buffer.concat([haystack, needle]).includes(needle)).toBe(true);
    await rm(settings, { recursive: true });
  });

  const said: string[] = [];

  async function restartAndListWithoutBus(): Promise<void> {
    said.push(...app.said);
    const { DBUS_SESSION_BUS_ADDRESS: _, ...env } = service.env;
    await restart(env);
    await list();
    await expect(app.store.unlock()).rejects.toThrow(code('keychain-unavailable'));
    said.push(...app.said);
  }

  /** Raw, base64 at each of its three offsets, hexadecimal, UTF-16, JSON, and any half of it. */
  function forms(secret: string): Buffer[] {
    const bytes = Buffer.from(secret);
    const base64 = [0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .slice(4, -4),
    );
    const texts = [
      secret,
      secret.slice(0, 16),
      secret.slice(-16),
      JSON.stringify(secret).slice(1, -1),
      bytes.toString('hex'),
      ...base64,
    ];
    const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
    return [...texts, ...urlSafe].map((text) => Buffer.from(text)).concat(Buffer.from(secret, 'utf16le'));
  }
});

describe('listeners', { timeout: 60_000 }, () => {
  it('hear of every change, and of nothing else', async () => {
    const { KeyStore } = await import('../../electron/keys/key-store.ts');
    const { MemoryBackEnd } = await import('../../electron/keys/memory.ts');
    const { KeychainBackEnd } = await import('../../electron/keys/keychain.ts');
    const store = new KeyStore({
      directory,
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
