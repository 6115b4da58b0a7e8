// What a value is called when it travels as a cookie or a form field.
import type { Verdict } from '../signing/formats.ts';

const usualNames: Partial<Record<NonNullable<Verdict['format']>, string>> = {
  'django.session-cookie': 'sessionid',
  'django.messages': 'messages',
  'django.messages-legacy': 'messages',
  'django.csrf': 'csrftoken',
};

/** The name it came with, else Django's own for its kind, else `value`. */
export const cookieNameOf = ({ name, format }: Pick<Verdict, 'name' | 'format'>): string =>
  name || (format && usualNames[format]) || 'value';
