// Random cases, put to Django and to the core at once.
import fc from 'fast-check';
import { expect } from 'vitest';
import { SigningError } from '../../electron/signing/index.ts';
import type { Answer } from './oracle.ts';

/** The call's result, or the mark that it refused; an error that is not a typed one fails the test. */
export function outcomeOf(call: () => string): Answer {
  try {
    return { ok: call() };
  } catch (error) {
    if (error instanceof SigningError) return { error: error.code };
    throw error;
  }
}

/** Both gave the same text, or both refused. */
export function expectSame(ours: Answer, django: Answer, about: unknown): void {
  if (ours.ok === django.ok) return;
  expect({ about, countersign: ours }).toEqual({ about, countersign: django });
}

/** Runs the check on that many random cases at once, all drawn from the announced seed. */
export async function forCases<T>(
  count: number,
  cases: fc.Arbitrary<T>,
  check: (one: T) => Promise<void>,
): Promise<void> {
  await Promise.all(fc.sample(cases, { numRuns: count, seed: fc.readConfigureGlobal().seed ?? 0 }).map(check));
}
