// The keychain back end against a real gnome-keyring in every state it can be in.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeychainOptions } from '../../electron/keys/keychain.ts';
import { KeysProcess } from './keys-process.ts';
import { SecretService, type SecretServiceOptions } from './secret-service.ts';

const SERVICE = 'Countersign';
const secret = new TextEncoder().encode('a secret key of the site');

/** Ends the process first, then the service. */
async function withKeychain(
  options: SecretServiceOptions & { keychain?: KeychainOptions },
  test: (process: KeysProcess, service: SecretService) => Promise<void>,
): Promise<void> {
  await using service = await SecretService.start(options);
  await using process = new KeysProcess(service.env, '/nowhere', options.keychain);
  await test(process, service);
}

const code = (value: string) => expect.objectContaining({ code: value });

describe('KeychainBackEnd', { timeout: 60_000 }, () => {
  it('stores, finds, gives back and deletes, each secret an entry of its own', async () => {
    await withKeychain({}, async ({ keychain }, service) => {
      const [one, two] = [randomUUID(), randomUUID()];
      expect(await keychain.state()).toEqual({ state: 'available', name: 'Secret Service' });
      await keychain.set(one, secret);
      await keychain.set(two, new Uint8Array([1, 2, 3]));
      expect((await service.entries(SERVICE, one)).length).toBe(1);
      expect((await service.entries(SERVICE)).length).toBe(2);
      expect(await keychain.present([one, two, 'none'])).toEqual(new Set([one, two]));
      expect(await keychain.get(one)).toEqual(secret);
      expect(await keychain.get('none')).toBe(null);
      await keychain.set(one, new Uint8Array([9]));
      expect(await keychain.get(one)).toEqual(new Uint8Array([9]));
      expect(await keychain.delete(one)).toBe(true);
      expect(await keychain.delete(one)).toBe(false);
      expect(await keychain.present([one, two])).toEqual(new Set([two]));
    });
  });

  it('keeps every byte', async () => {
    await withKeychain({}, async ({ keychain }) => {
      const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const long = new Uint8Array(64 * 1024).fill(0xc3);
      for (const bytes of [every, long, new TextEncoder().encode('schlüssel🔑\0\n'), new Uint8Array([0])]) {
        await keychain.set('k', bytes);
        expect(await keychain.get('k')).toEqual(bytes);
      }
    });
  });

  it('keeps what one entry cannot hold in several, and leaves none of them behind', async () => {
    await withKeychain({ keychain: { maxSecretBytes: 2560 } }, async ({ keychain }, service) => {
      const secretOf = (length: number, from: number) =>
        Uint8Array.from({ length }, (_, index) => (index * 7 + from) % 251);
      const total = async () => (await service.entries(SERVICE)).length;
      // From one length to another, so that each replaces a secret of another count of parts: in the entry itself, or in so many more.
      const lengths = [
        [2560, 1],
        [2561, 3],
        [64 * 1024, 27],
        [5120, 3],
        [7681, 5],
        [1, 1],
        [2561, 3],
      ] as const;
      for (const [length, entries] of lengths) {
        const long = secretOf(length, entries);
        await keychain.set('long', long);
        expect(await keychain.get('long')).toEqual(long);
        expect(await keychain.present(['long', 'short'])).toEqual(new Set(['long']));
        expect(await total()).toBe(entries);
      }
      await keychain.set('short', secret);
      expect(await keychain.delete('long')).toBe(true);
      expect(await keychain.delete('long')).toBe(false);
      expect(await keychain.get('long')).toBe(null);
      expect(await total()).toBe(1);
      await expect(keychain.set('long', new Uint8Array(64 * 1024 + 1))).rejects.toThrow(code('secret-too-long'));
      expect(await total()).toBe(1);
    });
  });

  it('calls a secret missing of which a part is', async () => {
    await withKeychain({ keychain: { maxSecretBytes: 2560 } }, async ({ keychain }, service) => {
      await keychain.set('long', new Uint8Array(6000).fill(65));
      await service.deleteEntry(SERVICE, 'long part a1');
      expect(await keychain.present(['long'])).toEqual(new Set());
      expect(await keychain.get('long')).toBe(null);
      await keychain.set('long', new Uint8Array(6000).fill(66));
      expect(await keychain.get('long')).toEqual(new Uint8Array(6000).fill(66));
      expect(await keychain.delete('long')).toBe(true);
      expect(await service.entries(SERVICE, 'long part b0')).toEqual([]);
    });
  });

  it('says that the keyring is locked, without hanging, and works on once it is unlocked', async () => {
    await withKeychain({}, async ({ keychain }, service) => {
      await keychain.set('k', secret);
      await service.lock();
      expect(await keychain.state()).toMatchObject({ state: 'locked', message: expect.stringContaining('unharmed') });
      await expect(keychain.present(['k'])).rejects.toThrow(code('keychain-locked'));
      await expect(keychain.get('k')).rejects.toThrow(code('keychain-locked'));
      await expect(keychain.set('other', secret)).rejects.toThrow(code('keychain-locked'));
      await expect(keychain.delete('k')).rejects.toThrow(code('keychain-locked'));
      await service.unlock();
      expect(await keychain.state()).toMatchObject({ state: 'available' });
      expect(await keychain.get('k')).toEqual(secret);
      expect(await keychain.get('other')).toBe(null);
    });
  });

  it('does not wait for a prompt that nobody answers, and asks for none to tell the state', async () => {
    const options = { prompter: 'never-answers', keychain: { promptLimit: 4000 } } as const;
    await withKeychain(options, async ({ keychain }, service) => {
      await keychain.set('k', secret);
      await service.lock();
      expect(await keychain.state()).toMatchObject({ state: 'locked' });
      await expect(keychain.get('k')).rejects.toThrow(code('keychain-locked'));
      // The prompt is still open: all else is told so at once instead of queueing up behind it.
      await expect(keychain.set('other', secret)).rejects.toThrow(code('keychain-locked'));
      expect(await keychain.state()).toMatchObject({ state: 'locked' });
    });
  });

  it.each<[string, SecretServiceOptions]>([
    ['there is no Secret Service on the bus', { daemon: 'none' }],
    ['the bus is gone', {}],
    ['no bus is named', {}],
  ])('says that it is unavailable when %s', async (what, options) => {
    await using service = await SecretService.start(options);
    if (what === 'the bus is gone') await service.killBus();
    const { DBUS_SESSION_BUS_ADDRESS: _, ...withoutBus } = service.env;
    await using process = new KeysProcess(what === 'no bus is named' ? withoutBus : service.env, '/nowhere');
    const { keychain } = process;
    expect(await keychain.state()).toMatchObject({
      state: 'unavailable',
      message: expect.stringContaining('Secret Service'),
    });
    await expect(keychain.set('k', secret)).rejects.toThrow(code('keychain-unavailable'));
    await expect(keychain.get('k')).rejects.toThrow(code('keychain-unavailable'));
    await expect(keychain.present(['k'])).rejects.toThrow(code('keychain-unavailable'));
  });

  it('says that there is no keyring to store in', async () => {
    await withKeychain({ daemon: 'no-keyring' }, async ({ keychain }, service) => {
      await expect(keychain.set('k', secret)).rejects.toThrow(code('keychain-unavailable'));
      expect(await keychain.state()).toMatchObject({
        state: 'unavailable',
        message: expect.stringContaining('default keyring'),
      });
      // One made meanwhile is noticed.
      await service.unlock();
      expect(await keychain.state()).toMatchObject({ state: 'available' });
      await keychain.set('k', secret);
      expect(await keychain.get('k')).toEqual(secret);
    });
  });

  it('outlives a daemon that is killed and started again', async () => {
    await withKeychain({}, async ({ keychain }, service) => {
      await keychain.set('k', secret);
      await service.killDaemon();
      expect(await keychain.state()).toMatchObject({ state: 'unavailable' });
      await expect(keychain.get('k')).rejects.toThrow(code('keychain-unavailable'));
      await service.startDaemon();
      expect(await keychain.get('k')).toEqual(secret);
    });
  });

  it('says so when the daemon is killed in the middle of a call', async () => {
    await withKeychain({}, async ({ keychain }, service) => {
      await keychain.set('k', secret);
      service.stopDaemon();
      const refusal = expect(keychain.get('k')).rejects.toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^keychain-/) }),
      );
      await service.killDaemon();
      await refusal;
      await service.startDaemon();
      expect(await keychain.get('k')).toEqual(secret);
    });
  });

  it('outlives a daemon that hangs', async () => {
    await withKeychain({}, async ({ keychain }, service) => {
      await keychain.set('k', secret);
      service.stopDaemon();
      await expect(keychain.get('k')).rejects.toThrow(code('keychain-no-answer'));
      expect(await keychain.state()).toMatchObject({
        state: 'unavailable',
        message: expect.stringContaining('in time'),
      });
      service.continueDaemon();
      expect(await keychain.get('k')).toEqual(secret);
    });
  });

  it('undoes what was stored after its time was up', async () => {
    await withKeychain({ keychain: { promptLimit: 200 } }, async ({ keychain }, service) => {
      service.stopDaemon();
      await expect(keychain.set('late', secret)).rejects.toThrow(code('keychain-locked'));
      service.continueDaemon();
      // Answered again once the late call has come back; what undoes it was queued right behind.
      await expect.poll(async () => (await keychain.state()).state, { timeout: 20_000 }).toBe('available');
      expect(await keychain.present(['late'])).toEqual(new Set());
      expect(await service.entries(SERVICE, 'late')).toEqual([]);
    });
  });
});
