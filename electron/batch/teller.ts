// Tells listeners how a run is going: five times a second at most, and of the last change in any case.
import type { BatchRun } from '../../shared/batch.ts';
import { tellEvery } from './limits.ts';

export class Teller {
  readonly #read: () => BatchRun | null;
  readonly #listeners = new Set<(run: BatchRun) => void>();
  #timer: NodeJS.Timeout | null = null;
  #due = false;

  constructor(read: () => BatchRun | null) {
    this.#read = read;
  }

  onChange(listener: (run: BatchRun) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    this.#due = true;
    if (this.#timer === null) this.#tell();
  }

  #tell(): void {
    this.#due = false;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#due) this.#tell();
    }, tellEvery);
    const run = this.#read();
    if (run !== null) for (const listener of this.#listeners) listener(run);
  }
}
