import { describe, expect, it } from 'vitest';
import {
  isHeaderSafe,
  isLegalCookieName,
  quoteCookieValue,
  unquoteCookieValue,
  unquoteWithOffsets,
} from '../../electron/signing/django/set-cookie.ts';

// Each pair is what CPython 3.11's http.cookies gives.
const quoted: [value: string, header: string][] = [
  ['abc', 'abc'],
  ["!#$%&'*+-.^_`|~:09azAZ", "!#$%&'*+-.^_`|~:09azAZ"],
  ['', '""'],
  ['a b', '"a b"'],
  ['a,b;c', '"a\\054b\\073c"'],
  ['()/<=>?@[]{}', '"()/<=>?@[]{}"'],
  ['say "hi" \\o/', '"say \\"hi\\" \\\\o/"'],
  ['\0\n\r\t\x7f', '"\\000\\012\\015\\011\\177"'],
  ['é\u00ff', '"\\351\\377"'],
  ['漢🐍', '"漢🐍"'],
];

describe('cookie values', () => {
  it.each(quoted)('%j stands in a header as %s', (value, header) => {
    expect(quoteCookieValue(value)).toBe(header);
    expect(unquoteCookieValue(header)).toBe(value);
  });

  it.each([
    ['"', '"'],
    ['"a', '"a'],
    ['a"b"', 'a"b"'],
    ['"\\', '"\\'],
    ['"\\"', '\\'],
    ['"\\054\\54\\400\\x"', ',54400x'],
    ['"\\\\054"', '\\054'],
    ['"a\\\nb"', 'a\\\nb'],
    ['"a\\\rb"', 'a\rb'],
    ['"\\🐍"', '🐍'],
  ])('%j is read as %j', (header, value) => {
    expect(unquoteCookieValue(header)).toBe(value);
  });

  it('tells where each character stood', () => {
    expect(unquoteWithOffsets('"a\\054b"')).toEqual({ value: 'a,b', offsets: [1, 2, 6, 7] });
    expect(unquoteWithOffsets('a,b')).toEqual({ value: 'a,b', offsets: undefined });
  });

  it('knows what a header can carry', () => {
    expect(isHeaderSafe('é')).toBe(true);
    expect(isHeaderSafe('漢')).toBe(false);
    expect(isLegalCookieName('sessionid')).toBe(true);
    for (const name of ['', 'a b', 'a=b', 'a;b', 'é', 'a,b']) expect(isLegalCookieName(name)).toBe(false);
  });
});
