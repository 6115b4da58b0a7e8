// What a pasted text may hold: a token with blanks or quotes around it, a cookie pair, or a whole cookie header.
import { isLegalCookieName, unquoteWithOffsets } from './django/set-cookie.ts';
import type { Segment } from './format.ts';

/** One reading of a text: the token, and where it stands. */
export interface Token {
  value: string;
  /** The cookie's name. */
  name?: string;
  /** The separator, where it is not ":". */
  sep?: string;
  /** The whole text with all that surrounds the token, in case that was signed too: worth trying, but never the likely reading. */
  asGiven?: true;
  /** Where an offset of the value lies in the text. */
  offsetInText(offset: number): number;
  /** What stands before the value, in offsets of the text. */
  leading: Segment[];
}

/** A header with more pairs than this is no cookie header that a browser would send. */
const maxPairs = 60;

const attributes = new Set(
  'path domain expires max-age secure httponly samesite partitioned priority version comment'.split(' '),
);

/**
 * The readings of a text, the more specific ones first.
 * @param isCookie whether it is known to be a cookie's value, as it stands in a header
 */
export function readText(text: string, isCookie = false): Token[] {
  const [start, end] = withoutSurroundings(text, 0, text.length);
  if (start === end) return [];
  const header = /^(?:set-)?cookie[ \t]*:\s*/iy.exec(text.slice(start, start + 40));
  const cookies = readCookies(text, start + (header?.[0].length ?? 0), end);
  const asGiven: Token = { ...tokenAt(text, 0, text.length), asGiven: true };
  if (header !== null && cookies.length > 0) return [...cookies, asGiven];
  const readings = [...cookies, ...readQuotedValue(text, isCookie), tokenAt(text, start, end)];
  if (end - start < text.length) readings.push(asGiven);
  return readings;
}

function tokenAt(text: string, start: number, end: number): Token {
  return { value: text.slice(start, end), offsetInText: (offset) => start + offset, leading: [] };
}

/** A cookie's value alone, as `http.cookies` wrote it into a header: in quotes, with escapes, which Django takes off. Octal ones are nobody else's. */
function readQuotedValue(text: string, isCookie: boolean): Token[] {
  const [start, end] = trimmed(text, 0, text.length);
  if (text[start] !== '"') return [];
  // A blank in the quotes is a part of the value, too.
  const differs = isCookie ? text.includes('\\') || /\s/.test(text.charAt(start + 1)) : /\\[0-3][0-7][0-7]/.test(text);
  if (!differs) return [];
  const { value, offsets } = unquoteWithOffsets(text.slice(start, end));
  if (offsets === undefined) return [];
  return [{ value, offsetInText: (offset) => start + (offsets[offset] ?? offset), leading: [] }];
}

/** Blanks, then one pair of quotes and the blanks in it, are not part of a token. */
function withoutSurroundings(text: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = trimmed(text, from, to);
  const quote = text[start];
  if (end - start >= 2 && (quote === '"' || quote === "'" || quote === '`') && text[end - 1] === quote) {
    [start, end] = trimmed(text, start + 1, end - 1);
  }
  return [start, end];
}

function trimmed(text: string, from: number, to: number): [start: number, end: number] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** The pairs of `name=value; name=value; Path=/`; none when the first is no pair. */
function readCookies(text: string, start: number, end: number): Token[] {
  const cookies: Token[] = [];
  for (let at = start, pairs = 0; at < end && pairs < maxPairs; pairs++) {
    const semicolon = text.indexOf(';', at);
    const next = semicolon < 0 || semicolon > end ? end : semicolon;
    const cookie = readPair(text, ...trimmed(text, at, next));
    if (cookie === undefined && cookies.length === 0) return [];
    if (cookie !== undefined) cookies.push(cookie);
    at = next + 1;
  }
  return cookies;
}

function readPair(text: string, start: number, end: number): Token | undefined {
  const equals = text.indexOf('=', start);
  if (equals < 0 || equals >= end) return undefined;
  const nameEnd = trimmed(text, start, equals)[1];
  const name = text.slice(start, nameEnd);
  // A colon is legal to Python, but in practice it means that the text is a signed value and no pair.
  if (!isLegalCookieName(name) || name.includes(':') || attributes.has(name.toLowerCase())) return undefined;
  const valueStart = trimmed(text, equals + 1, end)[0];
  // Unquoted as Django does it, so that a value with octal escapes is the one that was signed.
  const { value, offsets } = unquoteWithOffsets(text.slice(valueStart, end));
  return {
    value,
    name,
    offsetInText: (offset) => valueStart + (offsets?.[offset] ?? offset),
    leading: [
      { kind: 'name', start, end: nameEnd },
      { kind: 'separator', start: equals, end: equals + 1 },
    ],
  };
}
