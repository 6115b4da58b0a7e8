// Messages, password-reset links, CSRF tokens and user ids: Django's vectors, and what a verdict says of them.
import { describe, expect, it } from 'vitest';
import { isMasked, maskCsrf, sameCsrfSecret, unmaskCsrf } from '../../electron/signing/django/csrf.ts';
import { readMessages } from '../../electron/signing/django/messages.ts';
import { loginTimestamps, makePasswordResetToken } from '../../electron/signing/django/password-reset.ts';
import { knownSessionKeys } from '../../electron/signing/django/session.ts';
import { getCookieSigner } from '../../electron/signing/django/signed-cookie.ts';
import { decodeUid, encodeUid } from '../../electron/signing/django/uidb64.ts';
import { recognise, sign, type VerifyOptions, verify } from '../../electron/signing/formats.ts';
import { codeOf } from './support/thrown.ts';
import { django } from './support/vectors.ts';

const now = 1_764_000_000;
const secretKey = 'a-secret-key';
const verdictOf = (text: string, o: Partial<VerifyOptions> = {}) =>
  verify(text, { identities: [{ id: 'site', secretKey, djangoVersion: '5.2' }], now, ...o });

describe('the vectors of Django', () => {
  it('has every group', () => {
    const sizes = [django.session, django.messages, django.password_reset, django.csrf].map(({ length }) => length);
    expect(sizes).toEqual([20, 10, 20, 10]);
  });

  it.each(django.messages)('messages: $cookie', ({ secret_key, now: signedAt, cookie, messages }) => {
    expect(recognise(cookie)[0]?.format).toBe('django.messages');
    const verdict = verdictOf(cookie, { identities: [{ id: 'site', secretKey: secret_key }] });
    expect(verdict).toMatchObject({
      status: 'verified',
      format: 'django.messages',
      salt: 'django.contrib.messages',
      signedAt,
      payloadKind: 'json',
      messagesNotFinished: false,
    });
    expect(verdict.messages).toEqual(
      messages.map(({ level, message: text, extra_tags: extraTags }) =>
        expect.objectContaining({ level, text, extraTags }),
      ),
    );
    const again = sign('django.messages', verdict.payload ?? '', { secretKey: secret_key, now: signedAt });
    expect(again).toBe(cookie);
  });

  it.each(django.password_reset)('password_reset: $uidb64 $token', (vector) => {
    const account = {
      pk: vector.pk,
      passwordHash: vector.password,
      lastLogin: vector.last_login,
      email: vector.email,
    };
    const identities = [{ id: 'site', secretKey: vector.secret_key, djangoVersion: '5.2' }];
    const made = Date.parse(`${vector.now_local}Z`) / 1000;
    expect(makePasswordResetToken({ secretKey: vector.secret_key, account, now: made })).toBe(vector.token);
    const url = `https://example.com/reset/${vector.uidb64}/${vector.token}/`;
    expect(
      sign('django.password-reset', 'https://example.com/reset', { secretKey: vector.secret_key, account, now: made }),
    ).toBe(url);
    for (const text of [url, `/reset/${vector.uidb64}/${vector.token}/`, `${vector.uidb64}/${vector.token}`]) {
      expect(recognise(text)[0]).toMatchObject({ format: 'django.password-reset', confidence: 0.95 });
      expect(verdictOf(text, { identities, account, now: made + 60 })).toMatchObject({
        status: 'verified',
        uid: vector.pk,
        payload: vector.pk,
        signedAt: made,
        age: 60,
        algorithm: 'sha256',
      });
    }
    expect(verdictOf(vector.token, { identities, account, now: made }).status).toBe('verified');
    expect(verdictOf(vector.token, { identities, account, now: made + 259_201 }).status).toBe('expired');
    const changed = { ...account, passwordHash: `${account.passwordHash}x` };
    expect(verdictOf(url, { identities, account: changed, now: made }).status).toBe('bad-signature');
  });

  it.each(django.csrf)('csrf: $token', ({ secret, token }) => {
    expect(unmaskCsrf(token)).toBe(secret);
    expect(sameCsrfSecret(token, secret)).toBe(true);
    expect(sameCsrfSecret(maskCsrf(secret), token)).toBe(true);
    for (const text of [`csrfmiddlewaretoken=${token}`, `csrftoken=${secret}`]) {
      expect(recognise(text)[0]).toMatchObject({ format: 'django.csrf', confidence: 0.9 });
      expect(verdictOf(text)).toMatchObject({ status: 'unchecked', format: 'django.csrf', payload: secret });
    }
  });

  it.each(django.session)('session: $signed_cookies', ({ signed_cookies, db_session_data }) => {
    expect(recognise(`sessionid=${signed_cookies}`)[0]?.format).toBe('django.session-cookie');
    for (const text of [signed_cookies, db_session_data]) {
      const formats = recognise(text).map(({ format }) => format);
      expect(formats.slice(0, 2).toSorted()).toEqual(['django.session-cookie', 'django.session-data']);
      expect(formats).not.toContain('django.messages');
    }
  });
});

describe('messages', () => {
  const message = (text: string, level: unknown = 20, safe: unknown = 0, ...tags: unknown[]) =>
    ['__json_message', safe, level, text, ...tags] as unknown[];
  const read = (value: unknown) => readMessages(JSON.stringify(value));

  it('names the levels, and leaves those of the site without a name', () => {
    const levels = [10, 20, 25, 30, 40, 7];
    const { messages } = read(levels.map((level) => message('m', level)));
    expect(messages.map(({ levelName }) => levelName)).toEqual(['debug', 'info', 'success', 'warning', 'error', '']);
  });

  it('finds messages in nested lists and objects, in order', () => {
    const nested = [message('a'), [[message('b')], { x: [message('c')], y: message('d') }], 'text', 1, null];
    expect(read(nested).messages.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes nothing inside a message for another one', () => {
    const { messages, malformed } = read([message('a', 20, 0, [message('b')])]);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.extraTags).toBe(JSON.stringify([message('b')]));
    expect(malformed).toBe(0);
  });

  it('ends in the mark only when the mark is the last of the whole list', () => {
    const mark = '__messagesnotfinished__';
    expect(read([message('a'), mark]).notFinished).toBe(true);
    expect(read([mark]).notFinished).toBe(true);
    expect(read([mark, message('a')]).notFinished).toBe(false);
    expect(read([message('a'), [mark]]).notFinished).toBe(false);
    expect(read([message(mark)]).notFinished).toBe(false);
  });

  it('reads safety and levels as Python does', () => {
    const safety = [0, 1, true, false, null, '', 'x', [], [0]];
    const { messages } = read(safety.map((safe) => message('m', 20, safe)));
    expect(messages.map(({ isSafe }) => isSafe)).toEqual([false, true, true, false, false, false, true, false, true]);
    const levels = ['25', 25.9, true].map((level) => message('m', level));
    expect(read(levels).messages.map(({ level }) => level)).toEqual([25, 25, 1]);
    expect(readMessages('[["__json_message",0,20,12345678901234567890]]').messages[0]?.text).toBe(
      '12345678901234567890',
    );
  });

  it('keeps the others when Django could not read one', () => {
    const broken = [['__json_message'], ['__json_message', 0, 20], message('m', 'high'), message('m', 20, 0, 1, 2)];
    expect(read([...broken, message('kept')])).toMatchObject({ messages: [{ text: 'kept' }], malformed: 4 });
    const signed = sign('django.messages', JSON.stringify(broken), { secretKey, now });
    const verdict = verdictOf(signed);
    expect(verdict).toMatchObject({ status: 'verified', messages: [] });
    expect(verdict.notes?.map(({ code }) => code)).toEqual(['malformed-messages']);
  });

  it('knows a damaged cookie by its name, and a whole one without', () => {
    const signed = sign('django.messages', JSON.stringify([message('hello '.repeat(20))]), { secretKey, now });
    expect(recognise(signed)[0]?.format).toBe('django.messages');
    const damaged = signed.replace(/.{12}:/, ':');
    expect(recognise(`messages=${damaged}`)[0]?.format).toBe('django.messages');
    expect(recognise(damaged)[0]?.format).not.toBe('django.messages');
    expect(verdictOf(`messages=${damaged}`).status).toBe('bad-signature');
  });

  it('are found under a salt of the site only where there are messages', () => {
    const salt = 'shop.messages';
    const signer = getCookieSigner({ secretKey, salt, now: () => now });
    const identities = [{ id: 'site', secretKey, salts: [salt] }];
    const cookie = signer.signJson(JSON.stringify([message('hello')]));
    expect(verdictOf(cookie, { identities })).toMatchObject({ status: 'verified', format: 'django.messages', salt });
    expect(verdictOf(signer.sign('text'), { identities }).format).toBe('django.signed-cookie');
  });
});

describe('password-reset links', () => {
  const account = {
    pk: '42',
    passwordHash: 'pbkdf2_sha256$1$s$aGFzaA==',
    lastLogin: '2025-01-02 03:04:05',
    email: 'a@b.c',
  };
  const link = sign('django.password-reset', '', { secretKey, account, now });
  const token = link.split('/').at(-2) ?? '';
  const codes = (text: string, o: Partial<VerifyOptions> = {}) => verdictOf(text, o).notes?.map(({ code }) => code);

  it('are read without a key, and not judged without the account', () => {
    expect(link).toBe(`/reset/NDI/${token}/`);
    for (const identities of [[], [{ id: 'site', secretKey }]]) {
      const verdict = verdictOf(link, { identities });
      expect(verdict).toMatchObject({ status: 'unchecked', uid: '42', signedAt: now, age: 0 });
    }
    expect(codes(link)).toEqual(['account-required', 'utc-assumed', 'default-max-age']);
    const bare = verdictOf(token);
    expect(bare).toMatchObject({ status: 'unchecked', format: 'django.password-reset', signedAt: now });
    expect(bare.uid).toBeUndefined();
    expect(bare.payload).toBeUndefined();
  });

  it('are found in the address as front ends write it', () => {
    const texts = [
      `https://example.com${link}?next=/a#top`,
      `https://example.com/#/password-reset/confirm/NDI/${token}`,
      `https://example.com/new-password?uid=NDI&token=${token}`,
      `https://example.com/new-password?token=${token}&lang=de&uidb64=NDI`,
      `uid=NDI&token=${token}`,
    ];
    for (const text of texts) {
      expect(recognise(text)[0]?.format).toBe('django.password-reset');
      const verdict = verdictOf(text, { account });
      expect(verdict).toMatchObject({ status: 'verified', uid: '42' });
      const stretches = verdict.segments.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
      const [time, hash] = token.split('-');
      expect(stretches).toContainEqual(['payload', 'NDI']);
      expect(stretches).toContainEqual(['timestamp', time]);
      expect(stretches).toContainEqual(['signature', hash]);
      const starts = verdict.segments.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });

  it('expire by the limit that is given, else by Django’s', () => {
    const statusAt = (age: number, maxAge?: number) => verdictOf(link, { account, now: now + age, maxAge }).status;
    expect([statusAt(259_200), statusAt(259_201)]).toEqual(['verified', 'expired']);
    expect([statusAt(60, 60), statusAt(61, 60), statusAt(1e6, 1e7)]).toEqual(['verified', 'expired', 'verified']);
    expect(codes(link, { account, maxAge: 60, utcOffsetMinutes: 0 })).toEqual([]);
  });

  it('count from the server’s clock', () => {
    const made = sign('django.password-reset', '', { secretKey, account, now, utcOffsetMinutes: 330 });
    expect(made).not.toBe(link);
    expect(verdictOf(made, { account, utcOffsetMinutes: 330 })).toMatchObject({ status: 'verified', signedAt: now });
    expect(verdictOf(made, { account })).toMatchObject({ status: 'verified', signedAt: now + 330 * 60 });
  });

  it('belong to the user that they name', () => {
    const other = { ...account, pk: '43' };
    expect(verdictOf(link, { account: other }).status).toBe('bad-signature');
    expect(codes(link, { account: other })).toContain('other-account');
    expect(verdictOf(link.replace('NDI', 'NDM'), { account }).status).toBe('bad-signature');
    expect(verdictOf(token, { account }).status).toBe('verified');
  });

  it('try fallback keys, in order', () => {
    const identities = [{ id: 'site', secretKey: 'new', fallbackKeys: ['older', secretKey] }];
    expect(verdictOf(link, { identities, account })).toMatchObject({ status: 'verified', keyIndex: 2 });
  });

  it.each([
    ['2025-01-02T03:04:05', ['2025-01-02 03:04:05']],
    ['2025-01-02 03:04:05.999999+00:00', ['2025-01-02 03:04:05']],
    ['2025-01-02T03:04:05Z', ['2025-01-02 03:04:05']],
    ['2025-01-02 03:04', ['2025-01-02 03:04:00']],
    ['2025-01-02 00:30:05+02', ['2025-01-01 22:30:05', '2025-01-02 00:30:05']],
    ['2025-01-02 00:30:05.5-0530', ['2025-01-02 06:00:05', '2025-01-02 00:30:05']],
    [null, ['']],
    ['  ', ['']],
  ])('read the last login %j', (lastLogin, expected) => {
    expect(loginTimestamps(lastLogin)).toEqual(expected);
  });

  it.each([
    'yesterday',
    '2025-02-30 00:00:00',
    '2025-01-02',
    '1736000000',
    '2025-13-01 00:00:00',
    'Jan. 2, 2025, 3 a.m.',
  ])('do not guess at the last login %j', (lastLogin) => {
    expect(codeOf(() => loginTimestamps(lastLogin))).toBe('malformed-last-login');
    const broken = { ...account, lastLogin };
    expect(verdictOf(link, { account: broken }).status).toBe('unchecked');
    expect(codes(link, { account: broken })).toContain('malformed-account');
  });

  it('are refused where nothing can be signed', () => {
    const attempt = (o: object) => codeOf(() => sign('django.password-reset', '', { secretKey, now, ...o }));
    expect(attempt({})).toBe('account-required');
    expect(attempt({ account: { ...account, pk: '' } })).toBe('account-required');
    expect(attempt({ account, now: 0 })).toBe('invalid-clock');
    expect(attempt({ account, now: Number.NaN })).toBe('invalid-clock');
    expect(attempt({ account, secretKey: '' })).toBe('empty-key');
    expect(attempt({ account, algorithm: 'sha0' })).toBe('unknown-algorithm');
  });
});

describe('CSRF tokens', () => {
  const secret = 'TR1ruPC14abSkFRJq0x0OvCSFHNVRgcV';

  it('are masked anew each time', () => {
    const tokens = Array.from({ length: 20 }, () => maskCsrf(secret));
    expect(new Set(tokens).size).toBe(20);
    expect(tokens.every((token) => isMasked(token) && unmaskCsrf(token) === secret)).toBe(true);
    expect(unmaskCsrf(sign('django.csrf', tokens[0] ?? '', { secretKey: '', now }))).toBe(secret);
  });

  it('differ when their secrets do', () => {
    expect(sameCsrfSecret(maskCsrf(secret), maskCsrf([...secret].reverse().join('')))).toBe(false);
  });

  it.each(['', 'short', 'a'.repeat(31), 'a'.repeat(63), 'a'.repeat(65), `${'a'.repeat(31)}-`, 'ä'.repeat(32)])(
    'are not %j',
    (text) => {
      expect(codeOf(() => unmaskCsrf(text))).toBe('malformed-csrf-token');
      expect(codeOf(() => maskCsrf(text))).toBe('malformed-csrf-token');
      expect(codeOf(() => sameCsrfSecret(secret, text))).toBe('malformed-csrf-token');
    },
  );

  it('are claimed with little confidence unless named', () => {
    const confidence = (text: string) =>
      recognise(text).find(({ format }) => format === 'django.csrf')?.confidence ?? 0;
    expect(confidence(`csrftoken=${secret}`)).toBe(0.9);
    expect(confidence(`shop_csrf=${secret}`)).toBe(0.5);
    expect(confidence(secret)).toBeLessThan(0.2);
    expect(confidence(maskCsrf(secret))).toBeLessThan(0.3);
    expect(confidence(`sessionid=${secret}`)).toBe(0);
    expect(confidence('d41d8cd98f00b204e9800998ecf8427e')).toBe(0);
    expect(confidence(`csrftoken=${'d41d8cd98f00b204e9800998ecf8427e'.repeat(2)}`)).toBeLessThan(0.2);
  });
});

describe('user ids', () => {
  it.each([
    ['NDIw', '420'],
    ['MTAwMDAwMDAwMA', '1000000000'],
    ['OGYxNGU0NWYtY2VlYS00NjdmLWE5YjEtNGMyZDdhMGY1YjEx', '8f14e45f-ceea-467f-a9b1-4c2d7a0f5b11'],
  ])('%s is %s', (uidb64, pk) => {
    expect(encodeUid(pk)).toBe(uidb64);
    expect(recognise(uidb64)[0]?.format).toBe('django.uidb64');
    expect(verdictOf(uidb64)).toMatchObject({ status: 'unchecked', format: 'django.uidb64', payload: pk, uid: pk });
  });

  it('are read where they are named, however short, and where asked to', () => {
    expect(recognise('uidb64=MQ')[0]).toMatchObject({ format: 'django.uidb64', value: 'MQ' });
    expect(recognise('MQ')).toEqual([]);
    expect(verdictOf('MQ', { format: 'django.uidb64' })).toMatchObject({ status: 'unchecked', uid: '1' });
    expect(verdictOf('YWxpY2U', { format: 'django.uidb64' }).uid).toBe('alice');
  });

  it('refuse what is none', () => {
    expect(codeOf(() => encodeUid(''))).toBe('empty-uid');
    expect(codeOf(() => encodeUid('\ud800'))).toBe('lone-surrogate');
    expect(codeOf(() => decodeUid('A'))).toBe('malformed-base64');
    expect(codeOf(() => decodeUid('_w'))).toBe('malformed-uid');
  });
});

describe('session keys', () => {
  it('are those that Django sets itself', () => {
    expect(knownSessionKeys).toEqual(
      expect.arrayContaining(['_auth_user_id', '_auth_user_backend', '_session_expiry']),
    );
  });
});
