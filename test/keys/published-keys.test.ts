import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleKey } from '../../electron/keys/example.ts';
import { publishedCount, publishedIn, publishedKeyHash } from '../../electron/keys/published-keys.ts';
import { generateSecretKey } from '../../electron/signing/django/secret-key.ts';
import { addKeys, formatList, listFile, parseList } from '../../scripts/published-keys.mjs';

const at = (key: string) => publishedIn(new TextEncoder().encode(key));

describe('what is known to be public is found', () => {
  const known: [string, RegExp][] = [
    ['django_tests_secret_key', /^Django’s own tests$/],
    ['fake-key', /^Django’s documentation$/],
    ['dev', /^Flask’s documentation$/],
    ['192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf', /^Flask’s documentation$/],
    ['hard to guess string', /^miguelgrinberg\/flasky on GitHub$/],
    ['you-will-never-guess', /^miguelgrinberg\/microblog on GitHub$/],
    ['5791628bb0b13ce0c676dfde280ba245', /^CoreyMSchafer\/code_snippets on GitHub$/],
    ['changeme', /placeholders/],
    ['secret', /Django/],
    ['your-secret-key-here', /placeholders/],
    ['django-insecure-change-me', /placeholders/],
  ];
  test.each(known)('%s', (key, source) => expect(at(key)).toMatch(source));

  test('the example’s own key', () => expect(publishedIn(exampleKey())).toBe('Countersign’s own example'));

  test('with whitespace or quotes around it, as it is copied', () => {
    for (const key of [' fake-key', 'fake-key\n', '"fake-key"', "'fake-key'\r\n", '\t`fake-key`']) {
      expect(at(key), JSON.stringify(key)).toBe('Django’s documentation');
    }
    expect(at('fake- key')).toBeNull();
  });

  test('without the prefix that Django warns of, which people take off', () => {
    const generated = generateSecretKey();
    const hash = (key: string) => publishedKeyHash(new TextEncoder().encode(key));
    expect(hash(`django-insecure-${generated}`)).toBe(hash(generated));
    // A word after it is another key than the word.
    expect(hash('django-insecure-rhubarb')).not.toBe(hash('rhubarb'));
  });
});

test('what is not public is not found', () => {
  for (let round = 0; round < 2000; round++) expect(at(generateSecretKey())).toBeNull();
  for (const key of ['', 'our-shop-7-teapot', 'Changeme!2', 'fake-key-of-ours']) expect(at(key), key).toBeNull();
  expect(publishedIn(new Uint8Array([0xff, 0xfe, 0x00]))).toBeNull();
});

test('looking up makes one hash, whatever the list holds, and leaves the secret as it is', () => {
  const secret = new TextEncoder().encode(' "fake-key" ');
  const before = [...secret];
  const hash = createHash('sha256').update('countersign published key 1\0fake-key').digest('hex').slice(0, 16);
  expect(publishedKeyHash(secret)).toBe(hash);
  expect([...secret]).toEqual(before);
});

describe('the shipped list', () => {
  const text = readFileSync(listFile, 'utf8');

  test('holds thousands of keys from many sources, in the order and form that the script writes', () => {
    const list = parseList(text);
    expect(list.size).toBe(publishedCount());
    expect(list.size).toBeGreaterThan(30_000);
    expect(new Set(list.values()).size).toBeGreaterThan(80);
    expect(formatList(list)).toBe(text);
  });

  test('holds no key: nothing but its own words, sources and hexadecimal digits', () => {
    const { sources, ...rest } = JSON.parse(text) as { sources: { source: string; keys: string[] }[] };
    expect(Object.keys(rest).sort()).toEqual(['about', 'format']);
    for (const { source, keys, ...other } of sources) {
      expect(other).toEqual({});
      for (const row of keys) expect(row).toMatch(/^(?:[\da-f]{16}){1,6}$/);
      // Where it is, not what it is: words, or the name of a repository.
      expect(source).toMatch(/^(?:[\w.-]+\/[\w.-]+ on GitHub|[A-Za-z’ -]+)$/);
      expect(at(source), source).toBeNull();
    }
  });
});

describe('the script', () => {
  test('adds the keys of a text file, and only what is new', () => {
    const found = parseList(readFileSync(listFile, 'utf8'));
    const size = found.size;
    const key = generateSecretKey();
    const added = addKeys(found, `${key}\ta test of ours\n\n"${key}"\ttwice, quoted\nfake-key\tanother place\n`);
    expect(added).toBe(1);
    expect(found.size).toBe(size + 1);
    expect(found.get(publishedKeyHash(new TextEncoder().encode(key)))).toBe('a test of ours');
    expect(found.get(publishedKeyHash(new TextEncoder().encode('fake-key')))).toBe('Django’s documentation');
    const text = formatList(found);
    expect(text).not.toContain(key);
    expect(parseList(text).size).toBe(size + 1);
  });

  test('refuses lines it cannot read, by number and without the key', () => {
    const key = generateSecretKey();
    expect(() => addKeys(new Map(), `a\ta source\n${key}\n`)).toThrow(/^Line 2 is not/);
    expect(() => addKeys(new Map(), `a\t${key}\n`)).toThrow(/^A source is a few words/);
    try {
      addKeys(new Map(), `${key}\n`);
    } catch (error) {
      expect(String(error)).not.toContain(key);
    }
  });

  test('refuses a list in another form', () => {
    const list = (keys: string[], format = 1) => JSON.stringify({ format, sources: [{ source: 'a test', keys }] });
    expect(() => parseList(list([], 2))).toThrow(/unknown format/);
    expect(() => parseList(list(['0123']))).toThrow(/no hashes/);
    expect(() => parseList(list(['a secret key in it']))).toThrow(/no hashes/);
    expect(() => parseList(list(['0123456789abcdef0123456789abcdef']))).toThrow(/twice/);
  });
});
