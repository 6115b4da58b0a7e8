// A SECRET_KEY: made as `django-admin startproject` makes it, and judged as `manage.py check --deploy` judges it.
import { randomInt } from 'node:crypto';
import type { Key } from '../bytes.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)';
const minLength = 50;
const minDistinctCharacters = 5;
const insecurePrefix = 'django-insecure-';

/** Django's `get_random_secret_key`: 50 characters, each drawn without bias from a cryptographic source. */
export const generateSecretKey = (): string =>
  Array.from({ length: minLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

export type SecretKeyWeakness = 'too-short' | 'too-few-distinct-characters' | 'insecure-prefix';

/**
 * What Django's checks security.W009 (SECRET_KEY) and security.W025 (SECRET_KEY_FALLBACKS) hold against a key: shorter than 50
 * characters, fewer than 5 distinct ones, or the prefix `django-insecure-`. Bytes are judged byte by byte.
 */
export function secretKeyWeaknesses(key: Key): SecretKeyWeakness[] {
  const characters = typeof key === 'string' ? [...key] : Array.from(key, (byte) => String.fromCharCode(byte));
  const weaknesses: SecretKeyWeakness[] = [];
  if (characters.length < minLength) weaknesses.push('too-short');
  if (new Set(characters).size < minDistinctCharacters) weaknesses.push('too-few-distinct-characters');
  if (characters.slice(0, insecurePrefix.length).join('') === insecurePrefix) weaknesses.push('insecure-prefix');
  return weaknesses;
}
