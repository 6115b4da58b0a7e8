// The questions for passphrases, one at a time: opens a window for each, hands what was typed to whoever asked, and closes it.
import type { PassphraseHandlers } from '../ipc/serve.ts';
import type { AcceptPassphrase, AskPassphrase, PassphraseQuestion, PassphraseRefusal } from '../keys/ask-passphrase.ts';
import { translator } from '../language.ts';

const t = translator('shell');

export interface QuestionWindow {
  /** Its contents' id, by which the window is told from any other that calls. */
  readonly contentsId: number;
  /** Rejects when its page does not load. */
  readonly loaded: Promise<void>;
  /** Closed by the person or by `destroy`, or its process has ended. */
  onGone(listener: () => void): void;
  destroy(): void;
}

interface OpenQuestion {
  question: PassphraseQuestion;
  window: QuestionWindow;
  accept: AcceptPassphrase;
  /** The answer that is being looked at. */
  accepting: Promise<unknown> | null;
  settle: PromiseWithResolvers<boolean>;
}

/** The app's lock, as far as asking goes. */
interface AskingLock {
  readonly locked: boolean;
  /** It asks for the vault's passphrase, to open. */
  readonly isAsking: boolean;
}

const open: AskingLock = { locked: false, isAsking: false };

/** To the page; what went wrong is told by whoever asked. */
const busy = (): PassphraseRefusal => ({ message: t('stillChecking'), retryAt: null });

export class PassphraseDesk {
  readonly #openWindow: (question: PassphraseQuestion) => QuestionWindow;
  readonly #lock: () => AskingLock;
  #last: Promise<unknown> = Promise.resolve();
  /** Raised by cancelAll: questions asked before it are not opened any more. */
  #round = 0;
  #open: OpenQuestion | null = null;

  constructor(openWindow: (question: PassphraseQuestion) => QuestionWindow, lock: () => AskingLock = () => open) {
    this.#openWindow = openWindow;
    this.#lock = lock;
  }

  /** Cancelled while the app is locked: nobody is asked anything behind the lock. */
  readonly ask: AskPassphrase = async (question, accept) =>
    !this.#lock().locked && (await this.#inTurn(question, accept));

  /** For the vault, whose passphrase opens the lock: while the app is locked, that one is asked for, and only to open it. */
  readonly askForVault: AskPassphrase = async (question, accept) => {
    const { locked, isAsking } = this.#lock();
    return (!locked || (isAsking && !question.isNew)) && (await this.#inTurn(question, accept));
  };

  #inTurn(question: PassphraseQuestion, accept: AcceptPassphrase): Promise<boolean> {
    const round = this.#round;
    const answer = this.#last.then(() => (round === this.#round ? this.#put(question, accept) : false));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** The contents' id of the window that may answer. */
  get contentsId(): number | null {
    return this.#open?.window.contentsId ?? null;
  }

  /** Closes the question that is open and drops those that wait. One whose passphrase is being looked at settles with what comes of it. */
  cancelAll(): void {
    this.#round += 1;
    this.#open?.window.destroy();
  }

  readonly handlers: PassphraseHandlers = {
    'passphrase.describe': () => {
      const { title, explanation, action, isNew, retryAt } = this.#current().question;
      return { title, explanation, action, isNew, retryAt };
    },
    'passphrase.answer': async ({ passphrase }) => ({ refusal: await this.#answer(this.#current(), passphrase) }),
    'passphrase.cancel': () => {
      this.#current().window.destroy();
      return {};
    },
  };

  /** The sender check lets nobody call while none is open. */
  #current(): OpenQuestion {
    if (this.#open === null) throw new Error('No passphrase is asked for.');
    return this.#open;
  }

  async #put(question: PassphraseQuestion, accept: AcceptPassphrase): Promise<boolean> {
    const window = this.#openWindow(question);
    const settle = Promise.withResolvers<boolean>();
    const open: OpenQuestion = { question, window, accept, accepting: null, settle };
    this.#open = open;
    window.onGone(() => {
      // Closed while an answer is looked at: it is taken or not, whatever the window does.
      if (open.accepting === null) settle.resolve(false);
      else open.accepting.finally(() => settle.resolve(false)).catch(() => {});
    });
    window.loaded.catch((error: unknown) => settle.reject(error));
    try {
      return await settle.promise;
    } finally {
      this.#open = null;
      window.destroy();
    }
  }

  async #answer(open: OpenQuestion, passphrase: string): Promise<PassphraseRefusal | null> {
    if (open.accepting !== null) return busy();
    const accepting = open.accept(passphrase);
    open.accepting = accepting;
    try {
      const refusal = await accepting;
      if (refusal === null) open.settle.resolve(true);
      return refusal;
    } catch (error) {
      open.settle.reject(error);
      return null;
    } finally {
      open.accepting = null;
    }
  }
}
