// What is counted of a run's rows.
import type { BatchRun } from '../../shared/batch.ts';
import { ageBounds, keptErrors } from './limits.ts';

export interface Tally {
  rows: number;
  counts: Record<string, number>;
  /** Rows by age, as `ageBounds` bound it; the last is for older ones. */
  ages: number[];
  /** The first ones. */
  errors: { line: number; message: string }[];
  errorCount: number;
}

export const emptyTally = (): Tally => ({
  rows: 0,
  counts: {},
  ages: [...ageBounds, 0].map(() => 0),
  errors: [],
  errorCount: 0,
});

export function countRow(tally: Tally, verdict: string, age: number | null = null): void {
  tally.rows++;
  tally.counts[verdict] = (tally.counts[verdict] ?? 0) + 1;
  if (age === null) return;
  const place = ageBounds.findIndex((bound) => age <= bound);
  const index = place < 0 ? ageBounds.length : place;
  tally.ages[index] = (tally.ages[index] ?? 0) + 1;
}

export function countError(tally: Tally, line: number, message: string): void {
  countRow(tally, 'error');
  noteError(tally, line, message);
}

function noteError(tally: Tally, line: number, message: string): void {
  tally.errorCount++;
  if (tally.errors.length < keptErrors) tally.errors.push({ line, message });
}

/** Adds a chunk's, whose lines are counted from 1; `line` is that of its first. */
export function addTally(total: Tally, chunk: Tally, line: number): void {
  total.rows += chunk.rows;
  for (const [verdict, rows] of Object.entries(chunk.counts))
    total.counts[verdict] = (total.counts[verdict] ?? 0) + rows;
  for (const [index, rows] of chunk.ages.entries()) total.ages[index] = (total.ages[index] ?? 0) + rows;
  total.errorCount += chunk.errorCount;
  for (const error of chunk.errors.slice(0, keptErrors - total.errors.length)) {
    total.errors.push({ line: error.line + line - 1, message: error.message });
  }
}

/** Empty where nothing has an age. */
export const histogram = ({ ages }: Tally): BatchRun['ages'] =>
  ages.every((rows) => rows === 0) ? [] : ages.map((rows, index) => ({ upTo: ageBounds[index] ?? null, rows }));
