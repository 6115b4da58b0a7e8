// The diagnosis in sentences. No sentence holds a key.
import type { FormatId, SigningIdentity } from '../format.ts';
import { knownSalt } from '../salt-catalogue.ts';
import type { DiagnoseOptions } from './diagnosis.ts';
import type { Hypothesis, ParameterCode } from './hypotheses.ts';
import { nameOf, type Reading } from './reading.ts';
import type { Hit } from './signature-search.ts';

/** What to say when neither a cause nor a proven damage was found. */
export const nothingExplainsIt = 'It was tampered with, or signed by a key that is not here.';

const formatNames: Record<FormatId, string> = {
  'django.signer': 'a value of Signer',
  'django.timestamp-signer': 'a value of TimestampSigner',
  'django.object': 'an object signed by dumps or sign_object',
  'django.signed-cookie': 'a signed cookie',
  'django.session-cookie': 'a session cookie',
  'django.session-data': 'session data of the database',
  'django.session-data-legacy': 'session data of the database from before Django 3.1',
  'django.messages': 'a messages cookie',
  'django.messages-legacy': 'a messages cookie from before Django 3.2',
  'django.password-reset': 'a password-reset link',
  'django.csrf': 'a CSRF token',
  'django.uidb64': 'a uidb64',
};

const maxQuoted = 80;
const quoted = (text: string): string => `“${text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text}”`;

export const identityName = ({ id, name }: SigningIdentity): string => name ?? id;

export const keyPhrase = (identity: SigningIdentity, keyIndex: number): string =>
  keyIndex === 0
    ? `the current key of ${identityName(identity)}`
    : `fallback key ${keyIndex} of ${identityName(identity)}`;

/** What differs from what was asked, as a clause of a sentence. */
export function parameterClause(code: ParameterCode, h: Hypothesis, reading: Reading, o: DiagnoseOptions): string {
  const version = h.identity.djangoVersion?.trim();
  switch (code) {
    case 'salt':
      return o.salt && o.salt !== h.salt ? `${saltClause(h.salt)}, not with ${quoted(o.salt)}` : saltClause(h.salt);
    case 'cookie-name': {
      const given = nameOf(reading, o);
      const name = quoted(h.cookie?.name ?? '');
      return given === undefined
        ? `the cookie’s name, ${name}, is part of its signature and was not given`
        : `the cookie’s name is ${name}, not ${quoted(given)}`;
    }
    case 'derivation':
      return h.cookie?.derivation === 'legacy'
        ? `the cookie was signed in the legacy way, which Django ${version} no longer accepts`
        : `the cookie was signed in the new way (v2), which Django ${version} does not know yet`;
    case 'algorithm':
      return hashClause(h.algorithm, h.identity);
    case 'key':
      return keyClause(h.identity, h.keyIndex, o);
  }
}

export function keyClause(identity: SigningIdentity, keyIndex: number, o: DiagnoseOptions): string {
  const asked = o.identities.find(({ id }) => id === o.identityId);
  const not = asked === undefined ? '' : `, not with a key of ${identityName(asked)}`;
  return `it was signed with ${keyPhrase(identity, keyIndex)}${not}`;
}

export function hashClause(algorithm: string, { djangoVersion }: SigningIdentity): string {
  const version = djangoVersion?.trim();
  return `it was signed with ${algorithm}, which ${version ? `Django ${version}` : 'Django'} does not accept by default`;
}

function saltClause(salt: string): string {
  if (salt === '') return 'it was signed without a salt';
  const known = knownSalt(salt);
  return `it was signed with the salt ${quoted(salt)}${known ? ` of ${known.package}` : ''}`;
}

export const familyClause = (asked: FormatId, found: FormatId): string =>
  `it is ${formatNames[found]}, not ${formatNames[asked]}`;

/** One sentence of one or more clauses. */
export const explanationOf = (clauses: readonly string[]): string =>
  `It does not verify because ${clauses.join(', and ')}.`;

/** How a signature was made: salt, name, derivation, hash. */
export function makingOf({
  salt,
  cookie,
  cookieKey,
  algorithm,
}: Pick<Hypothesis, 'salt' | 'cookie' | 'cookieKey' | 'algorithm'>): string {
  if (cookie !== undefined) {
    const withSalt = salt === '' ? '' : ` and the salt ${quoted(salt)}`;
    return `With the cookie’s name ${quoted(cookie.name)}${withSalt}, derivation ${cookie.derivation} and ${algorithm},`;
  }
  return `With the salt ${quoted(salt)}${cookieKey ? ', the key for cookies' : ''} and ${algorithm},`;
}

export const evidenceOf = (h: Hypothesis): string =>
  `${makingOf(h)} ${keyPhrase(h.identity, h.keyIndex)} makes exactly this signature.`;

export function damageOf({ kind, parts, length, hypothesis }: Hit): string {
  const making = `${makingOf(hypothesis).replace(/^W/, 'w')} ${keyPhrase(hypothesis.identity, hypothesis.keyIndex)} makes`;
  const present = parts.signature.length;
  if (kind === 'truncated') {
    return `The end of the signature is cut off: its ${present} characters are the first ${present} of the ${length} that, ${making}.`;
  }
  const more = present - length + parts.rest.length;
  return `The signature is followed by ${more} more character${more === 1 ? '' : 's'}: its first ${length} are exactly the signature that, ${making}.`;
}

export function unknownKeySentence(keys: number): string {
  const none = keys === 1 ? 'the one key here did not make it' : `none of the ${keys} keys here made it`;
  return `The signature has the right form, but ${none} with any salt that was tried: its key is not here, or the value was changed afterwards.`;
}

export const futureSentence = (seconds: number): string =>
  `Its timestamp is ${Math.ceil(seconds)} second${Math.ceil(seconds) === 1 ? '' : 's'} in the future: the clock of one of the two machines is wrong, or the timestamp was changed.`;
