// A profile folder on a disk that is mounted read-only: the app starts, says so, uses the keys it has and takes new ones for the session.
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { code, fields, hex, SERVICE, StoreFixture } from '../keys/store-fixture.ts';
import { readOnly } from './machines.ts';

const keys = new StoreFixture();

describe('a read-only profile folder', { timeout: 60_000 }, () => {
  it('keeps the app from saving, and from nothing else', async () => {
    const profile = await keys.paste('key one');
    const before = await readFile(join(keys.directory, 'keys.json'));
    const entries = (await keys.service.entries(SERVICE)).length;
    await onReadOnlyDisk();

    const ring = await keys.store.list();
    expect(ring.profiles).toEqual([profile]);
    expect(ring.notices).toEqual([
      { code: 'profile-folder-read-only', message: expect.stringMatching(/cannot be written.*unharmed.*memory/) },
    ]);
    expect(await keys.keysOf(profile.id)).toEqual([hex('key one')]);
    await expect(keys.paste('key two', 'keychain', 'Two')).rejects.toThrow(code('metadata-not-written'));
    await expect(keys.store.updateProfile({ id: profile.id, fields: { ...fields, name: 'X' } })).rejects.toThrow(
      code('metadata-not-written'),
    );
    await expect(keys.store.deleteProfile({ id: profile.id })).rejects.toThrow(code('metadata-not-written'));
    expect((await keys.service.entries(SERVICE)).length).toBe(entries);

    const { id } = await keys.paste('for now', 'memory', 'Fleeting');
    await keys.pasteInto(profile.id, 'for now as well', 'fallback', 'memory');
    expect(await keys.keysOf(id)).toEqual([hex('for now')]);
    expect(await keys.keysOf(profile.id)).toEqual(['key one', 'for now as well'].map(hex));
    await keys.store.dismissNotice({ code: 'profile-folder-read-only' });
    expect((await keys.store.list()).notices).toEqual([]);

    await chmod(keys.directory, 0o700);
    await keys.restart();
    expect(await keys.store.list()).toMatchObject({ profiles: [profile], notices: [] });
    expect(await readFile(join(keys.directory, 'keys.json'))).toEqual(before);
    expect(await readdir(keys.directory)).toEqual(['keys.json']);
  });

  async function onReadOnlyDisk(): Promise<void> {
    const machine = readOnly(keys.directory);
    // Without the right to mount nobody is root either, so the folder's own permissions count.
    if (machine === null) await chmod(keys.directory, 0o500);
    await keys.restart(keys.service.env, machine ?? undefined);
  }
});
