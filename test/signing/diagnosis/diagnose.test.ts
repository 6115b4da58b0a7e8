// One example a change: what is named, how it is said, what is to be put into the fields, and that it then verifies.
import { describe, expect, it } from 'vitest';
import { type ChangeCode, type DiagnoseOptions, diagnose, type Fix } from '../../../electron/signing/diagnose.ts';
import { quoteCookieValue } from '../../../electron/signing/django/set-cookie.ts';
import { type SigningIdentity, sign, verify } from '../../../electron/signing/formats.ts';
import { dumps, Signer, signCookie, TimestampSigner } from '../../../electron/signing/index.ts';

const now = 1_770_000_000;
const shopKey = 'shop-key-'.repeat(6);
const blogKey = 'blog-key-'.repeat(6);
const shop: SigningIdentity = { id: 'p1', name: 'shop', secretKey: shopKey, djangoVersion: '5.2' };
const blog: SigningIdentity = {
  id: 'p2',
  secretKey: 'newer'.repeat(10),
  fallbackKeys: [blogKey],
  salts: ['blog.drafts'],
};
const identities = [shop, blog];
const clock = () => 0;

const ask = (text: string, o: Partial<DiagnoseOptions> = {}) => diagnose(text, { identities, now, clock, ...o });

const cookie = (o: Partial<Parameters<typeof signCookie>[0]> = {}) =>
  signCookie({ secretKey: shopKey, name: 'prefs', value: 'dark, wide', now: () => now - 60, ...o });
const object = dumps('{"user":42}', { key: shopKey, now: () => now - 60 });

/** The only cause, after its fix was put to `verify`. */
function onlyCause(text: string, o: Partial<DiagnoseOptions>, changes: ChangeCode[]) {
  const { causes, observations, complete } = ask(text, o);
  expect(causes.map((cause) => cause.changes)).toEqual([changes]);
  expect(observations).toEqual([]);
  expect(complete).toBe(true);
  const [cause] = causes;
  if (cause === undefined) throw new Error('There is no cause.');
  expect(apply(cause.fix, o)).toEqual(cause.verdict);
  expect(`${cause.explanation} ${cause.evidence}`).not.toMatch(/shop-key|blog-key/);
  return cause;
}

function apply({ text, identityId, ...fields }: Fix, { maxAge }: Partial<DiagnoseOptions>) {
  return verify(text, { ...fields, identities: identities.filter(({ id }) => id === identityId), maxAge, now });
}

describe('settings of the signer', () => {
  it('salt: one of the catalogue', () => {
    const token = dumps('"a@example.com"', { key: shopKey, salt: 'registration', now: () => now });
    const { fix, explanation, evidence } = onlyCause(token, { salt: 'sign-up' }, ['salt']);
    expect(fix).toEqual({ text: token, identityId: 'p1', salt: 'registration' });
    expect(explanation).toBe(
      'It does not verify because it was signed with the salt “registration” of django-registration, not with “sign-up”.',
    );
    expect(evidence).toBe(
      'With the salt “registration” and sha256, the current key of shop makes exactly this signature.',
    );
  });

  it('salt: one that another profile has in use', () => {
    const token = new Signer({ key: shopKey, salt: 'blog.drafts' }).sign('7');
    expect(onlyCause(token, {}, ['salt']).fix.salt).toBe('blog.drafts');
  });

  it('salt: the argument of a signed cookie', () => {
    const token = cookie({ salt: 'blog.drafts' });
    expect(onlyCause(token, { name: 'prefs' }, ['salt']).fix).toMatchObject({ name: 'prefs', salt: 'blog.drafts' });
  });

  it('salt: blanks around the given one', () => {
    const token = new Signer({ key: shopKey, salt: 'my.own' }).sign('7');
    expect(onlyCause(token, { salt: ' my.own\n' }, ['salt']).fix.salt).toBe('my.own');
  });

  it.each([
    ['another case', 'Prefs'],
    ['a prefix too many', '__Host-prefs'],
    ['quotes', '"prefs"'],
    ['an equals sign', 'prefs='],
  ])('cookie-name: %s', (_, name) => {
    const { fix, explanation } = onlyCause(cookie(), { name }, ['cookie-name']);
    expect(fix.name).toBe('prefs');
    expect(explanation).toBe(`It does not verify because the cookie’s name is “prefs”, not “${name}”.`);
  });

  it('cookie-name: a prefix too few', () => {
    expect(onlyCause(cookie({ name: '__Secure-prefs' }), { name: 'prefs' }, ['cookie-name']).fix.name).toBe(
      '__Secure-prefs',
    );
  });

  it('cookie-name: a known one when none was given', () => {
    const { fix, explanation } = onlyCause(cookie({ name: 'csrftoken' }), {}, ['cookie-name']);
    expect(fix.name).toBe('csrftoken');
    expect(explanation).toContain('was not given');
  });

  it('cookie-name: the one in the pasted header', () => {
    const header = `Cookie: theme=x; odd_name=${quoteCookieValue(cookie({ name: 'odd_name' }))}`;
    expect(onlyCause(header, { name: 'theme' }, ['cookie-name']).fix).toEqual({
      text: header,
      identityId: 'p1',
      name: 'odd_name',
    });
  });

  it('derivation: v2 for a version that does not know it, and legacy for one that has left it behind', () => {
    for (const [derivation, djangoVersion] of [
      ['v2', '4.2'],
      ['legacy', '6.1'],
    ] as const) {
      const profiles = [{ ...shop, djangoVersion }];
      const { causes } = ask(cookie({ derivation }), { name: 'prefs', identities: profiles });
      expect(causes.map(({ changes }) => changes)).toEqual([['derivation']]);
      expect(causes[0]?.fix.derivation).toBe(derivation);
      expect(causes[0]?.explanation).toContain(`Django ${djangoVersion}`);
      expect(causes[0]?.verdict).toMatchObject({ status: 'verified', derivation });
    }
  });

  it('key: of a profile that was not asked, even a former one', () => {
    const token = new Signer({ key: blogKey }).sign('7');
    const { fix, evidence, explanation, verdict } = onlyCause(token, { identityId: 'p1' }, ['key']);
    expect(fix.identityId).toBe('p2');
    expect(verdict.keyIndex).toBe(1);
    expect(evidence).toContain('fallback key 1 of p2');
    expect(explanation).toBe(
      'It does not verify because it was signed with fallback key 1 of p2, not with a key of shop.',
    );
  });

  it.each(['sha1', 'sha512', 'sha384', 'md5', 'sha3_256', 'blake2b'])('algorithm: %s', (algorithm) => {
    const token = new TimestampSigner({ key: shopKey, algorithm, now: () => now }).sign('7');
    expect(onlyCause(token, {}, ['algorithm']).fix.algorithm).toBe(algorithm);
  });

  it('family: another format than the one asked for', () => {
    const { fix, explanation } = onlyCause(object, { format: 'django.session-cookie' }, ['family']);
    expect(fix.format).toBe('django.object');
    expect(explanation).toBe(
      'It does not verify because it is an object signed by dumps or sign_object, not a session cookie.',
    );
  });
});

describe('faults of the text', () => {
  it.each([
    ['percent-encoding', encodeURIComponent(cookie())],
    ['percent-encoding', encodeURIComponent(encodeURIComponent(cookie()))],
    ['percent-encoding', encodeURIComponent(cookie()).replaceAll('%20', '+')],
    ['quoting', `"'${cookie()}'"`],
    ['quoting', JSON.stringify(JSON.stringify(cookie({ value: '{"a":1}' })))],
    ['quoting', cookie({ value: "it's" }).replaceAll("'", '&#x27;')],
    ['quoting', `${cookie()}"`],
    ['octal-escapes', quoteCookieValue(cookie()).slice(1, -1)],
    ['octal-escapes', quoteCookieValue(cookie({ value: 'café;' })).slice(1, -1)],
    ['padding', `${cookie()}=`],
    ['padding', cookie({ value: 'aGk=' }).replace('=', '')],
    ['whitespace', `${cookie().slice(0, 20)}\r\n ${cookie().slice(20)}`],
    ['whitespace', `${cookie().slice(0, 30)}\u200b${cookie().slice(30)}`],
    ['whitespace', `${cookie().slice(0, 30)}=\r\n${cookie().slice(30)}`],
    ['separator', cookie().replaceAll(':', '|')],
    ['header-name', `curl 'https://shop.example/' -H 'Cookie: a=b; prefs=${cookie()}' --compressed`],
    ['header-name', `Authorization: Bearer ${cookie()}`],
    ['header-name', `${cookie()}; Path=/; HttpOnly`],
    ['header-name', `prefs\t${cookie()}\tshop.example\t/`],
    ['header-name', `he sent me ${cookie()} yesterday`],
  ] as const)('%s: %s', (code, text) => {
    const { fix, verdict } = onlyCause(text, { name: 'prefs' }, [code]);
    expect(fix.name).toBe('prefs');
    expect(verdict.status).toBe('verified');
  });

  it('separator: one that the signer was told to use', () => {
    const token = new TimestampSigner({ key: shopKey, sep: '.', now: () => now }).sign('a:b');
    const { fix, verdict } = onlyCause(token, {}, ['separator']);
    expect(fix).toEqual({ text: token, identityId: 'p1', sep: '.' });
    expect(verdict).toMatchObject({ payload: 'a:b', signedAt: now });
  });

  it('header-name: with the name that no field was given', () => {
    const text = `curl -b 'prefs=${cookie()}' https://shop.example/`;
    expect(onlyCause(text, {}, ['header-name']).fix).toEqual({ text: cookie(), identityId: 'p1', name: 'prefs' });
  });
});

describe('formats of another shape', () => {
  const content = '{"_auth_user_id":"42","testcookie":"worked"}';
  const legacy = sign('django.session-data-legacy', content, { secretKey: shopKey, now });
  const messages = sign('django.messages-legacy', '[["__json_message",0,25,"Saved.",""]]', { secretKey: blogKey, now });
  const older = {
    identities: [
      { ...shop, djangoVersion: '2.2' },
      { ...blog, djangoVersion: '3.1' },
    ],
  };

  it.each([
    ['percent-encoding', encodeURIComponent(messages)],
    ['octal-escapes', quoteCookieValue(messages).slice(1, -1)],
    ['percent-encoding', encodeURIComponent(legacy)],
    ['header-name', `session_data\t${legacy}\t2026-01-01`],
  ] as [ChangeCode, string][])('%s: %s', (code, text) => {
    const { causes } = ask(text, older);
    expect(causes.map(({ changes }) => changes)).toEqual([[code]]);
  });

  it('key, algorithm and family', () => {
    const other = ask(messages, { ...older, identityId: 'p1' }).causes;
    expect(other.map(({ changes, fix }) => [changes, fix.identityId])).toEqual([[['key'], 'p2']]);
    expect(onlyCause(legacy, {}, ['algorithm']).fix.algorithm).toBe('sha1');
    const asked = ask(legacy, { ...older, format: 'django.messages-legacy' }).causes;
    expect(asked.map(({ changes, fix }) => [changes, fix.format])).toEqual([
      [['family'], 'django.session-data-legacy'],
    ]);
  });

  it('a reset link, which needs the account', () => {
    const account = { pk: '42', passwordHash: 'pbkdf2_sha256$1$a$b=', lastLogin: null, email: 'a@example.com' };
    const link = sign('django.password-reset', 'https://shop.example/reset/', { secretKey: shopKey, now, account });
    const wrapped = `${link.slice(0, -20)}=\r\n${link.slice(-20)}`;
    expect(ask(wrapped, { account }).causes.map(({ changes }) => changes)).toEqual([['whitespace']]);
    expect(ask(link, { account, identityId: 'p2' }).causes.map(({ changes }) => changes)).toEqual([['key']]);
  });
});

describe('two faults', () => {
  it.each([
    [['percent-encoding', 'cookie-name'], encodeURIComponent(cookie()), { name: 'Prefs' }],
    [['whitespace', 'key'], `${object.slice(0, 9)}\n${object.slice(9)}`, { identityId: 'p2' }],
    [['separator', 'algorithm'], new Signer({ key: shopKey, sep: '/', algorithm: 'sha512' }).sign('7'), {}],
    [['cookie-name', 'salt'], cookie({ salt: 'blog.drafts' }), { name: 'PREFS' }],
  ] as [ChangeCode[], string, Partial<DiagnoseOptions>][])('%s', (changes, text, o) => {
    const { explanation } = onlyCause(text, o, changes);
    expect(explanation).toMatch(/^It does not verify because .+, and .+\.$/);
  });
});

it('says that what it finds is expired, when it is', () => {
  expect(onlyCause(cookie(), { name: 'Prefs', maxAge: 10 }, ['cookie-name']).verdict.status).toBe('expired');
});

it('has nothing to say about what verifies, what is expired, and where no key is', () => {
  const nothing = { causes: [], observations: [], complete: true };
  expect(ask(object)).toEqual(nothing);
  expect(ask(object, { maxAge: 1 })).toEqual(nothing);
  expect(ask(object, { identities: [] })).toEqual(nothing);
});

it('finds the causes of several cookies of one header', () => {
  const header = `Cookie: a=${object.replace(':', '%3A')}; b=${encodeURIComponent(new Signer({ key: blogKey }).sign('7'))}`;
  const { causes } = ask(header);
  expect(causes.map(({ changes, fix }) => [changes, fix.name])).toEqual([
    [['percent-encoding'], 'a'],
    [['percent-encoding'], 'b'],
  ]);
});
