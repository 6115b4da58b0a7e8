// Messages, sessions of old, reset tokens, CSRF tokens and user ids against a living Django, both ways.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { maskCsrf, sameCsrfSecret, unmaskCsrf } from '../../electron/signing/django/csrf.ts';
import { makePasswordResetToken, resetForms } from '../../electron/signing/django/password-reset.ts';
import { decodeUid, encodeUid } from '../../electron/signing/django/uidb64.ts';
import { type Message, sign, type VerifyOptions, verify } from '../../electron/signing/formats.ts';
import { compactJson } from '../../electron/signing/index.ts';
import * as any from '../signing/support/arbitraries.ts';
import * as made from '../signing/support/django-arbitraries.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { forCases } from './compare.ts';
import { Oracle } from './oracle.ts';

announceSeed('oracle: formats');
const oracle = await Oracle.start();
afterAll(() => oracle.stop());

/** Django 4.0 stopped reading what was signed before 3.1. */
const readsLegacy = Number.parseInt(oracle.versions.django, 10) < 4;
const djangoVersion = oracle.versions.django;

const verdictOf = (text: string, key: string, o: Partial<VerifyOptions> = {}) =>
  verify(text, { identities: [{ id: 'site', secretKey: key }], now: 1_800_000_000, ...o });

async function answer(op: string, request: Record<string, unknown>): Promise<string> {
  const given = await oracle.ask(op, request);
  if (given.ok === undefined) throw new Error(`Django raised ${given.error} for ${op} ${JSON.stringify(request)}`);
  return given.ok;
}

const messagesOf = (list: readonly (Message | string)[]) => list.filter((one) => typeof one !== 'string');

/** Django 3.2 leaves empty tags out of the cookie. */
const withoutEmptyTags = (message: Message) => ({ ...message, extraTags: message.extraTags || null });

describe('messages', () => {
  const cases = fc.record({ key: any.keyText, messages: made.messageList, now: made.recentTime });
  const forms = ['now', '3.1', 'legacy'] as const;

  it.each(forms)('reads what Django writes (%s)', async (form) => {
    await forCases(150, cases, async ({ key, messages, now }) => {
      const signed = await answer('messagesEncode', { key, messages, form, now });
      const format = form === 'legacy' ? 'django.messages-legacy' : 'django.messages';
      const verdict = verdictOf(signed, key, { now });
      expect(verdict).toMatchObject({ status: 'verified', format });
      expect(verdict.messages?.map(withoutEmptyTags)).toEqual(messagesOf(messages).map(withoutEmptyTags));
      expect(verdict.messagesNotFinished).toBe(messages.at(-1) === '__messagesnotfinished__');
      if (form !== 'legacy') expect(verdict.signedAt).toBe(now);
    });
  });

  it('writes what Django reads', async () => {
    await forCases(150, cases, async ({ key, messages, now }) => {
      const json = made.messagesJson(messages);
      const expected = JSON.stringify({
        messages: messagesOf(messages),
        notFinished: messages.at(-1) === '__messagesnotfinished__',
      });
      const today = sign('django.messages', json, { secretKey: key, now });
      expect(JSON.parse(await answer('messagesDecode', { key, signed: today, now }))).toEqual(JSON.parse(expected));
      const legacy = sign('django.messages-legacy', json, { secretKey: key, now });
      const read = await oracle.ask('messagesDecode', { key, signed: legacy, now });
      if (readsLegacy) expect(JSON.parse(read.ok ?? '')).toEqual(JSON.parse(expected));
      else expect(read.error).toBe('ValueError');
      expect(verdictOf(legacy, key, { identities: [{ id: 'site', secretKey: key, djangoVersion }] }).status).toBe(
        readsLegacy ? 'verified' : 'bad-signature',
      );
    });
  });

  it('finds nested messages as Django does', async () => {
    await forCases(200, fc.record({ key: any.keyText, json: made.nestedMessages }), async ({ key, json }) => {
      const now = 1_700_000_000;
      const signed = sign('django.messages', json, { secretKey: key, now });
      const { messages } = JSON.parse(await answer('messagesDecode', { key, signed, now }));
      expect(verdictOf(signed, key, { format: 'django.messages' }).messages).toEqual(messages);
    });
  });
});

describe('session data from before Django 3.1', () => {
  it('is read and written alike', async () => {
    await forCases(150, fc.record({ key: any.keyText, json: made.sessionJson }), async ({ key, json }) => {
      const signed = await answer('legacySessionEncode', { key, json });
      expect(sign('django.session-data-legacy', json, { secretKey: key, now: 0 })).toBe(signed);
      expect(await answer('legacySessionDecode', { key, signed })).toBe(compactJson(json));
      expect(verdictOf(signed, key, { format: 'django.session-data-legacy' })).toMatchObject({
        status: 'verified',
        payload: compactJson(json),
        algorithm: 'sha1',
      });
    });
  });
});

describe('password-reset tokens', () => {
  const cases = fc.record({
    key: any.keyText,
    account: made.account,
    now: made.recentTime,
    utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
  });

  it('are the same to the last digit', async () => {
    const [form] = resetForms(djangoVersion);
    await forCases(300, cases, async ({ key, ...o }) => {
      const token = makePasswordResetToken({ secretKey: key, ...o, form });
      expect(await answer('resetToken', { key, ...o })).toBe(token);
      const verdict = verdictOf(token, key, o);
      expect(verdict).toMatchObject({ status: 'verified', signedAt: o.now, age: 0 });
    });
  });

  it('hold where the console of the database shows the last login in another zone', async () => {
    const account = { pk: '7', passwordHash: 'pbkdf2_sha256$1$a$b', email: 'ada@example.com' };
    const o = { key: 'a-key-of-the-site', now: 1_800_000_000, utcOffsetMinutes: 0 };
    const shown = { ...account, lastLogin: '2026-03-29 00:30:05.123456+02' };
    const token = makePasswordResetToken({
      secretKey: o.key,
      ...o,
      account: shown,
      form: resetForms(djangoVersion)[0],
    });
    // With USE_TZ, Django has it in UTC.
    const stored = { ...account, lastLogin: '2026-03-28 22:30:05.123456+00:00' };
    expect(await answer('resetTokenHolds', { ...o, token, account: stored })).toBe('True');
    expect(verdictOf(token, o.key, { ...o, account: shown }).status).toBe('verified');
  });

  it('hold and expire alike', async () => {
    const age = fc.oneof(fc.constantFrom(0, 259_199, 259_200, 259_201), fc.nat(400_000));
    await forCases(300, fc.record({ cases, age }), async ({ cases: { key, now, ...o }, age: later }) => {
      const token = makePasswordResetToken({ secretKey: key, now, ...o, form: resetForms(djangoVersion)[0] });
      const holds = await answer('resetTokenHolds', { key, token, now: now + later, ...o });
      const { status } = verdictOf(token, key, { ...o, now: now + later });
      expect(status).toBe(holds === 'True' ? 'verified' : 'expired');
    });
  });

  it('die with every change of the account alike', async () => {
    const change = fc.constantFrom('pk', 'passwordHash', 'lastLogin', 'email');
    await forCases(150, fc.record({ cases, change }), async ({ cases: { key, account, ...o }, change: field }) => {
      const token = makePasswordResetToken({ secretKey: key, account, ...o, form: resetForms(djangoVersion)[0] });
      const changed = { ...account, [field]: field === 'lastLogin' ? '2031-01-01 00:00:00' : `${account[field]}x` };
      const holds = await answer('resetTokenHolds', { key, token, account: changed, ...o });
      expect(holds).toBe('False');
      // Of an unknown version the forms without an address are tried as well.
      const identities = [{ id: 'site', secretKey: key, djangoVersion }];
      const format = 'django.password-reset';
      expect(verdictOf(token, key, { format, identities, account: changed, ...o }).status).toBe('bad-signature');
    });
  });

  it('of a generator with another hash', async () => {
    await forCases(60, cases, async ({ key, ...o }) => {
      const token = await answer('resetToken', { key, ...o, algorithm: 'sha1' });
      const identities = [{ id: 'site', secretKey: key, djangoVersion: '3.2' }];
      expect(verdictOf(token, key, { ...o, identities })).toMatchObject({ status: 'verified', algorithm: 'sha1' });
    });
  });
});

describe('CSRF tokens', () => {
  const secret = fc.stringMatching(/^[a-zA-Z0-9]{32}$/);

  it('are masked and unmasked alike', async () => {
    await forCases(200, secret, async (plain) => {
      expect(unmaskCsrf(await answer('csrfMask', { secret: plain }))).toBe(plain);
      expect(await answer('csrfUnmask', { token: maskCsrf(plain) })).toBe(plain);
    });
  });

  it('are compared alike', async () => {
    await forCases(100, fc.tuple(secret, secret), async ([one, two]) => {
      for (const [a, b] of [
        [maskCsrf(one), maskCsrf(one)],
        [maskCsrf(one), maskCsrf(two)],
      ] as const) {
        expect(await answer('csrfSame', { a, b })).toBe(sameCsrfSecret(a, b) ? 'True' : 'False');
      }
    });
  });
});

describe('user ids', () => {
  it('are encoded alike', async () => {
    await forCases(200, any.nonEmptyText, async (pk) => {
      expect(await answer('uidEncode', { pk })).toBe(encodeUid(pk));
      expect(await answer('uidDecode', { uidb64: encodeUid(pk) })).toBe(pk);
      expect(decodeUid(encodeUid(pk))).toBe(pk);
    });
  });
});
