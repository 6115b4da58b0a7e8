// Public keys to encrypt to, judged one by one before anything is asked or written.
import { Encrypter } from 'age-encryption';
import { SharingError } from './errors.ts';

/** Without blanks around them and each once. @throws SharingError that names the first wrong one by its position. */
export function checkRecipients(recipients: readonly string[]): string[] {
  const checked = recipients.map((given, index) => {
    const recipient = given.trim();
    const problem = problemOf(recipient);
    if (problem === null) return recipient;
    throw new SharingError(
      'bad-recipient',
      `Public key ${index + 1}${quote(recipient)} ${problem}. No file was written; correct it or take it out.`,
    );
  });
  const postQuantum = checked.map((recipient) => /^age1(?:tag)?pq1/.test(recipient));
  const odd = postQuantum.findIndex((is) => is !== postQuantum[0]);
  if (odd !== -1) {
    throw new SharingError(
      'mixed-recipients',
      `Public keys 1 and ${odd + 1} are of two kinds: one is safe from quantum computers (age1pq1…) and one is not, and the file would be no safer than the weaker one. No file was written; encrypt to keys of one kind, or export twice.`,
    );
  }
  return [...new Set(checked)];
}

function problemOf(recipient: string): string | null {
  if (recipient === '') return 'is empty';
  if (/^AGE-SECRET-KEY-/i.test(recipient)) {
    return 'is an identity, which is secret and belongs to whoever opens the file; the public key that goes with it begins with age1';
  }
  if (/^(?:ssh-|sk-ssh-|ecdsa-)/.test(recipient)) return 'is an SSH key, and age public keys (age1…) are needed here';
  if (!recipient.startsWith('age1')) return 'does not begin with age1, as age public keys do';
  try {
    new Encrypter().addRecipient(recipient);
    return null;
  } catch {
    return 'is damaged or of a kind that is not known here: a character may be missing or wrong';
  }
}

/** Only of what is public by its form, and no more than tells one from another. */
const quote = (recipient: string) => (recipient.startsWith('age1') ? ` (“${recipient.slice(0, 10)}…”)` : '');
