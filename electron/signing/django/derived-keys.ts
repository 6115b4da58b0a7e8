// The keys that salts and secrets give, kept for whoever uses the same ones again and again: a batch, a search.
import type { Key } from '../bytes.ts';
import type { Algorithm } from '../hashes.ts';
import { type KeyedHmac, keyedHmac } from '../keyed-hmac.ts';
import { derivedKey } from './salted-hmac.ts';

/** A few hundred bytes each; the keys and salts of a dozen sites. */
const defaultLimit = 512;

/**
 * A cache of derived keys by secret, salt and hash. A derived key is as good as its secret, so that whoever makes a cache wipes
 * it when it forgets the secrets, and at the latest when it changes their bytes: a secret in bytes is known by its array.
 */
export class DerivedKeys {
  readonly #limit: number;
  readonly #bySecret = new Map<Key, Map<string, KeyedHmac>>();
  #size = 0;

  constructor(limit = defaultLimit) {
    this.#limit = limit;
  }

  /**
   * HMAC with the key H(salt ‖ secret). To be used at once, not kept: a full cache starts anew.
   * @throws ArgumentError `lone-surrogate` when one of the texts has no UTF-8 form.
   */
  hmac(salt: string, secret: Key, algorithm: Algorithm): KeyedHmac {
    const name = `${algorithm} ${salt}`;
    const known = this.#bySecret.get(secret)?.get(name);
    if (known !== undefined) return known;
    const derived = derivedKey(salt, secret, algorithm);
    const made = keyedHmac(algorithm, derived);
    derived.fill(0);
    if (this.#size >= this.#limit) this.wipe();
    const ofSecret = this.#bySecret.get(secret) ?? new Map<string, KeyedHmac>();
    this.#bySecret.set(secret, ofSecret.set(name, made));
    this.#size++;
    return made;
  }

  /** Overwrites every key and forgets it; the cache may be filled again. */
  wipe(): void {
    for (const ofSecret of this.#bySecret.values()) for (const hmac of ofSecret.values()) hmac.wipe();
    this.#bySecret.clear();
    this.#size = 0;
  }
}
