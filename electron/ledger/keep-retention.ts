// Removes what a person does not want to keep, when the app starts and once a day after. Nobody is asked for a password: where the key is
// out of reach, it waits until that may have changed.
import { BackEndError } from '../keys/errors.ts';
import { LedgerError } from './errors.ts';
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
  /** Calls whenever the key may have come within reach: the app or the vault was opened, a record was added. */
  onReach: (work: () => void) => void;
  report: (error: unknown) => void;
}

const DAY = 24 * 60 * 60 * 1000;

export function keepRetention(options: RetentionOptions): void {
  let isDue = true;
  let chances = 0;
  let working = false;
  const work = async () => {
    chances += 1;
    if (!isDue || working) return;
    working = true;
    try {
      // Once more when the key came within reach meanwhile.
      for (let seen = 0; isDue && seen !== chances; ) {
        seen = chances;
        isDue = !(await purgeOld(options));
      }
    } catch (error) {
      isDue = false;
      options.report(error);
    } finally {
      working = false;
    }
  };
  void work();
  options.every(DAY, () => {
    isDue = true;
    void work();
  });
  options.onReach(() => void work());
}

/**
 * False when it has to wait for the key. A purge verifies the whole ledger first, so it is not begun for nothing. A ledger that cannot be
 * used is told of in its own view.
 */
export async function purgeOld({
  ledger,
  days,
  isLocked,
  clock,
}: Omit<RetentionOptions, 'every' | 'onReach' | 'report'>): Promise<boolean> {
  const olderThanDays = await days();
  if (olderThanDays === null) return true;
  if (isLocked()) return false;
  if ((await ledger.count({ to: clock() - olderThanDays * DAY })) === 0) return true;
  try {
    await ledger.purge({ olderThanDays, quietly: true });
    return true;
  } catch (error) {
    if (isOutOfReach(error)) return false;
    throw error;
  }
}

/** The place of its key is locked or away, or the app's lock fell meanwhile. */
const isOutOfReach = (error: unknown): boolean =>
  error instanceof BackEndError ||
  (error instanceof LedgerError && (error.code === 'ledger-locked' || error.code === 'ledger-cancelled'));
