// A password-reset link taken apart: `/reset/<uidb64>/<token>/` alone or in a URL, `uid=…&token=…` as front ends write it, or the
// bare token.
import * as base36 from '../../encoding/base36.ts';
import type { Segment } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { type ResetForm, unitOf } from '../password-reset.ts';
import { readUid } from './uidb64.ts';

export interface ResetLink {
  uidb64?: string;
  /** The primary key; absent without a `uidb64`, and when that is no text in base64. */
  uid?: string;
  /** In base36. */
  timestamp: string;
  unit: ResetForm['unit'];
  hash: string;
  segments: Segment[];
}

/** A longer text is no link. */
const maxLength = 4096;

const token = '(?<timestamp>[0-9a-z]{1,13})-(?<hash>[0-9a-f]{8,64})';
const shapes = [
  new RegExp(`^${token}$`, 'd'),
  new RegExp(`^(?:\\S*/)?(?<uid>[\\w-]+={0,2})/${token}/?(?:[?#]\\S*)?$`, 'd'),
  new RegExp(`^(?:\\S*[?&#])?(?:uid|uidb64)=(?<uid>[\\w-]+)&(?:\\S*&)?token=${token}(?:[&#]\\S*)?$`, 'd'),
  new RegExp(`^(?:\\S*[?&#])?token=${token}&(?:\\S*&)?(?:uid|uidb64)=(?<uid>[\\w-]+)(?:[&#]\\S*)?$`, 'd'),
];

const links = new WeakMap<Token, ResetLink | null>();

/** Undefined when the text has not the shape. Taken apart once a token. */
export function resetLink(one: Token): ResetLink | undefined {
  let known = links.get(one);
  if (known === undefined) {
    known = read(one.value) ?? null;
    links.set(one, known);
  }
  return known ?? undefined;
}

function read(value: string): ResetLink | undefined {
  if (value.length > maxLength) return undefined;
  for (const shape of shapes) {
    const match = shape.exec(value);
    const { timestamp, hash, uid: uidb64 } = match?.groups ?? {};
    if (timestamp === undefined || hash === undefined) continue;
    // Django makes the token anew and compares, so that a leading zero never verifies.
    if (base36.encode(base36.decode(timestamp)) !== timestamp) return undefined;
    const uid = uidb64 === undefined ? undefined : readUid(uidb64);
    return {
      timestamp,
      unit: unitOf(timestamp),
      hash,
      ...(uidb64 !== undefined && { uidb64 }),
      ...(uid !== undefined && { uid }),
      segments: segmentsOf(match?.indices?.groups ?? {}),
    };
  }
  return undefined;
}

function segmentsOf(groups: Record<string, [number, number] | undefined>): Segment[] {
  const kinds = { uid: 'payload', timestamp: 'timestamp', hash: 'signature' } as const;
  const segments = Object.entries(kinds).flatMap(([group, kind]) => {
    const range = groups[group];
    return range === undefined ? [] : [{ kind, start: range[0], end: range[1] }];
  });
  const dash = groups.timestamp?.[1] ?? 0;
  return [...segments, { kind: 'separator' as const, start: dash, end: dash + 1 }].sort((a, b) => a.start - b.start);
}
