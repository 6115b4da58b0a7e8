// Octal escapes, as Python writes them into a cookie header: `\054` for a comma, `\351` for é.
import { Buffer } from 'node:buffer';
import { latin1, utf8Text } from '../bytes.ts';
import { unquoteCookieValue } from '../django/set-cookie.ts';
import type { Changed, TextChange } from './reading.ts';

const octal = /\\([0-3][0-7]{2})/g;
const reason = { code: 'octal-escapes' } as const;

export const octalEscapes: TextChange = { code: 'octal-escapes', of: unescaped };

function* unescaped(value: string): Generator<Changed> {
  const bare = value.replace(octal, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
  if (bare === value) return;
  const unquoted = unquoteCookieValue(`"${value}"`);
  yield { text: unquoted, reason };
  if (bare !== unquoted) yield { text: bare, reason };
  // Other programs than Python escape the bytes of UTF-8.
  const bytes = value.replace(/(?:\\[0-3][0-7]{2})+/g, (run) => {
    const octets = (run.match(/[0-7]{3}/g) ?? []).map((digits) => Number.parseInt(digits, 8));
    return utf8Text(Buffer.from(octets)) ?? latin1(Buffer.from(octets));
  });
  if (bytes !== bare) yield { text: bytes, reason };
}
