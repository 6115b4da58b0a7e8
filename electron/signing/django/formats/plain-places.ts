// The commonest thing of all, a timestamped value of plain characters, told in the bytes of a file: where a reading of a text has
// strings, this has places, as each string would cost about as much as a hash.
import * as base62 from '../../encoding/base62.ts';
import { firstBytesAt } from '../../encoding/base64url.ts';
import { isDigestLength, isPlausibleTime } from './evidence.ts';
import { mayBeginObject } from './plain-reading.ts';

export interface PlainPlaces {
  /** Where the value ends, and with it the text that the salt and the time are about. */
  valueEnd: number;
  /** Where what is signed ends: value and timestamp. */
  signedEnd: number;
  signatureStart: number;
  /** Unix seconds. */
  seconds: number;
}

const colon = 0x3a;
const dot = 0x2e;
/** With time and signature a plain reading has a hundred more at most. */
const maxValueLength = 900;

/**
 * Undefined for whatever is not plainly such a value from `from` to `to`, or might be read in another way as well: then `plainReading`
 * and `isUnambiguous` have their say. Not undefined only where these two take it and `mayBeObject` does not.
 */
export function plainPlaces(bytes: Uint8Array, from: number, to: number): PlainPlaces | undefined {
  let at = to - 1;
  let seen = 0;
  for (; at > from && bytes[at] !== colon; at--) {
    const kind = signatureKinds[bytes[at] as number] as number;
    if (kind === 0) return undefined;
    seen |= kind;
  }
  const signedEnd = at;
  if (seen !== allKinds || !isDigestLength(to - signedEnd - 1)) return undefined;
  let seconds = 0;
  let scale = 1;
  for (at--; at > from && bytes[at] !== colon; at--) {
    const digit = base62.digitOf(bytes[at] as number);
    if (digit < 0) return undefined;
    seconds += digit * scale;
    scale *= 62;
    if (scale > maxScale) return undefined;
  }
  const valueEnd = at;
  if (!isPlausibleTime(seconds) || valueEnd <= from || valueEnd - from > maxValueLength) return undefined;
  for (at = from; at < valueEnd; at++) if (isPlain[bytes[at] as number] === 0) return undefined;
  if (bytes[from] === dot || mayBeginObject(firstBytesAt(bytes, from, valueEnd))) return undefined;
  return { valueEnd, signedEnd, signatureStart: signedEnd + 1, seconds };
}

/** A time of our age has six digits. */
const maxScale = 62 ** 8;

const tableOf = (kindOf: (character: string) => number) =>
  Uint8Array.from({ length: 256 }, (_, byte) => kindOf(String.fromCharCode(byte)));

/** Of a signature, the characters that `isRandom` wants: a small letter, a capital, and something else. */
const allKinds = 7;
const signatureKinds = tableOf((character) => {
  if (/[a-z]/.test(character)) return 1;
  if (/[A-Z]/.test(character)) return 2;
  return /[0-9_-]/.test(character) ? 4 : 0;
});

/** Of a value: nothing that begins a list, marks a link or a cookie, or is a blank. */
const isPlain = tableOf((character) => (/[\w@.:+-]/.test(character) ? 1 : 0));
