// The value of one Python string literal, as the reference manual's "String and Bytes literals" has it, without running Python.

import type { ValueTrouble } from './settings-keys.ts';

/** A literal's value, or why it has none that can be told from the text alone. */
export type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'refused'; reason: ValueTrouble };

const LITERAL = /^([A-Za-z]*)('''|"""|'|")([\s\S]*)$/;

/** `source` is one literal with its prefix and quotes, line breaks already `\n`. */
export function readLiteral(source: string): Literal {
  const [, prefix = '', quote = '', rest = ''] = LITERAL.exec(source) ?? [];
  if (quote === '') return refused('notPlainText');
  // An f-string without a brace in it is a text like any other.
  const flags = /[{}]/.test(rest) ? prefix.toLowerCase() : prefix.toLowerCase().replace(/^(r?)f(r?)$/, '$1$2');
  if (flags.includes('f') || flags.includes('t')) return refused('formatString');
  if (!['', 'r', 'u', 'b', 'br', 'rb'].includes(flags)) return refused('unknownPrefix');
  if (!rest.endsWith(quote)) return refused('quoteMissing');
  const body = rest.slice(0, -quote.length);
  if (endsInBackslash(body)) return refused('quoteMissing');
  return flags.includes('b') ? readBytes(body, flags.includes('r')) : readText(body, flags.includes('r'));
}

/** Adjacent literals join; text and bytes do not mix. */
export function joinLiterals(parts: readonly Literal[]): Literal {
  const refusal = parts.find((part) => part.kind === 'refused');
  if (refusal) return refusal;
  if (parts.every((part) => part.kind === 'text'))
    return { kind: 'text', text: parts.map((part) => part.text).join('') };
  if (parts.every((part) => part.kind === 'bytes'))
    return { kind: 'bytes', bytes: Uint8Array.from(parts.flatMap((part) => [...part.bytes])) };
  return refused('textAndBytes');
}

function readText(body: string, raw: boolean): Literal {
  if (raw) return { kind: 'text', text: body };
  let refusal: ValueTrouble | undefined;
  const text = body.replace(ESCAPE, (sequence: string, digits: string) => {
    const common = readCommonEscape(sequence, digits);
    if (common !== undefined) return String.fromCodePoint(common);
    if (sequence === '\\\n') return '';
    if (/^\\[uUN]/.test(sequence)) {
      const codePoint = /^\\[uU][0-9a-fA-F]/.test(sequence) ? Number.parseInt(digits.slice(1), 16) : Number.NaN;
      if (codePoint >= 0xd800 && codePoint < 0xe000) refusal = 'loneSurrogate';
      else if (codePoint <= 0x10ffff) return String.fromCodePoint(codePoint);
      else refusal = sequence.startsWith('\\N') ? 'namedCharacter' : 'brokenEscape';
    } else if (sequence === '\\x') {
      refusal = 'brokenEscape';
    }
    return sequence;
  });
  return refusal === undefined ? { kind: 'text', text } : refused(refusal);
}

function readBytes(body: string, raw: boolean): Literal {
  // Beyond ASCII, Python takes no character in a bytes literal.
  if (/[^\0-\x7f]/.test(body)) return refused('bytesBeyondAscii');
  if (raw) return { kind: 'bytes', bytes: latin1(body) };
  let broken = false;
  const characters = body.replace(ESCAPE, (sequence: string, digits: string) => {
    const common = readCommonEscape(sequence, digits);
    if (common !== undefined) return String.fromCharCode(common & 0xff);
    if (sequence === '\\\n') return '';
    if (sequence === '\\x') broken = true;
    return sequence;
  });
  return broken ? refused('brokenEscape') : { kind: 'bytes', bytes: latin1(characters) };
}

// A broken \x, \u or \U matches as its two characters; any other unknown sequence stays as it is, backslash included.
const ESCAPE = /\\([0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g;

const SIMPLE: Record<string, number> = { '\\': 92, "'": 39, '"': 34, a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** The escapes that text and bytes share. */
function readCommonEscape(sequence: string, digits: string): number | undefined {
  if (/^[0-7]/.test(digits)) return Number.parseInt(digits, 8);
  if (digits.length === 3 && digits.startsWith('x')) return Number.parseInt(digits.slice(1), 16);
  return sequence.length === 2 && Object.hasOwn(SIMPLE, digits) ? SIMPLE[digits] : undefined;
}

/** An array of its own: a Buffer's bytes may lie in a pool shared with others. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Then the quote that ends the source belongs to the text. */
function endsInBackslash(body: string): boolean {
  let backslashes = 0;
  while (body.at(-1 - backslashes) === '\\') backslashes++;
  return backslashes % 2 === 1;
}

const refused = (reason: ValueTrouble): Literal => ({ kind: 'refused', reason });
