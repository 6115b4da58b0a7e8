// A keyring daemon that hangs, dies or is locked while the app is using it: each question is answered in time and in words, memory
// keys go on working, and the app needs no restart afterwards.
import { describe, expect, it } from 'vitest';
import { SecretService } from '../keys/secret-service.ts';
import { code, hex, SERVICE, StoreFixture } from '../keys/store-fixture.ts';

const keys = new StoreFixture();
const anyKeychainError = expect.objectContaining({ code: expect.stringMatching(/^keychain-/) });

describe('a keyring daemon', { timeout: 120_000 }, () => {
  it('that hangs is told of, with memory keys working on, and used again once it answers', async () => {
    await using own = await SecretService.start();
    await keys.restart(own.env);
    const lasting = await keys.paste('key one');
    const fleeting = await keys.paste('for now', 'memory', 'Fleeting');
    await keys.store.forget();
    own.stopDaemon();

    const asked = await Promise.all([
      keys.store.list(),
      keys.app.surroundings.readIdentities(),
      expect(keys.store.signingIdentity(lasting.id)).rejects.toThrow(anyKeychainError),
      expect(keys.paste('key two', 'keychain', 'Two')).rejects.toThrow(code('keychain-no-answer')),
    ]);
    const [ring, { identities, untried }] = asked;
    expect(ring.keychain).toMatchObject({ state: 'unavailable', message: expect.stringMatching(/in time.*unharmed/) });
    expect(ring.profiles.map((profile) => profile.keys[0]?.state)).toEqual(['locked', 'ready']);
    expect(ring.notices).toEqual([]);
    expect(identities.map((identity) => identity.keys)).toEqual([[hex('for now')]]);
    expect(untried).toMatchObject([{ profileName: 'Shop', message: expect.stringMatching(/unharmed/) }]);
    await keys.pasteInto(fleeting.id, 'for now as well', 'fallback', 'memory');

    own.continueDaemon();
    await expect.poll(async () => (await keys.store.list()).keychain.state, { timeout: 20_000 }).toBe('available');
    expect(await keys.keysOf(lasting.id)).toEqual([hex('key one')]);
    await keys.paste('key two', 'keychain', 'Two');
    expect(await own.entries(SERVICE)).toHaveLength(2);
  });

  it('that dies under a crowd of calls fails them in words, and the one started after it serves them', async () => {
    await using own = await SecretService.start();
    await keys.restart(own.env);
    const profiles = [];
    for (const name of ['One', 'Two', 'Three']) profiles.push(await keys.paste(`key of ${name}`, 'keychain', name));
    await keys.store.forget();
    const outcome = Promise.all([
      Promise.allSettled(profiles.map(({ id }) => keys.store.signingIdentity(id))),
      keys.store.list(),
      keys.paste('key of Four', 'keychain', 'Four').catch((error: unknown) => error),
    ]);
    await own.killDaemon();
    const [read, , added] = await outcome;
    for (const result of read) if (result.status === 'rejected') expect(result.reason).toEqual(anyKeychainError);
    if (added instanceof Error) expect(added).toEqual(anyKeychainError);
    expect((await keys.store.list()).keychain).toMatchObject({
      state: 'unavailable',
      message: expect.stringMatching(/Secret Service.*No key was lost/),
    });

    await own.startDaemon();
    await keys.store.list();
    await expect(keys.store.deleteProfile({ id: 'none' })).rejects.toThrow(code('no-such-profile'));
    const ring = await keys.store.list();
    expect(ring.keychain.state).toBe('available');
    for (const [index, { id }] of profiles.entries()) {
      expect(await keys.keysOf(id)).toEqual([hex(`key of ${['One', 'Two', 'Three'][index]}`)]);
    }
    // Nothing half-added: as many entries as keys.
    expect(await own.entries(SERVICE)).toHaveLength(ring.profiles.length);
  });

  it('that is locked under a crowd of calls says so, and goes on where it was once it is unlocked', async () => {
    await using own = await SecretService.start();
    await keys.restart(own.env);
    const { id } = await keys.paste('key one');
    await keys.store.forget();
    const crowd = Promise.allSettled([
      ...Array.from({ length: 20 }, async () => {
        await keys.store.forget();
        return await keys.app.surroundings.readIdentities();
      }),
      keys.paste('key two', 'keychain', 'Two'),
      keys.pasteInto(id, 'key three', 'fallback'),
    ]);
    await own.lock();
    for (const result of await crowd) {
      if (result.status === 'rejected') expect(result.reason).toEqual(code('keychain-locked'));
    }
    await keys.store.forget();
    expect(await keys.store.list()).toMatchObject({ keychain: { state: 'locked', message: expect.any(String) } });
    await expect(keys.store.signingIdentity(id)).rejects.toThrow(code('keychain-locked'));

    await own.unlock();
    await keys.store.list();
    await expect(keys.store.deleteProfile({ id: 'none' })).rejects.toThrow(code('no-such-profile'));
    const ring = await keys.store.list();
    expect(ring.keychain.state).toBe('available');
    expect((await keys.keysOf(id))?.[0]).toBe(hex('key one'));
    expect(await own.entries(SERVICE)).toHaveLength(ring.profiles.flatMap((profile) => profile.keys).length);
  });
});
