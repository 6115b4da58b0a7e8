// CSRF tokens: a cookie's bare secret, or the masked token of a form. Nothing tells one from any other random text of the
// same length, so that only a name makes the claim firm.
import type { Format } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { csrfSecretLength, csrfTokenLength, isCsrfToken, isMasked, maskCsrf, unmaskCsrf } from '../csrf.ts';
import { readPlainText } from './payload.ts';

export const csrfFormat: Format = {
  id: 'django.csrf',

  parse: ({ value }) =>
    isCsrfToken(value) ? { segments: [{ kind: 'payload', start: 0, end: value.length }] } : undefined,

  confidence(token) {
    const { value } = token;
    if (!isCsrfToken(value)) return 0;
    // A digest or a UUID in hexadecimal, a number, words: in a random token every kind of character is there.
    const random = /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9]/.test(value) && /[g-zG-Z]/.test(value);
    const named = nameConfidence(token);
    if (named > 0) return random ? named : 0.1;
    if (token.name !== undefined || !random) return 0;
    return isMasked(value) ? 0.25 : 0.15;
  },

  payload: ({ value }) => readPlainText(unmaskCsrf(value)),

  find: () => undefined,

  isCheckable: () => false,

  describe: ({ value }) => ({
    notes: [
      isMasked(value)
        ? { code: 'masked', tokenLength: csrfTokenLength, secretLength: csrfSecretLength }
        : { code: 'not-masked' },
      { code: 'not-signed' },
    ],
  }),

  sign: (content) => maskCsrf(content.trim()),
};

/** `csrftoken` and `csrfmiddlewaretoken` are Django's; a site may name its cookie otherwise. */
function nameConfidence({ name }: Token): number {
  if (name === undefined) return 0;
  if (/^(?:csrftoken|csrfmiddlewaretoken|x-csrftoken|_csrftoken)$/i.test(name)) return 0.9;
  return /csrf/i.test(name) ? 0.5 : 0;
}
