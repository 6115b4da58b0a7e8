// Asking for the passphrase of a file that someone else made. Each wrong one makes the next wait longer, whatever file it is for;
// this is kept in memory only, since whoever has the file can try passphrases without this app.
import type { AskPassphrase, PassphraseQuestion } from '../keys/ask-passphrase.ts';
import { translator } from '../language.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

/** Milliseconds: the first wrong one costs one second, each further one twice as much. */
const firstDelay = 1000;
const longestDelay = 60_000;

export interface PassphraseAttemptsOptions {
  askPassphrase: AskPassphrase;
  /** Unix milliseconds. */
  clock: () => number;
}

export class PassphraseAttempts {
  readonly #options: PassphraseAttemptsOptions;
  #wrong = 0;
  #retryAt = 0;

  constructor(options: PassphraseAttemptsOptions) {
    this.#options = options;
  }

  /** What `attempt` gave for the right passphrase, null when the person cancelled. Its `wrong-passphrase` asks again, any other error ends it. */
  async ask<T>(
    question: Pick<PassphraseQuestion, 'title' | 'explanation' | 'action'>,
    attempt: (passphrase: string) => Promise<T>,
  ): Promise<{ value: T } | null> {
    let got: { value: T } | null = null;
    const taken = await this.#options.askPassphrase(
      { ...question, isNew: false, retryAt: this.#pending() },
      async (passphrase) => {
        const retryAt = this.#pending();
        if (retryAt !== null) return { message: t('tooEarly'), retryAt };
        try {
          got = { value: await attempt(passphrase) };
          this.#wrong = 0;
          return null;
        } catch (error) {
          if (!(error instanceof SharingError) || error.code !== 'wrong-passphrase') throw error;
          const delay = Math.min(firstDelay * 2 ** this.#wrong, longestDelay);
          this.#wrong++;
          this.#retryAt = this.#options.clock() + delay;
          return { message: error.message, retryAt: this.#retryAt };
        }
      },
    );
    return taken ? got : null;
  }

  /** A clock that was set back does not make the wait longer than it was meant to be. */
  #pending(): number | null {
    const left = this.#retryAt - this.#options.clock();
    return left > 0 && left <= longestDelay ? this.#retryAt : null;
  }
}
