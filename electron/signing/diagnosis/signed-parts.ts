// A reading taken apart: what was signed, and the characters that stand where its signature belongs.
import { utf8 } from '../bytes.ts';
import type { Reading } from './reading.ts';

export interface SignedParts {
  /** UTF-8 of everything before the last separator. */
  message: Uint8Array;
  signature: string;
  /** What follows the signature and can be no part of it; empty in a well-formed value. */
  rest: string;
  /** Whether what was signed ends in a separator and a base62 number. */
  timestamped: boolean;
}

/** Fewer characters could match by chance: 10 are 60 bits. */
export const minProof = 10;

/** Undefined when nothing in the reading can be a signature. */
export function signedParts({ value, sep = ':' }: Reading): SignedParts | undefined {
  for (let at = value.lastIndexOf(sep), count = 0; at >= 0 && count < 3; at = value.lastIndexOf(sep, at - 1), count++) {
    const tail = value.slice(at + sep.length);
    const signature = /^[\w-]*/.exec(tail)?.[0] ?? '';
    const signed = value.slice(0, at);
    if (signature.length >= minProof && signed.isWellFormed()) {
      const before = signed.lastIndexOf(sep);
      const timestamped = before >= 0 && /^-?[0-9A-Za-z]{1,11}$/.test(signed.slice(before + sep.length));
      return { message: utf8(signed), signature, rest: tail.slice(signature.length), timestamped };
    }
    if (at === 0) return undefined;
  }
  return undefined;
}
