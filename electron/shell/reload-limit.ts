// How often a crashed page is loaded again by itself: what crashes at once every time would go on for ever.
const RELOADS = 3;
/** Milliseconds. */
const WITHIN = 60_000;

export class ReloadLimit {
  readonly #clock: () => number;
  #taken: number[] = [];

  /** `clock` in milliseconds, one that is never set back. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** False when there were three within the last minute. */
  take(): boolean {
    const now = this.#clock();
    this.#taken = this.#taken.filter((at) => now - at < WITHIN);
    if (this.#taken.length >= RELOADS) return false;
    this.#taken.push(now);
    return true;
  }

  reset(): void {
    this.#taken = [];
  }
}
