// The commonest things in bulk, a timestamped value or object with nothing around it, told at a glance. Whatever might be read
// in another way as well is left to the registry, which weighs the readings.
import * as base62 from '../../encoding/base62.ts';
import { firstBytes } from '../../encoding/base64url.ts';
import { isEvident, isPlausibleTime } from './evidence.ts';
import type { SignedValue } from './signed-value.ts';

export type PlainReading = Required<SignedValue>;

/** A longer text is rare, and weighing it costs little beside hashing it. */
const maxLength = 1000;
const maxTimestampLength = 11;

/** Undefined when the text has another shape, or something around it, or might be a cookie or a link. */
export function plainReading(text: string): PlainReading | undefined {
  if (text.length > maxLength || text.includes('=') || (text.includes('/') && /[?#]/.test(text))) return undefined;
  if (/^\s/.test(text) || !text.isWellFormed()) return undefined;
  const last = text.lastIndexOf(':');
  const before = text.lastIndexOf(':', last - 1);
  if (before <= 0 || last < before + 2 || last > before + 1 + maxTimestampLength) return undefined;
  const timestamp = text.slice(before + 1, last);
  const signature = text.slice(last + 1);
  if (!/^[0-9A-Za-z]+$/.test(timestamp) || !/^[\w-]+$/.test(signature)) return undefined;
  const seconds = base62.decodeNumber(timestamp);
  return {
    signed: text.slice(0, last),
    signature,
    sep: ':',
    timestamped: { value: text.slice(0, before), timestamp, seconds },
  };
}

/** Whether the registry takes it for a timestamped value or an object before anything else, where a key made the signature. */
export const isUnambiguous = ({ signed, signature, timestamped: { value, seconds } }: PlainReading): boolean =>
  isEvident(signature) && isPlausibleTime(seconds) && !value.startsWith('[') && signed[40] !== '$';

const literals = new Set(['tru', 'fal', 'nul', 'NaN', 'Inf'].map((text) => numberOf(text)));

/** False for what is certainly no payload of `sign_object`, by its first bytes: no JSON begins so, no zlib, no pickle. */
export function mayBeObject(value: string): boolean {
  return value.startsWith('.') || mayBeginObject(firstBytes(value));
}

/** @param bytes the first three that the value is base64 of, as one number; negative where there are none. */
export function mayBeginObject(bytes: number): boolean {
  const first = bytes >> 16;
  // What is neither a letter nor, beyond ASCII, a pickle or something that passes for a blank begins JSON, or may.
  const isLetter = (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  if (isLetter) return literals.has(bytes);
  return first <= 0x80 || first === 0x85 || first === 0xa0;
}

function numberOf(text: string): number {
  return (text.charCodeAt(0) << 16) | (text.charCodeAt(1) << 8) | text.charCodeAt(2);
}
