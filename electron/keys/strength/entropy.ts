// An honest lower estimate of the guesses that a key needs: of all ways to put it together from random characters, words and
// patterns, the cheapest. A key from a random source comes out at what its source gave, up to the little that chance makes look
// like a pattern; one that a person made up comes out far below its length.
import { Buffer, isUtf8 } from 'node:buffer';
import { type Alphabet, alphabets, bytes } from './alphabets.ts';
import { patternsAt, type Texts, textsOf, wordsAt } from './patterns.ts';
import { letterBits } from './words.ts';

/** Characters looked at, half from either end: what a longer key holds besides can only make it harder. */
const lookedAt = 1024;
/** Bits for the choice of what comes next, each time that another kind of thing comes. */
const choice = 3;

/** Bits, not rounded; at least 0. */
export function entropy(secret: Uint8Array): number {
  if (!isUtf8(secret)) return cheapest(shortened(latin1(secret)), bytes);
  const text = new TextDecoder().decode(secret);
  const bits = Math.min(cheapest(shortened(text), alphabets), base64Bits(text));
  // Who guesses a word guesses its hexadecimal and its base64 too.
  const decoded = encodedText(text);
  return decoded === null ? bits : Math.min(bits, 2 + cheapest(shortened(decoded), alphabets));
}

const shortened = (text: string) =>
  text.length <= lookedAt ? text : text.slice(0, lookedAt / 2) + text.slice(-lookedAt / 2);

const latin1 = (data: Uint8Array) => Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1');

/** The shortest path from the text's beginning to its end, over single characters and stretches. */
function cheapest(text: string, known: readonly Alphabet[]): number {
  const texts = textsOf(text);
  const kinds = [...known.map(randomCharacters), spokenLetters];
  const unreached = Number.POSITIVE_INFINITY;
  /** Bits up to each position, whichever way, and where a word came last. */
  const total = new Float64Array(text.length + 1).fill(unreached);
  const afterWord = new Float64Array(text.length + 1).fill(unreached);
  /** By the kind of character that came last. What goes on in one kind, or from word to word, needs no choice. */
  const running = new Float64Array(kinds.length).fill(unreached);
  total[0] = 0;
  const reach = (there: Float64Array, at: number, bits: number) => {
    if (bits < (there[at] as number)) there[at] = bits;
  };
  for (let at = 0; at < text.length; at++) {
    // A key that is of one kind throughout needs no choice either.
    const chosen = at === 0 ? 0 : (total[at] as number) + choice;
    for (const { length, bits } of patternsAt(texts, at)) reach(total, at + length, chosen + bits);
    for (const { length, bits } of wordsAt(texts, at)) {
      const there = Math.min(afterWord[at] as number, chosen) + bits;
      reach(total, at + length, there);
      reach(afterWord, at + length, there);
    }
    for (const [kind, bitsOf] of kinds.entries()) {
      const there = Math.min(running[kind] as number, chosen) + bitsOf(texts, at);
      running[kind] = there;
      reach(total, at + 1, there);
    }
  }
  return total[text.length] as number;
}

/** Infinity where the character is of another kind. */
type BitsOf = (texts: Texts, at: number) => number;

const randomCharacters =
  ({ holds, bits }: Alphabet): BitsOf =>
  ({ text }, at) =>
    holds(text.charCodeAt(at)) ? bits : Number.POSITIVE_INFINITY;

/** Words that are on no list, other languages' and names, with what separates them. */
const spokenLetters: BitsOf = ({ text, small }, at) => {
  const letter = small.charCodeAt(at);
  if (letter >= 0x61 && letter <= 0x7a) return letterBits(small, at) + (small[at] === text[at] ? 0 : 1);
  if (letter === 0x20) return 2;
  return (letter >= 0xc0 && letter < 0x250) || letter === 0x2d || letter === 0x5f ? 5 : Number.POSITIVE_INFINITY;
};

/** No more than the bytes that base64 stands for: its last character may carry less, its padding carries nothing. */
function base64Bits(text: string): number {
  const [, characters] = /^([\w+/-]*)={0,2}$/.exec(text) ?? [];
  if (characters === undefined) return Number.POSITIVE_INFINITY;
  return text.endsWith('=') && text.length % 4 === 0
    ? 8 * Math.floor((characters.length * 6) / 8)
    : 6 * characters.length;
}

/** The text that a key stands for in hexadecimal or base64; null where it is no printable text. */
function encodedText(text: string): string | null {
  const encoding = /^(?:[\da-f]{2})+$/i.test(text) ? 'hex' : /^[\w+/-]+={0,2}$/.test(text) ? 'base64' : null;
  if (encoding === null || text.length < 8) return null;
  const decoded = Buffer.from(text, encoding);
  // Five random bytes are printable now and then; a guess at what chance made printable costs as much as any.
  const printable = decoded.length > 0 && decoded.every((byte) => byte >= 0x20 && byte < 0x7f);
  return printable ? decoded.toString('latin1') : null;
}
