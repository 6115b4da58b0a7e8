// How fast a run is at the moment, and how long it will take from here.
import { rateOver } from './limits.ts';

interface Sample {
  /** Milliseconds. */
  at: number;
  rows: number;
  bytes: number;
}

export class Rate {
  readonly #clock: () => number;
  #samples: Sample[] = [];

  /** A monotonic clock in milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  note(rows: number, bytes: number): void {
    const at = this.#clock();
    const last = this.#samples.at(-1);
    // A few samples a second are enough for any window.
    if (last && at - last.at < rateOver / 50 && this.#samples.length > 1) this.#samples.pop();
    this.#samples.push({ at, rows, bytes });
    while (this.#samples.length > 2 && at - (this.#samples[1] as Sample).at >= rateOver) this.#samples.shift();
  }

  /** Rows a second, and seconds for so many bytes; null while they are not known. */
  read(bytesLeft: number): { rate: number | null; secondsLeft: number | null } {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at - first.at < 200) return { rate: null, secondsLeft: null };
    const seconds = (last.at - first.at) / 1000;
    const bytes = (last.bytes - first.bytes) / seconds;
    return { rate: (last.rows - first.rows) / seconds, secondsLeft: bytes > 0 ? bytesLeft / bytes : null };
  }
}
