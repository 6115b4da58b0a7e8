// Tries keys and salts on a signed value, in the order in which Django would.
import { type Key, utf8 } from '../../bytes.ts';
import { constantTimeCompare } from '../../constant-time.ts';
import type { FindOptions, Match, SigningIdentity } from '../../format.ts';
import { type Algorithm, algorithms, digestSizes } from '../../hashes.ts';
import { base64Hmac } from '../salted-hmac.ts';
import { cookieKeyPrefix, type Derivation } from '../signed-cookie.ts';
import { type VersionPolicy, versionPolicy } from '../version.ts';
import type { SignedValue } from './signed-value.ts';

/** One way in which a value may have been signed. */
export interface Attempt {
  /** The signer's salt. */
  signerSalt: string;
  /** The salt as the application names it; the signer's when absent. */
  salt?: string;
  derivation?: Derivation;
  /** Whether the key is that of `get_cookie_signer`. */
  cookieKey?: boolean;
}

/** What did not match a value before: several formats try the same salts, and every try hashes the whole value. */
const failures = new WeakMap<SignedValue, Set<string>>();

/** Undefined when no identity's key signed the value in any of the ways. */
export function findSignature(
  value: SignedValue,
  o: FindOptions,
  attemptsFor: (identity: SigningIdentity, policy: VersionPolicy) => Attempt[],
): Match | undefined {
  if (!value.signed.isWellFormed()) return undefined;
  const message = utf8(value.signed);
  const failed = failures.get(value) ?? new Set<string>();
  failures.set(value, failed);
  for (const [index, identity] of o.identities.entries()) {
    const policy = policyFor(identity, o);
    const fitting = policy.algorithms.filter((algorithm) => hasLengthOf(value.signature, algorithm));
    if (fitting.length === 0) continue;
    const attempts = attemptsFor(identity, policy).filter((attempt) => attempt.signerSalt.isWellFormed());
    for (const [keyIndex, key] of [identity.secretKey, ...(identity.fallbackKeys ?? [])].entries()) {
      if (!isUsable(key)) continue;
      for (const { signerSalt, salt: named = signerSalt, derivation, cookieKey = false } of attempts) {
        const attempt = `${index} ${keyIndex} ${cookieKey} ${signerSalt}`;
        if (failed.has(attempt)) continue;
        // Two texts in a row hash as their concatenation, so that the cookie's key needs no array of its own.
        const salt = cookieKey ? `${signerSalt}signer${cookieKeyPrefix}` : `${signerSalt}signer`;
        const algorithm = fitting.find((name) =>
          constantTimeCompare(
            value.signature,
            o.derivedKeys?.hmac(salt, key, name).base64url(message) ?? base64Hmac(salt, message, key, name),
          ),
        );
        if (algorithm !== undefined) {
          return { identity, keyIndex, salt: named, algorithm, ...(derivation !== undefined && { derivation }) };
        }
        failed.add(attempt);
      }
    }
  }
  return undefined;
}

/** What the identity's version accepts, unless the hash or the derivation is given. */
export function policyFor(identity: SigningIdentity, o: Pick<FindOptions, 'algorithm' | 'derivation'>): VersionPolicy {
  const policy = versionPolicy(identity.djangoVersion);
  return {
    algorithms: o.algorithm === undefined ? policy.algorithms : algorithms.filter((name) => name === o.algorithm),
    cookieDerivations: o.derivation === undefined ? policy.cookieDerivations : [o.derivation],
  };
}

/** The salts to try, each once: the one that was asked for, the identity's, then Django's own. */
export function saltsToTry(o: FindOptions, identity: SigningIdentity, own: readonly string[]): string[] {
  return [...new Set([...(o.salt ? [o.salt] : []), ...(identity.salts ?? []).filter(Boolean), ...own])];
}

const hasLengthOf = (signature: string, algorithm: Algorithm): boolean =>
  signature.length === Math.ceil((digestSizes[algorithm] * 4) / 3);

/** A key that Django itself could not use is no key that signed anything. */
export const isUsable = (key: Key): boolean => key.length > 0 && (typeof key !== 'string' || key.isWellFormed());
