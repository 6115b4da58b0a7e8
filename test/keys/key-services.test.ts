// What sharing and rotating do with whole sets of keys, over a real keyring.
import { describe, expect, it } from 'vitest';
import { code, fields, hex, PASSPHRASE, StoreFixture } from './store-fixture.ts';

const keys = new StoreFixture();
const secrets = (...texts: string[]) => texts.map((text) => new TextEncoder().encode(text));
const texts = (read: { keys: { secret: Uint8Array }[] }) =>
  read.keys.map(({ secret }) => new TextDecoder().decode(secret));

describe('whole sets of keys', { timeout: 60_000 }, () => {
  it('make a profile in their order, one key given twice counting once', async () => {
    const profile = await keys.store.createProfileWith({
      fields,
      secrets: secrets('one', 'two', 'one'),
      backEnd: 'keychain',
    });
    expect(profile).toMatchObject({ ...fields, keys: [{ backEnd: 'keychain' }, { backEnd: 'keychain' }] });
    expect(await keys.keysOf(profile.id)).toEqual(['one', 'two'].map(hex));
    const shown = await Promise.all(secrets('one', 'two').map((secret) => keys.store.fingerprintOf(secret)));
    expect(profile.keys.map(({ fingerprint }) => fingerprint)).toEqual(shown);
    expect(await keys.store.profiles()).toMatchObject([{ id: profile.id, ...fields }]);
    const again = { fields, secrets: secrets('three'), backEnd: 'keychain' } as const;
    await expect(keys.store.createProfileWith(again)).rejects.toThrow(code('profile-name-taken'));
  });

  it('join a profile before or behind its keys', async () => {
    const { id } = await keys.paste('one');
    const place = { profileId: id, backEnd: 'memory' } as const;
    await keys.store.addSecrets({ ...place, secrets: secrets('new', 'newer'), position: 'current' });
    await keys.store.addSecrets({ ...place, secrets: secrets('old'), position: 'fallback' });
    expect(await keys.keysOf(id)).toEqual(['new', 'newer', 'one', 'old'].map(hex));
    const there = { ...place, secrets: secrets('other', 'one'), position: 'fallback' } as const;
    await expect(keys.store.addSecrets(there)).rejects.toThrow(code('key-already-there'));
    const many = {
      ...place,
      secrets: Array.from({ length: 47 }, (_, n) => secrets(`key ${n}`)).flat(),
      position: 'fallback',
    } as const;
    await expect(keys.store.addSecrets(many)).rejects.toThrow(code('too-many-keys'));
    expect(await keys.keysOf(id)).toHaveLength(4);
  });

  it('take a profile’s place: what is there stays, what is not named goes', async () => {
    const { id } = await keys.paste('one');
    const [one, two, three] = (
      await keys.store.addSecrets({
        profileId: id,
        secrets: secrets('two', 'three'),
        backEnd: 'keychain',
        position: 'fallback',
      })
    ).keys;
    await keys.app.surroundings.type(PASSPHRASE);
    const other = { ...fields, name: 'Other', djangoVersion: '6.0', salts: [] };
    const profile = await keys.store.replaceProfile({
      profileId: id,
      fields: other,
      secrets: secrets('four', 'three', 'two'),
      backEnd: 'vault',
    });
    expect(profile).toMatchObject({ id, ...other });
    expect(profile.keys.map(({ backEnd }) => backEnd)).toEqual(['vault', 'keychain', 'keychain']);
    expect(profile.keys.slice(1)).toEqual([three, two]);
    expect(await keys.keysOf(id)).toEqual(['four', 'three', 'two'].map(hex));
    expect(await keys.inKeyring(one?.id ?? '')).toBe(0);
    expect(await keys.inKeyring(two?.id ?? '')).toBe(1);
    expect(await keys.inVault()).toEqual([profile.keys[0]?.id]);
    expect(await keys.discarded()).toEqual([]);

    await expect(
      keys.store.replaceProfile({ profileId: id, fields: other, secrets: [], backEnd: 'memory' }),
    ).rejects.toThrow(code('last-key'));
    // A key that was lost comes back as a new one, where it is wanted now.
    await keys.service.deleteEntry('Countersign', two?.id ?? '');
    const mended = await keys.store.replaceProfile({
      profileId: id,
      fields: other,
      secrets: secrets('two', 'three'),
      backEnd: 'memory',
    });
    expect(mended.keys.map(({ backEnd, state }) => [backEnd, state])).toEqual([
      ['memory', 'ready'],
      ['keychain', 'ready'],
    ]);
    expect(await keys.inVault()).toEqual([]);
  });

  it('are read with a sentence for each that cannot be', async () => {
    const { id } = await keys.paste('one');
    await keys.pasteInto(id, 'two', 'fallback');
    await keys.app.surroundings.type(PASSPHRASE);
    await keys.pasteInto(id, 'three', 'fallback', 'vault');
    const profile = await keys.pasteInto(id, 'four', 'fallback', 'vault');
    expect(texts(await keys.store.readKeys(id))).toEqual(['one', 'two', 'three', 'four']);

    await keys.restart();
    await keys.service.deleteEntry('Countersign', profile.keys[1]?.id ?? '');
    const read = await keys.store.readKeys(id);
    expect(texts(read)).toEqual(['one']);
    expect(read.keys[0]?.record.id).toBe(profile.keys[0]?.id);
    expect(read.left).toEqual([
      expect.stringMatching(/fallback 1 of “Shop”.*no longer in the keychain/),
      expect.stringMatching(/fallback 2 of “Shop”.*The vault is locked/),
      expect.stringMatching(/fallback 3 of “Shop”.*The vault is locked/),
    ]);
    // Asked once, and not again for the next key.
    expect(await keys.app.surroundings.questions()).toEqual(['Unlock the vault']);
    await keys.app.surroundings.type(PASSPHRASE);
    expect(texts(await keys.store.readKeys(id))).toEqual(['one', 'three', 'four']);
    await expect(keys.store.readKeys('none')).rejects.toThrow(code('no-such-profile'));
  });
});
