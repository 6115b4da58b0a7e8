// Mutates real tokens and checks what must hold; deterministic for a seed.
import { Random } from '../signing/diagnosis/support/random.ts';
import { type Counts, check } from './check.ts';
import { mutate } from './mutate.ts';
import { anyToken } from './tokens.ts';

export interface Failure {
  /** Of the run: the seed to repeat it with is the run's, up to this index. */
  index: number;
  text: string;
  error: unknown;
}

export interface Report extends Counts {
  runs: number;
  /** At most ten; more would say the same. */
  failures: Failure[];
}

const maxFailures = 10;

export interface Listeners {
  /** Told the number of runs that are done, every ten thousand. */
  onProgress?: (done: number) => void;
  /** Told of each failure at once: a long run may be stopped before its end. */
  onFailure?: (failure: Failure) => void;
}

export function fuzz(runs: number, seed: number, { onProgress, onFailure }: Listeners = {}): Report {
  const random = new Random(seed);
  const report: Report = { runs: 0, recognised: 0, verified: 0, causes: 0, observations: 0, failures: [] };
  for (let index = 0; index < runs && report.failures.length < maxFailures; index++) {
    const text = mutate(anyToken(random), random);
    try {
      check(text, random, report);
    } catch (error) {
      const failure = { index, text, error };
      report.failures.push(failure);
      onFailure?.(failure);
    }
    report.runs++;
    if (report.runs % 10_000 === 0) onProgress?.(report.runs);
  }
  return report;
}
