// Django's signed cookies (`HttpResponse.set_signed_cookie`, `HttpRequest.get_signed_cookie`).
// Since CVE-2026-6873 (5.2.15, 6.0.6, 6.1) the salt holds the length of its first part; before, a name and salt such as
// "ab" + "c" and "a" + "bc" gave the same signature.
import { concatBytes, type Key, keyBytes, utf8 } from '../bytes.ts';
import { BadSignature, SignatureExpired } from '../errors.ts';
import { TimestampSigner } from './timestamp-signer.ts';

export type Derivation = 'v2' | 'legacy';

/** The salt of `get_cookie_signer()` when nothing names another. */
export const cookieSignerSalt = 'django.core.signing.get_cookie_signer';

/** What stands before the secret in the key of a cookie's signer, and so after the salt in what its derived key is the hash of. */
export const cookieKeyPrefix = 'django.http.cookies';

/** @throws ArgumentError `lone-surrogate` */
export const cookieSignerKey = (secretKey: Key): Uint8Array => concatBytes(utf8(cookieKeyPrefix), keyBytes(secretKey));

/** The signer's salt for a cookie's name and the salt given to `set_signed_cookie`. */
export const cookieSalt = (derivation: Derivation, name: string, salt: string): string =>
  // Python counts characters, where JavaScript counts UTF-16 units.
  derivation === 'v2' ? `django.http.cookies.v2:${[...salt].length}:${salt}${name}` : `${name}${salt}`;

export interface CookieSignerOptions {
  secretKey: Key;
  fallbackKeys?: readonly Key[] | undefined;
  salt?: string | undefined;
  algorithm?: string | undefined;
  now?: (() => number) | undefined;
}

/** Django's `get_cookie_signer(salt)`, which other parts of Django use directly. @throws ArgumentError */
export function getCookieSigner(o: CookieSignerOptions): TimestampSigner {
  return new TimestampSigner({
    // An empty key must stay recognisable as empty, for the signer to refuse it.
    key: o.secretKey.length === 0 ? o.secretKey : cookieSignerKey(o.secretKey),
    fallbackKeys: o.fallbackKeys?.map(cookieSignerKey),
    salt: o.salt ?? cookieSignerSalt,
    algorithm: o.algorithm,
    now: o.now,
  });
}

export interface SignCookieOptions {
  secretKey: Key;
  name: string;
  value: string;
  /** The `salt` argument of `set_signed_cookie`; empty when absent. */
  salt?: string | undefined;
  /** v2 when absent. */
  derivation?: Derivation | undefined;
  algorithm?: string | undefined;
  now?: (() => number) | undefined;
}

/** @throws ArgumentError */
export function signCookie(o: SignCookieOptions): string {
  return getCookieSigner({ ...o, salt: cookieSalt(o.derivation ?? 'v2', o.name, o.salt ?? '') }).sign(o.value);
}

export interface UnsignCookieOptions {
  secretKey: Key;
  fallbackKeys?: readonly Key[] | undefined;
  name: string;
  signed: string;
  salt?: string | undefined;
  /** `v2-then-legacy` when absent, which is what 5.2 and 6.0 do. */
  derivation?: Derivation | 'v2-then-legacy' | undefined;
  algorithm?: string | undefined;
  /** Seconds; no limit when absent. */
  maxAge?: number | undefined;
  now?: (() => number) | undefined;
}

/** @throws BadSignature, SignatureExpired, ArgumentError */
export function unsignCookie(o: UnsignCookieOptions): string {
  const unsignAs = (derivation: Derivation) =>
    getCookieSigner({ ...o, salt: cookieSalt(derivation, o.name, o.salt ?? '') }).unsign(o.signed, {
      maxAge: o.maxAge,
    });
  const derivation = o.derivation ?? 'v2-then-legacy';
  if (derivation !== 'v2-then-legacy') return unsignAs(derivation);
  try {
    return unsignAs('v2');
  } catch (error) {
    // An expired v2 cookie is a v2 cookie: it gets no second chance as a legacy one.
    if (error instanceof SignatureExpired || !(error instanceof BadSignature)) throw error;
    return unsignAs('legacy');
  }
}
