// Two collections of texts: what Django made, each known for what it is, and what only looks like it, none of it claimed.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormatId, formatIds, recognise, verify } from '../../electron/signing/formats.ts';
import { announceSeed } from './support/seed.ts';

announceSeed('corpus');

interface TokenSample {
  /** Those that the text may equally be; the first recognised must be one of them. */
  formats: FormatId[];
  text: string;
  what: string;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8'));
const tokens: TokenSample[] = read('tokens.json');
const others: { text: string; what: string }[] = read('not-tokens.json');

const now = 1_764_000_000;
const bestOf = (text: string) => recognise(text)[0];

describe('the corpus', () => {
  it('is large, has no text twice, and has every format', () => {
    expect(tokens.length).toBeGreaterThanOrEqual(60);
    expect(others.length).toBeGreaterThanOrEqual(150);
    const texts = [...tokens, ...others].map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    expect(new Set(tokens.flatMap(({ formats }) => formats))).toEqual(new Set(formatIds));
  });
});

describe('tokens', () => {
  it.each(tokens)('$what: $text', ({ formats, text }) => {
    const best = bestOf(text);
    expect(formats).toContain(best?.format);
    const verdict = verify(text, { identities: [], now });
    expect(verdict).toMatchObject({ status: 'unchecked', format: best?.format, value: best?.value });
  });

  it('stay what they are with blanks and quotes around them', () => {
    const blank = fc.stringMatching(/^[ \t\n\r]{0,4}$/);
    const quote = fc.constantFrom('', '"', "'", '`');
    fc.assert(
      fc.property(fc.constantFrom(...tokens), blank, quote, blank, blank, ({ text }, before, mark, inside, after) => {
        const surrounded = `${before}${mark}${inside}${text}${inside}${mark}${after}`;
        expect(recognise(surrounded)).toEqual(recognise(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is no token', () => {
  it.each(others)('$what: $text', ({ text }) => {
    expect(recognise(text)).toEqual([]);
    expect(verify(text, { identities: [{ id: 'site', secretKey: 'key' }], now }).status).toBe('not-recognised');
  });

  it('stays none with blanks and quotes around it', () => {
    const blank = fc.stringMatching(/^[ \t\n\r]{0,4}$/);
    const quote = fc.constantFrom('', '"', "'", '`');
    fc.assert(
      fc.property(fc.constantFrom(...others), blank, quote, blank, ({ text }, before, mark, after) => {
        expect(recognise(`${before}${mark}${text}${mark}${after}`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
