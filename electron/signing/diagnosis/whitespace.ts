// Blanks, line breaks and invisible characters that a mail, a terminal or a web page put into a value.
import { Buffer } from 'node:buffer';
import { utf8Text } from '../bytes.ts';
import type { Changed, TextChange } from './reading.ts';

// Soft hyphens, zero-width characters, byte order marks, marks of direction.
const invisible = /\p{Cf}/gu;
// Those that break no line. A text may hold some of its own, so that they are taken for foreign ones by themselves only.
const controls = /(?![\t-\r\u0085])\p{Cc}/gu;
const lineBreak = /[\r\n\v\f\u0085\u2028\u2029]/;
// With the indentation that a folded header has, or the marks of a quoted mail. Blanks are begun with at their first only: from each of
// them on to the end, a long run would take the square of its length.
const foldedBreak = /(?:(?<![ \t])[ \t]+)?(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])(?:[ \t]*>)*[ \t]*/g;
const anyBlank = /[\s\u0085\p{Cf}]+/gu;
const notInTail = /[\s\p{Cc}\p{Cf}]+/gu;

export const whitespace: TextChange = { code: 'whitespace', of: unwrapped };

function* unwrapped(value: string): Generator<Changed> {
  if (/=\r?\n|=3[ADad]/.test(value)) yield* quotedPrintable(value);
  if (value.search(notInTail) < 0) return;
  const visible = value.replace(invisible, '');
  if (visible !== value) yield { text: visible, reason: { code: 'invisible-characters' } };
  const printable = visible.replace(controls, '');
  if (printable !== visible) yield { text: printable, reason: { code: 'invisible-characters' } };
  // The first line of a quoted mail has its mark too.
  const unmarked = visible.replace(/^[ \t]*(?:>[ \t]*)+/, '');
  if (unmarked !== visible) {
    yield { text: unmarked.replace(foldedBreak, ''), reason: { code: 'mail-quoted' } };
    yield { text: unmarked.replace(/\r?\n(?:[ \t]*>)*[ \t]?/g, ''), reason: { code: 'mail-quoted' } };
  }
  if (lineBreak.test(visible)) {
    for (const breaks of [/\\\r?\n[ \t]*/g, foldedBreak, /[\r\n]+/g]) {
      yield { text: visible.replace(breaks, ''), reason: { code: 'line-breaks' } };
    }
    yield { text: visible.replace(foldedBreak, ' '), reason: { code: 'line-breaks' } };
  }
  yield { text: value.replace(anyBlank, ''), reason: { code: 'blanks' } };
  yield { text: visible.replace(/(?:(?<!\s)\s+)?:\s*/g, ':'), reason: { code: 'blanks' } };
  yield { text: visible.replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' '), reason: { code: 'blanks' } };
  yield* blanksInTail(visible);
  const trimmed = visible.trim();
  if (trimmed !== visible) yield { text: trimmed, reason: { code: 'blanks' } };
}

/** A text may have blanks of its own, but neither its timestamp nor its signature has. */
function* blanksInTail(value: string): Generator<Changed> {
  for (let at = value.lastIndexOf(':'), count = 0; at > 0 && count < 3; at = value.lastIndexOf(':', at - 1), count++) {
    const tail = value.slice(at).replace(notInTail, '');
    yield { text: value.slice(0, at).trimEnd() + tail, reason: { code: 'blanks' } };
    yield { text: value.slice(0, at) + tail, reason: { code: 'blanks' } };
  }
}

function* quotedPrintable(value: string): Generator<Changed> {
  const joined = value.replace(/=[ \t]*\r?\n(?:[ \t]*>)*[ \t]*/g, '');
  const decoded = joined.replace(/(?:=[0-9A-F]{2})+/gi, (run) => {
    return utf8Text(Buffer.from(run.replaceAll('=', ''), 'hex')) ?? run;
  });
  if (decoded !== joined) yield { text: decoded, reason: { code: 'mail-wrapped' } };
  if (joined !== value) yield { text: joined, reason: { code: 'mail-wrapped' } };
}
