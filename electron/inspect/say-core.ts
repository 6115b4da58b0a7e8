// What the core reports by codes, in words: its errors, why a payload cannot be read, notes on a verdict, what a salt is for.
import { translator } from '../language.ts';
import type { ErrorValues, SigningError, SigningErrorCode } from '../signing/errors.ts';
import type { Note, PayloadProblem } from '../signing/formats.ts';
import type { KnownSalt, SaltUse } from '../signing/salt-catalogue.ts';
import { messageKey } from './message-key.ts';

const t = translator('signing');
const salt = translator('salts');

/** A sentence for a person; the error's own message is for programmers. */
export const sayError = (error: SigningError): string =>
  // This one is the app's, which knows what else to say.
  error.code === 'not-signable' ? error.message : sayCode(error.code, error.values);

function sayCode(code: Exclude<SigningErrorCode, 'not-signable'>, values: ErrorValues): string {
  // Which values an error brings depends on its code, and so does which of them its message holds.
  const say = t as (key: string, values: Record<string, string>) => string;
  return say(
    `error.${messageKey(code)}`,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  );
}

export function sayPayloadProblem({ code, values }: PayloadProblem): string {
  if (code === 'pickle') return t('payload.pickle');
  // Where in it hardly matters to who looks at a whole value.
  if (code === 'malformed-json' || code === 'not-signable') return t('payload.notJson');
  return sayCode(code, values);
}

/** @param format of the verdict that the note is on. */
export function sayNote(note: Note, format: string | undefined): string {
  switch (note.code) {
    case 'other-account':
      return t('note.otherAccount', { named: note.named, account: note.account });
    case 'default-max-age':
      return t('note.defaultMaxAge', { maxAge: String(note.maxAge) });
    case 'malformed-messages':
      return t('note.malformedMessages', { count: note.count });
    case 'masked':
      return t('note.masked', { tokenLength: String(note.tokenLength), secretLength: String(note.secretLength) });
    case 'not-signed':
      return format === 'django.uidb64' ? t('note.uidNotSigned') : t('note.csrfNotSigned');
    default:
      return t(`note.${messageKey(note.code)}`);
  }
}

/** What is signed with a well-known salt, a sentence. */
export const saltUse = ({ use }: KnownSalt & { use: SaltUse }): string => salt(use);
