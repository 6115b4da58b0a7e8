// Long reading in the main process: it gives way to everything else every few milliseconds, reports how far it is, and can be cancelled.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { translator } from '../language.ts';
import { IntakeError } from './errors.ts';

const t = translator('intake');

/** Milliseconds of work between two pauses: well under a frame, so that typing and painting stay smooth. */
const stretch = 8;

export class Pacer {
  readonly #signal: AbortSignal | undefined;
  readonly #report: () => void;
  #since = performance.now();

  constructor(signal: AbortSignal | undefined, report: () => void) {
    this.#signal = signal;
    this.#report = report;
  }

  /** Cheap enough for every line; await `pause()` when it says so. */
  get due(): boolean {
    return performance.now() - this.#since > stretch;
  }

  /** @throws {IntakeError} `cancelled` */
  async pause(): Promise<void> {
    this.#report();
    await nextTurn();
    this.check();
    this.#since = performance.now();
  }

  /** @throws {IntakeError} `cancelled` */
  check(): void {
    if (this.#signal?.aborted) {
      throw new IntakeError('cancelled', t('error.cancelled'));
    }
  }
}
