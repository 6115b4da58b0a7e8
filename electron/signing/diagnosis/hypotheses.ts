// Who may have signed, and how: the ways that differ from what was asked in exactly the given respects.
import type { Key } from '../bytes.ts';
import { isUsable } from '../django/formats/find-signature.ts';
import { cookieSalt, type Derivation } from '../django/signed-cookie.ts';
import { versionPolicy } from '../django/version.ts';
import type { SigningIdentity } from '../format.ts';
import { type Algorithm, algorithms, digestSizes, isAvailable } from '../hashes.ts';
import type { ChangeCode, DiagnoseOptions } from './diagnosis.ts';
import { saltsOf } from './salts.ts';
import type { SignedParts } from './signed-parts.ts';

export type ParameterCode = Extract<ChangeCode, 'salt' | 'cookie-name' | 'derivation' | 'key' | 'algorithm'>;

export interface Hypothesis {
  identity: SigningIdentity;
  /** 0 is the current key. */
  keyIndex: number;
  key: Key;
  /** Whether it is the key of `get_cookie_signer`. */
  cookieKey: boolean;
  signerSalt: string;
  /** The salt as the application names it. */
  salt: string;
  /** For a cookie whose name is in its salt. */
  cookie?: { name: string; derivation: Derivation };
  algorithm: Algorithm;
}

/** The single changes, the likelier and cheaper first. */
export const singleChanges: readonly (readonly ParameterCode[])[] = [
  ['derivation'],
  ['key'],
  ['cookie-name'],
  ['salt'],
  ['algorithm'],
];

export const doubleChanges: readonly (readonly ParameterCode[])[] = [
  ['derivation', 'key'],
  ['cookie-name', 'derivation'],
  ['cookie-name', 'key'],
  ['salt', 'key'],
  ['salt', 'derivation'],
  ['cookie-name', 'salt'],
  ['key', 'algorithm'],
  ['derivation', 'algorithm'],
  ['cookie-name', 'algorithm'],
  ['salt', 'algorithm'],
];

export interface Subject {
  parts: SignedParts;
  /** The name that goes into a cookie's salt. */
  name: string | undefined;
  otherNames(): readonly string[];
}

const waysAtOnce = 12;

type Way = Pick<Hypothesis, 'cookieKey' | 'signerSalt' | 'salt' | 'cookie'>;

export function* hypotheses(
  changed: readonly ParameterCode[],
  subject: Subject,
  o: DiagnoseOptions,
): Generator<Hypothesis> {
  const asked = o.identities.filter(({ id }) => o.identityId === undefined || id === o.identityId);
  const identities = changed.includes('key') ? o.identities.filter((identity) => !asked.includes(identity)) : asked;
  const signers = identities.map((identity) => ({
    identity,
    keys: [identity.secretKey, ...(identity.fallbackKeys ?? [])],
    ways: [...waysOf(changed, subject, identity, o)],
    algorithms: algorithmsFor(changed, subject.parts, identity),
  }));
  // The likeliest ways are tried with every key before the others, and current keys before former ones.
  const mostWays = Math.max(0, ...signers.map((signer) => signer.ways.length));
  const mostKeys = Math.max(0, ...signers.map((signer) => signer.keys.length));
  for (let from = 0; from < mostWays; from += waysAtOnce) {
    for (let keyIndex = 0; keyIndex < mostKeys; keyIndex++) {
      for (const { identity, keys, ways, algorithms } of signers) {
        const key = keys[keyIndex];
        if (key === undefined || !isUsable(key)) continue;
        for (const way of ways.slice(from, from + waysAtOnce)) {
          for (const algorithm of algorithms) yield { identity, keyIndex, key, ...way, algorithm };
        }
      }
    }
  }
}

function* waysOf(
  changed: readonly ParameterCode[],
  { parts, name, otherNames }: Subject,
  identity: SigningIdentity,
  o: DiagnoseOptions,
): Generator<Way> {
  const { asked, others } = saltsOf(identity, o);
  const salts = changed.includes('salt') ? others : asked;
  const isNamed = changed.includes('cookie-name') || changed.includes('derivation');
  if (!isNamed) for (const salt of salts.plain) yield { cookieKey: false, signerSalt: salt, salt };
  // Cookies are always signed with the time.
  if (!parts.timestamped) return;
  const accepted = versionPolicy(identity.djangoVersion).cookieDerivations;
  const derivations = changed.includes('derivation')
    ? (['v2', 'legacy'] as const).filter((derivation) => !accepted.includes(derivation))
    : accepted;
  const names = changed.includes('cookie-name') ? otherNames() : name?.isWellFormed() ? [name] : [];
  for (const cookieName of names) {
    for (const derivation of derivations) {
      for (const salt of salts.namedCookie) {
        const signerSalt = cookieSalt(derivation, cookieName, salt);
        yield { cookieKey: true, signerSalt, salt, cookie: { name: cookieName, derivation } };
      }
    }
  }
  if (!isNamed) for (const salt of salts.cookieSigner) yield { cookieKey: true, signerSalt: salt, salt };
}

const signatureLength = (algorithm: Algorithm): number => Math.ceil((digestSizes[algorithm] * 4) / 3);

/**
 * The hashes whose signature has the length of this one. Of a length that no hash gives, those which were to be expected: the
 * signature may have been cut short, or something may follow it.
 */
function algorithmsFor(changed: readonly ParameterCode[], parts: SignedParts, identity: SigningIdentity): Algorithm[] {
  const accepted = versionPolicy(identity.djangoVersion).algorithms;
  const { length } = parts.signature;
  const isExact = algorithms.some((algorithm) => signatureLength(algorithm) === length);
  if (!changed.includes('algorithm')) {
    return isExact && changed.length > 0 ? accepted.filter((name) => signatureLength(name) === length) : accepted;
  }
  return algorithms.filter((name) => !accepted.includes(name) && signatureLength(name) === length && isAvailable(name));
}
