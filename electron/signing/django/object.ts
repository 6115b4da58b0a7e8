// The payload of `Signer.sign_object` (django/core/signing.py): JSON, zlib where it helps, base64.
import { Buffer } from 'node:buffer';
import { latin1 } from '../bytes.ts';
import * as base64url from '../encoding/base64url.ts';
import { compactJson } from '../encoding/python-json.ts';
import { compress as zlibCompress, decompress as zlibDecompress } from '../encoding/zlib.ts';

/** The mark before a compressed payload. */
const compressedMark = '.';

/** @throws JsonError when Python would not accept the JSON. */
export function encodeObject(json: string, compress: boolean): string {
  const data = Buffer.from(compactJson(json), 'latin1');
  if (compress) {
    const compressed = zlibCompress(data);
    // One byte less, because the mark takes one.
    if (compressed.length < data.length - 1) return compressedMark + base64url.encode(compressed);
  }
  return base64url.encode(data);
}

export const isCompressed = (payload: string): boolean => payload.startsWith(compressedMark);

/** The payload's bytes, unpacked. @throws EncodingError for malformed base64 or zlib, or past the decompression bound. */
export function objectBytes(payload: string): Uint8Array {
  if (!isCompressed(payload)) return base64url.decode(payload);
  return zlibDecompress(base64url.decode(payload.slice(compressedMark.length)));
}

/** Django's JSONSerializer reads the bytes as latin-1. @throws JsonError */
export const jsonOf = (bytes: Uint8Array): string => compactJson(latin1(bytes));

/** The payload's JSON in Python's compact form. @throws EncodingError */
export const decodeObject = (payload: string): string => jsonOf(objectBytes(payload));
