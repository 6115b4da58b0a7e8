// How hard a key is to guess, and whether it need not be guessed because it is published.
import type { KeyStrength } from '../../shared/keys.ts';
import { publishedCount, publishedIn } from './published-keys.ts';
import { entropy } from './strength/entropy.ts';

/** Milliseconds for the keys that people use; tens of them at most, for 64 KiB. */
export function keyStrength(secret: Uint8Array): KeyStrength {
  const source = publishedIn(secret);
  const bits = entropy(secret);
  // Whoever guesses tries the published ones first, however random they look.
  const guesses = source === null ? bits : Math.min(bits, Math.log2(publishedCount()));
  return { entropyBits: Math.floor(guesses + rounding), publishedIn: source };
}

/** Sums of logarithms end a little below the whole number that they make: 64 hexadecimal digits are 256 bits. */
const rounding = 1e-9;
