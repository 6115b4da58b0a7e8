// Quotes and escapes that were copied along: from source code, JSON, a shell, HTML, CSV or prose.
import { decodeEntities } from './html-entities.ts';
import type { Changed, TextChange } from './reading.ts';
import type { PlainReason } from './reasons.ts';

const pairs: readonly [open: string, close: string][] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
  ['<', '>'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];
const quotes = '"\'`“”‘’„«»';

export const quoting: TextChange = { code: 'quoting', of: unquoted };

function* unquoted(value: string): Generator<Changed> {
  for (const inner of [value, ...withoutQuotes(value)]) {
    if (inner !== value) yield { text: inner, reason: { code: 'quotes-copied' } };
    for (const [text, code] of unescaped(inner)) if (text !== inner) yield { text, reason: { code } };
  }
}

/** The value without what surrounds it: matched pairs first, then a quote that lost its other half. */
function withoutQuotes(value: string): string[] {
  const found: string[] = [];
  // A comma or semicolon after the closing quote, and Python's or the shell's mark before the opening one.
  let inner = value.replace(/^\s*[bBuU$](?=["'])/, '').trim();
  if (/["'`”’»]\s*[,;]$/.test(inner)) inner = inner.slice(0, -1).trimEnd();
  for (let depth = 0; depth < 3; depth++) {
    const escaped = /^\\(["'])([\s\S]*)\\\1$/.exec(inner);
    const pair = pairs.find(([open, close]) => inner.length > 2 && inner.startsWith(open) && inner.endsWith(close));
    if (escaped?.[2] !== undefined) inner = escaped[2];
    else if (pair !== undefined) inner = inner.slice(pair[0].length, -pair[1].length);
    else break;
    found.push(inner);
    inner = inner.trim();
  }
  if (found.length > 0) return found;
  // As it stands and without the blanks around it: they may be the value's own.
  return [value, inner].map(withoutHalf).filter((half) => half !== value && half !== '');
}

function withoutHalf(text: string): string {
  const start = quotes.includes(text.charAt(0)) ? 1 : 0;
  const end = quotes.includes(text.slice(-1)) ? text.length - 1 : text.length;
  return text.slice(start, end).replace(/\\$/, '');
}

function* unescaped(value: string): Generator<[text: string, code: PlainReason]> {
  if (value.includes('\\')) {
    const once = jsonUnescaped(value);
    yield [once, 'json-escapes'];
    if (once.includes('\\')) yield [jsonUnescaped(once), 'json-escapes-twice'];
    yield [value.replaceAll("'\\''", "'"), 'shell-escapes'];
    yield [value.replace(/\\(.)/g, '$1'), 'shell-escapes'];
  }
  if (value.includes('&')) yield [decodeEntities(value), 'html-entities'];
  if (value.includes('""')) yield [value.replaceAll('""', '"'), 'quotes-doubled'];
}

const controls: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const jsonUnescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(["'`\\/bfnrt]))/g, (_, unicode, byte, letter: string) =>
    letter === undefined ? String.fromCharCode(Number.parseInt(unicode ?? byte, 16)) : (controls[letter] ?? letter),
  );
