// What happens to keys when the machine misbehaves: an entry deleted, a keyring locked, a folder or file that cannot be used. And
// that no secret is ever where it does not belong.
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SecretService } from './secret-service.ts';
import { code, fields, hex, KEY, SERVICE, StoreFixture } from './store-fixture.ts';

const keys = new StoreFixture();

describe('when things change behind its back', { timeout: 60_000 }, () => {
  it('says which key is missing, tries the others, and does not sign with a fallback', async () => {
    const { id } = await keys.paste('key one');
    await keys.pasteInto(id, 'key two', 'fallback');
    const profile = await keys.pasteInto(id, 'key three', 'fallback');
    const [first, second] = profile.keys.map((key) => key.id) as [string, string];
    expect(await keys.keysOf(id)).toEqual(['key one', 'key two', 'key three'].map(hex));

    await keys.service.deleteEntry(SERVICE, second);
    const ring = await keys.store.list();
    expect(ring.profiles[0]?.keys.map(({ state }) => state)).toEqual(['ready', 'missing', 'ready']);
    expect(ring.notices).toEqual([
      {
        code: `key-missing:${second}`,
        message: expect.stringMatching(/fallback 1 of “Shop” \([0-9a-f ]{19}\).*unharmed.*add it again/),
      },
    ]);
    const read = await keys.app.surroundings.readIdentities();
    expect(read.identities[0]?.keys).toEqual(['key one', 'key three'].map(hex));
    expect(read.identities[0]?.infos.map((info) => info?.index)).toEqual([0, 2]);
    expect(read.untried).toEqual([
      { profileId: id, profileName: 'Shop', message: expect.stringContaining('fallback 1') },
    ]);

    await keys.store.dismissNotice({ code: `key-missing:${second}` });
    expect((await keys.store.list()).notices).toEqual([]);

    await keys.service.deleteEntry(SERVICE, first);
    await keys.store.list();
    await expect(keys.store.signingIdentity(id)).rejects.toThrow(code('key-missing'));
    expect((await keys.app.surroundings.readIdentities()).identities[0]?.infos.map((info) => info?.index)).toEqual([2]);

    await keys.restart();
    expect((await keys.store.list()).profiles[0]?.keys.map(({ state }) => state)).toEqual([
      'missing',
      'missing',
      'ready',
    ]);
    // Added again, a key takes its old place, wherever it was to go.
    const mended = await keys.pasteInto(id, 'key one', 'fallback');
    expect(mended.keys.map(({ state }) => state)).toEqual(['ready', 'missing', 'ready']);
    await keys.pasteInto(id, "SECRET_KEY_FALLBACKS = ['key two', 'key four']", 'fallback');
    expect(await keys.keysOf(id)).toEqual(['key one', 'key two', 'key three', 'key four'].map(hex));
    expect((await keys.store.list()).notices).toEqual([]);
    await expect(keys.pasteInto(id, 'key two', 'current')).rejects.toThrow(code('key-already-there'));
  });

  it('lets the only key of a profile be added again', async () => {
    const { id, keys: lost } = await keys.paste('key one');
    await keys.service.deleteEntry(SERVICE, lost[0]?.id ?? '');
    expect((await keys.pasteInto(id, 'key one', 'current')).keys).toMatchObject([{ state: 'ready' }]);
    await keys.restart();
    expect(await keys.keysOf(id)).toEqual([hex('key one')]);
  });
});

describe('a locked keyring', { timeout: 60_000 }, () => {
  it('is told, changes nothing, and is left behind without a restart', async () => {
    await using own = await SecretService.start();
    await keys.restart(own.env);
    const { id, keys: added } = await keys.paste('key one');
    expect(await keys.keysOf(id)).toEqual([hex('key one')]);
    await own.lock();
    // What was read before still works.
    expect(await keys.store.list()).toMatchObject({
      keychain: { state: 'locked' },
      profiles: [{ keys: [{ state: 'ready' }] }],
      notices: [],
    });
    expect(await keys.keysOf(id)).toEqual([hex('key one')]);
    await keys.store.forget();
    expect(await keys.store.list()).toMatchObject({
      keychain: { state: 'locked' },
      profiles: [{ keys: [{ state: 'locked' }] }],
      notices: [],
    });
    expect(await keys.app.surroundings.readIdentities()).toEqual({
      identities: [],
      untried: [
        { profileId: id, profileName: 'Shop', message: expect.stringMatching(/current key of “Shop”.*locked/) },
      ],
    });
    await expect(keys.store.signingIdentity(id)).rejects.toThrow(code('keychain-locked'));
    await expect(keys.store.unlock()).rejects.toThrow(code('keychain-locked'));
    await expect(keys.paste('key two', 'keychain', 'Other')).rejects.toThrow(code('keychain-locked'));
    await expect(keys.pasteInto(id, 'key two', 'current')).rejects.toThrow(code('keychain-locked'));
    expect((await keys.store.list()).profiles.map((profile) => profile.keys.length)).toEqual([1]);

    // A profile deleted now takes its entry along as soon as the keyring lets go of it, even after a restart.
    await keys.store.deleteProfile({ id });
    expect((await keys.store.list()).profiles).toEqual([]);
    await keys.restart(own.env);
    await own.unlock();
    expect((await own.entries(SERVICE, added[0]?.id)).length).toBe(1);
    await keys.store.list();
    await keys.paste('key two', 'keychain', 'Other');
    expect(await own.entries(SERVICE, added[0]?.id)).toEqual([]);
    expect(JSON.parse(await readFile(join(keys.directory, 'keys.json'), 'utf8')).discarded).toEqual([]);
  });
});

describe('the profile folder', { timeout: 60_000 }, () => {
  it('that cannot be written leaves everything as it was, keys included', async () => {
    const profile = await keys.paste('key one');
    const before = await readFile(join(keys.directory, 'keys.json'));
    const entries = (await keys.service.entries(SERVICE)).length;
    await expectUnwritable(async () => {
      await expect(keys.paste('key two', 'keychain', 'Other')).rejects.toThrow(code('metadata-not-written'));
      await expect(keys.pasteInto(profile.id, 'key two', 'current')).rejects.toThrow(code('metadata-not-written'));
      await expect(keys.store.deleteProfile({ id: profile.id })).rejects.toThrow(code('metadata-not-written'));
      await expect(keys.store.updateProfile({ id: profile.id, fields: { ...fields, name: 'X' } })).rejects.toThrow(
        code('metadata-not-written'),
      );
    });
    expect((await keys.service.entries(SERVICE)).length).toBe(entries);
    expect(await keys.keysOf(profile.id)).toEqual([hex('key one')]);
    expect(await readFile(join(keys.directory, 'keys.json'))).toEqual(before);
    await keys.restart();
    expect((await keys.store.list()).profiles).toEqual([profile]);
  });

  /** Takes the right to write from the folder, and from root its exemption. */
  async function expectUnwritable(test: () => Promise<void>): Promise<void> {
    await chmod(keys.directory, 0o555);
    if (process.getuid?.() === 0) await keys.app.surroundings.dropPrivileges();
    await test();
    await chmod(keys.directory, 0o755);
  }

  it('with a damaged file starts empty, says so, and goes on', async () => {
    const path = join(keys.directory, 'keys.json');
    await keys.paste('key one');
    const damaged = (await readFile(path, 'utf8')).slice(0, 100);
    await writeFile(path, damaged);
    await keys.restart();
    const ring = await keys.store.list();
    expect(ring).toMatchObject({ profiles: [], notices: [{ code: 'metadata-corrupt' }] });
    const [aside = ''] = await readdir(keys.directory);
    expect(aside).toMatch(/^keys\.corrupt-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.json$/);
    expect(ring.notices[0]?.message).toContain(aside);
    expect(await readFile(join(keys.directory, aside), 'utf8')).toBe(damaged);
    await keys.paste('key two');
    await keys.store.dismissNotice({ code: 'metadata-corrupt' });
    expect((await keys.store.list()).notices).toEqual([]);
  });

  it('with a file of a newer version is refused but for memory, and the file untouched', async () => {
    const path = join(keys.directory, 'keys.json');
    await writeFile(path, '{"version":7}');
    expect(await keys.store.list()).toMatchObject({ profiles: [], notices: [{ code: 'metadata-newer' }] });
    const entries = (await keys.service.entries(SERVICE)).length;
    await expect(keys.paste('key one')).rejects.toThrow(code('metadata-not-writable'));
    await keys.paste('key one', 'memory');
    expect((await keys.service.entries(SERVICE)).length).toBe(entries);
    expect(await readFile(path, 'utf8')).toBe('{"version":7}');
    expect(await readdir(keys.directory)).toEqual(['keys.json']);
  });
});

describe('a secret', { timeout: 60_000 }, () => {
  it('is in no answer, message, output or file', async () => {
    const secrets = [
      KEY,
      'first-fallback-of-the-site-0123456789',
      'schlüssel-of-the-site-🔑-0123456789',
      'pasted-twice-and-refused-0123456789',
      'kept-in-the-vault-of-the-site-0123456789',
      'the passphrase of the vault 0123456789',
    ];
    const settings = await mkdtemp(join(tmpdir(), 'countersign-settings-'));
    const path = join(settings, 'settings.py');
    await writeFile(
      path,
      `SECRET_KEY = '${secrets[0]}'\nSECRET_KEY_FALLBACKS = ['${secrets[1]}', f'${secrets[2]}']\nX = 1\n`,
    );
    await keys.app.surroundings.choose(path);
    const reading = await keys.store.readSettings();
    if (reading.outcome !== 'read') throw new Error(reading.outcome);
    const source = { from: 'settings', importId: reading.importId, candidates: [0, 1] } as const;
    const { id } = await keys.store.createProfile({
      fields,
      source: { ...source, candidates: [0, 1] },
      backEnd: 'keychain',
    });
    await keys.pasteInto(id, secrets[2] ?? '', 'fallback');
    await keys.pasteInto(id, secrets[3] ?? '', 'current', 'memory');
    await keys.app.surroundings.type(secrets[5] ?? '');
    const { keys: all } = await keys.pasteInto(id, secrets[4] ?? '', 'fallback', 'vault');
    await keys.store.forget();
    await keys.app.surroundings.type(`${secrets[5]} mistyped`);
    const move = { profileId: id, keyIds: all.map((key) => key.id), backEnd: 'keychain' } as const;
    await expect(keys.store.moveKeys(move)).rejects.toThrow(code('vault-locked'));
    await keys.app.surroundings.type(secrets[5] ?? '');
    await keys.store.unlockVault();
    await keys.keysOf(id);
    await expect(keys.pasteInto(id, secrets[3] ?? '', 'fallback')).rejects.toThrow(code('key-already-there'));
    await expect(keys.pasteInto(id, `${secrets[3]}\n${secrets[0]}`, 'fallback')).rejects.toThrow(
      code('clipboard-not-a-key'),
    );
    await expect(keys.pasteInto(id, `SECRET_KEY = f'{name}${secrets[3]}'`, 'fallback')).rejects.toThrow(
      code('clipboard-not-a-key'),
    );
    await writeFile(path, `X = """\nSECRET_KEY = '${secrets[0]}'`);
    await expect(keys.store.readSettings()).rejects.toThrow(code('settings-broken'));
    await keys.service.deleteEntry(SERVICE, (await keys.store.list()).profiles[0]?.keys[1]?.id ?? '');
    expect((await keys.store.list()).notices.length).toBe(1);
    await restartAndListWithoutBus();

    const files = await readdir(keys.directory, { recursive: true, withFileTypes: true });
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
    said.push(...keys.app.said);
    await keys.restart(keys.envWithoutBus());
    await keys.store.list();
    await expect(keys.store.unlock()).rejects.toThrow(code('keychain-unavailable'));
    said.push(...keys.app.said);
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
