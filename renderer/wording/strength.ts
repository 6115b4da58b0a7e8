// How hard a key is to guess, in plain words.
import type { KeyStrength } from '../../shared/keys.ts';

/** Guesses a second that someone with a rack of graphics cards makes: a signature is one or two hashes, and no more slows them down. */
const guessesPerSecond = 1e12;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** Upper bounds of the seconds it takes, each with its words. */
const efforts: readonly (readonly [seconds: number, words: string])[] = [
  [minute, 'guessable in seconds'],
  [hour, 'guessable in minutes'],
  [day, 'guessable in hours'],
  [60 * day, 'guessable in days'],
  [2 * year, 'guessable in months'],
  [100 * year, 'guessable in years'],
  [100_000 * year, 'hard to guess'],
];

export interface StrengthWords {
  /** "about 20 bits: guessable in seconds" */
  words: string;
  /** `guessable` within a person's life; `strong` otherwise; `unknown` until the key was read once. */
  level: 'guessable' | 'strong' | 'unknown';
}

export function strengthWords({ entropyBits }: KeyStrength): StrengthWords {
  if (entropyBits === null) return { words: 'strength not known yet', level: 'unknown' };
  const seconds = 2 ** entropyBits / guessesPerSecond;
  const effort = efforts.find(([bound]) => seconds < bound)?.[1] ?? 'beyond guessing';
  return {
    words: `about ${entropyBits.toLocaleString('en')} ${entropyBits === 1 ? 'bit' : 'bits'}: ${effort}`,
    level: seconds < 100 * year ? 'guessable' : 'strong',
  };
}
