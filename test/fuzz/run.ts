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

/** @param onProgress is told the number of runs that are done, every ten thousand. */
export function fuzz(runs: number, seed: number, onProgress?: (done: number) => void): Report {
  const random = new Random(seed);
  const report: Report = { runs: 0, recognised: 0, verified: 0, causes: 0, observations: 0, failures: [] };
  for (let index = 0; index < runs && report.failures.length < maxFailures; index++) {
    const text = mutate(anyToken(random), random);
    try {
      check(text, random, report);
    } catch (error) {
      report.failures.push({ index, text, error });
    }
    report.runs++;
    if (report.runs % 10_000 === 0) onProgress?.(report.runs);
  }
  return report;
}
