// Compares the signature of a reading with those that the hypotheses make. One HMAC answers three questions: is it the same,
// is it the same as far as it goes, and does it only go on.
import { timingSafeEqual } from 'node:crypto';
import type { Key } from '../bytes.ts';
import { constantTimeCompare } from '../constant-time.ts';
import { derivedKey } from '../django/salted-hmac.ts';
import { cookieSignerKey } from '../django/signed-cookie.ts';
import * as base64url from '../encoding/base64url.ts';
import type { Budget } from './budget.ts';
import type { DiagnoseOptions } from './diagnosis.ts';
import { type Hypothesis, hypotheses, type ParameterCode, type Subject } from './hypotheses.ts';
import type { Message } from './message.ts';
import type { Reading } from './reading.ts';
import { minProof, type SignedParts } from './signed-parts.ts';

export interface Hit {
  kind: 'match' | 'truncated' | 'overlong';
  reading: Reading;
  parts: SignedParts;
  hypothesis: Hypothesis;
  /** In what the hypothesis differs from what was asked. */
  changed: readonly ParameterCode[];
  /** The length of the right signature, in characters. */
  length: number;
}

export class SignatureSearch {
  readonly #o: DiagnoseOptions;
  readonly #budget: Budget;
  /** Private to the language: what is in there makes signatures. */
  readonly #derivedKeys = new Map<Key, Map<string, Uint8Array>>();

  constructor(o: DiagnoseOptions, budget: Budget) {
    this.#o = o;
    this.#budget = budget;
  }

  /** The first hypothesis that makes the reading's signature, or a part of it. A whole match is preferred. */
  find(reading: Reading, subject: Subject, changed: readonly ParameterCode[]): Hit | undefined {
    let partial: Hit | undefined;
    for (const hypothesis of hypotheses(changed, subject, this.#o)) {
      if (this.#budget.isSpent()) break;
      const { parts } = subject;
      const digest = this.#digest(hypothesis, parts.message);
      if (!beginsAlike(digest, parts.digest)) continue;
      const signature = base64url.encode(digest);
      const kind = compare(signature, parts);
      if (kind === undefined) continue;
      const hit = { kind, reading, parts, hypothesis, changed, length: signature.length };
      if (kind === 'match') return hit;
      partial ??= hit;
    }
    return partial;
  }

  #digest({ key, cookieKey, signerSalt, algorithm }: Hypothesis, message: Message): Uint8Array {
    const ofKey = this.#derivedKeys.get(key) ?? new Map<string, Uint8Array>();
    this.#derivedKeys.set(key, ofKey);
    const way = `${algorithm} ${cookieKey} ${signerSalt}`;
    let derived = ofKey.get(way);
    if (derived === undefined) {
      derived = derivedKey(`${signerSalt}signer`, cookieKey ? cookieSignerKey(key) : key, algorithm);
      ofKey.set(way, derived);
    }
    return message.hmac(algorithm, derived);
  }
}

/** Whether both are the same as far as both go. Bytes are compared first: few signatures are worth writing out. */
function beginsAlike(a: Uint8Array, b: Uint8Array): boolean {
  const length = Math.min(a.length, b.length);
  return timingSafeEqual(a.subarray(0, length), b.subarray(0, length));
}

function compare(expected: string, { signature, rest }: SignedParts): Hit['kind'] | undefined {
  const length = Math.min(expected.length, signature.length);
  if (length < minProof || !constantTimeCompare(expected.slice(0, length), signature.slice(0, length)))
    return undefined;
  if (signature.length < expected.length) return 'truncated';
  return signature.length > expected.length || rest !== '' ? 'overlong' : 'match';
}

/** Whether nothing but the signature's own characters is missing or too much, so that no reading can mend it. */
export const isFact = ({ kind, parts }: Hit): boolean => kind !== 'match' && parts.rest === '';
