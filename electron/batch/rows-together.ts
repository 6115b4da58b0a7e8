// How many rows go to a thread together, beside what the bytes that are read at a time hold.
import type { Work } from './chunk-work.ts';
import { blockBytes, maxIssuedTogether, maxTriedTogether } from './limits.ts';

/** In which a value may be signed with one key and salt: the formats and derivations. */
const waysOfDjango = 4;
/** Bytes of a row: a signature of SHA-256 takes 43. */
const shortestRow = 50;

/**
 * Infinity where the bytes alone decide. Few where every row may be tried with many keys and salts: else the first rows would be counted a
 * minute late, and a run that is told to stop would not.
 */
export function rowsTogether(work: Work, issuedTogether = maxIssuedTogether): number {
  if (work.do === 'issue') return issuedTogether;
  let pairs = 0;
  for (const { fallbackKeys = [], salts = [] } of work.identities)
    pairs += (1 + fallbackKeys.length) * (1 + salts.length);
  const rows = Math.ceil(maxTriedTogether / Math.max(1, pairs * waysOfDjango));
  return rows < blockBytes / shortestRow ? rows : Number.POSITIVE_INFINITY;
}
