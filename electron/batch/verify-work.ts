// Verifies a column, row by row: what Inspect would say of each, in columns.
import type { BatchTask } from '../../shared/batch.ts';
import { formatIds, type SigningIdentity, type VerifyOptions, verify } from '../signing/formats.ts';
import type { Results, Value } from './results.ts';

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

/** A key as the results name it. */
export interface KeyLabel {
  profileName: string;
  /** Its place in the profile, 0 for the current key. */
  index: number;
  fingerprint: string;
}

export const verifyColumns = ['verdict', 'key', 'age', 'signed_at', 'payload', 'error'] as const;

export interface Verified {
  verdict: string;
  /** Seconds, of what has a time that can be believed. */
  age: number | null;
  results: Results;
}

export function createVerifier({ task, identities, keys, hasUntried, now }: VerifyWork): (text: string) => Verified {
  const options: VerifyOptions = {
    identities,
    format: formatIds.find((id) => id === task.format),
    name: task.cookieName ?? undefined,
    salt: task.salt ?? undefined,
    maxAge: task.maxAge ?? undefined,
    now,
  };
  const labels = new Map(Object.entries(keys).map(([id, list]) => [id, list.map(labelOf)]));
  return (text) => {
    const found = verify(text, options);
    const isUntried = hasUntried && found.status === 'bad-signature';
    const verdict = isUntried ? 'unchecked' : found.status;
    const age = found.age ?? null;
    return {
      verdict,
      age: verdict === 'bad-signature' ? null : age,
      results: {
        verdict,
        key: found.identity === undefined ? null : (labels.get(found.identity)?.[found.keyIndex ?? 0] ?? null),
        age,
        signed_at: found.signedAt === undefined ? null : isoTime(found.signedAt),
        payload: payloadOf(found),
        error: isUntried
          ? 'None of the keys that could be tried made this signature; others could not be tried.'
          : null,
      },
    };
  };
}

function labelOf({ profileName, index, fingerprint }: KeyLabel): Value {
  const place = index === 0 ? 'current key' : `fallback ${index}`;
  return {
    text: `${profileName}, ${place}, ${fingerprint}`,
    json: JSON.stringify({ profile: profileName, place, fingerprint }),
  };
}

function payloadOf({ payload, payloadKind, payloadBytes }: ReturnType<typeof verify>): Value {
  if (payload !== undefined) return payloadKind === 'json' ? { text: payload, json: asJson(payload) } : payload;
  return payloadBytes ? Buffer.from(payloadBytes).toString('hex') : null;
}

/** Python's JSON has NaN and Infinity, which no other program reads: then as text. */
const asJson = (json: string): string => (/NaN|Infinity/.test(json) ? JSON.stringify(json) : json);

/** In UTC; the number itself where no calendar has it. */
export function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace('.000Z', 'Z');
}
