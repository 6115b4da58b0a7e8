// Base64 as Django writes and reads it: `urlsafe_b64encode` without "=", and `urlsafe_b64decode` with its leniency.
import { Buffer } from 'node:buffer';
import { EncodingError } from '../errors.ts';

/** URL-safe base64 without padding. */
export const encode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');

const malformed = () => new EncodingError('malformed-base64', 'The payload is not base64: characters are missing.');

/** The six bits of a base64 character, in either alphabet; -1 for any other byte. */
const sextets = new Int8Array(256).fill(-1);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  sextets[character.charCodeAt(0)] = value;
}
sextets[0x2d] = 62;
sextets[0x5f] = 63;

/**
 * Django's `b64_decode`. Python pads by the text's length in bytes, drops what is not base64, stops at the padding that
 * completes a group, and does not mind bits left over in the last character.
 * @throws EncodingError `malformed-base64` where Python raises binascii.Error.
 */
export function decode(text: string): Uint8Array {
  if (/^[\w-]*$/.test(text)) {
    if (text.length % 4 === 1) throw malformed();
    return Buffer.from(text, 'base64url');
  }
  return decodeLeniently(Buffer.from(text, 'utf8'));
}

function decodeLeniently(source: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((source.length * 3) / 4));
  const padding = (4 - (source.length % 4)) % 4;
  let length = 0;
  let position = 0;
  let pads = 0;
  let left = 0;
  for (let i = 0; i < source.length + padding; i++) {
    const byte = source[i] ?? 0x3d;
    if (byte === 0x3d) {
      if (position >= 2 && position + ++pads >= 4) return out.subarray(0, length);
      continue;
    }
    const value = sextets[byte] ?? -1;
    if (value < 0) continue;
    pads = 0;
    // The character's upper bits complete the byte begun before it; its lower bits begin the next.
    const upper = 6 - position * 2;
    if (position > 0) out[length++] = (left << (position * 2)) | (value >> upper);
    left = value & ((1 << upper) - 1);
    position = (position + 1) % 4;
  }
  if (position !== 0) throw malformed();
  return out.subarray(0, length);
}

/**
 * The first three bytes that `decode` would give, as one number; -1 when there are fewer, or padding might end them early.
 * A glance, where most texts need not be decoded.
 */
export function firstBytes(text: string): number {
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < 4; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3d) return -1;
    const value = unit < 0x80 ? (sextets[unit] ?? -1) : -1;
    if (value < 0) continue;
    bits = (bits << 6) | value;
    count++;
  }
  return count === 4 ? bits : -1;
}

/** The same of the text from `from` to `to`, which has no padding. */
export function firstBytesAt(text: Uint8Array, from: number, to: number): number {
  let bits = 0;
  let count = 0;
  for (let at = from; at < to && count < 4; at++) {
    const value = sextets[text[at] as number] as number;
    if (value < 0) continue;
    bits = (bits << 6) | value;
    count++;
  }
  return count === 4 ? bits : -1;
}
