// How hard a key is to guess, in plain words.
import type { KeyStrength } from '../../shared/keys.ts';
import { translator } from '../language.ts';

const t = translator('words');

/** Guesses a second that someone with a rack of graphics cards makes: a signature is one or two hashes, and no more slows them down. */
const guessesPerSecond = 1e12;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** Upper bounds of the seconds it takes, each as the message has it. */
const efforts: readonly (readonly [seconds: number, effort: string])[] = [
  [minute, 'seconds'],
  [hour, 'minutes'],
  [day, 'hours'],
  [60 * day, 'days'],
  [2 * year, 'months'],
  [100 * year, 'years'],
  [100_000 * year, 'hard'],
];

export interface StrengthWords {
  /** "about 20 bits: guessable in seconds" */
  words: string;
  /** `guessable` within a person's life; `strong` otherwise; `unknown` until the key was read once. */
  level: 'guessable' | 'strong' | 'unknown';
}

export function strengthWords({ entropyBits }: KeyStrength): StrengthWords {
  if (entropyBits === null) return { words: t('strength.unknown'), level: 'unknown' };
  const seconds = 2 ** entropyBits / guessesPerSecond;
  const effort = efforts.find(([bound]) => seconds < bound)?.[1] ?? 'beyond';
  return {
    words: t('strength.about', { bits: entropyBits, effort }),
    level: seconds < 100 * year ? 'guessable' : 'strong',
  };
}
