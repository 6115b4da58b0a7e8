// A machine with a real key store over a real gnome-keyring, and the person before it: what they choose in dialogs and type when a
// passphrase is asked for is set beforehand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { AskPassphrase, PassphraseQuestion, PassphraseRefusal } from '../../electron/keys/ask-passphrase.ts';
import { KeyStore } from '../../electron/keys/key-store.ts';
import { KeychainBackEnd } from '../../electron/keys/keychain.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { SharingDesk } from '../../electron/sharing/sharing-desk.ts';
import type { BackEnd, Environment, KeyProfile } from '../../shared/keys.ts';
import type { Bundle } from '../../shared/sharing.ts';
import { SecretService } from '../keys/secret-service.ts';
import { bytes } from './samples.ts';

const SERVICE = 'Countersign (sharing)';

export class Person {
  /** Typed one after the other, each when it is asked for; null or nothing left: cancels. */
  passphrases: (string | null)[] = [];
  place: string | null = null;
  bundle: string | null = null;
  identity: string | null = null;
  clipboard = '';
  /** Happens before the first passphrase is typed. */
  meanwhile: () => void = () => {};
  readonly asked: PassphraseQuestion[] = [];
  readonly refusals: PassphraseRefusal[] = [];
  readonly suggested: string[] = [];

  readonly ask: AskPassphrase = async (question, accept) => {
    this.asked.push(question);
    this.meanwhile();
    for (;;) {
      const passphrase = this.passphrases.shift() ?? null;
      if (passphrase === null) return false;
      const refusal = await accept(passphrase);
      if (refusal === null) return true;
      this.refusals.push(refusal);
    }
  };
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'countersign-sharing-'));
  readonly person = new Person();
  /** Unix milliseconds. */
  time = Date.UTC(2026, 10, 23, 10);
  readonly #keychain = new KeychainBackEnd({ service: SERVICE });
  readonly keys: KeyStore;
  readonly sharing: SharingDesk;

  constructor() {
    const { person } = this;
    const clock = () => new Date(this.time);
    const readClipboard = async () => person.clipboard;
    const backEnds = [this.#keychain, new MemoryBackEnd()];
    const directory = join(this.folder, 'profile');
    this.keys = new KeyStore({
      version: '1.0.0',
      directory,
      backEnds,
      clock,
      readClipboard,
      chooseFile: async () => null,
    });
    this.sharing = new SharingDesk({
      keys: this.keys,
      askPassphrase: person.ask,
      choosePlace: async (suggested) => {
        person.suggested.push(suggested);
        return person.place;
      },
      chooseBundle: async () => person.bundle,
      chooseIdentity: async () => person.identity,
      readClipboard,
      clearClipboard: async () => {
        person.clipboard = '';
      },
      clock,
    });
  }

  async add(
    name: string,
    secrets: readonly (string | Uint8Array)[],
    { backEnd = 'memory' as BackEnd, environment = 'production' as Environment } = {},
  ): Promise<KeyProfile> {
    const fields = { name, environment, djangoVersion: '5.2', salts: ['shop.links'] };
    const given = secrets.map((secret) => (typeof secret === 'string' ? bytes(secret) : secret));
    return await this.keys.createProfileWith({ fields, secrets: given, backEnd });
  }

  /** The file as the person chooses it. */
  file(name: string, content: Uint8Array | string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** Opens a bundle with a passphrase as a person does who knows it. */
  async open(content: Uint8Array, passphrase: string): Promise<Extract<Bundle, { outcome: 'opened' }>> {
    this.person.bundle = this.file('bundle.age', content);
    this.person.passphrases = [passphrase];
    const bundle = await this.sharing.open();
    if (bundle.outcome !== 'opened') throw new Error(`The bundle is ${bundle.outcome}.`);
    return bundle;
  }

  /** What the key store holds, by name: the keys' texts. */
  async held(): Promise<Record<string, string[]>> {
    const held: Record<string, string[]> = {};
    for (const { id, name } of await this.keys.profiles()) {
      const { keys } = await this.keys.readKeys(id);
      held[name] = keys.map(({ secret }) => Buffer.from(secret).toString('latin1'));
    }
    return held;
  }

  async remove(): Promise<void> {
    await this.#keychain.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** To be made once, at the top of a test file: a fresh machine for each test. */
export class DeskFixture {
  service!: SecretService;
  #desk!: Desk;

  constructor() {
    beforeAll(async () => {
      this.service = await SecretService.start();
      Object.assign(process.env, this.service.env);
    });
    afterAll(async () => {
      await this.service[Symbol.asyncDispose]();
    });
    beforeEach(() => {
      this.#desk = new Desk();
    });
    afterEach(async () => {
      await this.#desk.remove();
    });
  }

  get desk(): Desk {
    return this.#desk;
  }

  /** What a person does in the system's password manager. */
  async deleteFromKeychain(id: string): Promise<void> {
    await this.service.deleteEntry(SERVICE, id);
  }
}
