// A user id as it stands in Django's links. It is no signed value, and most short texts are base64 of something, so that
// little is claimed: only what decodes to a primary key of the usual kinds counts.
import { SigningError } from '../../errors.ts';
import type { Format } from '../../format.ts';
import type { Token } from '../../readings.ts';
import { decodeUid, encodeUid, isPlausiblePk } from '../uidb64.ts';
import { readPlainText } from './payload.ts';

/** A UUID takes 48 characters; no usual primary key takes more. */
const maxLength = 128;
const uuidLength = 48;

/** Two or three letters that decode to a number are "NA" or "MTA" more often than a user. */
const minBareLength = 4;

/** The primary key in base64 without padding; undefined when the text is no such thing. */
export function readUid(text: string): string | undefined {
  const bare = text.replace(/={1,2}$/, '');
  if (bare === '' || bare.length > maxLength || !/^[\w-]+$/.test(bare)) return undefined;
  try {
    const pk = decodeUid(bare);
    // Bits left over in the last character are zero in every encoder's output.
    return encodeUid(pk) === bare ? pk : undefined;
  } catch (error) {
    if (error instanceof SigningError) return undefined;
    throw error;
  }
}

export const uidb64Format: Format = {
  id: 'django.uidb64',

  parse: ({ value }) =>
    readUid(value) === undefined ? undefined : { segments: [{ kind: 'payload', start: 0, end: value.length }] },

  confidence(token) {
    const pk = readUid(token.value);
    if (pk === undefined || !isPlausiblePk(pk)) return 0;
    if (isNamed(token)) return 0.6;
    if (token.name !== undefined || token.value.length < minBareLength) return 0;
    return token.value.length === uuidLength ? 0.5 : 0.2;
  },

  payload: (token) => readPlainText(readUid(token.value) ?? token.value),

  find: () => undefined,

  isCheckable: () => false,

  describe: ({ value }) => ({
    uid: readUid(value) ?? '',
    notes: [{ code: 'not-signed' }],
  }),

  sign: (content) => encodeUid(content),
};

const isNamed = ({ name }: Token): boolean => name !== undefined && /^(?:uid|uidb64|user_?id)$/i.test(name);
