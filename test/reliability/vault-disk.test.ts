// The vault on a disk that is full, and on one that cannot be written: what was saved is whole, and the keys in it can be used.
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { code, hex, PASSPHRASE, StoreFixture } from '../keys/store-fixture.ts';
import { readOnly, seenBy, smallDisk, smallFiles } from './machines.ts';

const keys = new StoreFixture();
const LONG = 'a long key '.repeat(1800).trim();

async function unlock(): Promise<void> {
  await keys.app.surroundings.type(PASSPHRASE);
  expect(await keys.store.unlockVault()).toBe(true);
}

describe('a full disk', { timeout: 60_000 }, () => {
  it('cuts the vault off in the middle: the old one stays, and works after a restart', async () => {
    await keys.app.surroundings.type(PASSPHRASE);
    const profile = await keys.paste('key one', 'vault');
    const before = await readFile(join(keys.directory, 'vault.age'));
    await keys.restart(keys.service.env, smallFiles());
    await unlock();
    // keys.json has room, the vault has not.
    await expect(keys.pasteInto(profile.id, 'k'.repeat(1200), 'fallback', 'vault')).rejects.toThrow(
      expect.objectContaining({ code: 'vault-not-written', message: expect.stringMatching(/full.*unharmed/) }),
    );
    expect(await keys.discarded()).toEqual([]);
    expect(await keys.keysOf(profile.id)).toEqual([hex('key one')]);
    expect((await readdir(keys.directory)).sort()).toEqual(['keys.json', 'vault.age']);
    expect(await readFile(join(keys.directory, 'vault.age'))).toEqual(before);
    await keys.restart();
    await unlock();
    expect((await keys.store.list()).profiles).toEqual([profile]);
    expect(await keys.keysOf(profile.id)).toEqual([hex('key one')]);
  });

  it('is left behind without a restart as soon as there is room', async () => {
    const machine = smallDisk(keys.directory, 128) ?? smallFiles();
    const isDisk = machine.program === 'unshare';
    await keys.restart(keys.service.env, machine);
    const folder = isDisk ? seenBy(keys.app.pid, keys.directory) : keys.directory;
    await keys.app.surroundings.type(PASSPHRASE);
    const {
      id,
      keys: [key],
    } = await keys.paste('key one', 'vault');
    const before = await readFile(join(folder, 'vault.age'));
    // Room for keys.json, and for a vault of the size it has.
    if (isDisk) await writeFile(join(folder, 'movie'), new Uint8Array(96 * 1024));
    await expect(keys.pasteInto(id, LONG, 'fallback', 'vault')).rejects.toThrow(code('vault-not-written'));
    const moveIn = async () => {
      const { id: other, keys: added } = await keys.paste(LONG, 'memory', 'Other');
      const move = { profileId: other, keyIds: added.map((one) => one.id), backEnd: 'vault' } as const;
      await expect(keys.store.moveKeys(move)).rejects.toThrow(code('vault-not-written'));
      return move;
    };
    const move = await moveIn();
    expect(await keys.keysOf(move.profileId)).toEqual([hex(LONG)]);
    await keys.app.surroundings.type('another good passphrase');
    if (isDisk) {
      await expect(writeFile(join(folder, 'film'), new Uint8Array(64 * 1024))).rejects.toThrow(code('ENOSPC'));
      await expect(keys.store.changeVaultPassphrase()).rejects.toThrow(code('vault-not-written'));
    }
    expect(await readFile(join(folder, 'vault.age'))).toEqual(before);
    expect(await keys.keysOf(id)).toEqual([hex('key one')]);

    for (const name of ['movie', 'film']) await rm(join(folder, name), { force: true });
    if (!isDisk) return;
    const moved = await keys.store.moveKeys(move);
    expect(moved.keys).toMatchObject([{ backEnd: 'vault', state: 'ready' }]);
    await keys.store.closeVault();
    await unlock();
    expect(await keys.keysOf(move.profileId)).toEqual([hex(LONG)]);
    expect((await readdir(folder)).sort()).toEqual(['keys.json', 'vault.age']);
    expect((await keys.store.list()).profiles[0]?.keys[0]?.id).toBe(key?.id);
  });
});

describe('a read-only profile folder', { timeout: 60_000 }, () => {
  it('keeps the vault from being saved, and from nothing else', async () => {
    await keys.app.surroundings.type(PASSPHRASE);
    const profile = await keys.paste('key one', 'vault');
    const before = await readFile(join(keys.directory, 'vault.age'));
    const machine = readOnly(keys.directory);
    // Without the right to mount nobody is root either, so the folder's own permissions count.
    if (machine === null) await chmod(keys.directory, 0o500);
    await keys.restart(keys.service.env, machine ?? undefined);
    await keys.app.surroundings.type('wrong', 'wrong again', 'and again', PASSPHRASE);
    // Wrong ones are held against whoever types them, though nothing can be written down.
    expect(await keys.store.unlockVault()).toBe(false);
    await keys.restart(keys.service.env, machine ?? undefined);
    await unlock();
    expect((await keys.store.list()).profiles).toEqual([profile]);
    expect(await keys.keysOf(profile.id)).toEqual([hex('key one')]);
    await expect(keys.pasteInto(profile.id, 'key two', 'fallback', 'vault')).rejects.toThrow(
      code('metadata-not-written'),
    );
    await keys.app.surroundings.type('another good passphrase');
    await expect(keys.store.changeVaultPassphrase()).rejects.toThrow(code('vault-not-written'));
    await chmod(keys.directory, 0o700);
    expect(await readFile(join(keys.directory, 'vault.age'))).toEqual(before);
    expect((await readdir(keys.directory)).sort()).toEqual(['keys.json', 'vault.age']);
  });
});
