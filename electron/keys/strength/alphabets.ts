// What a single character costs a guesser who knows from which characters the key was drawn, but nothing else of it.

export interface Alphabet {
  holds: (code: number) => boolean;
  /** Bits of one character. */
  bits: number;
}

/** Django's get_random_secret_key draws from these. */
const djangoCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)';
const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();

const of = (characters: string, size = characters.length): Alphabet => {
  const codes = new Set(Array.from(characters, (character) => character.charCodeAt(0)));
  return { holds: (code) => codes.has(code), bits: Math.log2(size) };
};

/** From what keys are made of, the smallest first. */
export const alphabets: readonly Alphabet[] = [
  of(digits),
  of(`${digits}abcdef`),
  of(`${digits}ABCDEF`),
  of(lower),
  of(upper),
  of(`${upper}234567`),
  of(lower + digits),
  of(djangoCharacters),
  of(lower + upper + digits),
  of(`${lower}${upper}${digits}-_`),
  of(`${lower}${upper}${digits}+/`),
  // Without the space, which random keys are made without.
  { holds: (code) => code >= 0x20 && code < 0x7f, bits: Math.log2(94) },
  { holds: (code) => code < 0x80, bits: 7 },
  // An alphabetic script has some tens of letters, and a text keeps to one; of the others, thousands are in daily use.
  { holds: (code) => (code >= 0x80 && code < 0x2e80) || code === 0x20, bits: 6 },
  { holds: (code) => code >= 0x2e80, bits: 11 },
];

/** For keys that are not text. */
export const bytes: readonly Alphabet[] = [...alphabets.slice(0, -2), { holds: () => true, bits: 8 }];
