// Django's CSRF tokens (django/middleware/csrf.py). No key is involved: the cookie holds a random secret, and a form holds the
// same secret masked, so that a compressed page does not give it away. From 1.10 to 3.2 the cookie was masked as well.
import { randomInt } from 'node:crypto';
import { constantTimeCompare } from '../constant-time.ts';
import { ArgumentError } from '../errors.ts';

export const csrfSecretLength = 32;
export const csrfTokenLength = 2 * csrfSecretLength;

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Whether the text has the length and the characters of a bare secret or of a masked token. */
export const isCsrfToken = (text: string): boolean =>
  (text.length === csrfSecretLength || text.length === csrfTokenLength) && /^[a-zA-Z0-9]*$/.test(text);

export const isMasked = (token: string): boolean => token.length === csrfTokenLength;

/**
 * The secret of a token: 32 characters. A bare secret is its own.
 * @throws ArgumentError `malformed-csrf-token` for any other length or character.
 */
export function unmaskCsrf(token: string): string {
  if (!isCsrfToken(token)) {
    throw new ArgumentError('malformed-csrf-token', 'A CSRF token has 32 or 64 characters, each a letter or a digit.');
  }
  if (!isMasked(token)) return token;
  const mask = token.slice(0, csrfSecretLength);
  return combine(token.slice(csrfSecretLength), mask, (cipher, key) => cipher - key);
}

/**
 * A fresh token for the same secret, as Django makes one for each page.
 * @param token the bare secret, or any token of it.
 * @throws ArgumentError `malformed-csrf-token`
 */
export function maskCsrf(token: string): string {
  const secret = unmaskCsrf(token);
  const mask = Array.from({ length: csrfSecretLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return mask + combine(secret, mask, (plain, key) => plain + key);
}

/**
 * Whether both hold one secret, which is what Django checks of a form and its cookie.
 * @throws ArgumentError `malformed-csrf-token`
 */
export const sameCsrfSecret = (a: string, b: string): boolean => constantTimeCompare(unmaskCsrf(a), unmaskCsrf(b));

function combine(text: string, mask: string, how: (character: number, key: number) => number): string {
  const index = (characters: string, i: number) => alphabet.indexOf(characters.charAt(i));
  return Array.from(text, (_, i) =>
    alphabet.charAt((how(index(text, i), index(mask, i)) + alphabet.length) % alphabet.length),
  ).join('');
}
