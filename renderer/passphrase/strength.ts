// How hard a passphrase is to guess, for the person who makes one up: an estimate from below, since people choose words, dates and
// patterns, and whoever guesses knows that. It says nothing to anyone but the person.

export interface PassphraseStrength {
  level: 'weak' | 'fair' | 'strong';
  /** Estimated guesses needed, as a power of two, rounded down. */
  bits: number;
}

/** A word out of the 7,776 that dice choose from; a person's own choice is no better. */
const WORD_BITS = Math.log2(7776);
const LETTER_BITS = Math.log2(26);
const DIGIT_BITS = Math.log2(10);
/** Which mark, and whether there is one at all. */
const MARK_BITS = 3;
/** Of what was used before, or is a run such as 1234 or aaaa, there is little left to guess. */
const REPEATED_BITS = 1;

const FAIR = 45;
const STRONG = 64;

export function passphraseStrength(passphrase: string): PassphraseStrength {
  const seen = new Set<string>();
  let bits = 0;
  // Letters that belong together are guessed together, and so are digits.
  for (const [part] of passphrase.normalize('NFKC').matchAll(/\p{L}+|\p{N}+|\s+|[^\p{L}\p{N}\s]+/gu)) {
    const plain = part.toLowerCase();
    bits += seen.has(plain) || isRun(plain) ? REPEATED_BITS : bitsOf(part);
    // A capital at the start is what everyone does; elsewhere it is one more thing to guess.
    if (/\p{Ll}.*\p{Lu}/u.test(part)) bits += 2;
    seen.add(plain);
  }
  const rounded = Math.floor(bits);
  return { bits: rounded, level: rounded >= STRONG ? 'strong' : rounded >= FAIR ? 'fair' : 'weak' };
}

function bitsOf(part: string): number {
  if (/^\s+$/.test(part)) return 0;
  const length = [...part].length;
  if (/^\p{N}/u.test(part)) return isDate(part) ? Math.min(length * DIGIT_BITS, 10) : length * DIGIT_BITS;
  if (/^\p{L}/u.test(part)) {
    // One or two are no word. Few words are longer than ten: what is, may be several, or random.
    if (length < 3) return length * LETTER_BITS;
    return Math.min(length * 3, WORD_BITS) + Math.max(0, length - 10) * 2;
  }
  return Math.min(length, 4) * MARK_BITS;
}

const isDate = (digits: string) => /^(19|20)\d\d$/.test(digits) || /^\d{6}$|^\d{8}$/.test(digits);

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** One character again and again, or neighbours in a row. */
const isRun = (text: string) => text.length > 2 && (new Set(text).size === 1 || runs.some((row) => row.includes(text)));
