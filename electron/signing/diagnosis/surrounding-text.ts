// A value in the midst of other text: it ends where its signature ends, and begins after some blank, quote or sign before it.
import { isLegalCookieName } from '../django/set-cookie.ts';
import type { Changed, TextChange } from './reading.ts';

const maxTails = 20;
const maxStarts = 10;
const reason = { code: 'copied-surroundings' } as const;

/** A time and a signature, or a signature alone. */
const tail = /(?::-?[0-9A-Za-z]{1,11})?:[\w-]{22,130}/g;

/** Values of other shapes: messages and sessions from before Django 3.1 and 3.2, and what ends in a reset token. */
const otherShapes = [
  /[0-9a-f]{40}\$\[[\s\S]*\]/g,
  /(?<![\w+/-])[\w+/-]{60,}={0,2}/g,
  /(?<![^\s"'<>()])[^\s"'<>()]+-[0-9a-f]{20,64}\/?/g,
];

/** The last resort of `header-name`, after all that knows what surrounds the value. */
export const surroundingText: TextChange = { code: 'header-name', of: tokensInside };

function* tokensInside(text: string): Generator<Changed> {
  yield* signedValues(text);
  for (const shape of otherShapes) {
    let count = 0;
    for (const [found] of text.matchAll(shape)) {
      if (++count > maxTails) break;
      if (found !== text) yield { text: found, reason };
    }
  }
}

function* signedValues(text: string): Generator<Changed> {
  let count = 0;
  for (const { index, 0: found } of text.matchAll(tail)) {
    if (++count > maxTails) return;
    const end = index + found.length;
    for (const { start, name } of starts(text, index)) {
      if (end - start === text.length) continue;
      yield { text: text.slice(start, end), reason, ...(name !== undefined && { name }) };
    }
  }
}

/** Where a value that reaches up to the offset may begin, the nearest first; the whole text at the end. */
function* starts(text: string, end: number): Generator<{ start: number; name?: string }> {
  // The empty value is a value too.
  if (/\s/.test(text.charAt(end - 1))) yield { start: end };
  let count = 0;
  for (let start = end - 1; start > 0 && count < maxStarts; start--) {
    const before = text.charAt(start - 1);
    if (/[\w.-]/.test(before) || !/[\s"'`“‘<>()[\]{}=:/?&#;,|]/.test(before)) continue;
    count++;
    const name =
      before === '='
        ? /[^\s=;,"'`()<>@\\/{}[\]?:&]{1,256}$/.exec(text.slice(Math.max(0, start - 257), start - 1))?.[0]
        : undefined;
    yield name !== undefined && isLegalCookieName(name) ? { start, name } : { start };
  }
  yield { start: 0 };
}
