// The guided example: where one is in it, and what was made in it. Held above its steps, so that it can be left and come back to.
import type { Dependence } from '../../../shared/rotation.ts';
import type { Signed } from '../../../shared/signing.ts';

/** In their order. */
export const learnSteps = ['key', 'sign', 'tamper', 'expire', 'rotate'] as const;
export type LearnStep = (typeof learnSteps)[number];

/** Of its own, so that what is signed here is taken for nothing else. */
export const exampleSalt = 'countersign.guided-example';

/** Seconds that can be chosen as max_age; the last are soon over. */
export const exampleLifetimes = { twoWeeks: 1_209_600, hour: 3600, seconds: 5 } as const;
export type ExampleLifetime = keyof typeof exampleLifetimes;

export interface LearnDraft {
  step: LearnStep;
  /** The throwaway profile; null before there is one. */
  profile: { id: string; name: string } | null;
  value: string | null;
  /** With the first key. */
  signed: Signed | null;
  /** The same, as the person changed it. */
  changed: string | null;
  maxAge: ExampleLifetime;
  /** With the second key. */
  again: Signed | null;
  dependence: Dependence | null;
  /** Set once the throwaway profile is gone. */
  ended: { name: string; records: number } | null;
}

export const emptyLearn: LearnDraft = {
  step: 'key',
  profile: null,
  value: null,
  signed: null,
  changed: null,
  maxAge: 'twoWeeks',
  again: null,
  dependence: null,
  ended: null,
};

/** The numbers under which the ledger has what was signed. */
export const recordsOf = ({ signed, again }: LearnDraft): number[] =>
  [signed, again].flatMap((one) => (one !== null && 'seq' in one.ledger ? [one.ledger.seq] : []));

/** One character of what is signed becomes another one. */
export function changeOneCharacter(signed: string): string {
  const last = Math.max(0, signed.indexOf(':') - 1);
  const other = signed[last] === '3' ? '4' : '3';
  return `${signed.slice(0, last)}${other}${signed.slice(last + 1)}`;
}

/** Which part of `value:timestamp:signature` is another; null when nothing is. */
export function changedPart(signed: string, now: string): 'payload' | 'timestamp' | 'signature' | null {
  if (signed === now) return null;
  const [before, after] = [partsOf(signed), partsOf(now)];
  if (before.payload !== after.payload) return 'payload';
  return before.timestamp === after.timestamp ? 'signature' : 'timestamp';
}

function partsOf(text: string) {
  const parts = text.split(':');
  const signature = parts.pop();
  const timestamp = parts.pop();
  return { payload: parts.join(':'), timestamp, signature };
}
