// Payloads read for people: as JSON where it is JSON, else as text, else as bytes, each time with the reason.
import { Buffer } from 'node:buffer';
import { utf8Text } from '../../bytes.ts';
import * as base64url from '../../encoding/base64url.ts';
import { compactJson } from '../../encoding/python-json.ts';
import { SigningError } from '../../errors.ts';
import type { Payload, PayloadProblem } from '../../format.ts';
import { isCompressed, jsonOf, objectBytes } from '../object.ts';

export const readPlainText = (text: string): Payload => ({
  kind: 'text',
  text,
  length: Buffer.byteLength(text, 'utf8'),
  compressed: false,
});

/** The payload of `sign_object`. Never throws: what cannot be read comes back as far as it was read, with the problem. */
export function readObject(payload: string): Payload {
  const compressed = isCompressed(payload);
  let bytes: Uint8Array;
  try {
    bytes = objectBytes(payload);
  } catch (error) {
    return { ...packed(payload), compressed, problem: problemOf(error) };
  }
  return readJsonBytes(bytes, compressed);
}

/** Bytes that should be JSON, as Django's serializer reads them. Never throws. */
export function readJsonBytes(bytes: Uint8Array, compressed = false): Payload {
  try {
    return { kind: 'json', text: jsonOf(bytes), length: bytes.length, compressed };
  } catch (error) {
    return { ...textOrBytes(bytes), compressed, problem: pickleProblem(bytes) ?? problemOf(error) };
  }
}

/** Text that should be JSON. Never throws. */
export function readJsonText(text: string): Payload {
  const plain = readPlainText(text);
  try {
    return { ...plain, kind: 'json', text: compactJson(text) };
  } catch (error) {
    return { ...plain, problem: problemOf(error) };
  }
}

/** What a payload is before it is unpacked: the compressed bytes, or the text when it is no base64. */
function packed(payload: string): Omit<Payload, 'compressed'> {
  if (!isCompressed(payload)) return readPlainText(payload);
  try {
    const bytes = base64url.decode(payload.slice(1));
    return rawBytes(bytes);
  } catch {
    return readPlainText(payload);
  }
}

/** A copy of their own: a Buffer may be a window into memory that it shares. */
const rawBytes = (bytes: Uint8Array) => ({
  kind: 'bytes' as const,
  bytes: new Uint8Array(bytes),
  length: bytes.length,
});

function textOrBytes(bytes: Uint8Array): Omit<Payload, 'compressed'> {
  const text = utf8Text(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text.
  if (text === undefined || /[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text)) {
    return rawBytes(bytes);
  }
  return { kind: 'text', text, length: bytes.length };
}

/** Older sites pickled their sessions. Protocol 2 and later begin with 0x80 and its number, and all end with ".". */
function pickleProblem(bytes: Uint8Array): Payload['problem'] {
  const protocol = bytes[1] ?? 0;
  if (bytes[0] !== 0x80 || protocol < 2 || protocol > 5 || bytes.at(-1) !== 0x2e) return undefined;
  return { code: 'pickle', values: {} };
}

function problemOf(error: unknown): PayloadProblem {
  if (error instanceof SigningError) return { code: error.code, values: error.values };
  throw error;
}
