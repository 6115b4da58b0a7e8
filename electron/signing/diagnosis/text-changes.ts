// Every change of the text itself, and the readings that none, one or two of them give.
import type { Budget } from './budget.ts';
import { headerName } from './header-name.ts';
import { octalEscapes } from './octal-escapes.ts';
import { padding } from './padding.ts';
import { percentEncoding } from './percent-encoding.ts';
import { quoting } from './quoting.ts';
import { changedReadings, type Reading, readingKey, type TextChange } from './reading.ts';
import { separator } from './separator.ts';
import { whitespace } from './whitespace.ts';

/** In the order of their likelihood where two lead to the same text. */
export const textChanges: readonly TextChange[] = [
  percentEncoding,
  octalEscapes,
  headerName,
  quoting,
  whitespace,
  padding,
  separator,
];

/** A text so full of escapes that it has more readings is not looked at to the end. */
const maxReadings = 600;

/**
 * The readings that one more of the changes gives, each value once.
 * @param seen the readings there are already, to which the new ones are added.
 */
export function* furtherReadings(
  readings: readonly Reading[],
  changes: readonly TextChange[],
  seen: Set<string>,
  budget: Budget,
): Generator<Reading> {
  for (const reading of readings) {
    for (const change of changes) {
      for (const changed of changedReadings(reading, change)) {
        if (seen.size >= maxReadings || budget.isSpent()) return;
        const key = readingKey(changed);
        if (seen.has(key)) continue;
        seen.add(key);
        yield changed;
      }
    }
  }
}
