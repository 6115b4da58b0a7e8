// Where the ledger's key lies: in the keychain wherever there is one, else in the vault, and never in a second place beside the first.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackEndError } from '../../electron/keys/errors.ts';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import type { SecretBackEnd } from '../../electron/keys/secret-back-end.ts';
import { VaultBackEnd } from '../../electron/keys/vault.ts';
import { Ledger } from '../../electron/ledger/ledger.ts';
import { LedgerPlace } from '../../electron/ledger/ledger-place.ts';
import { ledgerScope } from '../../electron/ledger/ledger-secrets.ts';
import { AppLock } from '../../electron/lock/app-lock.ts';
import { PassphraseTypist } from '../keys/passphrase-typist.ts';
import { many } from './ledger-fixture.ts';

const PASSPHRASE = 'several words make a good one';
const code = (value: string) => expect.objectContaining({ code: value });

/** A keychain that can be away, or locked. */
class Keychain implements SecretBackEnd {
  readonly kind = 'keychain';
  trouble: 'keychain-unavailable' | 'keychain-locked' | null = null;
  readonly #entries = new MemoryBackEnd();

  state = () => this.#asked().state();
  present = async (ids: readonly string[]) => await this.#asked().present(ids);
  get = async (id: string) => await this.#asked().get(id);
  set = async (id: string, secret: Uint8Array) => await this.#asked().set(id, secret);
  delete = async (id: string) => await this.#asked().delete(id);

  #asked(): MemoryBackEnd {
    if (this.trouble) throw new BackEndError(this.trouble, 'The keychain cannot be used.');
    return this.#entries;
  }
}

let directory: string;
let keychain: Keychain;
let typist: PassphraseTypist;
let vault: VaultBackEnd;
let ledger: Ledger;
const opened: { close(): Promise<void> }[] = [];

function start(): Ledger {
  typist = new PassphraseTypist();
  const scope = ledgerScope(directory, directory);
  vault = new VaultBackEnd({ directory, askPassphrase: typist.ask, workFactor: 4 });
  const place = new LedgerPlace({ keychain, vault, directory, scope });
  ledger = new Ledger({ directory, keyHolder: place, anchorHolder: place.anchor });
  opened.push(ledger, vault);
  return ledger;
}

async function restart(): Promise<Ledger> {
  await ledger.close();
  await vault.close();
  return start();
}

/** As a person does who keeps a signing key in it. */
async function makeVault(): Promise<void> {
  typist.will(PASSPHRASE);
  await vault.set('a signing key', new Uint8Array([1, 2, 3]));
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-place-'));
  keychain = new Keychain();
  start();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('with a keychain', () => {
  it('lies in it, and a vault is not opened for it', async () => {
    await makeVault();
    await restart();
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 1 });
    expect(typist.questions).toEqual([]);
    expect(await ledger.status()).toMatchObject({ state: 'ready', keyIn: 'keychain' });
    await ledger.close();
    expect(await keychain.present(['ledger-key', 'ledger-anchor'])).toEqual(new Set(['ledger-key', 'ledger-anchor']));
  });

  it('that is locked, it is waited for, and nothing is made elsewhere', async () => {
    await makeVault();
    keychain.trouble = 'keychain-locked';
    await expect(ledger.append(many(1))).rejects.toThrow(code('keychain-locked'));
    expect(await vault.present(['ledger-key'])).toEqual(new Set());
    keychain.trouble = null;
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 1 });
  });

  it('that went away after a ledger was made with it, no second key is made', async () => {
    await ledger.append(many(1));
    await makeVault();
    await restart();
    keychain.trouble = 'keychain-unavailable';
    typist.will(PASSPHRASE);
    await expect(ledger.append(many(1))).rejects.toThrow(code('keychain-unavailable'));
    expect(await vault.present(['ledger-key'])).toEqual(new Set());
    keychain.trouble = null;
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 2 });
  });
});

describe('two profile folders', () => {
  it('share a keychain, and neither takes the other’s key or end for its own', async () => {
    const other = join(directory, 'other');
    mkdirSync(other);
    const place = new LedgerPlace({ keychain, vault, directory: other, scope: ledgerScope(other, directory) });
    const second = new Ledger({ directory: other, keyHolder: place, anchorHolder: place.anchor });
    opened.push(second);
    await ledger.append(many(3));
    await ledger.close();
    expect(await second.append(many(1))).toEqual({ firstSeq: 1 });
    await second.close();
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, checked: 3 });
    expect(await second.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, checked: 1 });
    expect(await keychain.get('ledger-key')).not.toEqual(
      await keychain.get(`ledger-key${ledgerScope(other, directory)}`),
    );
  });

  it('the usual one needs no path in the entries’ names, so that it may move', () => {
    expect(ledgerScope('/home/a/.config/Countersign', '/home/a/.config/Countersign/')).toBe('');
    expect(ledgerScope('/home/b', '/home/a')).toMatch(/^-[0-9a-f]{16}$/);
  });
});

describe('without a keychain', () => {
  beforeEach(() => {
    keychain.trouble = 'keychain-unavailable';
  });

  it('and without a vault, nothing can be recorded, and it is said what to do', async () => {
    await expect(ledger.append(many(1))).rejects.toThrow(code('ledger-no-place'));
    await expect(ledger.append(many(1))).rejects.toThrow(/vault, which then holds the ledger’s key/);
    expect(await ledger.status()).toMatchObject({ state: 'none', keyIn: null });
    // One is not begun unasked.
    expect(typist.questions).toEqual([]);
    await makeVault();
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 1 });
  });

  it('lies in the vault with its anchor, and is found there after a restart', async () => {
    await makeVault();
    await ledger.append(many(2));
    expect(await ledger.status()).toMatchObject({ keyIn: 'vault' });
    await restart();
    typist.will(PASSPHRASE);
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 3 });
    expect(typist.questions.length).toBe(1);
    expect(await vault.present(['ledger-key', 'ledger-anchor'])).toEqual(new Set(['ledger-key', 'ledger-anchor']));
    expect(await ledger.verify({ full: true })).toMatchObject({ ok: true, authenticated: true, checked: 3 });
  });

  it('a passphrase that is not given leaves the value unrecorded', async () => {
    await makeVault();
    await ledger.append(many(1));
    await restart();
    await expect(ledger.append(many(1))).rejects.toThrow(code('vault-locked'));
    expect(await ledger.count({})).toBe(1);
  });

  it('the anchor is written to an open vault only: nobody is asked for it', async () => {
    await makeVault();
    await ledger.append(many(1));
    await vault.close();
    await ledger.close();
    expect(typist.questions.length).toBe(1);
  });

  it('the anchor is written when the app’s lock closes the vault', async () => {
    await makeVault();
    const lock = new AppLock(
      {
        canPromptTouchId: () => false,
        promptTouchId: async () => {},
        hasVault: () => true,
        unlockVault: () => vault.unlock(),
      },
      (error) => {
        throw error;
      },
    );
    const closed = new Promise<void>((resolve) => {
      lock.onLock(() => ledger.lock());
      lock.onClose(() => void vault.close().then(resolve));
    });
    await ledger.append(many(1));
    lock.lock('asked');
    await closed;
    typist.will(PASSPHRASE);
    expect((await lock.unlock()).reason).toBeNull();
    expect((await vault.get('ledger-anchor'))?.at(23)).toBe(1);
  });

  it('nobody is asked for the passphrase of a closed vault by what is done quietly', async () => {
    await makeVault();
    await ledger.append(many(1));
    await restart();
    await expect(ledger.purge({ olderThanDays: 1, quietly: true })).rejects.toThrow(code('vault-locked'));
    expect(typist.questions).toEqual([]);
    typist.will(PASSPHRASE);
    await vault.unlock();
    expect(await ledger.purge({ olderThanDays: 1, quietly: true })).toBe(0);
  });

  it('a keychain that comes back does not hide the key in the vault', async () => {
    await makeVault();
    await ledger.append(many(1));
    await restart();
    keychain.trouble = null;
    typist.will(PASSPHRASE);
    expect(await ledger.append(many(1))).toEqual({ firstSeq: 2 });
    expect(await ledger.status()).toMatchObject({ keyIn: 'vault' });
    expect(await keychain.present(['ledger-key'])).toEqual(new Set());
  });
});
