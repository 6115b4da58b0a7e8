// A disk that fills up while key profiles are being saved: the person is told, what was saved before is whole, and the keyring holds
// no key that no profile names.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { code, fields, hex, SERVICE, StoreFixture } from '../keys/store-fixture.ts';
import { seenBy, smallDisk, smallFiles } from './machines.ts';

const keys = new StoreFixture();
/** Too much for one kibibyte, together with all else that is saved. */
const manySalts = Array.from({ length: 60 }, (_, index) => `a salt of some length, number ${index}`);

describe('a full disk', { timeout: 60_000 }, () => {
  it('cuts a file off in the middle: the old one stays, and works after a restart', async () => {
    const profile = await keys.paste('key one');
    const path = join(keys.directory, 'keys.json');
    const before = await readFile(path, 'utf8');
    const entries = (await keys.service.entries(SERVICE)).length;
    await keys.restart(keys.service.env, smallFiles());
    const refusal = { code: 'metadata-not-written', message: expect.stringMatching(/full.*unharmed/) };
    await expect(keys.store.updateProfile({ id: profile.id, fields: { ...fields, salts: manySalts } })).rejects.toThrow(
      expect.objectContaining(refusal),
    );
    for (const name of ['Two', 'Three', 'Four']) await keys.paste(`key of ${name}`, 'keychain', name).catch(() => {});
    await expect(keys.paste('one too many', 'keychain', 'Five')).rejects.toThrow(expect.objectContaining(refusal));
    expect(await readdir(keys.directory)).toEqual(['keys.json']);
    // What could still be saved counts, and nothing else is in the keyring.
    const kept = await keys.store.list();
    expect(await readFile(path, 'utf8')).toContain(JSON.parse(before).profiles[0].keys[0].id);

    await keys.restart();
    const ring = await keys.store.list();
    expect(ring).toEqual(kept);
    expect(ring.profiles[0]).toEqual(profile);
    const named = ring.profiles.flatMap((one) => one.keys);
    expect((await keys.service.entries(SERVICE)).length).toBe(entries - 1 + named.length);
    expect(await keys.keysOf(profile.id)).toEqual([hex('key one')]);
    await keys.paste('one more', 'keychain', 'Six');
  });

  it('is left behind without a restart as soon as there is room', async () => {
    const machine = smallDisk(keys.directory, 16) ?? smallFiles();
    const isDisk = machine.program === 'unshare';
    await keys.restart(keys.service.env, machine);
    const { id } = await keys.paste('key one');
    const folder = isDisk ? seenBy(keys.app.pid, keys.directory) : keys.directory;
    const before = await readFile(join(folder, 'keys.json'));
    const entries = (await keys.service.entries(SERVICE)).length;
    // Everything there is left is taken by somebody else.
    if (isDisk)
      await expect(writeFile(join(folder, 'movie'), new Uint8Array(64 * 1024))).rejects.toThrow(code('ENOSPC'));
    const change = { id, fields: { ...fields, name: 'Renamed', salts: isDisk ? [] : manySalts } };
    await expect(keys.store.updateProfile(change)).rejects.toThrow(code('metadata-not-written'));
    if (isDisk) {
      await expect(keys.paste('key two', 'keychain', 'Two')).rejects.toThrow(code('metadata-not-written'));
      await expect(keys.store.deleteProfile({ id })).rejects.toThrow(code('metadata-not-written'));
    }
    expect((await keys.service.entries(SERVICE)).length).toBe(entries);
    expect(await readFile(join(folder, 'keys.json'))).toEqual(before);
    expect(await keys.keysOf(id)).toEqual([hex('key one')]);
    const inMemory = await keys.paste('for now', 'memory', 'Fleeting');
    expect(await keys.keysOf(inMemory.id)).toEqual([hex('for now')]);

    await rm(join(folder, 'movie'), { force: true });
    await keys.store.updateProfile({ id, fields: { ...fields, name: 'Renamed', salts: [] } });
    expect(JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')).profiles).toMatchObject([{ name: 'Renamed' }]);
  });
});
