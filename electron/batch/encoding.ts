// The bytes of a file as text: found out from a byte order mark, else from the bytes themselves.
import { isUtf8 } from 'node:buffer';
import type { TableEncoding } from '../../shared/batch.ts';
import { translator } from '../language.ts';
import { BatchError } from './errors.ts';

const t = translator('batch');

export interface EncodingFound {
  encoding: TableEncoding;
  /** Bytes of the byte order mark. */
  markLength: number;
}

/** Bytes of a unit of the encoding, which no newline is smaller than. */
export const unitSize = (encoding: TableEncoding): 1 | 2 => (encoding.startsWith('utf-16') ? 2 : 1);

/** @param head the beginning of the file. @throws BatchError `batch-not-text` */
export function findEncoding(head: Uint8Array): EncodingFound {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) {
    throw new BatchError('batch-not-text', t('file.utf32'));
  }
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    const markLength = markLengthOf(head, encoding);
    if (markLength > 0) return { encoding, markLength };
  }
  return { encoding: withoutMark(head), markLength: 0 };
}

/** 0 when the file does not begin with the mark of that encoding. */
export function markLengthOf([a, b, c]: Uint8Array, encoding: TableEncoding): number {
  if (encoding === 'utf-8') return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  if (encoding === 'utf-16le') return a === 0xff && b === 0xfe ? 2 : 0;
  return encoding === 'utf-16be' && a === 0xfe && b === 0xff ? 2 : 0;
}

function withoutMark(head: Uint8Array): TableEncoding {
  // Western text in UTF-16 has a zero in every other byte, and text in no other encoding has one at all.
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 8;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return isUtf8(withoutCutCharacter(head)) ? 'utf-8' : 'windows-1252';
}

/** The head may end within a character of UTF-8. */
export function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
  }
  return bytes;
}

/** Text of bytes; `exact` is false where they are not in that encoding: then each character stands for a byte, for `redecoded`. */
export function decode(bytes: Uint8Array, encoding: TableEncoding): { text: string; exact: boolean } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (encoding) {
    case 'utf-8':
      return isUtf8(buffer)
        ? { text: buffer.toString('utf8'), exact: true }
        : { text: buffer.toString('latin1'), exact: false };
    // What is read is turned into little-endian by `swapBytes` first.
    case 'utf-16le':
    case 'utf-16be':
      return { text: buffer.toString('utf16le'), exact: true };
    case 'windows-1252':
      return { text: windows1252.decode(buffer), exact: true };
  }
}

/** Null where the bytes are no UTF-8. */
export function redecoded(text: string): string | null {
  const bytes = Buffer.from(text, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Big-endian to little-endian, in place. An odd byte at the end, which is no character, stays. */
export function swapBytes(bytes: Uint8Array): void {
  const whole = bytes.length & ~1;
  if (whole > 0) Buffer.from(bytes.buffer, bytes.byteOffset, whole).swap16();
}

const windows1252 = new TextDecoder('windows-1252');
