// `response.set_signed_cookie(name, value, salt)`: text, the time and a signature whose salt holds the cookie's name.
import { ArgumentError } from '../../errors.ts';
import type { FindOptions, Format, SigningIdentity } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { cookieSalt, cookieSignerSalt, getCookieSigner, signCookie } from '../signed-cookie.ts';
import type { VersionPolicy } from '../version.ts';
import { timestampedConfidence } from './evidence.ts';
import { type Attempt, findSignature, saltsToTry } from './find-signature.ts';
import { readPlainText } from './payload.ts';
import { signedValue, structure } from './signed-value.ts';

export const signedCookieFormat: Format = {
  id: 'django.signed-cookie',

  parse(token) {
    const value = signedValue(token);
    return value?.timestamped && structure(value, true);
  },

  confidence(token) {
    const value = signedValue(token);
    const confidence = value ? timestampedConfidence(value) : 0;
    if (confidence === 0) return 0;
    return token.name === undefined ? confidence - 0.1 : confidence + 0.03;
  },

  payload: (token) => readPlainText(signedValue(token)?.timestamped?.value ?? token.value),

  find(token, o) {
    const value = signedValue(token);
    return value && findSignature(value, o, (identity, policy) => attempts(token, o, identity, policy));
  },

  sign(content, o) {
    // What was signed with `get_cookie_signer(salt)` itself has no name in its salt.
    if (!o.name && o.salt) return getCookieSigner({ ...o, now: () => o.now }).sign(content);
    if (!o.name)
      throw new ArgumentError('name-required', 'A signed cookie needs its name, which is part of the signature.');
    return signCookie({ ...o, name: o.name, value: content, now: () => o.now });
  },
};

function attempts(token: Token, o: FindOptions, identity: SigningIdentity, policy: VersionPolicy): Attempt[] {
  // Other parts of Django and applications use `get_cookie_signer(salt)` itself, without any name.
  const direct = saltsToTry(o, identity, [cookieSignerSalt]).map((signerSalt) => ({ signerSalt, cookieKey: true }));
  const { name } = token;
  if (!name) return direct;
  const salts = saltsToTry(o, identity, ['']);
  const named = policy.cookieDerivations.flatMap((derivation) =>
    salts.map((salt) => ({ signerSalt: cookieSalt(derivation, name, salt), salt, derivation, cookieKey: true })),
  );
  return [...named, ...direct];
}
