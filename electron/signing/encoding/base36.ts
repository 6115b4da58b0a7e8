// Django's base36 (`int_to_base36`, `base36_to_int` in django/utils/http.py): digits, then small letters.
import { EncodingError } from '../errors.ts';

/** Django refuses more digits: this many hold any 64-bit integer. */
export const maxBase36Digits = 13;

/** @param value a whole number from 0 on. @throws EncodingError `malformed-base36` where Django raises ValueError. */
export function encode(value: number | bigint): string {
  if (value < 0)
    throw new EncodingError('malformed-base36', 'A negative number has no base36 form.', { why: 'negative' });
  return BigInt(value).toString(36);
}

/** @throws EncodingError `malformed-base36` for the empty text, a foreign character, or more than 13 digits. */
export function decode(text: string): bigint {
  if (!/^[0-9a-zA-Z]+$/.test(text) || text.length > maxBase36Digits) {
    throw new EncodingError('malformed-base36', 'The text is not a base36 number.', { why: 'text' });
  }
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value;
}
