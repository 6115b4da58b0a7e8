// The ledger's key: 32 random bytes that lie in the keychain, and the keys derived from it, one a use (HKDF, RFC 5869).

import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { BackEnd } from '../../shared/keys.ts';
import { type Encodable, encode } from './encoding.ts';

export const LEDGER_KEY_BYTES = 32;

/** Where the key lies. Gives copies, which are wiped after use. Errors (a locked keychain) pass through to whoever asked something of the ledger. */
export interface LedgerKeyHolder {
  /** Where it lies, once that is known. */
  readonly place?: BackEnd | null;
  /** Null when there is none. Who holds it may ask for a password, unless `quietly`; then it rejects where it would. */
  read(options?: { quietly?: boolean | undefined }): Promise<Uint8Array | null>;
  /** Makes and keeps a new one of LEDGER_KEY_BYTES; called only when there is none. */
  create(): Promise<Uint8Array>;
}

/** 16 bytes: 128 bits of HMAC-SHA256. */
export const MAC_BYTES = 16;

export class LedgerKey {
  /** Tells one key from another, and nothing about it. */
  readonly id: Uint8Array;
  readonly #mac: KeyObject;
  readonly #token: KeyObject;

  /** The caller may wipe `secret` afterwards. */
  constructor(secret: Uint8Array) {
    if (secret.length < LEDGER_KEY_BYTES) throw new TypeError(`A ledger key has at least ${LEDGER_KEY_BYTES} bytes.`);
    // Not node:crypto's, which Electron's build of it has not always had.
    const derive = (use: string, bytes: number) =>
      hkdf(sha256, secret, undefined, new TextEncoder().encode(`countersign ledger ${use}`), bytes);
    this.id = derive('key id', 8);
    this.#mac = createSecretKey(derive('authentication', 32));
    this.#token = createSecretKey(derive('token fingerprint', 32));
  }

  /** Authenticates these values; labels keep the uses apart. */
  mac(label: string, ...values: Encodable[]): Uint8Array {
    return createHmac('sha256', this.#mac)
      .update(encode(label, ...values))
      .digest()
      .subarray(0, MAC_BYTES);
  }

  isMac(mac: unknown, label: string, ...values: Encodable[]): boolean {
    return mac instanceof Uint8Array && mac.length === MAC_BYTES && timingSafeEqual(mac, this.mac(label, ...values));
  }

  /** MAC_BYTES that tell whether two tokens are the same to whoever has the key, and nothing to whoever has only the file. */
  tokenFingerprint(token: string): Uint8Array {
    return createHmac('sha256', this.#token).update(token, 'utf8').digest().subarray(0, MAC_BYTES);
  }
}
