// The `uidb64` of Django's links: a user's primary key as text, in URL-safe base64 (django/utils/http.py). Nothing signs it.
import { utf8, utf8Text } from '../bytes.ts';
import * as base64url from '../encoding/base64url.ts';
import { ArgumentError, EncodingError } from '../errors.ts';

/** @throws ArgumentError `empty-uid`, `lone-surrogate`. */
export function encodeUid(pk: string): string {
  if (pk === '') throw new ArgumentError('empty-uid', 'There is no primary key to encode.');
  return base64url.encode(utf8(pk));
}

/** @throws EncodingError `malformed-base64`, or `malformed-uid` when the bytes are no text. */
export function decodeUid(uidb64: string): string {
  const pk = utf8Text(base64url.decode(uidb64));
  if (pk === undefined) throw new EncodingError('malformed-uid', 'The user id is not text in base64.');
  return pk;
}

/** Whether the text looks like what people use as primary keys: a number as it prints, or a UUID. */
export const isPlausiblePk = (pk: string): boolean =>
  /^(?:0|[1-9][0-9]{0,18})$/.test(pk) || /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(pk);
