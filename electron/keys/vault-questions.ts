// What the vault says when it asks for a passphrase, and when it does not take one.
import { sentences, translator } from '../language.ts';
import type { PassphraseQuestion, PassphraseRefusal } from './ask-passphrase.ts';

const t = translator('vault');

/** Characters. */
const SHORTEST = 8;

type Question = Omit<PassphraseQuestion, 'retryAt'>;

export const unlocking = (): Question => ({
  title: t('unlocking.title'),
  explanation: t('unlocking.explanation'),
  action: t('unlocking.action'),
  isNew: false,
});

export const newPassphrase = (): Question => ({
  title: t('making.title'),
  explanation: t('making.explanation'),
  action: t('making.action'),
  isNew: true,
});

export const secondPassphrase = (): PassphraseQuestion => ({
  title: t('changing.title'),
  explanation: t('changing.explanation'),
  action: t('changing.action'),
  isNew: true,
  retryAt: null,
});

export function refusal(why: 'wrong' | 'too-early', retryAt: number | null): PassphraseRefusal {
  return {
    message: sentences(
      t(why === 'wrong' ? 'refused.wrong' : 'refused.tooEarly'),
      t(retryAt === null ? 'refused.again' : 'refused.wait'),
    ),
    retryAt,
  };
}

export const nothingTyped = (): PassphraseRefusal => ({ message: t('refused.nothingTyped'), retryAt: null });

/** Null when it is long enough. Only for new ones: a vault made by another program opens with what it was made with. */
export function tooShort(passphrase: string): PassphraseRefusal | null {
  // As a person counts, so that one emoji is not several characters.
  if ([...new Intl.Segmenter().segment(passphrase)].length >= SHORTEST) return null;
  return { message: t('refused.tooShort', { characters: SHORTEST }), retryAt: null };
}
