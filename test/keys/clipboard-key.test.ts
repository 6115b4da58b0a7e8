import { describe, expect, it } from 'vitest';
import { secretFromClipboard } from '../../electron/keys/clipboard-key.ts';

const read = (text: string) => secretFromClipboard(text).map((secret) => Buffer.from(secret).toString());

describe('secretFromClipboard', () => {
  it.each([
    ['abc', 'abc'],
    ['  abc\r\n', 'abc'],
    ['a b=c#d', 'a b=c#d'],
    [`SECRET_KEY = 'abc'`, 'abc'],
    [`    SECRET_KEY: str = "a" "bc"  # comment`, 'abc'],
    [`SECRET_KEY = env("X", default="abc")`, 'abc'],
    ['export DJANGO_SECRET_KEY=a#bc', 'a#bc'],
    [`'abc'`, 'abc'],
    [`"a\\"bc"`, 'a"bc'],
    [`it's`, `it's`],
    [`DEBUG = True\nSECRET_KEY = 'abc'\n`, 'abc'],
    ['\u00e9\u{1F511}', '\u00e9\u{1F511}'],
  ])('takes %j', (text, key) => {
    expect(read(text)).toEqual([key]);
  });

  it('takes the fallbacks that were copied along, the current key first', () => {
    expect(read(`SECRET_KEY_FALLBACKS = ['b', 'c']\nSECRET_KEY = 'a'`)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['clipboard-empty', ''],
    ['clipboard-empty', ' \n\t'],
    ['clipboard-too-long', 'a'.repeat(64 * 1024 + 1)],
    ['clipboard-too-long', '\u00e9'.repeat(40_000)],
    ['clipboard-not-a-key', 'some\nprose'],
    ['clipboard-not-a-key', 'a\ud800'],
    ['clipboard-not-a-key', `SECRET_KEY = os.environ["X"]`],
    ['clipboard-not-a-key', `SECRET_KEY = 'a'\nSECRET_KEY = 'b'`],
    ['clipboard-not-a-key', `SECRET_KEY = """abc`],
  ])('refuses with %s', (code, text) => {
    expect(() => secretFromClipboard(text)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('Nothing was stored') }),
    );
  });

  it('takes 64 KiB', () => {
    expect(read('a'.repeat(64 * 1024))).toEqual(['a'.repeat(64 * 1024)]);
  });
});
