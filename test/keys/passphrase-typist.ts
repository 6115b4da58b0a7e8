// Answers questions for a passphrase as a person at the window would: types what was laid out, one after another, and cancels after that.
import type { AskPassphrase, PassphraseQuestion, PassphraseRefusal } from '../../electron/keys/ask-passphrase.ts';

export class PassphraseTypist {
  readonly questions: PassphraseQuestion[] = [];
  readonly refusals: PassphraseRefusal[] = [];
  #next: string[] = [];

  /** Replaces what was laid out before. */
  will(...passphrases: string[]): void {
    this.#next = passphrases;
  }

  readonly ask: AskPassphrase = async (question, accept) => {
    this.questions.push(question);
    for (let typed = this.#next.shift(); typed !== undefined; typed = this.#next.shift()) {
      const refusal = await accept(typed);
      if (refusal === null) return true;
      this.refusals.push(refusal);
    }
    return false;
  };
}
