// The axis of the ages: ranges that grow from minutes to years have columns of one width, so it is linear within each only.
import { scaleLinear } from 'd3-scale';
import type { BatchRun } from '../../../shared/batch.ts';

/** Where an age in seconds stands, in columns from the left. Of the last, which has no end, it is the middle. */
export function placeOfAge(ages: BatchRun['ages'], age: number): number {
  const bounds = ages.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  if (age > (bounds.at(-1) ?? 0)) return bounds.length + 0.5;
  return scaleLinear([0, ...bounds], [0, ...bounds.map((_, index) => index + 1)])(Math.max(age, 0));
}
