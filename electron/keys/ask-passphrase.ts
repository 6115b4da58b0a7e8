// How the services ask a person for a passphrase, without knowing how it is done: shell/ opens a window of its own for it.

export interface PassphraseQuestion {
  /** What the passphrase is for: "Unlock the vault". */
  title: string;
  /** A sentence or two: what happens with it, what follows when it is forgotten. */
  explanation: string;
  /** The button: "Unlock". */
  action: string;
  /** A new passphrase is typed twice, and how hard it is to guess is shown. */
  isNew: boolean;
  /** Unix milliseconds before which no answer is taken; null when at once. */
  retryAt: number | null;
}

/** Why a passphrase was not taken; the window stays open for another. */
export interface PassphraseRefusal {
  message: string;
  retryAt: number | null;
}

/** Null when it was taken. What it throws closes the window and reaches whoever asked. */
export type AcceptPassphrase = (passphrase: string) => Promise<PassphraseRefusal | null>;

/** True when a passphrase was taken, false when the person cancelled. One question at a time: a second one waits for the first. */
export type AskPassphrase = (question: PassphraseQuestion, accept: AcceptPassphrase) => Promise<boolean>;
