import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../electron/signing/encoding/base62.ts';
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

  it('refuses a megabyte of digits without working on it', () => {
    expect(codeOf(() => decode('z'.repeat(1 << 20)))).toBe('malformed-base62');
  });
});
