import { Buffer } from 'node:buffer';
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyStrength } from '../../electron/keys/strength.ts';
import { generateSecretKey } from '../../electron/signing/django/secret-key.ts';
import { keyStrengthSchema } from '../../shared/keys.ts';

const bits = (key: string | Uint8Array): number => {
  const secret = typeof key === 'string' ? new TextEncoder().encode(key) : key;
  const { entropyBits, publishedIn } = keyStrengthSchema.parse(keyStrength(secret));
  expect(publishedIn).toBeNull();
  return entropyBits as number;
};

/** Random keys differ, so many are looked at; the extremes are named where a test fails. */
function fromSource(
  make: () => string | Uint8Array,
  rounds = 200,
): { least: number; most: number; mean: number; extremes: string } {
  const found = Array.from({ length: rounds }, () => {
    const key = make();
    return { key, bits: bits(key) };
  }).sort((one, other) => one.bits - other.bits);
  const [least, most] = [found[0], found.at(-1)];
  const mean = found.reduce((sum, one) => sum + one.bits, 0) / rounds;
  return { least: least?.bits ?? 0, most: most?.bits ?? 0, mean, extremes: `least ${least?.key}, most ${most?.key}` };
}

describe('keys from a random source come out at what it gave: never above, and little below', () => {
  const sources: [string, () => string | Uint8Array, number][] = [
    ['Django’s get_random_secret_key', generateSecretKey, 282],
    ['the same after django-insecure-', () => `django-insecure-${generateSecretKey()}`, 300],
    ['32 bytes in hexadecimal', () => randomBytes(32).toString('hex'), 256],
    ['16 bytes in capital hexadecimal', () => randomBytes(16).toString('hex').toUpperCase(), 128],
    ['48 bytes in base64', () => randomBytes(48).toString('base64'), 384],
    ['32 bytes in padded base64', () => randomBytes(32).toString('base64'), 256],
    ['32 bytes in base64url', () => randomBytes(32).toString('base64url'), 258],
    ['a random UUID', () => randomUUID(), 122],
    ['64 bytes, as they are', () => randomBytes(64), 512],
  ];
  test.each(sources)('%s', (_, make, given) => {
    const { least, most, mean, extremes } = fromSource(make);
    expect(most, extremes).toBeLessThanOrEqual(given);
    expect(mean, extremes).toBeGreaterThan(given * 0.92);
    expect(least, extremes).toBeGreaterThan(given * 0.8);
  });
});

describe('keys that a person made up come out far below their length', () => {
  const made: [string, number, number][] = [
    // At most so many bits, at least so many.
    ['change-me-before-the-launch-of-our-shop', 75, 35],
    ['django-insecure-shop-billing-module', 60, 25],
    ['our very own secret key for the shop, do not tell anyone about it', 130, 60],
    ['OurVeryOwnSecretKeyForTheShop2024', 90, 40],
    ['0urV3ry0wnS3cr3tK3y', 75, 25],
    ['vivid-teapot-orchid-lantern-harbour-mosaic', 110, 60],
    ['k'.repeat(57), 15, 1],
    ['shop1shop1shop1shop1shop1shop1shop1shop1shop1shop1', 45, 5],
    ['zxcvbnm,./asdfghjkl;qwertyuiop[]1234567890-=', 75, 15],
    ['!QAZ@WSX#EDC$RFV%TGB^YHN', 70, 8],
    ['abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 60, 15],
    ['qpoeirutyalskdjfhgzmxncbv', 135, 50],
    ['der geheime Schlüssel unserer Webseite', 160, 60],
    ['секретный ключ нашего сайта', 165, 60],
    ['00000000-0000-4000-8000-000000000000', 75, 1],
  ];
  test.each(made)('%s', (key, most, least) => {
    expect(bits(key)).toBeLessThanOrEqual(most);
    expect(bits(key)).toBeGreaterThanOrEqual(least);
  });

  test('writing it in hexadecimal or base64 adds next to nothing', () => {
    const words = 'the secret key of our shop';
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const encoded = Buffer.from(words).toString(encoding);
      expect(bits(encoded), encoding).toBeLessThanOrEqual(bits(words) + 2);
    }
  });

  test('one more word, digit or random character never makes it easier to guess', () => {
    const steps = [
      'our',
      'our-shop',
      'our-shop-7',
      'our-shop-7-teapot',
      'our-shop-7-teapot-xK9#q',
      'our-shop-7-teapot-xK9#qZ~2',
    ];
    const found = steps.map(bits);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });
});

test('a published key is worth no more than its place in the list, however random it looks', () => {
  const tutorial = 'this-is-the-default-key';
  const strength = keyStrength(new TextEncoder().encode(tutorial));
  expect(strength.publishedIn).not.toBeNull();
  expect(strength.entropyBits).toBeLessThan(16);
  const flask = keyStrength(
    new TextEncoder().encode('192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf'),
  );
  expect(flask).toEqual({ entropyBits: 14, publishedIn: 'Flask’s documentation' });
});

test('nothing and next to nothing are judged too', () => {
  expect(bits('')).toBe(0);
  expect(bits(new Uint8Array(32))).toBeLessThan(15);
  expect(bits(new Uint8Array([0xff, 0xfe, 0xff]))).toBeLessThanOrEqual(24);
});

// The time limit of the test is the bound: work that grows with the square of 64 KiB takes minutes.
test('64 KiB of anything are judged soon, as text that stops short of its middle', { timeout: 20_000 }, () => {
  const size = 64 * 1024;
  const fill = (pattern: string) => pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);
  const patterns = [
    ...['a', 'ab', 'abacab', 'secret ', 'aAaA1!', '00', '=', '漢字', '4@$'].map(fill),
    `${'a'.repeat(size / 2)}b${'a'.repeat(size / 2)}`,
    `${'a'.repeat(511)}b${'a'.repeat(512)}`,
    Array.from({ length: 1024 }, (_, index) => (index % 3 === 0 ? 'b' : 'a')).join(''),
  ];
  for (const text of patterns) expect(bits(text), text.slice(0, 12)).toBeLessThan(1000);
  expect(bits(randomBytes(size))).toBeGreaterThan(5000);
  expect(bits(randomBytes(size / 2).toString('hex'))).toBeGreaterThan(3000);
});

test('the secret is left as it was, and judged alike each time', () => {
  const secret = new TextEncoder().encode('  "our-shop-7-teapot"\n');
  const before = [...secret];
  expect(keyStrength(secret)).toEqual(keyStrength(secret));
  expect([...secret]).toEqual(before);
});
