// Verifies a column, row by row: what Inspect would say of each, in columns.
import type { BatchTask } from '../../shared/batch.ts';
import { translator } from '../language.ts';
import { type BulkVerdict, BulkVerifier, type PlainVerdict } from '../signing/bulk-verifier.ts';
import { formatIds, type SigningIdentity } from '../signing/formats.ts';
import { type KeyLabel, labelOf } from './key-label.ts';
import type { Results, Value } from './results.ts';

const t = translator('batch');

export interface VerifyWork {
  task: Extract<BatchTask, { do: 'verify' }>;
  identities: readonly SigningIdentity[];
  /** By identity and the core's index of the key. */
  keys: Readonly<Record<string, readonly KeyLabel[]>>;
  /** Whether keys are missing among those, so that nothing can be called a bad signature. */
  hasUntried: boolean;
  /** Unix seconds: when the run began, so that ages are alike however long it takes. */
  now: number;
}

export interface Verified {
  verdict: string;
  /** Seconds, of what has a time that can be believed. */
  age: number | null;
  results: Results;
}

export interface Verifier {
  verify(text: string): Verified;
  /** As `BulkVerifier.verifyPlain`: undefined where only `verify` can tell. */
  plain(bytes: Uint8Array, from: number, to: number): PlainVerdict | undefined;
  /** How the results name the key of a match. */
  label(match: Pick<PlainVerdict['match'], 'identity' | 'keyIndex'>): Value;
}

export function createVerifier({ task, identities, keys, hasUntried, now }: VerifyWork): Verifier {
  const verifier = new BulkVerifier({
    identities,
    format: formatIds.find((id) => id === task.format),
    name: task.cookieName ?? undefined,
    salt: task.salt ?? undefined,
    maxAge: task.maxAge ?? undefined,
    now,
  });
  const untried = t('row.untried');
  const labels = new Map(Object.entries(keys).map(([id, list]) => [id, list.map(labelOf)]));
  const labelFor = (id: string, keyIndex: number): Value => labels.get(id)?.[keyIndex] ?? null;
  const verify = (text: string): Verified => {
    const found = verifier.verify(text);
    const isUntried = hasUntried && found.status === 'bad-signature';
    const verdict = isUntried ? 'unchecked' : found.status;
    const age = found.age ?? null;
    return {
      verdict,
      age: verdict === 'bad-signature' ? null : age,
      results: {
        verdict,
        key: found.identity === undefined ? null : labelFor(found.identity, found.keyIndex ?? 0),
        age,
        signed_at: found.signedAt === undefined ? null : isoTime(found.signedAt),
        payload: payloadOf(found),
        error: isUntried ? untried : null,
      },
    };
  };
  return {
    verify,
    plain: (bytes, from, to) => verifier.verifyPlain(bytes, from, to),
    label: ({ identity, keyIndex }) => labelFor(identity.id, keyIndex),
  };
}

function payloadOf({ payload, payloadKind, payloadBytes }: BulkVerdict): Value {
  if (payload !== undefined) return payloadKind === 'json' ? { text: payload, json: asJson(payload) } : payload;
  return payloadBytes ? Buffer.from(payloadBytes).toString('hex') : null;
}

/** Python's JSON has NaN and Infinity, which no other program reads: then as text. */
const asJson = (json: string): string => (/NaN|Infinity/.test(json) && !isJson(json) ? JSON.stringify(json) : json);

/** A text may hold either word. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** In UTC; the number itself where no calendar has it. */
export function isoTime(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  if (!Number.isInteger(seconds) || Math.abs(seconds) > 8.64e12) return String(seconds);
  if (day !== lastDay.day)
    lastDay = { day, text: new Date(day * 86_400_000).toISOString().slice(0, -'00:00:00.000Z'.length) };
  const rest = seconds - day * 86_400;
  const minutes = Math.floor(rest / 60);
  return `${lastDay.text}${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[rest % 60]}Z`;
}

/** Most of a file's tokens are of a few days, and the calendar is the slow part. */
let lastDay = { day: Number.NaN, text: '' };
const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
