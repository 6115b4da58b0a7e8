// What holds for every input of the formats beside Django's signers: what is signed verifies, and rubbish is read or refused.
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCsrfToken, maskCsrf, sameCsrfSecret, unmaskCsrf } from '../../electron/signing/django/csrf.ts';
import { decodeLegacySession } from '../../electron/signing/django/legacy-session.ts';
import { readMessages } from '../../electron/signing/django/messages.ts';
import { loginTimestamps } from '../../electron/signing/django/password-reset.ts';
import { decodeUid, encodeUid } from '../../electron/signing/django/uidb64.ts';
import * as base36 from '../../electron/signing/encoding/base36.ts';
import { type FormatId, formatIds, recognise, sign, verify } from '../../electron/signing/formats.ts';
import { compactJson, SigningError } from '../../electron/signing/index.ts';
import * as any from './support/arbitraries.ts';
import * as made from './support/django-arbitraries.ts';
import { announceSeed } from './support/seed.ts';

announceSeed('properties of formats');

const key = any.key;
const secret = fc.stringMatching(/^[a-zA-Z0-9]{32}$/);

/** The call's result, or undefined when it throws a typed error; any other error fails the property. */
function orTypedError<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof SigningError && typeof error.code === 'string') return undefined;
    throw error;
  }
}

describe('verify(sign(x))', () => {
  it.each(['django.messages', 'django.messages-legacy'] as const)('%s', (format) => {
    fc.assert(
      fc.property(key, made.messageList, made.recentTime, (secretKey, list, now) => {
        const signed = sign(format, made.messagesJson(list), { secretKey, now });
        expect(recognise(signed)[0]?.format).toBe(format);
        const verdict = verify(signed, { identities: [{ id: 'site', secretKey }], now });
        expect(verdict).toMatchObject({ status: 'verified', format, payload: compactJson(made.messagesJson(list)) });
        expect(verdict.messages).toEqual(list.filter((one) => typeof one !== 'string'));
        expect(verdict.messagesNotFinished).toBe(list.at(-1) === made.notFinished);
      }),
    );
  });

  it('django.session-data-legacy', () => {
    fc.assert(
      fc.property(key, made.sessionJson, (secretKey, json) => {
        const signed = sign('django.session-data-legacy', json, { secretKey, now: 0 });
        expect(recognise(signed)[0]?.format).toBe('django.session-data-legacy');
        const verdict = verify(signed, { identities: [{ id: 'site', secretKey }], now: 0 });
        expect(verdict).toMatchObject({ status: 'verified', payload: compactJson(json), payloadKind: 'json' });
      }),
    );
  });

  it('django.password-reset, of every version and zone', () => {
    const version = fc.constantFrom('1.11', '2.2', '3.0', '3.1', '3.2', '4.0', '5.2', undefined);
    const offset = fc.integer({ min: -720, max: 840 });
    const base = fc.constantFrom('', 'https://example.com/reset', 'https://example.com:8000/a/b/');
    fc.assert(
      fc.property(key, made.account, made.recentTime, version, offset, base, (secretKey, account, now, ...rest) => {
        const [djangoVersion, utcOffsetMinutes, address] = rest;
        const o = { account, utcOffsetMinutes, now };
        const text = sign('django.password-reset', address, { secretKey, djangoVersion, ...o });
        expect(recognise(text)[0]?.format).toBe('django.password-reset');
        for (const one of [text, text.split('/').at(-2) ?? '']) {
          const verdict = verify(one, { identities: [{ id: 'site', secretKey, djangoVersion }], ...o });
          expect(verdict).toMatchObject({ status: 'verified', format: 'django.password-reset', identity: 'site' });
        }
        expect(verify(text, { identities: [], ...o })).toMatchObject({ status: 'unchecked', uid: account.pk });
      }),
    );
  });

  it('django.csrf and django.uidb64, which nothing signs', () => {
    fc.assert(
      fc.property(secret, any.nonEmptyText, (plain, pk) => {
        const token = sign('django.csrf', plain, { secretKey: '', now: 0 });
        expect(verify(`csrfmiddlewaretoken=${token}`, { identities: [], now: 0, format: 'django.csrf' })).toMatchObject(
          {
            status: 'unchecked',
            payload: plain,
          },
        );
        expect(sameCsrfSecret(token, maskCsrf(plain))).toBe(true);
        const uid = sign('django.uidb64', pk, { secretKey: '', now: 0 });
        const verdict = verify(uid, { identities: [], now: 0, format: 'django.uidb64' });
        // A longer key than any site has is not read; the core's own function has no such bound.
        if (uid.length <= 128) expect(verdict).toMatchObject({ status: 'unchecked', uid: pk });
        expect(decodeUid(uid)).toBe(pk);
      }),
    );
  });
});

describe('one key’s signature', () => {
  const signedFormats: FormatId[] = ['django.messages', 'django.messages-legacy', 'django.session-data-legacy'];

  it('is no other key’s, and no other payload’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signedFormats),
        any.keyText,
        made.messageList,
        fc.nat(),
        (format, secretKey, list, at) => {
          const content = format === 'django.session-data-legacy' ? '{"a":1}' : made.messagesJson(list);
          const signed = sign(format, content, { secretKey, now: 1_764_000_000 });
          const identity = { id: 'site', secretKey };
          const o = { identities: [identity], format, now: 1_764_000_000 };
          expect(verify(signed, { ...o, identities: [{ ...identity, secretKey: `${secretKey}!` }] }).status).toBe(
            'bad-signature',
          );
          const index = at % signed.length;
          const other = signed[index] === 'A' ? 'B' : 'A';
          const changed = signed.slice(0, index) + other + signed.slice(index + 1);
          const { status, payload } = verify(changed, o);
          // Base64 has characters whose last bits count for nothing: a change there changes no signed byte.
          if (status === 'verified') expect(payload).toBe(verify(signed, o).payload);
          else expect(['bad-signature', 'not-recognised']).toContain(status);
        },
      ),
    );
  });
});

describe('arbitrary input', () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((data) => Buffer.from(data));
  const shaped = fc.oneof(
    fc.string({ unit: 'binary' }),
    any.text,
    bytes.map((data) => data.toString('base64')),
    bytes.map((data) => data.toString('base64url')),
    bytes.map((data) => Buffer.from(`${'0'.repeat(40)}:${data.toString('latin1')}`, 'latin1').toString('base64')),
    any.damagedJsonText.map((json) => `${'f'.repeat(40)}$${json}`),
    any.damagedJsonText.map((json) => `${json}:1xVOjT:${'A'.repeat(43)}`),
    fc.stringMatching(/^\/reset\/[\w-]{0,12}\/[0-9a-z]{0,14}-[0-9a-f]{0,40}\/?$/),
    fc.stringMatching(/^[a-zA-Z0-9]{31,33}$/),
  );

  it('is read or refused with a typed error', () => {
    fc.assert(
      fc.property(shaped, (given) => {
        orTypedError(() => unmaskCsrf(given));
        orTypedError(() => maskCsrf(given));
        orTypedError(() => decodeUid(given));
        orTypedError(() => encodeUid(given));
        orTypedError(() => loginTimestamps(given));
        orTypedError(() => base36.decode(given));
        decodeLegacySession(given);
        const json = orTypedError(() => compactJson(given));
        if (json !== undefined) readMessages(json);
        expect(isCsrfToken(given)).toBe(orTypedError(() => unmaskCsrf(given)) !== undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('gets a verdict of every format, never an exception', () => {
    const account = { pk: '1', passwordHash: 'hash', lastLogin: null, email: '' };
    fc.assert(
      fc.property(shaped, fc.constantFrom(...formatIds), fc.boolean(), (text, format, withAccount) => {
        const identities = [{ id: 'site', secretKey: 'k' }];
        const o = { identities, now: 1_764_000_000, ...(withAccount && { account }) };
        const { status, segments } = verify(text, { ...o, format });
        expect(status).not.toBe('verified');
        for (const [i, segment] of segments.entries()) {
          expect(segment.start).toBeLessThanOrEqual(segment.end);
          expect(segment.end).toBeLessThanOrEqual(text.length);
          expect(segment.start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0);
        }
        expect(recognise(text).every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of any length and repetition gets its verdict', () => {
    const long = 200_000;
    const texts = ['a/', '/', '-', 'a', '0-', '&uid=a', 'uid=a&token=', '[', '"', '\\', ':', ' ', 'AAAA'];
    for (const text of texts.map((piece) => piece.repeat(long / piece.length))) {
      for (const prefix of ['', '/reset/', `${'0'.repeat(40)}$[`, '[']) {
        expect(verify(prefix + text, { identities: [{ id: 'site', secretKey: 'k' }], now: 0 }).status).not.toBe(
          'verified',
        );
      }
    }
  });
});
