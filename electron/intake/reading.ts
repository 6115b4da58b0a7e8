import type { Collector } from './collector.ts';
import type { Pacer } from './pacer.ts';

/** What every reader works with: where to put what it finds, and when to give way. */
export interface Reading {
  collect: Collector;
  pacer: Pacer;
}
