// Keys moved between a real keyring, a vault and memory: in the new place before they leave the old, and nowhere twice in the end.
import { describe, expect, it } from 'vitest';
import type { BackEnd } from '../../shared/keys.ts';
import { SecretService } from './secret-service.ts';
import { code, hex, PASSPHRASE, StoreFixture } from './store-fixture.ts';

const keys = new StoreFixture();
const [ONE, TWO] = ['the first key of the site', 'the second key of the site'];

async function twoKeys(backEnd: BackEnd) {
  if (backEnd === 'vault') await keys.app.surroundings.type(PASSPHRASE);
  const { id } = await keys.paste(ONE, backEnd);
  const profile = await keys.pasteInto(id, TWO, 'fallback', backEnd);
  return { id, profile, keyIds: profile.keys.map((key) => key.id) };
}

describe('moving keys', { timeout: 120_000 }, () => {
  it.each<[BackEnd, BackEnd]>([
    ['keychain', 'vault'],
    ['keychain', 'memory'],
    ['vault', 'keychain'],
    ['vault', 'memory'],
    ['memory', 'keychain'],
    ['memory', 'vault'],
  ])('from %s to %s changes nothing of them but their place', async (from, to) => {
    const { id, profile, keyIds } = await twoKeys(from);
    await keys.app.surroundings.type(PASSPHRASE);
    const moved = await keys.store.moveKeys({ profileId: id, keyIds, backEnd: to });
    expect(moved).toEqual({ ...profile, keys: profile.keys.map((key) => ({ ...key, backEnd: to })) });
    expect(await keys.keysOf(id)).toEqual([ONE, TWO].map(hex));
    for (const keyId of keyIds) expect(await keys.inKeyring(keyId)).toBe(to === 'keychain' ? 1 : 0);
    if (from === 'vault' || to === 'vault') expect(await keys.inVault()).toEqual(to === 'vault' ? keyIds.sort() : []);
    if (from !== 'memory' || to !== 'memory') expect(await keys.discarded()).toEqual([]);

    await keys.restart();
    if (to === 'vault') {
      await keys.app.surroundings.type(PASSPHRASE);
      expect(await keys.store.unlockVault()).toBe(true);
    }
    const { profiles } = await keys.store.list();
    expect(profiles).toEqual(to === 'memory' ? [] : [moved]);
    expect(await keys.keysOf(id)).toEqual(to === 'memory' ? undefined : [ONE, TWO].map(hex));
  });

  it('takes the named ones alone, keeps the order, and leaves what is there already', async () => {
    const { id, keyIds } = await twoKeys('keychain');
    await keys.app.surroundings.type(PASSPHRASE);
    const moved = await keys.store.moveKeys({ profileId: id, keyIds: keyIds.slice(1), backEnd: 'vault' });
    expect(moved.keys.map(({ backEnd }) => backEnd)).toEqual(['keychain', 'vault']);
    const all = await keys.store.moveKeys({ profileId: id, keyIds, backEnd: 'vault' });
    expect(all.keys.map(({ backEnd }) => backEnd)).toEqual(['vault', 'vault']);
    expect(await keys.store.moveKeys({ profileId: id, keyIds, backEnd: 'vault' })).toEqual(all);
    expect(await keys.keysOf(id)).toEqual([ONE, TWO].map(hex));
    expect(await keys.app.surroundings.questions()).toEqual(['Make a vault']);
  });

  it('refuses keys that are not there, and the example’s', async () => {
    const { id, keyIds } = await twoKeys('keychain');
    const request = { profileId: id, keyIds: [...keyIds, 'none'], backEnd: 'memory' } as const;
    await expect(keys.store.moveKeys(request)).rejects.toThrow(code('no-such-key'));
    await expect(keys.store.moveKeys({ ...request, profileId: 'none' })).rejects.toThrow(code('no-such-profile'));
    const { profile: example } = await keys.store.addExample();
    const exampleKeys = {
      profileId: example.id,
      keyIds: example.keys.map((key) => key.id),
      backEnd: 'keychain',
    } as const;
    await expect(keys.store.moveKeys(exampleKeys)).rejects.toThrow(code('example-stays'));
    expect((await keys.store.list()).profiles[0]?.keys.map(({ backEnd }) => backEnd)).toEqual(['keychain', 'keychain']);
  });

  it('that is cancelled, or finds a key gone, leaves every key where it was', async () => {
    const { id, profile, keyIds } = await twoKeys('keychain');
    await expect(keys.store.moveKeys({ profileId: id, keyIds, backEnd: 'vault' })).rejects.toThrow(
      code('vault-locked'),
    );
    expect((await keys.store.list()).profiles).toEqual([profile]);
    expect(await keys.discarded()).toEqual([]);
    expect(await keys.keysOf(id)).toEqual([ONE, TWO].map(hex));
    await keys.restart();
    await keys.service.deleteEntry('Countersign', keyIds[1] ?? '');
    await keys.app.surroundings.type(PASSPHRASE);
    await expect(keys.store.moveKeys({ profileId: id, keyIds, backEnd: 'vault' })).rejects.toThrow(code('key-missing'));
    expect(await keys.inKeyring(keyIds[0] ?? '')).toBe(1);
    expect(await keys.store.list()).toMatchObject({ vault: { state: 'absent' } });
  });

  it('out of a keyring that is locked meanwhile empties it as soon as it lets go, even after a move back', async () => {
    await using own = await SecretService.start();
    await keys.restart(own.env);
    const { id, keyIds } = await twoKeys('keychain');
    await keys.keysOf(id);
    await own.lock();
    await keys.app.surroundings.type(PASSPHRASE);
    const moved = await keys.store.moveKeys({ profileId: id, keyIds, backEnd: 'vault' });
    expect(moved.keys.map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(await keys.discarded()).toEqual(keyIds.map((keyId) => ({ id: keyId, backEnd: 'keychain' })));
    // Not back into a locked one.
    const [first = '', second = ''] = keyIds;
    const back = { profileId: id, keyIds: [first], backEnd: 'keychain' } as const;
    await expect(keys.store.moveKeys(back)).rejects.toThrow(code('keychain-locked'));
    expect((await keys.store.list()).profiles).toEqual([moved]);

    await keys.restart(own.env);
    await own.unlock();
    await keys.app.surroundings.type(PASSPHRASE);
    await keys.store.moveKeys(back);
    await keys.store.list();
    await keys.settled();
    expect((await own.entries('Countersign', first)).length).toBe(1);
    expect((await own.entries('Countersign', second)).length).toBe(0);
    expect(await keys.discarded()).toEqual([]);
    expect(await keys.inVault()).toEqual([second]);
    expect(await keys.keysOf(id)).toEqual([ONE, TWO].map(hex));
  });
});
