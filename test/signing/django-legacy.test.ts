// What Django signed before 3.1, byte for byte, and who still accepts it.
import { describe, expect, it } from 'vitest';
import { legacySessionSalt } from '../../electron/signing/django/legacy-session.ts';
import { makePasswordResetToken, type ResetForm } from '../../electron/signing/django/password-reset.ts';
import { quoteCookieValue } from '../../electron/signing/django/set-cookie.ts';
import { recognise, sign, type VerifyOptions, verify } from '../../electron/signing/formats.ts';
import { codeOf } from './support/thrown.ts';
import { djangoLegacy } from './support/vectors.ts';

const now = 1_764_000_000;
const verdictOf = (text: string, secretKey: string, o: Partial<VerifyOptions> & { djangoVersion?: string } = {}) =>
  verify(text, { identities: [{ id: 'site', secretKey, djangoVersion: o.djangoVersion }], now, ...o });

const messagesOf = (messages: (typeof djangoLegacy.messages_legacy)[number]['messages']) =>
  messages.map(({ level, message, safe, extra_tags }) =>
    expect.objectContaining({ level, text: message, isSafe: safe, extraTags: extra_tags }),
  );

describe('session_data', () => {
  it.each(djangoLegacy.session_data_legacy)('$session_data', ({ secret_key, python_json, session_data }) => {
    expect(sign('django.session-data-legacy', python_json, { secretKey: secret_key, now })).toBe(session_data);
    expect(recognise(session_data)[0]?.format).toBe('django.session-data-legacy');
    const verdict = verdictOf(session_data, secret_key);
    expect(verdict).toMatchObject({
      status: 'verified',
      format: 'django.session-data-legacy',
      payload: python_json,
      payloadKind: 'json',
      algorithm: 'sha1',
      salt: 'django.contrib.sessionsSessionStore',
    });
    const [signature, payload] = verdict.segments;
    expect(signature).toEqual({ kind: 'signature', start: 0, end: 55 });
    expect(payload).toEqual({ kind: 'payload', start: 55, end: session_data.length });
    expect(verdictOf(session_data, 'another key').status).toBe('bad-signature');
  });

  it.each(djangoLegacy.session_data_pickled)('a pickle is shown as bytes: $session_data', (vector) => {
    expect(recognise(vector.session_data)[0]?.format).toBe('django.session-data-legacy');
    const verdict = verdictOf(vector.session_data, vector.secret_key);
    expect(verdict).toMatchObject({ status: 'verified', payloadKind: 'bytes', payloadProblem: { code: 'pickle' } });
    expect(verdict.payloadBytes?.[0]).toBe(0x80);
    expect(verdict.payload).toBeUndefined();
  });

  it('is accepted until Django 3.2', () => {
    const [{ secret_key, session_data } = { secret_key: '', session_data: '' }] = djangoLegacy.session_data_legacy;
    const statusIn = (djangoVersion: string) => verdictOf(session_data, secret_key, { djangoVersion }).status;
    expect(['2.2', '3.0', '3.1', '3.2'].map(statusIn)).toEqual(Array(4).fill('verified'));
    expect(['4.0', '5.2'].map(statusIn)).toEqual(Array(2).fill('bad-signature'));
    const asked = { djangoVersion: '5.2', algorithm: 'sha1' };
    expect(verdictOf(session_data, secret_key, asked).status).toBe('verified');
  });

  it('may be broken into lines, and made by a store of another name', () => {
    const salt = legacySessionSalt('TenantStore');
    const signed = sign('django.session-data-legacy', '{"a":"b"}', { secretKey: 'k', salt, now });
    const lines = (signed.match(/.{1,20}/g) ?? []).join('\n');
    expect(verdictOf(lines, 'k').status).toBe('bad-signature');
    const verdict = verdictOf(lines, 'k', { salt });
    expect(verdict).toMatchObject({ status: 'verified', salt, payload: '{"a":"b"}' });
    const stretch = (kind: string) => verdict.segments.find((segment) => segment.kind === kind);
    expect(lines.slice(0, stretch('signature')?.end).replaceAll('\n', '')).toHaveLength(55);
  });
});

describe('messages cookies', () => {
  it.each(djangoLegacy.messages_legacy)('before 3.1: $cookie', ({ secret_key, cookie, messages, not_finished }) => {
    const verdict = verdictOf(cookie, secret_key);
    expect(recognise(cookie)[0]?.format).toBe('django.messages-legacy');
    expect(verdict).toMatchObject({ status: 'verified', format: 'django.messages-legacy', algorithm: 'sha1' });
    expect(verdict.messages).toEqual(messagesOf(messages));
    expect(verdict.messagesNotFinished).toBe(not_finished);
    const json = verdict.payload ?? '';
    expect(sign('django.messages-legacy', json, { secretKey: secret_key, now })).toBe(cookie);
    expect(verdictOf(cookie, secret_key, { djangoVersion: '5.2' }).status).toBe('bad-signature');
    expect(verdictOf(`messages=${quoteCookieValue(cookie)}; Path=/`, secret_key)).toMatchObject({
      status: 'verified',
      name: 'messages',
      format: 'django.messages-legacy',
    });
  });

  it.each(djangoLegacy.messages_3_1)('of 3.1: $cookie', (vector) => {
    expect(recognise(vector.cookie)[0]?.format).toBe('django.messages');
    const verdict = verdictOf(vector.cookie, vector.secret_key);
    expect(verdict).toMatchObject({ status: 'verified', format: 'django.messages', signedAt: vector.now });
    expect(verdict.messages).toEqual(messagesOf(vector.messages));
    expect(verdict.messagesNotFinished).toBe(vector.not_finished);
  });
});

describe('password-reset tokens', () => {
  const groups = [
    ['sha1', djangoLegacy.password_reset_sha1, { algorithm: 'sha1', unit: 'seconds', withEmail: true }],
    ['days', djangoLegacy.password_reset_days, { algorithm: 'sha1', unit: 'days', withEmail: false }],
  ] as const satisfies [string, unknown, ResetForm][];

  it.each(groups.flatMap(([what, vectors, form]) => vectors.map((vector) => ({ what, form, ...vector }))))(
    '$what: $token',
    ({ form, ...vector }) => {
      const { secret_key: secretKey, token, pk, email } = vector;
      const account = { pk, passwordHash: vector.password, lastLogin: vector.last_login, email };
      const made = Date.parse(`${vector.now_local}Z`) / 1000;
      expect(makePasswordResetToken({ secretKey, account, now: made, form })).toBe(token);
      expect(verdictOf(token, secretKey, { account, now: made })).toMatchObject({
        status: 'verified',
        algorithm: 'sha1',
        signedAt: form.unit === 'days' ? made - (made % 86_400) : made,
      });
      // Django counts whole days, so that a token holds until midnight after its third day.
      const lastMoment = form.unit === 'days' ? made - (made % 86_400) + 4 * 86_400 - 1 : made + 259_200;
      expect(verdictOf(token, secretKey, { account, now: lastMoment }).status).toBe('verified');
      expect(verdictOf(token, secretKey, { account, now: lastMoment + 1 }).status).toBe('expired');
      const inFive = verdictOf(token, secretKey, {
        account,
        now: made,
        djangoVersion: '5.2',
        format: 'django.password-reset',
      });
      expect(inFive.status).toBe('bad-signature');
    },
  );

  it('are made in the form of the version that is named', () => {
    const account = { pk: '7', passwordHash: 'hash', lastLogin: null, email: 'a@example.com' };
    const tokenOf = (djangoVersion: string) =>
      sign('django.password-reset', '', { secretKey: 'k', account, djangoVersion, now }).split('/').at(-2) ?? '';
    for (const djangoVersion of ['3.0', '3.1', '3.2', '4.2']) {
      const token = tokenOf(djangoVersion);
      expect(verdictOf(token, 'k', { account, djangoVersion }).status).toBe('verified');
      expect(token).toMatch(djangoVersion === '3.0' ? /^[0-9a-z]{3}-[0-9a-f]{20}$/ : /^[0-9a-z]{6}-[0-9a-f]{32}$/);
    }
    expect(new Set(['3.0', '3.1', '3.2'].map(tokenOf)).size).toBe(3);
    expect(tokenOf('3.2')).toBe(tokenOf('5.2'));
  });
});

it('nothing is signed with an empty key', () => {
  for (const format of ['django.session-data-legacy', 'django.messages-legacy'] as const) {
    expect(codeOf(() => sign(format, '[]', { secretKey: '', now }))).toBe('empty-key');
  }
});
