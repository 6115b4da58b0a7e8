// The keys and salts that `findSignature` would try, made ready once for a great many values.
import { constantTimeCompare, constantTimeMatches } from '../../constant-time.ts';
import * as base64url from '../../encoding/base64url.ts';
import type { FindOptions, Match, SigningIdentity } from '../../format.ts';
import { digestSizes, hash } from '../../hashes.ts';
import { type KeyedHmac, keyedHmac } from '../../keyed-hmac.ts';
import { derivedKey } from '../salted-hmac.ts';
import { cookieKeyPrefix } from '../signed-cookie.ts';
import { type Attempt, isUsable, policyFor } from './find-signature.ts';

interface Prepared {
  match: Match;
  hmac: KeyedHmac;
  signatureLength: number;
}

export class PreparedAttempts {
  readonly #attempts: Prepared[] = [];
  /** Values that come together were mostly signed together. */
  #last: Prepared | undefined;

  constructor(o: FindOptions, attemptsFor: (identity: SigningIdentity) => readonly Attempt[]) {
    const seen = new Set<string>();
    for (const identity of o.identities) {
      const attempts = attemptsFor(identity).filter(({ signerSalt }) => signerSalt.isWellFormed());
      for (const [keyIndex, key] of [identity.secretKey, ...(identity.fallbackKeys ?? [])].entries()) {
        if (!isUsable(key)) continue;
        for (const { signerSalt: salt, cookieKey = false } of attempts) {
          for (const algorithm of policyFor(identity, o).algorithms) {
            const derived = derivedKey(cookieKey ? `${salt}signer${cookieKeyPrefix}` : `${salt}signer`, key, algorithm);
            // What derives to the same key matches alike, and then the first one counts, whichever is tried first.
            const name = `${algorithm} ${base64url.encode(hash('sha256', derived))}`;
            if (!seen.has(name)) {
              const signatureLength = Math.ceil((digestSizes[algorithm] * 4) / 3);
              const match = { identity, keyIndex, salt, algorithm };
              this.#attempts.push({ match, hmac: keyedHmac(algorithm, derived), signatureLength });
            }
            seen.add(name);
            derived.fill(0);
          }
        }
      }
    }
  }

  /** As `findSignature`; the message is well-formed. */
  find(message: string, signature: string): Match | undefined {
    if (this.#last !== undefined && fits(this.#last, message, signature)) return this.#last.match;
    const found = this.#attempts.find((one) => one !== this.#last && fits(one, message, signature));
    if (found !== undefined) this.#last = found;
    return found?.match;
  }

  /** The same for a message and its signature among bytes, each from one place to another. */
  findAt(bytes: Uint8Array, from: number, to: number, signatureStart: number, end: number): Match | undefined {
    const isMadeBy = ({ hmac, signatureLength }: Prepared) =>
      signatureLength === end - signatureStart &&
      constantTimeMatches(hmac.base64urlAt(bytes, from, to), bytes, signatureStart, end);
    if (this.#last !== undefined && isMadeBy(this.#last)) return this.#last.match;
    const found = this.#attempts.find((one) => one !== this.#last && isMadeBy(one));
    if (found !== undefined) this.#last = found;
    return found?.match;
  }

  /** Overwrites the keys; nothing can be found afterwards. */
  wipe(): void {
    for (const { hmac } of this.#attempts) hmac.wipe();
    this.#attempts.length = 0;
    this.#last = undefined;
  }
}

const fits = ({ hmac, signatureLength }: Prepared, message: string, signature: string): boolean =>
  signature.length === signatureLength && constantTimeCompare(hmac.base64url(message), signature);
