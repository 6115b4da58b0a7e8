// Facts that no change can mend, and the bound on the search.
import { describe, expect, it } from 'vitest';
import { type DiagnoseOptions, diagnose, nothingExplainsIt } from '../../../electron/signing/diagnose.ts';
import { dumps, Signer, signCookie } from '../../../electron/signing/index.ts';
import { django } from '../support/vectors.ts';

const now = 1_770_000_000;
const key = 'k3y-of-the-shop-'.repeat(4);
const identities = [
  { id: 'shop', secretKey: key, fallbackKeys: ['an-old-one-'.repeat(5)] },
  { id: 'other', secretKey: 'another-one-'.repeat(5) },
];
const ask = (text: string, o: Partial<DiagnoseOptions> = {}) =>
  diagnose(text, { identities, now, clock: () => 0, ...o });
const codes = (text: string, o: Partial<DiagnoseOptions> = {}) => {
  const { causes, observations } = ask(text, o);
  expect(causes).toEqual([]);
  return observations.map(({ code }) => code);
};

const token = dumps('{"user":42}', { key, now: () => now - 60 });

describe('a damaged signature', () => {
  it.each([1, 3, 16, 30])('truncated by %i', (lost) => {
    const { causes, observations } = ask(token.slice(0, -lost));
    expect(causes).toEqual([]);
    expect(observations).toEqual([
      {
        code: 'truncated-signature',
        present: 43 - lost,
        length: 43,
        making: {
          key: { name: 'shop', index: 0 },
          salt: 'django.core.signing',
          cookieKey: false,
          algorithm: 'sha256',
        },
        explanation:
          `The end of the signature is cut off: its ${43 - lost} characters are the first ${43 - lost} of the 43 that, ` +
          'with the salt “django.core.signing” and sha256, the current key of shop makes.',
      },
    ]);
  });

  it('says nothing of a signature so short that it may match by chance', () => {
    expect(codes(token.slice(0, -37))).not.toContain('truncated-signature');
  });

  it.each(['x', 'abcdef', 'A'.repeat(43)])('overlong by %s', (more) => {
    const { causes, observations } = ask(`${token}${more}`);
    expect(causes).toEqual([]);
    expect(observations.map(({ code }) => code)).toEqual(['overlong-signature']);
    expect(observations[0]?.explanation).toContain(`followed by ${more.length} more character`);
  });

  it('proves it under another salt, another name or another key as well', () => {
    const salted = new Signer({ key, salt: 'sesame' }).sign('42');
    expect(codes(salted.slice(0, -2))).toEqual(['truncated-signature']);
    const cookie = signCookie({ secretKey: key, name: 'sessionid', value: 'x', now: () => now });
    expect(codes(cookie.slice(0, -2), { name: 'SessionID' })).toEqual(['truncated-signature']);
    expect(codes(token.slice(0, -2), { identityId: 'other' })).toEqual(['truncated-signature']);
  });
});

it('unknown-key: whole and well-formed, but by nobody here', () => {
  const foreign = dumps('{"user":42}', { key: 'foreign', now: () => now - 60 });
  expect(codes(foreign)).toEqual(['unknown-key']);
  expect(ask(foreign).observations[0]?.explanation).toContain('none of the 3 keys here');
  expect(codes(foreign.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).not.toContain('truncated-signature');
});

it('unknown-key: not for what is a token of something else', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jwt = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ user_id: 1 })}.${'A'.repeat(43)}`;
  for (const text of [jwt, `Authorization: Bearer ${jwt}`, `session=${part({ user: 1 })}.aSOp-w.${'B'.repeat(27)}`]) {
    expect(codes(text)).toEqual([]);
  }
});

describe('altered-key: the site has the key in another form', () => {
  const secret = 'k3y-$of-%the#shop$$'.repeat(3);
  it.each([
    ['line-break-added', secret, `${secret}\n`],
    ['line-break-added', secret, `${secret}\r\n`],
    ['blank-added', secret, ` ${secret}`],
    ['quotes-added', secret, `"${secret}"`],
    ['quotes-added', secret, `'${secret}'`],
    ['surroundings-missing', `${secret}\n`, secret],
    ['surroundings-missing', `'${secret}'`, secret],
    ['prefix-added', secret, `django-insecure-${secret}`],
    ['prefix-missing', `django-insecure-${secret}`, secret],
    ['cut-off', secret, 'k3y-$of-%the'],
    ['variables-replaced', 'k3y-$of-%the-shop', 'k3y--%the-shop'],
    ['variables-replaced', 'k3y-$0f-%the-shop', 'k3y--%the-shop'],
    ['signs-doubled', secret, secret.replaceAll('$', () => '$$')],
    ['signs-undoubled', secret, secret.replaceAll('$$', () => '$')],
    ['base64-added', secret, Buffer.from(secret).toString('base64')],
    ['base64-undone', Buffer.from(secret).toString('base64'), secret],
  ])('%s', (alteration, here, there) => {
    const keys = [
      { id: 'other', secretKey: 'another-one-'.repeat(5) },
      { id: 'shop', secretKey: new Uint8Array(Buffer.from('new-one-'.repeat(7))), fallbackKeys: [here] },
    ];
    const signed = signCookie({ secretKey: there, name: 'cart', value: '7', now: () => now });
    const { causes, observations } = ask(`cart=${signed}`, { identities: keys });
    expect(causes).toEqual([]);
    expect(observations).toMatchObject([
      { code: 'altered-key', alteration, making: { key: { name: 'shop', index: 1 } } },
    ]);
    expect(observations[0]?.explanation).not.toContain('k3y');
  });
});

it('future-timestamp: with a cause and without', () => {
  const later = dumps('1', { key, now: () => now + 90 });
  expect(ask(later).observations).toMatchObject([{ code: 'future-timestamp' }]);
  expect(ask(later).observations[0]?.explanation).toContain('90 seconds in the future');
  expect(codes(dumps('1', { key: 'foreign', now: () => now + 90 }))).toEqual(['unknown-key', 'future-timestamp']);
});

it.each(django.tampered)(
  'finds no cause for what was tampered with: $token',
  ({ key: secretKey, token: tampered, now: then }) => {
    const { causes, observations } = diagnose(tampered, {
      identities: [{ id: 'site', secretKey }],
      now: then,
      clock: () => 0,
    });
    // Some were damaged by what people do as well, such as cutting the end off; that much can be proven.
    for (const { changes } of causes) expect(changes).toEqual(['whitespace']);
    for (const { code } of observations) expect(code).toMatch(/^(?:(?:truncated|overlong)-signature|unknown-key)$/);
    expect(causes.length === 0 || observations.length === 0).toBe(true);
  },
);

it('finds no cause for a changed payload', () => {
  const forged = dumps('{"user":1}', { key: 'foreign', now: () => now - 60 }).split(':')[0];
  const { causes } = ask(token.replace(/^[^:]+/, forged ?? ''));
  expect(causes).toEqual([]);
  expect(nothingExplainsIt).toMatch(
    /^It was tampered with, or signed by a key that is not here, or with a salt that is not known here\./,
  );
});

describe('the bound', () => {
  it('is asked between two hypotheses, and what is not complete says so', () => {
    let asked = 0;
    const clock = () => asked++;
    const foreign = dumps('{"user":42}', { key: 'foreign', now: () => now });
    const { complete, causes } = diagnose(foreign, { identities, now, budgetMs: 100, clock });
    expect(causes).toEqual([]);
    expect(complete).toBe(false);
    expect(asked).toBeGreaterThan(100);
    expect(asked).toBeLessThan(120);
  });

  it('of nothing leaves the question to verify', () => {
    const { causes, complete } = ask(encodeURIComponent(token), { budgetMs: 0 });
    expect(causes).toEqual([]);
    expect(complete).toBe(false);
  });
});
