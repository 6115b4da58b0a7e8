// A reading taken apart: what was signed, and the characters that stand where its signature belongs.
import { Buffer } from 'node:buffer';
import { utf8 } from '../bytes.ts';
import { digestSizes } from '../hashes.ts';
import { Message } from './message.ts';
import type { Reading } from './reading.ts';

export interface SignedParts {
  /** Everything before the last separator. */
  message: Message;
  signature: string;
  /** The bytes that the signature's characters hold whole. */
  digest: Uint8Array;
  /** What follows the signature and can be no part of it; empty in a well-formed value. */
  rest: string;
  /** Whether what was signed ends in a separator and a base62 number. */
  timestamped: boolean;
}

/** In characters; no hash gives more. */
const maxDigestLength = 128;

/** Fewer characters could match by chance: 10 are 60 bits. */
export const minProof = 10;

const lengths = new Set(Object.values(digestSizes).map((bytes) => Math.ceil((bytes * 4) / 3)));

/** Whether the signature is whole: of a hash's length, with nothing after it. */
export const isWhole = ({ signature, rest }: SignedParts): boolean => rest === '' && lengths.has(signature.length);

/** Undefined when nothing in the reading can be a signature. */
export function signedParts({ value, sep = ':' }: Reading): SignedParts | undefined {
  for (let at = value.lastIndexOf(sep), count = 0; at >= 0 && count < 3; at = value.lastIndexOf(sep, at - 1), count++) {
    const tail = value.slice(at + sep.length);
    const signature = /^[\w-]*/.exec(tail)?.[0] ?? '';
    const signed = value.slice(0, at);
    if (signature.length >= minProof && signed.isWellFormed()) {
      const before = signed.lastIndexOf(sep);
      const timestamped = before >= 0 && /^-?[0-9A-Za-z]{1,11}$/.test(signed.slice(before + sep.length));
      const digest = Buffer.from(signature.slice(0, maxDigestLength), 'base64url');
      return { message: new Message(utf8(signed)), signature, digest, rest: tail.slice(signature.length), timestamped };
    }
    if (at === 0) return undefined;
  }
  return undefined;
}
