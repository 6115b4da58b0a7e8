// Django's `salted_hmac` (django/utils/crypto.py) and `base64_hmac` (django/core/signing.py): the one place where keys are used.
import { Buffer } from 'node:buffer';
import { concatBytes, type Key, keyBytes, utf8 } from '../bytes.ts';
import * as base64url from '../encoding/base64url.ts';
import { ArgumentError } from '../errors.ts';
import { type Algorithm, hash, hmac } from '../hashes.ts';

/** The key that salt and secret give: H(salt ‖ secret). It is a secret itself. */
export const derivedKey = (salt: string, secret: Key, algorithm: Algorithm): Uint8Array =>
  hash(algorithm, concatBytes(utf8(salt), keyBytes(secret)));

/**
 * HMAC with the key H(salt ‖ secret).
 * @throws ArgumentError `lone-surrogate` when one of the texts has no UTF-8 form.
 */
export const saltedHmac = (salt: string, value: string | Uint8Array, secret: Key, algorithm: Algorithm): Uint8Array =>
  hmac(algorithm, derivedKey(salt, secret, algorithm), typeof value === 'string' ? utf8(value) : value);

/** The same in base64, as it stands in a signed value. */
export const base64Hmac = (salt: string, value: string | Uint8Array, secret: Key, algorithm: Algorithm): string =>
  base64url.encode(saltedHmac(salt, value, secret, algorithm));

/** The same in hexadecimal, as it stands in password-reset tokens and in what Django signed before 3.1. */
export const hexHmac = (salt: string, value: string | Uint8Array, secret: Key, algorithm: Algorithm): string =>
  hexOf(saltedHmac(salt, value, secret, algorithm));

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** @throws ArgumentError `empty-key` */
export function requireKey(key: Key): void {
  if (key.length === 0) throw new ArgumentError('empty-key', 'The key is empty, and an empty key protects nothing.');
}
