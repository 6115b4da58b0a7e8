// The separator between a value and its signature.
import { ArgumentError } from '../errors.ts';

// Django's `^[A-z0-9-_=]*$` as Python reads it: A-z spans the characters [\]^_` too, and `$` also matches before a last newline.
const unsafe = /^[A-z0-9\-_=]*\n?$/;

/** @throws ArgumentError `unsafe-separator` for a separator that base64 or base62 could hold, where Django raises ValueError. */
export function requireSafeSeparator(sep: string): string {
  if (unsafe.test(sep)) {
    throw new ArgumentError(
      'unsafe-separator',
      `The separator ${JSON.stringify(sep)} is unsafe: it cannot be empty or consist of only A-z0-9-_=.`,
      { sep: JSON.stringify(sep) },
    );
  }
  return sep;
}

/** Python's `text.rsplit(sep, 1)`; undefined when the separator is not there. */
export function splitLast(text: string, sep: string): [head: string, tail: string] | undefined {
  const at = text.lastIndexOf(sep);
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + sep.length)];
}
