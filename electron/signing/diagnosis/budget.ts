// The bound on a diagnosis: asked between two hypotheses, so that it is overstepped by no more than one of them.
export class Budget {
  readonly #clock: () => number;
  readonly #end: number;

  /** @param milliseconds from now on, by a monotonic clock that shows milliseconds. */
  constructor(milliseconds: number, clock: () => number) {
    this.#clock = clock;
    this.#end = clock() + milliseconds;
  }

  isSpent(): boolean {
    return this.#clock() >= this.#end;
  }
}
