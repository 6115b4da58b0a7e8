// The diagnosis corpus: real tokens with one fault or two, and the changes that a right diagnosis names.
import type { ChangeCode } from '../../../../electron/signing/diagnose.ts';
import { verify } from '../../../../electron/signing/formats.ts';
import { type Fault, faults, type Pasted } from './faults.ts';
import type { Random } from './random.ts';
import { djangoToken, fixedToken, now, signedToken, type Token } from './tokens.ts';

export interface Case extends Pasted {
  token: Token;
  labels: string[];
  /** The codes of the faults. Where one of two does no harm by itself, it need not be named. */
  needed: ChangeCode[];
  optional: ChangeCode[];
}

const token = (random: Random): Token =>
  random.of([signedToken, signedToken, djangoToken, djangoToken, fixedToken])(random);

export function holds({ text, asked: { identities, identityId, ...asked } }: Pasted): boolean {
  const restricted = identities.filter(({ id }) => identityId === undefined || id === identityId);
  return verify(text, { ...asked, identities: restricted, now }).status === 'verified';
}

const strike = (fault: Fault, pasted: Pasted, struck: Token, random: Random): Pasted | undefined => {
  const result = fault.strike(pasted, struck, random);
  return result !== undefined && (result.text !== pasted.text || result.asked !== pasted.asked) ? result : undefined;
};

/** A token with one fault; undefined where the fault cannot strike or does no harm. */
export function singleFault(fault: Fault, random: Random): Case | undefined {
  const struck = token(random);
  const whole = { text: struck.text, asked: struck.asked };
  if (!holds(whole)) throw new Error(`The token does not verify to begin with: ${struck.text}`);
  const pasted = strike(fault, whole, struck, random);
  if (pasted === undefined || holds(pasted)) return undefined;
  return { ...pasted, token: struck, labels: [fault.label], needed: [fault.code], optional: [] };
}

const stages = ['sign', 'ask', 'text'];

/** A token with two faults of different kinds. */
export function doubleFault(random: Random): Case | undefined {
  const struck = token(random);
  const whole = { text: struck.text, asked: struck.asked };
  const chosen = [random.of(faults), random.of(faults)].sort(
    (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
  );
  const [first, second] = chosen as [Fault, Fault];
  if (first.code === second.code) return undefined;
  const alone = [first, second].map((fault) => strike(fault, whole, struck, random));
  const once = strike(first, whole, struck, random);
  const pasted = once && strike(second, once, struck, random);
  if (pasted === undefined || holds(pasted)) return undefined;
  const harms = ([first, second] as const).map((_, index) => {
    const one = alone[index];
    return one !== undefined && !holds(one);
  });
  // One fault that does no harm by itself may do so with the other, or may be undone by it.
  const codes = [first.code, second.code];
  const needed = codes.filter((_, index) => harms[index]);
  return {
    ...pasted,
    token: struck,
    labels: [first.label, second.label],
    needed,
    optional: codes.filter((code) => !needed.includes(code)),
  };
}

/** Whether exactly the faults are named; one that does no harm by itself may be left out. */
export const isExact = (changes: readonly ChangeCode[], { needed, optional }: Case): boolean =>
  needed.every((code) => changes.includes(code)) && isRight(changes, { needed, optional });

/**
 * Whether nothing but the faults is named. One of two is enough where mending it mends the other: who cuts a value out of a
 * command leaves the quote behind it there. The fix is verified in any case, and the smaller one is the better.
 */
export const isRight = (
  changes: readonly ChangeCode[],
  { needed, optional }: Pick<Case, 'needed' | 'optional'>,
): boolean => changes.length > 0 && changes.every((code) => needed.includes(code) || optional.includes(code));
