// The page on the formats: each of its examples is what it says, and every format has one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatIds, recognise, verify } from '../../electron/signing/formats.ts';
import { decodeUid, unmaskCsrf } from '../../electron/signing/index.ts';

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
const key = /with the key `(.+?)`/.exec(page)?.[1] ?? '';
const madeAt = Date.UTC(2026, 0, 1) / 1000;
/** Of the password-reset link. */
const account = {
  pk: '42',
  passwordHash: /password hash `(.+?)`/.exec(page)?.[1] ?? '',
  lastLogin: null,
  email: 'user@example.com',
};
/** Nothing signs these. */
const unsigned = ['django.csrf', 'django.uidb64'];

const examples = page
  .split(/^## /m)
  .flatMap((section) => {
    const format = /^`(django\..+?)`$/m.exec(section)?.[1];
    return format === undefined ? [] : [...section.matchAll(/^ {4}(\S.*)$/gm)].map(([, text]) => ({ format, text }));
  })
  .map(({ format, text = '' }) => ({ format, text }));

it('has an example of every format', () => {
  expect([...new Set(examples.map(({ format }) => format))].sort()).toEqual([...formatIds].sort());
});

describe.each(examples.filter(({ format }) => !unsigned.includes(format)))('$format: $text', ({ format, text }) => {
  it('verifies with the key of the page as that format', () => {
    const verdict = verify(text, { identities: [{ id: 'page', secretKey: key }], account, now: madeAt + 60 });
    expect(verdict).toMatchObject({ status: 'verified', format });
    if (verdict.signedAt !== undefined) expect(verdict.signedAt).toBe(madeAt);
  });

  it('does not with another key', () => {
    const verdict = verify(text, { identities: [{ id: 'page', secretKey: `${key}.` }], account, now: madeAt + 60 });
    expect(verdict.status).toBe('bad-signature');
  });
});

it('tells both derivations of a signed cookie, the one of today first', () => {
  const derivations = examples
    .filter(({ format }) => format === 'django.signed-cookie')
    .map(({ text }) => verify(text, { identities: [{ id: 'page', secretKey: key }], now: madeAt }).derivation);
  expect(derivations).toEqual(['v2', 'legacy']);
});

it.each(examples.filter(({ format }) => unsigned.includes(format)))(
  '$format: $text is recognised',
  ({ format, text }) => {
    expect(recognise(text)[0]?.format).toBe(format);
    if (format === 'django.uidb64') expect(page).toContain(`here ${decodeUid(text)}`);
    else expect(page).toContain(`The example's secret is \`${unmaskCsrf(text)}\``);
  },
);
