// What holds for every input: whatever is signed unsigns, whatever is read throws typed errors only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteCookieValue, unquoteCookieValue } from '../../electron/signing/django/set-cookie.ts';
import * as base62 from '../../electron/signing/encoding/base62.ts';
import * as base64url from '../../electron/signing/encoding/base64url.ts';
import { compress, decompress } from '../../electron/signing/encoding/zlib.ts';
import { formatIds, recognise, sign, verify } from '../../electron/signing/formats.ts';
import {
  algorithms,
  compactJson,
  dumps,
  loads,
  Signer,
  SigningError,
  signCookie,
  TimestampSigner,
  unsignCookie,
} from '../../electron/signing/index.ts';
import * as any from './support/arbitraries.ts';
import { announceSeed } from './support/seed.ts';

announceSeed('signing properties');

/** The call's result, or undefined when it throws a typed error; any other error fails the property. */
function orTypedError<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof SigningError && typeof error.code === 'string') return undefined;
    throw error;
  }
}

const now = fc.integer({ min: 0, max: 4_000_000_000 });
/** What no key signs, and what needs an account: django-formats.test.ts has these. */
const others = ['django.csrf', 'django.uidb64', 'django.password-reset'];
const signedFormats = formatIds.filter((id) => !others.includes(id));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), any.text, any.jsonText, any.damagedJsonText);

describe('round trips', () => {
  it('Signer and TimestampSigner', () => {
    fc.assert(
      fc.property(
        any.key,
        any.text,
        any.text,
        any.separator,
        fc.constantFrom(...algorithms),
        now,
        (key, salt, value, sep, algorithm, time) => {
          const o = { key, salt, sep, algorithm };
          expect(new Signer(o).unsign(new Signer(o).sign(value))).toBe(value);
          const signer = new TimestampSigner({ ...o, now: () => time });
          expect(signer.unsign(signer.sign(value), { maxAge: 0 })).toBe(value);
          expect(signer.timestamp(signer.sign(value))).toBe(time);
        },
      ),
    );
  });

  it('dumps and loads', () => {
    fc.assert(
      fc.property(any.key, any.text, any.jsonText, fc.boolean(), (key, salt, json, compressing) => {
        expect(loads(dumps(json, { key, salt, compress: compressing }), { key, salt })).toBe(compactJson(json));
      }),
    );
  });

  it('signed cookies', () => {
    fc.assert(
      fc.property(
        any.key,
        any.cookieName,
        any.text,
        any.text,
        fc.constantFrom('v2', 'legacy'),
        (secretKey, name, salt, value, derivation) => {
          const signed = signCookie({ secretKey, name, salt, value, derivation });
          expect(unsignCookie({ secretKey, name, salt, signed })).toBe(value);
        },
      ),
    );
  });

  it('encodings', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.bigInt(),
        fc.string({ unit: 'binary' }),
        (bytes, number, value) => {
          expect(base64url.decode(base64url.encode(bytes))).toEqual(Buffer.from(bytes));
          expect(decompress(compress(bytes))).toEqual(Buffer.from(bytes));
          expect(base62.decode(base62.encode(number))).toBe(number);
          expect(unquoteCookieValue(quoteCookieValue(value))).toBe(value);
        },
      ),
    );
  });

  it('compact JSON is its own compact form, and JSON.parse agrees on what it can read', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(compactJson(compactJson(json))).toBe(compactJson(json));
        expect(JSON.parse(compactJson(json))).toEqual(JSON.parse(json));
      }),
    );
  });

  it('every format of the registry signs what it verifies', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signedFormats),
        any.keyText,
        any.jsonText,
        any.cookieName,
        now,
        (format, secretKey, json, name, time) => {
          const o = { secretKey, name, now: time };
          const text = orTypedError(() => sign(format, json, o));
          fc.pre(text !== undefined);
          const verdict = verify(text as string, { identities: [{ id: 'site', secretKey }], format, name, now: time });
          expect(verdict).toMatchObject({ format, status: 'verified', identity: 'site' });
        },
      ),
    );
  });
});

describe('arbitrary input', () => {
  it('is read or refused with a typed error', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const key = 'k';
        orTypedError(() => new Signer({ key }).unsign(given));
        orTypedError(() => new TimestampSigner({ key }).unsign(given, { maxAge: 1 }));
        orTypedError(() => loads(given, { key }));
        orTypedError(() => compactJson(given));
        orTypedError(() => base62.decode(given));
        orTypedError(() => base64url.decode(given));
        orTypedError(() => decompress(Buffer.from(given)));
        orTypedError(() => new Signer({ key: given, salt: given, sep: given, algorithm: given }));
        // Properly signed rubbish passes the signature and reaches the decoders.
        if (given.isWellFormed()) {
          const signer = new TimestampSigner({ key, salt: 'django.core.signing' });
          orTypedError(() => loads(signer.sign(given), { key }));
          orTypedError(() => loads(signer.sign(`.${given}`), { key }));
        }
        expect(unquoteCookieValue(given)).toBeTypeOf('string');
      }),
      { numRuns: 1000 },
    );
  });

  const tokenPart = fc.oneof(
    anyText,
    fc.constantFrom(
      ':',
      ':1',
      '.',
      'eyJhIjoxfQ',
      ':1tSm9Y:',
      '.eJyrVkpUsjKsBQAJpwIV',
      'a=',
      'Cookie: ',
      '"',
      '\\054',
      'JHfOu04SUXzNl2s8emAzK-GNBYpkJgaDnjYb5VWMfoA',
    ),
  );

  it('gets a verdict, whatever it is, with segments in order inside the text', () => {
    const secretKey = new Uint8Array([0, 255]);
    fc.assert(
      fc.property(fc.array(tokenPart, { maxLength: 6 }), anyText, anyText, (parts, name, salt) => {
        const given = parts.join('');
        for (const { confidence } of recognise(given)) expect(confidence > 0 && confidence <= 1).toBe(true);
        for (const identities of [
          [],
          [{ id: 'site', secretKey, fallbackKeys: [salt], salts: [name], djangoVersion: salt }],
        ]) {
          const verdict = verify(given, { identities, name, salt, maxAge: 1, now: 0 });
          let at = 0;
          for (const { start, end } of verdict.segments) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThanOrEqual(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(given.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('one changed character of a signed value never verifies', () => {
    fc.assert(
      fc.property(
        any.keyText,
        any.jsonText,
        fc.nat(),
        fc.constantFrom('A', 'b', '7', '_', ':', '.', ' ', ''),
        (secretKey, json, at, piece) => {
          const text = dumps(json, { key: secretKey, now: () => 1_764_000_000 });
          const index = at % text.length;
          const tampered = text.slice(0, index) + piece + text.slice(index + 1);
          fc.pre(tampered !== text);
          const { status } = verify(tampered, { identities: [{ id: 'site', secretKey }], now: 0 });
          expect(['bad-signature', 'not-recognised']).toContain(status);
        },
      ),
      { numRuns: 500 },
    );
  });
});
