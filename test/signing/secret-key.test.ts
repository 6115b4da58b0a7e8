import { describe, expect, it } from 'vitest';
import { generateSecretKey, secretKeyWeaknesses } from '../../electron/signing/django/secret-key.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)';

describe('generateSecretKey', () => {
  it('gives 50 characters of startproject’s alphabet that pass the check', () => {
    for (let i = 0; i < 100; i++) {
      const key = generateSecretKey();
      expect(key).toHaveLength(50);
      expect([...key].every((character) => alphabet.includes(character))).toBe(true);
      expect(secretKeyWeaknesses(key)).toEqual([]);
    }
  });

  it('draws every character about as often', () => {
    const counts = new Map([...alphabet].map((character) => [character, 0]));
    for (let i = 0; i < 2000; i++) {
      for (const character of generateSecretKey()) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    // 100,000 draws of 50 characters: the chi-squared of 49 degrees of freedom passes 120 once in ten million runs.
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(counts.size).toBe(50);
    expect(chiSquared).toBeLessThan(120);
  });
});

describe('secretKeyWeaknesses', () => {
  const good = alphabet;
  it.each([
    [good, []],
    [good.slice(1), ['too-short']],
    ['', ['too-short', 'too-few-distinct-characters']],
    ['abcd'.repeat(20), ['too-few-distinct-characters']],
    ['abcde'.repeat(10), []],
    [`django-insecure-${good}`, ['insecure-prefix']],
    ['django-insecure-x', ['too-short', 'insecure-prefix']],
    [`x-django-insecure-${good}`, []],
    // Characters are counted, not UTF-16 units.
    ['🐍🦊🐢🐙🦉'.repeat(9), ['too-short']],
    ['🐍🦊🐢🐙🦉'.repeat(10), []],
  ])('judges %j', (key, expected) => {
    expect(secretKeyWeaknesses(key)).toEqual(expected);
  });

  it('judges bytes', () => {
    expect(secretKeyWeaknesses(Buffer.from(good))).toEqual([]);
    expect(secretKeyWeaknesses(new Uint8Array(50))).toEqual(['too-few-distinct-characters']);
    expect(secretKeyWeaknesses(Buffer.from(`django-insecure-${good}`))).toEqual(['insecure-prefix']);
  });
});
