// Stretches of a key that cost a guesser less than their characters one by one: words, runs, copies of what came before.
import { maxWordLength, wordBits } from './words.ts';

export interface Stretch {
  /** Characters. */
  length: number;
  bits: number;
}

/** What a key is read as, all three of one length. */
export interface Texts {
  text: string;
  /** In small letters. */
  small: string;
  /** That, with l33t undone. */
  plain: string;
}

/** Every word that begins at `at`, alone and with what separates it from the next. */
export function wordsAt({ text, small, plain }: Texts, at: number): Stretch[] {
  const found: Stretch[] = [];
  for (let length = 2; length <= Math.min(maxWordLength, text.length - at); length++) {
    const end = at + length;
    const stretch = word(text.slice(at, end), small.slice(at, end), plain.slice(at, end));
    if (stretch === undefined) continue;
    found.push(stretch);
    // People who separate words do it alike all along.
    if (/[ _.-]/.test(text[end] ?? '')) found.push({ length: length + 1, bits: stretch.bits + 1 });
  }
  return found;
}

/** What else a person or a program makes, beginning at `at`. */
export function patternsAt({ text, small }: Texts, at: number): Stretch[] {
  const found = [sequence(text, at), keyboard(small, at), year(text, at), uuid(small, at), copy(text, at)];
  return found.filter((stretch) => stretch !== undefined);
}

const l33t: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '!': 'i',
};

/** Lengths stay, so that all three can be read at one position. */
export function textsOf(text: string): Texts {
  const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return { text, small, plain: small.replace(/[013457@$!]/g, (sign) => l33t[sign] ?? sign) };
}

function word(text: string, small: string, plain: string): Stretch | undefined {
  const own = wordBits(small);
  if (own !== undefined) return { length: text.length, bits: own + capitals(text, small) };
  // In short ones a random key's digits would be taken for letters.
  if (text.length < 4 || plain === small || replaced(small, plain) > text.length / 2) return undefined;
  const bits = wordBits(plain);
  if (bits === undefined) return undefined;
  return { length: text.length, bits: bits + 1 + replaced(small, plain) + capitals(text, small) };
}

const replaced = (small: string, plain: string) => [...small].filter((letter, index) => letter !== plain[index]).length;

/** Bits for which letters are capitals: none, the first, all, or any. */
function capitals(text: string, small: string): number {
  if (text === small) return 0;
  if (text.slice(1) === small.slice(1) || text === text.toUpperCase()) return 1;
  return text.length;
}

/** `abcdef`, `97531`, `aaaa`: at least four characters, each as far from the last. */
function sequence(text: string, at: number): Stretch | undefined {
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
  if (!(Math.abs(step) <= 2)) return undefined;
  let end = at + 1;
  while (text.charCodeAt(end) - text.charCodeAt(end - 1) === step) end++;
  const length = end - at;
  return length < 4 ? undefined : { length, bits: 6 + Math.log2(length) };
}

const keyRows = [
  '`1234567890-=',
  '~!@#$%^&*()_+',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '!qaz@wsx#edc$rfv%tgb^yhn&ujm',
  'qazwsxedcrfvtgbyhnujm',
];
const keyRuns = keyRows.flatMap((row) => [row, [...row].reverse().join('')]);

/** At least four neighbours on a keyboard, in a row or column by column. */
function keyboard(small: string, at: number): Stretch | undefined {
  const start = small.slice(at, at + 4);
  if (start.length < 4) return undefined;
  let length = 0;
  for (const run of keyRuns) {
    const from = run.indexOf(start);
    if (from < 0) continue;
    let end = 4;
    while (from + end < run.length && run[from + end] === small[at + end]) end++;
    length = Math.max(length, end);
  }
  return length === 0 ? undefined : { length, bits: 8 + Math.log2(length) };
}

function year(text: string, at: number): Stretch | undefined {
  return /^(?:19|20)\d\d$/.test(text.slice(at, at + 4)) ? { length: 4, bits: 7 } : undefined;
}

/** Random bits by version (RFC 9562): the others are told by a clock, a machine's address or a name. */
const randomBits: Record<string, number> = { '1': 40, '2': 30, '4': 122, '6': 40, '7': 74 };

function uuid(small: string, at: number): Stretch | undefined {
  const [found, version = ''] =
    /^[\da-f]{8}-[\da-f]{4}-([1-8])[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/.exec(small.slice(at, at + 36)) ?? [];
  return found === undefined ? undefined : { length: 36, bits: randomBits[version] ?? 122 };
}

/** Three or more characters that stood before, however often they are repeated: `abcabcabc`. */
function copy(text: string, at: number): Stretch | undefined {
  const start = text.slice(at, at + 3);
  if (start.length < 3) return undefined;
  let best = 0;
  let distance = 0;
  for (let from = text.lastIndexOf(start, at - 1); from >= 0 && at > 0; from = text.lastIndexOf(start, from - 1)) {
    let length = 3;
    while (at + length < text.length && text[from + length] === text[at + length]) length++;
    if (length > best) [best, distance] = [length, at - from];
    if (at + best === text.length || from === 0) break;
  }
  return best === 0 ? undefined : { length: best, bits: 3 + Math.log2(distance) + Math.log2(best) };
}
