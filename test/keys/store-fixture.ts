// A key store in a process of its own over a real gnome-keyring, made anew for each test, and what tests do with it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { BackEnd, KeyProfile, ProfileFields } from '../../shared/keys.ts';
import { KeysProcess, type Machine } from './keys-process.ts';
import { SecretService } from './secret-service.ts';

/** Under which the entries lie in the keyring. */
export const SERVICE = 'Countersign';
export const PASSPHRASE = 'several words make a good one';
export const KEY = 'django-insecure-k#1(of)the=site&with*every^kind@of%character!';
export const fields: ProfileFields = {
  name: 'Shop',
  environment: 'production',
  djangoVersion: '5.2',
  salts: ['activation'],
};

export const code = (value: string) => expect.objectContaining({ code: value });
export const hex = (text: string) => Buffer.from(text).toString('hex');

type Place = BackEnd;

/** To be made once, at the top of a test file. */
export class StoreFixture {
  service!: SecretService;
  directory!: string;
  app!: KeysProcess;

  constructor() {
    beforeAll(async () => {
      this.service = await SecretService.start();
    });
    afterAll(async () => {
      await this.service[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      this.directory = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
      this.app = new KeysProcess(this.service.env, this.directory);
    });
    afterEach(async () => {
      await this.app[Symbol.asyncDispose]();
      await rm(this.directory, { recursive: true, force: true });
    });
  }

  get store() {
    return this.app.store;
  }

  async restart(env = this.service.env, machine?: Machine): Promise<void> {
    await this.app[Symbol.asyncDispose]();
    this.app = new KeysProcess(env, this.directory, {}, machine);
  }

  /** The environment of a desktop without a session bus. */
  envWithoutBus(): NodeJS.ProcessEnv {
    const { DBUS_SESSION_BUS_ADDRESS: _, ...env } = this.service.env;
    return env;
  }

  async paste(key: string, backEnd: Place = 'keychain', name = fields.name): Promise<KeyProfile> {
    await this.app.surroundings.copy(key);
    return await this.store.createProfile({ fields: { ...fields, name }, source: { from: 'clipboard' }, backEnd });
  }

  async pasteInto(
    profileId: string,
    key: string,
    position: 'current' | 'fallback',
    backEnd: Place = 'keychain',
  ): Promise<KeyProfile> {
    await this.app.surroundings.copy(key);
    return await this.store.addKey({ profileId, source: { from: 'clipboard' }, backEnd, position });
  }

  /** How many entries of the keyring hold this key: one or none. */
  async inKeyring(id: string): Promise<number> {
    return (await this.service.entries(SERVICE, id)).length;
  }

  /** The ids of the keys in the vault's file, as the age library reads it. */
  async inVault(passphrase = PASSPHRASE): Promise<string[]> {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const content = await decrypter.decrypt(await readFile(join(this.directory, 'vault.age')), 'text');
    return Object.keys(JSON.parse(content).entries).sort();
  }

  /** Entries that keys.json says are still to be removed. */
  async discarded(): Promise<unknown> {
    return JSON.parse(await readFile(join(this.directory, 'keys.json'), 'utf8')).discarded;
  }

  /** Changes are made one after another: once this one is through, so is what a listing began. */
  async settled(): Promise<void> {
    await expect(this.store.deleteProfile({ id: 'none' })).rejects.toThrow(code('no-such-profile'));
  }

  /** The keys that the signing core would get, as hexadecimal digits. */
  async keysOf(profileId: string): Promise<string[] | undefined> {
    return (await this.app.surroundings.readIdentities()).identities.find(({ id }) => id === profileId)?.keys;
  }
}
