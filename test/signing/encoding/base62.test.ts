import { describe, expect, it } from 'vitest';
import { decode, decodeNumber, encode } from '../../../electron/signing/encoding/base62.ts';
import { codeOf } from '../support/thrown.ts';

describe('base62', () => {
  it('keeps every digit of large numbers', () => {
    const value = 2n ** 200n + 1n;
    expect(decode(encode(value))).toBe(value);
    expect(decode(encode(-value))).toBe(-value);
  });

  it('reads what Django reads: leading zeros, a lone minus', () => {
    expect(decode('007')).toBe(7n);
    expect(decode('-')).toBe(0n);
    expect(decode('-0')).toBe(0n);
  });

  it.each(['', ' ', '1_', '--1', '+1', 'é', '1 ', 'z'.repeat(201)])('refuses %j', (text) => {
    expect(codeOf(() => decode(text))).toBe('malformed-base62');
  });

  it('writes and reads a number as the bigint of it', () => {
    const edges = [0, 1, 61, 62, 62 ** 8 - 1, 62 ** 8, 2 ** 31, Number.MAX_SAFE_INTEGER, 2 ** 53, 2 ** 60, 1e30];
    for (const value of edges.flatMap((edge) => [edge, -edge])) {
      expect(encode(value)).toBe(encode(BigInt(value)));
      expect(decodeNumber(encode(value))).toBe(value === 0 ? 0 : value);
    }
    for (const text of ['007', '-', '-0', 'zzzzzzzz', '-zzzzzzz', '0000000000001', 'zzzzzzzzzzzz']) {
      expect(decodeNumber(text)).toBe(Number(decode(text)));
    }
    for (const text of ['', ' ', '1_', '--1', 'é', '1\u0000', '\ud800']) {
      expect(codeOf(() => decodeNumber(text))).toBe('malformed-base62');
    }
  });

  it('refuses a megabyte of digits without working on it', () => {
    expect(codeOf(() => decode('z'.repeat(1 << 20)))).toBe('malformed-base62');
  });
});
