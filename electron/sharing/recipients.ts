// Public keys to encrypt to, judged one by one before anything is asked or written.
import { Encrypter } from 'age-encryption';
import { translator } from '../language.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

/** Without blanks around them and each once. @throws SharingError that names the first wrong one by its position. */
export function checkRecipients(recipients: readonly string[]): string[] {
  const checked = recipients.map((given, index) => {
    const recipient = given.trim();
    const problem = problemOf(recipient);
    if (problem === null) return recipient;
    throw new SharingError('bad-recipient', t(`recipient.${problem}`, { number: index + 1, shown: shown(recipient) }));
  });
  const postQuantum = checked.map((recipient) => /^age1(?:tag)?pq1/.test(recipient));
  const odd = postQuantum.findIndex((is) => is !== postQuantum[0]);
  if (odd !== -1) {
    throw new SharingError('mixed-recipients', t('recipient.mixed', { other: odd + 1 }));
  }
  return [...new Set(checked)];
}

function problemOf(recipient: string): 'empty' | 'identity' | 'sshKey' | 'notAge' | 'damaged' | null {
  if (recipient === '') return 'empty';
  if (/^AGE-SECRET-KEY-/i.test(recipient)) {
    return 'identity';
  }
  if (/^(?:ssh-|sk-ssh-|ecdsa-)/.test(recipient)) return 'sshKey';
  if (!recipient.startsWith('age1')) return 'notAge';
  try {
    new Encrypter().addRecipient(recipient);
    return null;
  } catch {
    return 'damaged';
  }
}

/** Only of what is public by its form, and no more than tells one from another. */
const shown = (recipient: string) =>
  recipient.startsWith('age1') ? t('recipient.shown', { start: recipient.slice(0, 10) }) : '';
