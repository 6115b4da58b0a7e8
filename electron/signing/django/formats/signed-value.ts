// The shape that all of Django's signers share: value sep [base62 seconds sep] signature, with ":" for sep unless told otherwise. Taken apart once a token.
import * as base62 from '../../encoding/base62.ts';
import type { Payload, Segment, Structure } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { readObject } from './payload.ts';

export interface SignedValue {
  /** What was signed: everything before the last separator. */
  signed: string;
  signature: string;
  sep: string;
  /** Present when what was signed ends in a separator and a base62 number. */
  timestamped?: { value: string; timestamp: string; seconds: number };
}

/** More digits than this is no time. */
const maxTimestampDigits = 11;

const signedValues = new WeakMap<Token, SignedValue | null>();
const objects = new WeakMap<Token, Payload>();

/** Undefined when the token has not the shape. */
export function signedValue(token: Token): SignedValue | undefined {
  let known = signedValues.get(token);
  if (known === undefined) {
    known = split(token.value, token.sep ?? ':') ?? null;
    signedValues.set(token, known);
  }
  return known ?? undefined;
}

/** The token's payload read as a Django object, whatever is before the timestamp or the signature. */
export function objectPayload(token: Token): Payload {
  let payload = objects.get(token);
  if (payload === undefined) {
    const value = signedValue(token);
    payload = readObject(value?.timestamped?.value ?? value?.signed ?? token.value);
    objects.set(token, payload);
  }
  return payload;
}

function split(value: string, sep: string): SignedValue | undefined {
  const last = value.lastIndexOf(sep);
  // No signature ends in "=", but someone may have put it there, and it is still a signature that does not match.
  if (last < 0 || !/^[\w-]+={0,3}$/.test(value.slice(last + sep.length))) return undefined;
  const signed = value.slice(0, last);
  const signature = value.slice(last + sep.length);
  const before = signed.lastIndexOf(sep);
  const timestamp = signed.slice(before + sep.length);
  if (before < 0 || timestamp.length > maxTimestampDigits || !/^-?[0-9A-Za-z]+$/.test(timestamp)) {
    return { signed, signature, sep };
  }
  const seconds = base62.decodeNumber(timestamp);
  return { signed, signature, sep, timestamped: { value: signed.slice(0, before), timestamp, seconds } };
}

/** The segments of a value, with or without the timestamp told apart. */
export function structure(value: SignedValue, withTimestamp: boolean): Structure {
  const lengths: [Segment['kind'], number][] =
    withTimestamp && value.timestamped !== undefined
      ? [
          ['payload', value.timestamped.value.length],
          ['separator', value.sep.length],
          ['timestamp', value.timestamped.timestamp.length],
        ]
      : [['payload', value.signed.length]];
  lengths.push(['separator', value.sep.length], ['signature', value.signature.length]);
  let start = 0;
  const segments = lengths.map(([kind, length]) => {
    const segment = { kind, start, end: start + length };
    start = segment.end;
    return segment;
  });
  return withTimestamp && value.timestamped !== undefined
    ? { segments, signedAt: value.timestamped.seconds }
    : { segments };
}
