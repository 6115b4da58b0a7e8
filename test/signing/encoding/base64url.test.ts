import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../electron/signing/encoding/base64url.ts';
import { codeOf } from '../support/thrown.ts';

const ascii = (text: string) => Buffer.from(decode(text)).toString('latin1');

describe('base64url', () => {
  it('writes without padding', () => {
    expect(encode(Buffer.from('\xfb\xff\xfe', 'latin1'))).toBe('-__-');
    expect(encode(Buffer.from('a'))).toBe('YQ');
    expect(encode(new Uint8Array())).toBe('');
  });

  it('reads both alphabets', () => {
    expect(ascii('-__-')).toBe('\xfb\xff\xfe');
    expect(ascii('+//+')).toBe('\xfb\xff\xfe');
  });

  // Each expectation is what CPython gives for urlsafe_b64decode(s + "=" * (-len(s) % 4)).
  it('drops what is not base64, as Python does, but counts it for the padding', () => {
    expect(ascii('Y W J j!!')).toBe('abc');
    expect(ascii('YW\nJj')).toBe('abc');
    expect(ascii('YQéé')).toBe('a');
  });

  it('stops at the padding that completes a group', () => {
    expect(ascii('YQ==YWJj')).toBe('a');
    expect(ascii('YWI=YWJj')).toBe('ab');
  });

  it('does not mind bits left over', () => {
    expect(ascii('YR')).toBe('a');
    expect(ascii('YWJ')).toBe('ab');
  });

  it.each(['YWé', 'A', 'AAAAA', 'YWJjZ', 'Y!', 'YQ!!', 'A==='])('refuses %j', (text) => {
    expect(codeOf(() => decode(text))).toBe('malformed-base64');
  });
});
