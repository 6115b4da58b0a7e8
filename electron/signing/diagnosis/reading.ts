// A way to read the pasted text: what is taken for the value after none, one or two changes.
import { readText } from '../readings.ts';
import type { ChangeCode, DiagnoseOptions } from './diagnosis.ts';
import type { Reason } from './reasons.ts';

export interface Reading {
  /** The text that gives this reading to `verify`. */
  text: string;
  value: string;
  /** The cookie's name that the text gives. */
  name?: string | undefined;
  /** Where it is not ":". */
  sep?: string | undefined;
  changes: readonly ChangeCode[];
  /** What was changed, one a change. */
  reasons: readonly Reason[];
}

/** What a single change of a value gives. */
export interface Changed {
  text: string;
  name?: string;
  sep?: string;
  /** What is wrong with the value as it stands. */
  reason: Reason;
}

export interface TextChange {
  code: ChangeCode;
  /** Every way in which the change may be meant, the likeliest first; nothing when there is nothing to change. */
  of(value: string): Iterable<Changed>;
}

/** The text as `verify` reads it. */
export const readingsAsGiven = (text: string): Reading[] =>
  readText(text).map(({ value, name }) => ({ text, value, name, changes: [], reasons: [] }));

/** The readings that one more change gives. The changed text is read as `verify` will read it. */
export function* changedReadings(reading: Reading, { code, of }: TextChange): Generator<Reading> {
  if (reading.changes.includes(code)) return;
  for (const { text, name = reading.name, sep = reading.sep, reason } of of(reading.value)) {
    const changes = [...reading.changes, code];
    const reasons = [...reading.reasons, reason];
    for (const token of readText(text)) {
      yield { text, value: token.value, name: token.name ?? name, sep, changes, reasons };
    }
  }
}

/** Two readings with the same key would be checked with the same result. */
export const readingKey = ({ value, name = '', sep = '' }: Reading): string => `${sep}\0${name}\0${value}`;

/** The name that goes into a cookie's salt: the one that was given hides the one in the text, as in `verify`. */
export const nameOf = (reading: Reading, o: DiagnoseOptions): string | undefined => o.name || reading.name;
