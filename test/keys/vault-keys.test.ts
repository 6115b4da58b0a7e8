// Keys in the vault as the app has them: locked, unlocked, closed, gone or damaged, and never anywhere else instead.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyRingSchema } from '../../shared/keys.ts';
import { code, fields, hex, KEY, PASSPHRASE, StoreFixture } from './store-fixture.ts';

const keys = new StoreFixture();
const path = () => join(keys.directory, 'vault.age');

async function pasted(key = KEY, name = fields.name) {
  await keys.app.surroundings.type(PASSPHRASE);
  return await keys.paste(key, 'vault', name);
}
async function unlock(): Promise<void> {
  await keys.app.surroundings.type(PASSPHRASE);
  expect(await keys.store.unlockVault()).toBe(true);
}

describe('keys in the vault', { timeout: 60_000 }, () => {
  it('are locked after a restart until the passphrase is given, and again when it is closed', async () => {
    const profile = await pasted();
    expect(profile.keys).toMatchObject([{ backEnd: 'vault', state: 'ready' }]);
    await keys.restart();
    const ring = await keys.store.list();
    expect(keyRingSchema.parse(ring)).toMatchObject({
      profiles: [{ keys: [{ state: 'locked' }] }],
      vault: { state: 'locked', retryAt: null },
      notices: [],
    });
    expect((await keys.app.surroundings.readIdentities()).untried).toEqual([
      {
        profileId: profile.id,
        profileName: 'Shop',
        message: expect.stringMatching(/current key of “Shop”.*The vault is locked/),
      },
    ]);
    expect(await keys.app.surroundings.questions()).toEqual([]);
    await expect(keys.store.signingIdentity(profile.id)).rejects.toThrow(code('vault-locked'));

    await unlock();
    expect(await keys.store.list()).toMatchObject({ profiles: [profile], vault: { state: 'open' } });
    expect(await keys.keysOf(profile.id)).toEqual([hex(KEY)]);
    await keys.store.closeVault();
    expect(await keys.store.list()).toMatchObject({
      profiles: [{ keys: [{ state: 'locked' }] }],
      vault: { state: 'locked' },
    });
    expect(await keys.keysOf(profile.id)).toBe(undefined);
    await keys.app.surroundings.type(PASSPHRASE);
    await keys.store.signingIdentity(profile.id);
    await keys.store.forget();
    expect(await keys.store.list()).toMatchObject({ vault: { state: 'locked' } });
    expect(await keys.keysOf(profile.id)).toBe(undefined);
    expect(await keys.app.surroundings.questions()).toEqual(Array(3).fill('Unlock the vault'));
  });

  it('do not go anywhere else when the passphrase is not given, and nothing of them stays', async () => {
    await expect(keys.paste(KEY, 'vault')).rejects.toThrow(code('vault-locked'));
    expect(await keys.store.list()).toMatchObject({ profiles: [], vault: { state: 'absent' }, notices: [] });
    expect(await keys.discarded()).toEqual([]);
    await expect(keys.store.unlockVault()).rejects.toThrow(code('vault-absent'));
  });

  it('that are deleted while it is locked leave it when it is next open', async () => {
    const {
      id,
      keys: [key],
    } = await pasted();
    await pasted('another key', 'Other');
    await keys.restart();
    await keys.store.deleteProfile({ id });
    expect(await keys.discarded()).toEqual([{ id: key?.id, backEnd: 'vault' }]);
    await keys.store.list();
    await keys.settled();
    expect(await keys.inVault()).toHaveLength(2);
    await unlock();
    await keys.settled();
    expect(await keys.inVault()).toHaveLength(1);
    expect(await keys.discarded()).toEqual([]);
    expect(await keys.app.surroundings.questions()).toEqual(['Unlock the vault']);
  });

  it('are missing while its file is away, and there when it is back', async () => {
    const profile = await pasted();
    await keys.restart();
    await rename(path(), `${path()}.away`);
    const ring = await keys.store.list();
    expect(ring).toMatchObject({ vault: { state: 'absent' }, profiles: [{ keys: [{ state: 'missing' }] }] });
    expect(ring.notices).toMatchObject([{ message: expect.stringMatching(/is no longer in the vault.*unharmed/) }]);
    await rename(`${path()}.away`, path());
    await unlock();
    expect(await keys.store.list()).toMatchObject({ profiles: [profile], notices: [] });
  });

  it('are told of when its file is damaged, and others work on', async () => {
    const profile = await pasted();
    await keys.restart();
    const whole = await readFile(path());
    await writeFile(path(), whole.subarray(0, 50));
    const ring = await keys.store.list();
    expect(ring).toMatchObject({
      vault: { state: 'unavailable', message: expect.stringContaining('damaged') },
      profiles: [{ keys: [{ state: 'locked' }] }],
      notices: [{ code: 'vault-damaged', message: expect.stringContaining(path()) }],
    });
    await expect(keys.store.unlockVault()).rejects.toThrow(code('vault-damaged'));
    await expect(keys.paste('key two', 'vault', 'Two')).rejects.toThrow(code('vault-damaged'));
    expect((await keys.app.surroundings.readIdentities()).untried[0]?.message).toMatch(/vault’s file is damaged/);
    const { id } = await keys.paste('key two', 'keychain', 'Two');
    expect(await keys.keysOf(id)).toEqual([hex('key two')]);
    await keys.store.dismissNotice({ code: 'vault-damaged' });
    expect((await keys.store.list()).notices).toEqual([]);
    await writeFile(path(), whole);
    await unlock();
    expect(await keys.keysOf(profile.id)).toEqual([hex(KEY)]);
  });

  it('take another passphrase, and say how long wrong ones have to wait', async () => {
    await pasted();
    await keys.app.surroundings.type('another good passphrase');
    expect(await keys.store.changeVaultPassphrase()).toBe(true);
    await keys.restart();
    await keys.app.surroundings.type(PASSPHRASE, 'wrong', 'wrong again', 'another good passphrase');
    expect(await keys.store.unlockVault()).toBe(false);
    const { vault } = await keys.store.list();
    expect(vault).toEqual({ state: 'locked', retryAt: expect.any(Number) });
    expect(await keys.inVault('another good passphrase')).toHaveLength(1);
  });

  it.each([
    ['ran on', 0],
    ['was set back by a year', 365 * 86_400_000],
  ])('stay locked over a restart after many wrong ones, though the clock %s', async (_, ahead) => {
    await pasted();
    const attempts = join(keys.directory, 'vault-attempts.json');
    await writeFile(attempts, JSON.stringify({ version: 1, failed: 13, at: Date.now() + ahead }));
    for (let restarts = 0; restarts < 2; restarts++) {
      await keys.restart();
      await keys.app.surroundings.type(PASSPHRASE);
      expect(await keys.store.unlockVault()).toBe(false);
      const { vault } = await keys.store.list();
      // 1,024 seconds from when it was tried, whatever was written down about the future.
      expect(vault.retryAt).toBeGreaterThan(Date.now());
      expect(vault.retryAt).toBeLessThanOrEqual(Date.now() + 1_024_000);
    }
    await writeFile(attempts, JSON.stringify({ version: 1, failed: 13, at: Date.now() - 1_024_000 }));
    await keys.restart();
    await unlock();
    await expect(readFile(attempts)).rejects.toThrow(code('ENOENT'));
  });
});
