// What is recognised as which format, what is not, and the verdicts.
import { describe, expect, it } from 'vitest';
import { quoteCookieValue } from '../../electron/signing/django/set-cookie.ts';
import { getCookieSigner } from '../../electron/signing/django/signed-cookie.ts';
import {
  type FormatId,
  formatIds,
  recognise,
  type SigningIdentity,
  sign,
  type Verdict,
  verify,
} from '../../electron/signing/formats.ts';
import { dumps, Signer, signCookie, TimestampSigner } from '../../electron/signing/index.ts';

const now = 1_764_000_000;
const secretKey = 'a-secret-key-of-the-shop';
const shop: SigningIdentity = { id: 'shop', secretKey, djangoVersion: '5.2' };
const other: SigningIdentity = { id: 'other', secretKey: 'another-secret-key', fallbackKeys: ['former'] };
const clock = { now: () => now };
const session = '{"_auth_user_id":"7","_auth_user_backend":"django.contrib.auth.backends.ModelBackend"}';

const signed = {
  'django.signer': new Signer({ key: secretKey }).sign('hello'),
  'django.timestamp-signer': new TimestampSigner({ key: secretKey, ...clock }).sign('hello'),
  'django.object': dumps('{"a":1.0}', { key: secretKey, ...clock }),
  'django.signed-cookie': signCookie({ secretKey, name: 'cart', value: '12', ...clock }),
  'django.session-cookie': sign('django.session-cookie', session, { secretKey, now }),
  'django.session-data': sign('django.session-data', session, { secretKey, now }),
} satisfies Partial<Record<FormatId, string>>;

const verdictOf = (text: string, o: Partial<Parameters<typeof verify>[1]> = {}): Verdict =>
  verify(text, { identities: [other, shop], now: now + 10, ...o });

/** The stretches of the text that the segments name. */
const stretches = (text: string, verdict: Verdict) =>
  verdict.segments.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('recognise', () => {
  it('knows each format by its looks alone, as far as that can be', () => {
    const bestOf = (text: string) => recognise(text)[0]?.format;
    expect(bestOf(signed['django.signer'])).toBe('django.signer');
    expect(bestOf(signed['django.timestamp-signer'])).toBe('django.timestamp-signer');
    expect(bestOf(signed['django.object'])).toBe('django.object');
    expect(bestOf(`cart=${signed['django.signed-cookie']}`)).toBe('django.signed-cookie');
    expect(bestOf(signed['django.session-cookie'])).toBe('django.session-cookie');
  });

  it('gives the best first, with confidence between 0 and 1 and the bare value', () => {
    const found = recognise(`  "${signed['django.object']}"\n`);
    expect(found[0]).toEqual({ format: 'django.object', confidence: 0.95, value: signed['django.object'] });
    const confidences = found.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences.every((confidence) => confidence > 0 && confidence <= 1)).toBe(true);
  });

  it('is less sure of a damaged signature, and still sure enough to say that it is bad', () => {
    const whole = recognise(signed['django.timestamp-signer'])[0]?.confidence ?? 0;
    for (const damaged of [signed['django.timestamp-signer'].slice(0, -3), `${signed['django.timestamp-signer']}Ab`]) {
      const [best] = recognise(damaged);
      expect(best).toMatchObject({ format: 'django.timestamp-signer' });
      expect(best?.confidence).toBeLessThan(whole);
      expect(verdictOf(damaged).status).toBe('bad-signature');
    }
    const plain = new Signer({ key: 'k' }).sign('hello');
    expect(recognise(plain.slice(0, -1))[0]?.format).toBe('django.signer');
    expect(recognise(`${plain}=`)[0]?.format).toBe('django.signer');
  });

  it('knows an object by its payload even when most of the signature is lost', () => {
    expect(recognise(signed['django.object'].slice(0, -30))[0]).toMatchObject({ format: 'django.object' });
  });

  it.each([
    '',
    '   ',
    '""',
    ':',
    '::',
    'hello',
    'a:b:c',
    '12:30:45',
    '2026-11-22T12:30:45Z',
    '2001:db8:85a3:8d3:1319:8a2e:370:7348',
    '::1',
    'fe80::1ff:fe23:4567:890a',
    '00:1b:44:11:3a:b7',
    '550e8400-e29b-41d4-a716-446655440000',
    'urn:uuid:550e8400-e29b-41d4-a716-446655440000',
    'nginx:1.27-alpine',
    'registry.example.com:5000/team/image:latest',
    'nginx@sha256:9c7a54a9a43cca047013b82af109fe963fde787f63f9e016fdc3384500c2823d',
    'sha256:9C7A54A9A43CCA047013B82AF109FE963FDE787F63F9E016FDC3384500C2823D',
    'sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'SHA256:uNiVztksCsDhcc0u9e8BrqzzvPrOrvb8cjb7Kx0lqDs',
    '256 SHA256:uNiVztksCsDhcc0u9e8BrqzzvPrOrvb8cjb7Kx0lqDs',
    'https://example.com:8080/reset?next=/a:b',
    'https://example.com/',
    'postgres://user:password@localhost:5432/db',
    'mailto:someone@example.com',
    'arn:aws:iam::123456789012:role/deploy',
    'Note: this is a sentence, and nothing else.',
    'Warning: Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft',
    'std::vector::size_type',
    'pbkdf2_sha256$600000$salt$c2lnbmF0dXJl',
    'user:1000:1000:Some Body:/home/user:/bin/sh',
    '{"a": "b:c"}',
    'key=value; other=value',
    'Set-Cookie: theme=dark; Path=/',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    '\0:\0:\0',
    '\ud800:\ud800',
  ])('sees no token in %j', (text) => {
    expect(recognise(text)).toEqual([]);
    expect(verdictOf(text)).toEqual({ status: 'not-recognised', segments: [] });
  });
});

describe('verify', () => {
  it.each(Object.entries(signed))('%s: verified, with the identity, the salt and the time', (format, text) => {
    const verdict = verdictOf(text, { name: format === 'django.signed-cookie' ? 'cart' : undefined });
    expect(verdict).toMatchObject({ status: 'verified', format, identity: 'shop', keyIndex: 0, algorithm: 'sha256' });
    if (format === 'django.signer') expect(verdict.signedAt).toBeUndefined();
    else expect(verdict).toMatchObject({ signedAt: now, age: 10 });
  });

  it('has an entry for every format that it signs', () => {
    expect(Object.keys(signed).toSorted()).toEqual([...formatIds].filter((id) => id in signed).toSorted());
  });

  it('decodes without identities, and says that nothing was checked', () => {
    expect(verdictOf(signed['django.object'], { identities: [] })).toMatchObject({
      status: 'unchecked',
      format: 'django.object',
      payload: '{"a":1.0}',
      payloadKind: 'json',
      payloadLength: 9,
      compressed: false,
      signedAt: now,
    });
  });

  it('tells an expired signature from a bad one', () => {
    const text = signed['django.object'];
    expect(verdictOf(text, { maxAge: 10 }).status).toBe('verified');
    expect(verdictOf(text, { maxAge: 9.9 })).toMatchObject({ status: 'expired', identity: 'shop', age: 10 });
    const bad = verdictOf(text, { identities: [other], maxAge: 9.9 });
    expect(bad).toMatchObject({ status: 'bad-signature', payload: '{"a":1.0}' });
    expect(bad.identity).toBeUndefined();
  });

  it('takes a timestamp in the future, with a negative age', () => {
    expect(verdictOf(signed['django.object'], { now: now - 60, maxAge: 0 })).toMatchObject({
      status: 'verified',
      age: -60,
    });
  });

  it('says which fallback key it was', () => {
    const text = dumps('1', { key: 'former', ...clock });
    expect(verdictOf(text)).toMatchObject({ status: 'verified', identity: 'other', keyIndex: 1 });
  });

  it('tries the given salt and those of the identity', () => {
    const text = dumps('1', { key: secretKey, salt: 'invitations', ...clock });
    expect(verdictOf(text).status).toBe('bad-signature');
    expect(verdictOf(text, { salt: 'invitations' })).toMatchObject({ status: 'verified', salt: 'invitations' });
    const identities = [{ ...shop, salts: ['newsletter', 'invitations'] }];
    expect(verdictOf(text, { identities })).toMatchObject({ status: 'verified', salt: 'invitations' });
  });

  it('tries cookies as v2 and as legacy, as far as the version goes', () => {
    const cookie = (derivation: 'v2' | 'legacy', salt = '') =>
      signCookie({ secretKey, name: 'cart', value: 'v', salt, derivation, ...clock });
    const statusIn = (djangoVersion: string | undefined, derivation: 'v2' | 'legacy') =>
      verdictOf(cookie(derivation), { identities: [{ id: 'site', secretKey, djangoVersion }], name: 'cart' }).status;
    const accepted = Object.fromEntries(
      [undefined, '3.2', '4.2.20', '5.1', '5.2', '5.2.14', '5.2.15', '6.0.5', '6.0.6', '6.0', '6.1', '7.0', 'main'].map(
        (version) => [
          version ?? 'unknown',
          (['v2', 'legacy'] as const).filter((derivation) => statusIn(version, derivation) === 'verified'),
        ],
      ),
    );
    expect(accepted).toEqual({
      unknown: ['v2', 'legacy'],
      '3.2': ['legacy'],
      '4.2.20': ['legacy'],
      '5.1': ['legacy'],
      '5.2': ['v2', 'legacy'],
      '5.2.14': ['legacy'],
      '5.2.15': ['v2', 'legacy'],
      '6.0.5': ['legacy'],
      '6.0.6': ['v2', 'legacy'],
      '6.0': ['v2', 'legacy'],
      '6.1': ['v2'],
      '7.0': ['v2'],
      main: ['v2', 'legacy'],
    });
    expect(verdictOf(cookie('legacy', 's'), { name: 'cart', salt: 's' })).toMatchObject({
      status: 'verified',
      derivation: 'legacy',
      salt: 's',
    });
    expect(verdictOf(cookie('v2'), { name: 'card' }).status).toBe('bad-signature');
  });

  it('tries sha1 where the version took it', () => {
    const text = new TimestampSigner({ key: secretKey, algorithm: 'sha1', ...clock }).sign('v');
    const verdictIn = (djangoVersion: string | undefined) =>
      verdictOf(text, { identities: [{ id: 'site', secretKey, djangoVersion }] });
    for (const version of [undefined, '2.2', '3.0', '3.1', '3.2.25']) {
      expect(verdictIn(version)).toMatchObject({ status: 'verified', algorithm: 'sha1' });
    }
    for (const version of ['4.0', '5.2']) expect(verdictIn(version).status).toBe('bad-signature');
    const sha256 = new TimestampSigner({ key: secretKey, ...clock }).sign('v');
    expect(verdictOf(sha256, { identities: [{ id: 'site', secretKey, djangoVersion: '3.0' }] }).status).toBe(
      'bad-signature',
    );
  });

  it('finds what get_cookie_signer signed without a name, under a salt that plain signers were tried with before', () => {
    const text = getCookieSigner({ secretKey, salt: 'wizard', ...clock }).sign('step 2');
    expect(verdictOf(text, { salt: 'wizard' })).toMatchObject({
      status: 'verified',
      format: 'django.signed-cookie',
      salt: 'wizard',
      payload: 'step 2',
    });
  });

  it('reads the text as the given format only', () => {
    const text = signed['django.session-cookie'];
    expect(verdictOf(text, { format: 'django.session-data' })).toMatchObject({
      status: 'bad-signature',
      format: 'django.session-data',
    });
    expect(verdictOf('no token', { format: 'django.object' })).toEqual({ status: 'not-recognised', segments: [] });
    expect(verdictOf('a:b', { format: 'django.signer' }).status).toBe('bad-signature');
  });

  it('verifies what it would not have recognised', () => {
    const text = new Signer({ key: secretKey }).sign('SHA256');
    expect(recognise(text)).toEqual([]);
    expect(verdictOf(text)).toMatchObject({ status: 'verified', payload: 'SHA256' });
  });

  it('passes over keys, salts and names that Django could not use', () => {
    const identities = [
      { id: 'broken', secretKey: '\ud800', fallbackKeys: ['', new Uint8Array()], salts: ['', '\ud800'] },
      shop,
    ];
    expect(verdictOf(signed['django.object'], { identities, name: '\ud800', salt: '\ud800' })).toMatchObject({
      status: 'verified',
      identity: 'shop',
    });
  });
});

describe('what surrounds a token', () => {
  const text = signed['django.session-cookie'];
  const [payload, timestamp, signature] = text.split(':');
  const bare = [
    ['payload', payload],
    ['separator', ':'],
    ['timestamp', timestamp],
    ['separator', ':'],
    ['signature', signature],
  ];

  it.each([
    ['nothing', text],
    ['blanks', `\n\t ${text} \r\n`],
    ['double quotes', ` "${text}"`],
    ['single quotes', `'${text}'`],
    ['backticks and blanks', `\` ${text} \``],
  ])('%s: the segments point into the given text', (_what, given) => {
    const verdict = verdictOf(given);
    expect(verdict).toMatchObject({ status: 'verified', value: text });
    expect(stretches(given, verdict)).toEqual(bare);
  });

  it.each([
    ['a pair', `sessionid=${text}`],
    ['a quoted pair', `sessionid="${text}"`],
    [
      'a Set-Cookie header',
      `Set-Cookie: sessionid=${text}; expires=Sun, 06 Dec 2026 08:00:00 GMT; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax`,
    ],
    ['a Set-Cookie value', ` sessionid=${text}; Path=/`],
    ['a Cookie header', `cookie: sessionid=${text}`],
    ['a Cookie header of several', `Cookie: theme=dark; sessionid=${text}; lang=de`],
  ])('%s: the name is known', (_what, given) => {
    const verdict = verdictOf(given);
    expect(verdict).toMatchObject({
      status: 'verified',
      format: 'django.session-cookie',
      value: text,
      name: 'sessionid',
    });
    expect(stretches(given, verdict)).toEqual([['name', 'sessionid'], ['separator', '='], ...bare]);
  });

  it('reads a value that Python quoted for a header as Django does, and points into it', () => {
    const cookie = signCookie({ secretKey, name: 'cart', value: '7:2,3 "ä"', ...clock });
    const quoted = quoteCookieValue(cookie);
    const verdict = verdictOf(` ${quoted}\n`, { name: 'cart' });
    expect(verdict).toMatchObject({ status: 'verified', value: cookie, payload: '7:2,3 "ä"', name: 'cart' });
    expect(stretches(` ${quoted}\n`, verdict)[0]).toEqual(['payload', '7:2\\0543 \\"\\344\\"']);
  });

  it('keeps a blank at the beginning of a quoted cookie, and takes one off a token between quotes', () => {
    const cookie = signCookie({ secretKey, name: 'q', value: ' red shoes', ...clock });
    const quoted = quoteCookieValue(cookie);
    expect(quoted.startsWith('" red')).toBe(true);
    for (const given of [quoted, `q=${quoted}`, `Cookie: q=${quoted}; x=1`]) {
      expect(verdictOf(given, { name: 'q' })).toMatchObject({
        status: 'verified',
        value: cookie,
        payload: ' red shoes',
      });
    }
    expect(stretches(quoted, verdictOf(quoted, { name: 'q' }))[0]).toEqual(['payload', ' red shoes']);
    expect(verdictOf(`" ${text} "`, { name: 'sessionid' })).toMatchObject({ status: 'verified', value: text });
  });

  it.each(['cookie: a=b', 'set-cookie:a=1; b=2', 'Cookie: '])(
    'verifies what was signed and looks like a header: %s',
    (value) => {
      const given = sign('django.timestamp-signer', value, { secretKey, now });
      for (const name of [undefined, 'other']) {
        expect(verdictOf(given, { name })).toMatchObject({ status: 'verified', payload: value });
      }
    },
  );

  it('takes the name from the pair for a signed cookie, unless one is given', () => {
    const cookie = signed['django.signed-cookie'];
    expect(verdictOf(`cart=${cookie}`)).toMatchObject({ status: 'verified', derivation: 'v2', name: 'cart', salt: '' });
    expect(verdictOf(`basket=${cookie}`).status).toBe('bad-signature');
    expect(verdictOf(`basket=${cookie}`, { name: 'cart' })).toMatchObject({ status: 'verified', name: 'cart' });
  });

  it('reads the octal escapes of a quoted pair, and points at them', () => {
    const value = 'a,b "é"';
    const cookie = signCookie({ secretKey, name: 'cart', value, ...clock });
    const tail = cookie.slice(value.length);
    const given = `cart="a\\054b \\"\\351\\"${tail}"`;
    const verdict = verdictOf(given);
    expect(verdict).toMatchObject({ status: 'verified', payload: value });
    expect(stretches(given, verdict).slice(0, 3)).toEqual([
      ['name', 'cart'],
      ['separator', '='],
      ['payload', 'a\\054b \\"\\351\\"'],
    ]);
    expect(verdict.segments.at(-1)?.end).toBe(given.length - 1);
  });

  it('does not mistake a signed value with "=" in it for a pair', () => {
    const value = new Signer({ key: secretKey }).sign('user=5');
    expect(verdictOf(value)).toMatchObject({ status: 'verified', format: 'django.signer', payload: 'user=5' });
  });

  it('finds blanks and quotes that were signed too', () => {
    for (const value of [' padded', '"quoted', '\tboth ']) {
      const given = new TimestampSigner({ key: secretKey, ...clock }).sign(value);
      expect(verdictOf(given)).toMatchObject({ status: 'verified', payload: value, value: given });
    }
  });
});

describe('sign', () => {
  it('needs a name for a signed cookie, and an entry for the format', () => {
    expect(() => sign('django.signed-cookie', 'v', { secretKey, now })).toThrow(
      expect.objectContaining({ code: 'name-required' }),
    );
    expect(() => sign('x' as FormatId, 'v', { secretKey, now })).toThrow(
      expect.objectContaining({ code: 'unknown-format' }),
    );
  });
});
