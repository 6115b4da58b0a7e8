// What the ledger says a value is for. It is written for good, and found, compared and exported again whatever language is spoken then: so it is
// always English.
import type { SignRequest } from '../../shared/signing.ts';
import type { FormatId, Verdict } from '../signing/formats.ts';

/** Longer names say nothing more, and a purpose has an end. */
const NAME_LENGTH = 100;

/** `what` it is, in a few words, and the cookie's name where it has one. Never the value. */
export function purposeOf(what: string, cookieName?: string): string {
  if (!cookieName) return what;
  const characters = [...cookieName];
  const name = characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH).join('')}…` : cookieName;
  return `${what} “${name}”`;
}

const signed: Record<SignRequest['kind'], string> = {
  value: 'Signed value',
  timestamped: 'Timestamped value',
  object: 'Signed object',
  cookie: 'Signed cookie',
};

export const signedPurpose = (request: SignRequest): string =>
  purposeOf(signed[request.kind], request.kind === 'cookie' ? request.name : undefined);

const resigned: Record<FormatId, string> = {
  'django.signer': 'Signed value',
  'django.timestamp-signer': 'Timestamped value',
  'django.object': 'Signed object',
  'django.signed-cookie': 'Signed cookie',
  'django.session-cookie': 'Session cookie',
  'django.session-data': 'Session data',
  'django.session-data-legacy': 'Session data from before Django 3.1',
  'django.messages': 'Messages cookie',
  'django.messages-legacy': 'Messages cookie from before Django 3.2',
  'django.password-reset': 'Password reset link',
  'django.csrf': 'CSRF token',
  'django.uidb64': 'User id in base64',
};

export const resignedPurpose = ({ format, name }: Pick<Verdict, 'format' | 'name'>): string =>
  `${purposeOf(format ? resigned[format] : 'Value', name)}, signed again`;
