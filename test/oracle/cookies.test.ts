// Signed cookies, sessions and cookie quoting against a living Django.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BulkVerifier } from '../../electron/signing/bulk-verifier.ts';
import { secretKeyWeaknesses } from '../../electron/signing/django/secret-key.ts';
import { quoteCookieValue, unquoteCookieValue } from '../../electron/signing/django/set-cookie.ts';
import { sign, verify } from '../../electron/signing/formats.ts';
import { signCookie, unsignCookie } from '../../electron/signing/index.ts';
import * as any from '../signing/support/arbitraries.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { expectSame, forCases, outcomeOf } from './compare.ts';
import { keyFor, Oracle } from './oracle.ts';

announceSeed('oracle: cookies');
const oracle = await Oracle.start();
process.stderr.write(`oracle: cookies: Django ${oracle.versions.django}\n`);
afterAll(() => oracle.stop());

const derivations = oracle.versions.v2Cookies ? (['v2', 'legacy'] as const) : (['legacy'] as const);
const cookieCase = fc.record({
  secretKey: any.key,
  name: any.cookieName,
  salt: any.text,
  value: any.text,
  now: fc.integer({ min: 0, max: 4e9 }),
});

describe('signed cookies', () => {
  it.each(derivations)('%s: sign alike, and unsign what the other signed', async (derivation) => {
    await forCases(400, cookieCase, async (o) => {
      const request = { ...o, key: keyFor(o.secretKey), derivation };
      const ours = signCookie({ ...o, derivation, now: () => o.now });
      expectSame({ ok: ours }, await oracle.ask('signCookie', request), o);
      expectSame({ ok: o.value }, await oracle.ask('unsignCookie', { ...request, signed: ours }), o);
      expect(unsignCookie({ ...o, signed: ours, derivation, now: () => o.now })).toBe(o.value);
      const verdict = verify(ours, {
        identities: [{ id: 'site', secretKey: o.secretKey, djangoVersion: oracle.versions.django }],
        format: 'django.signed-cookie',
        name: o.name,
        salt: o.salt,
        now: o.now,
      });
      expect(verdict).toMatchObject({ status: 'verified', derivation, payload: o.value });
    });
  });

  it('verify as they stand in a header, whatever blanks and signs are in them', async () => {
    const blank = fc.constantFrom(' ', '  ', '\t', '\u00a0', '"', '');
    const cases = fc.record({
      o: cookieCase,
      before: blank,
      after: blank,
      derivation: fc.constantFrom(...derivations),
    });
    await forCases(300, cases, async ({ o, before, after, derivation }) => {
      const value = `${before}${o.value}${after}`;
      const request = { ...o, value, key: keyFor(o.secretKey), derivation };
      const { ok: signed } = await oracle.ask('signCookie', request);
      const { ok: quoted } = await oracle.ask('quote', { value: signed });
      expectSame(
        { ok: value },
        await oracle.ask('unsignCookie', { ...request, signed: unquoteCookieValue(String(quoted)) }),
        o,
      );
      const options = {
        identities: [{ id: 'site', secretKey: o.secretKey, djangoVersion: oracle.versions.django }],
        name: o.name,
        salt: o.salt,
        now: o.now,
      };
      const expected = { status: 'verified', payload: value };
      expect([quoted, verify(String(quoted), options)]).toMatchObject([quoted, expected]);
      expect([quoted, new BulkVerifier(options).verify(String(quoted))]).toMatchObject([quoted, expected]);
    });
  });

  // Django has had the v2 derivation since 5.2.15 and 6.0.6.
  if (oracle.versions.v2Cookies) {
    it('v2, then legacy, with fallbacks and expiry, as get_signed_cookie does', async () => {
      const cases = fc.record({
        o: cookieCase,
        signedAs: fc.constantFrom('v2' as const, 'legacy' as const),
        fallback: any.keyText,
        signedBy: fc.constantFrom('current', 'fallback', 'stranger'),
        maxAge: fc.constantFrom(undefined, 0, 10),
        later: fc.constantFrom(0, 5, 10, 11),
      });
      await forCases(500, cases, async ({ o, signedAs, fallback, signedBy, maxAge, later }) => {
        const key = { current: o.secretKey, fallback, stranger: 'stranger' }[signedBy];
        const signed = signCookie({ ...o, secretKey: key, derivation: signedAs, now: () => o.now });
        const reading = o.now + later;
        const ours = outcomeOf(() =>
          unsignCookie({ ...o, fallbackKeys: [fallback], signed, maxAge, now: () => reading }),
        );
        const theirs = await oracle.ask('unsignCookie', {
          ...o,
          key: keyFor(o.secretKey),
          fallbacks: [fallback],
          derivation: 'v2-then-legacy',
          signed,
          now: reading,
          ...(maxAge !== undefined && { maxAge }),
        });
        expectSame(ours, theirs, { o, signedAs, signedBy, maxAge, later });
        if (theirs.error !== undefined) {
          expect(ours.error).toBe(theirs.error === 'SignatureExpired' ? 'signature-expired' : 'bad-signature');
        }
      });
    });
  }
});

describe('sessions', () => {
  const session = fc.record({
    key: any.keyText,
    json: fc.dictionary(
      fc.constantFrom('_auth_user_id', '_csrftoken', 'a', '6'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    ),
    now: fc.integer({ min: 1e9, max: 4e9 }),
    format: fc.constantFrom('django.session-cookie' as const, 'django.session-data' as const),
  });

  it('encode alike, and verify what the other encoded', async () => {
    await forCases(300, session, async ({ key, json, now, format }) => {
      const backend = format === 'django.session-data' ? 'db' : 'signed_cookies';
      const text = JSON.stringify(json);
      const ours = sign(format, text, { secretKey: key, now });
      expectSame({ ok: ours }, await oracle.ask('sessionEncode', { key, json: text, now, backend }), { text, backend });
      const decoded = await oracle.ask('sessionDecode', { key, signed: ours, now, backend });
      const verdict = verify(ours, { identities: [{ id: 'site', secretKey: key }], now });
      expect(verdict).toMatchObject({ status: 'verified', format, payload: decoded.ok });
    });
  });
});

describe('cookie quoting', () => {
  it('quotes and unquotes alike', async () => {
    const value = fc.oneof(
      any.text,
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^"(?:\\[0-7]{0,3}|[a-z,"\\\n]){0,12}"$/),
    );
    await forCases(800, value, async (text) => {
      expectSame({ ok: quoteCookieValue(text) }, await oracle.ask('quote', { value: text }), text);
      expectSame({ ok: unquoteCookieValue(text) }, await oracle.ask('unquote', { value: text }), text);
    });
  });
});

describe('secret keys', () => {
  it('are judged alike', async () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 40, maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '🐍'), minLength: 45, maxLength: 55 }),
      any.keyText.map((text) => `django-insecure-${text}`),
    );
    await forCases(300, key, async (text) => {
      const answer: { ok?: unknown } = await oracle.ask('secretKeyPasses', { key: text });
      expect([text, secretKeyWeaknesses(text).length === 0]).toEqual([text, answer.ok]);
    });
  });
});
