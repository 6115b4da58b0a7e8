// Removes what a person does not want to keep, when the app starts and once a day after.
import type { Ledger } from './ledger.ts';

export interface RetentionOptions {
  ledger: Pick<Ledger, 'count' | 'purge'>;
  /** Null: everything stays. Asked each time, so that a changed setting counts. */
  days: () => Promise<number | null>;
  /** Nothing is begun meanwhile: the ledger's key is put away. */
  isLocked: () => boolean;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Calls again and again, that many milliseconds apart. */
  every: (milliseconds: number, work: () => void) => void;
  report: (error: unknown) => void;
}

const DAY = 24 * 60 * 60 * 1000;

export function keepRetention(options: RetentionOptions): void {
  const work = () => void purgeOld(options).catch(options.report);
  work();
  options.every(DAY, work);
}

/** A purge verifies the whole ledger first, so it is not begun for nothing. A ledger that cannot be used is told of in its own view. */
export async function purgeOld({ ledger, days, isLocked, clock }: Omit<RetentionOptions, 'every' | 'report'>) {
  const olderThanDays = await days();
  if (olderThanDays === null || isLocked()) return;
  if ((await ledger.count({ to: clock() - olderThanDays * DAY })) === 0) return;
  await ledger.purge({ olderThanDays });
}
