// What the vault says when it asks for a passphrase, and when it does not take one.
import type { PassphraseQuestion, PassphraseRefusal } from './ask-passphrase.ts';

/** Characters. */
const SHORTEST = 8;

type Question = Omit<PassphraseQuestion, 'retryAt'>;

export const unlocking: Question = {
  title: 'Unlock the vault',
  explanation: 'The keys in the vault can be used until it is locked again or the app is closed.',
  action: 'Unlock',
  isNew: false,
};

export const newPassphrase: Question = {
  title: 'Make a vault',
  explanation:
    'The key is kept in a file encrypted with this passphrase. Nobody can open it without, and nobody can restore the passphrase: write it down where it is safe.',
  action: 'Make the vault',
  isNew: true,
};

export const secondPassphrase: PassphraseQuestion = {
  title: 'New passphrase for the vault',
  explanation:
    'The vault is encrypted anew with this passphrase. Copies of its file that were made before still open with the old one.',
  action: 'Change the passphrase',
  isNew: true,
  retryAt: null,
};

export function refusal(why: 'wrong' | 'too-early', retryAt: number | null): PassphraseRefusal {
  const wait = retryAt === null ? 'Try again.' : 'Wait until the next one is taken, then try again.';
  const what =
    why === 'wrong'
      ? 'That is not the vault’s passphrase.'
      : 'Too many wrong passphrases were given, so this one was not tried.';
  return { message: `${what} Nothing was changed. ${wait}`, retryAt };
}

export const nothingTyped: PassphraseRefusal = {
  message: 'No passphrase was given. Nothing was changed; type the vault’s passphrase.',
  retryAt: null,
};

/** Null when it is long enough. Only for new ones: a vault made by another program opens with what it was made with. */
export function tooShort(passphrase: string): PassphraseRefusal | null {
  // As a person counts, so that one emoji is not several characters.
  if ([...new Intl.Segmenter().segment(passphrase)].length >= SHORTEST) return null;
  const message = `A passphrase needs at least ${SHORTEST} characters; several words make a good one. Nothing was changed.`;
  return { message, retryAt: null };
}
