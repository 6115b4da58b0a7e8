// Text to bytes, with Python's strictness: a lone surrogate has no UTF-8 form and is refused, never replaced.
import { Buffer } from 'node:buffer';
import { ArgumentError } from './errors.ts';

/** A key as Django takes it: text (used as UTF-8) or raw bytes. */
export type Key = string | Uint8Array;

/**
 * UTF-8 of the text.
 * @throws ArgumentError `lone-surrogate` where Python raises UnicodeEncodeError.
 */
export const utf8 = (text: string): Uint8Array => {
  if (!text.isWellFormed()) {
    throw new ArgumentError('lone-surrogate', 'The text holds half of a surrogate pair, which UTF-8 cannot carry.');
  }
  return Buffer.from(text, 'utf8');
};

export const keyBytes = (key: Key): Uint8Array => (typeof key === 'string' ? utf8(key) : key);

export const concatBytes = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** Each byte is the character of the same number, as Python's `bytes.decode("latin-1")`. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The text of the bytes when they are UTF-8, otherwise undefined. */
export const utf8Text = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
