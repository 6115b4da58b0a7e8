// Which place holds the ledger's key: the keychain wherever there is one, else the vault. A key that may lie where nobody can look
// at the moment is never replaced by a new one elsewhere: that would be another ledger.
import { existsSync } from 'node:fs';
import { BackEndError } from '../keys/errors.ts';
import type { SecretBackEnd } from '../keys/secret-back-end.ts';
import type { VaultBackEnd } from '../keys/vault.ts';
import { translator } from '../language.ts';
import type { AnchorHolder } from './anchor.ts';
import { LedgerError } from './errors.ts';
import { ledgerPath } from './ledger.ts';
import type { LedgerKeyHolder } from './ledger-key.ts';
import { ledgerAnchorIn, ledgerKeyIn } from './ledger-secrets.ts';

const t = translator('ledger');

export interface LedgerPlaces {
  keychain: SecretBackEnd;
  vault: SecretBackEnd & Pick<VaultBackEnd, 'vaultState'>;
  /** The folder that holds the ledger. */
  directory: string;
  /** See ledgerScope. */
  scope: string;
}

/** The key's holder, and the anchor's: the anchor lies where the key does. */
export class LedgerPlace implements LedgerKeyHolder {
  readonly #places: LedgerPlaces;
  #found: SecretBackEnd | undefined;

  constructor(places: LedgerPlaces) {
    this.#places = places;
  }

  /** Where the key was found or made; null as long as nobody needed it. */
  get place(): SecretBackEnd['kind'] | null {
    return this.#found?.kind ?? null;
  }

  /** Throws BackEndError, or LedgerError `ledger-no-place`. */
  async read(options?: { quietly?: boolean | undefined }): Promise<Uint8Array | null> {
    const { keychain, vault, directory } = this.#places;
    const unreachable = await this.#look(keychain, options).catch(unlessUnreachable);
    if (unreachable instanceof Uint8Array) return unreachable;
    const exists = existsSync(ledgerPath(directory));
    // The keychain answers, and there is no ledger yet: nobody is asked for a passphrase before a key is made in the keychain.
    if (unreachable === null && !exists) return null;
    if ((await vault.vaultState()).state === 'absent') {
      if (unreachable === null) return null;
      throw exists ? unreachable : noPlace();
    }
    const key = await this.#look(vault, options);
    if (key === null && unreachable !== null && exists) throw unreachable;
    return key;
  }

  /** In the vault only where no keychain can be reached and a vault is there: a passphrase of its own is nothing to begin with unasked. */
  async create(): Promise<Uint8Array> {
    const { keychain, vault, scope } = this.#places;
    const key = await ledgerKeyIn(keychain, scope).create().catch(unlessUnreachable);
    if (key instanceof Uint8Array) {
      this.#found = keychain;
      return key;
    }
    if ((await vault.vaultState()).state === 'absent') throw noPlace();
    const made = await ledgerKeyIn(vault, scope).create();
    this.#found = vault;
    return made;
  }

  readonly anchor: AnchorHolder = {
    read: async () => (this.#found ? ledgerAnchorIn(this.#found, this.#places.scope).read() : null),
    write: async (anchor) => {
      if (this.#found) await ledgerAnchorIn(this.#found, this.#places.scope).write(anchor);
    },
  };

  async #look(place: SecretBackEnd, options?: { quietly?: boolean | undefined }): Promise<Uint8Array | null> {
    const key = await ledgerKeyIn(place, this.#places.scope).read(options);
    if (key) this.#found = place;
    return key;
  }
}

/** Only a keychain that is not there at all lets the vault take its place; one that is locked or slow is waited for. */
function unlessUnreachable(error: unknown): BackEndError {
  if (error instanceof BackEndError && error.code === 'keychain-unavailable') return error;
  throw error;
}

const noPlace = () => new LedgerError('ledger-no-place', t('error.noPlace'));
