// BulkVerifier against verify: the same answers for whatever a column may hold.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BulkVerdict, BulkVerifier } from '../../electron/signing/bulk-verifier.ts';
import { getCookieSigner } from '../../electron/signing/django/signed-cookie.ts';
import type { Match } from '../../electron/signing/format.ts';
import { type SigningIdentity, type VerifyOptions, verify } from '../../electron/signing/formats.ts';
import { dumps, Signer, signCookie, TimestampSigner } from '../../electron/signing/index.ts';
import { jsonText, text } from './support/arbitraries.ts';
import { announceSeed } from './support/seed.ts';

announceSeed('bulk-verifier');

const now = 1_764_000_000;
const site: SigningIdentity = {
  id: 'site',
  secretKey: Buffer.from('the key of the site'),
  fallbackKeys: ['the former key', Buffer.from('the one before')],
  djangoVersion: '5.2',
  salts: ['account-recovery'],
};
const shop: SigningIdentity = { id: 'shop', secretKey: 'another', fallbackKeys: [Buffer.from('the key of the site')] };
// The salt and the key of a signer are hashed as one text, so that this is the site's key under another salt.
const twin: SigningIdentity = { id: 'twin', secretKey: 'rthe key of the site', salts: ['account-recovery'] };
const identities = [shop, site, twin];

const corpus: string[] = ['tokens.json', 'not-tokens.json'].flatMap((name) =>
  JSON.parse(readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8')).map(
    (one: { text: string }) => one.text,
  ),
);

const optionsList: Omit<VerifyOptions, 'identities' | 'now'>[] = [
  {},
  { maxAge: 3600 },
  { salt: 'asked' },
  { algorithm: 'sha1' },
  { algorithm: 'md5' },
  { algorithm: 'no such hash' },
  { name: 'sessionid' },
  { sep: '.' },
  { format: 'django.timestamp-signer' },
  { format: 'django.object', maxAge: 10 },
  { format: 'django.signer' },
  { format: 'django.session-data' },
];
const verifiers = optionsList.flatMap((o) => [
  { o: { ...o, identities, now }, bulk: new BulkVerifier({ ...o, identities, now }) },
  { o: { ...o, identities: [site], now }, bulk: new BulkVerifier({ ...o, identities: [site], now }) },
]);

function expectSame(given: string): void {
  for (const { o, bulk } of verifiers) {
    const { segments: _, ...expected } = verify(given, o);
    expect(bulk.verify(given)).toMatchObject(expected);
    expect(Object.keys({ ...bulk.verify(given), segments: [] }).sort()).toEqual(
      [...Object.keys(expected), 'segments'].sort(),
    );
    expectSamePlainly(given, expected, bulk);
  }
}

/** Of the bytes: nothing, or the same. */
function expectSamePlainly(given: string, expected: BulkVerdict, bulk: BulkVerifier): void {
  const before = 'id,';
  const bytes = Buffer.from(`${before}${given}\n`);
  const found = bulk.verifyPlain(bytes, before.length, bytes.length - 1);
  if (found === undefined) return;
  const { status, match, signedAt, age, valueEnd } = found;
  const payload = bytes.toString('utf8', before.length, valueEnd);
  expect(expected).toMatchObject({ format: 'django.timestamp-signer', status, signedAt, age, payload, value: given });
  expect(expected).toMatchObject({ identity: match.identity.id, ...without(match) });
}

const without = ({ identity: _, ...rest }: Match) => rest;

const key = fc.constantFrom<string | Uint8Array>(
  'another',
  'the former key',
  site.secretKey,
  'rthe key of the site',
  'nobody’s',
);
const salt = fc.constantFrom(
  undefined,
  undefined,
  'account-recovery',
  'asked',
  'django.core.signing',
  'django.core.signing.Signer',
  'django.core.signing.TimestampSigner',
  'django.core.signing.get_cookie_signer',
  'django.contrib.sessions.backends.signed_cookies',
  'django.contrib.sessions.SessionStore',
  'django.contrib.messages',
);
const time = fc.oneof(fc.constantFrom(now, now - 3600, now - 3601, now + 5, 0, 61, 999_999_999, 5e9), fc.nat(2 ** 31));
const value = fc.oneof(
  text,
  fc.stringMatching(/^[\w@.+-]{0,30}$/),
  fc.stringMatching(/^[\w-]{0,12}$/),
  // Bytes that begin JSON, a pickle, zlib, or nothing known, in base64 with something strewn in.
  fc
    .tuple(
      fc.constantFrom(
        '{',
        '[',
        '"',
        '1',
        '-',
        'true',
        'tru',
        'null',
        'NaN',
        'Inf',
        ' 1',
        '\t',
        '\x80\x04',
        'x\x9c',
        '\xa0',
        '\xff',
        '',
      ),
      fc.string({ maxLength: 5 }),
    )
    .map((parts) => Buffer.from(parts.join(''), 'latin1').toString('base64url')),
  jsonText.map((one) => Buffer.from(one).toString('base64url')),
  fc.stringMatching(/^[[.{ "'/?#=~]?[\w@.:/?#=;$ -]{0,20}$/),
);
const algorithm = fc.constantFrom('sha256', 'sha256', 'sha1', 'md5', 'sha512');

const signed = fc
  .tuple(
    fc.constantFrom('timestamp', 'value', 'object', 'cookie', 'cookie signer'),
    value,
    key,
    salt,
    time,
    algorithm,
    jsonText,
    fc.boolean(),
  )
  .map(([kind, content, secret, ownSalt, at, hash, payload, compress]) => {
    const o = { key: secret, salt: ownSalt, algorithm: hash, now: () => at };
    if (kind === 'timestamp') return new TimestampSigner(o).sign(content);
    if (kind === 'value') return new Signer(o).sign(content);
    if (kind === 'cookie signer') return getCookieSigner({ ...o, secretKey: secret }).sign(content);
    if (kind === 'cookie') return signCookie({ ...o, secretKey: secret, name: 'sessionid', value: content });
    return dumps(payload, { ...o, compress });
  });

const damaged = fc
  .tuple(signed, fc.nat(), fc.constantFrom('', 'A', ':', ' ', '"', '=', 'é', '\ud800', '/', '$'))
  .map(([token, at, put]) => {
    const index = at % (token.length + 1);
    return token.slice(0, index) + put + token.slice(index + 1);
  });

describe('BulkVerifier', () => {
  it('says of the corpus what verify says', () => {
    for (const one of corpus) expectSame(one);
  });

  it('says of anything signed what verify says', () => {
    fc.assert(fc.property(signed, expectSame), { numRuns: 400 });
  });

  it('says of anything damaged what verify says', () => {
    fc.assert(fc.property(damaged, expectSame), { numRuns: 250 });
  });

  it('says of anything surrounded what verify says', () => {
    const around = fc.constantFrom(
      '',
      ' ',
      '\n',
      '"',
      'sessionid=',
      'Cookie: a=',
      'sha256',
      '; Path=/',
      '/x?y#',
      '[',
      '\u00a0',
    );
    fc.assert(
      fc.property(around, signed, around, (before, token, after) => expectSame(`${before}${token}${after}`)),
      { numRuns: 250 },
    );
  });

  it('names the first profile that has the key, whichever was found last', () => {
    const bulk = new BulkVerifier({ identities, now });
    const token = (secret: string | Uint8Array) =>
      new TimestampSigner({ key: secret, now: () => now }).sign('user@example.com');
    for (const secret of [site.secretKey, 'another', 'the former key', site.secretKey]) {
      const { segments: _, ...expected } = verify(token(secret), { identities, now });
      expect(bulk.verify(token(secret))).toMatchObject(expected);
    }
    expect(bulk.verify(token(site.secretKey))).toMatchObject({ status: 'verified', identity: 'shop', keyIndex: 1 });
  });

  it('takes a plain value at the bytes, and no other', () => {
    const bulk = new BulkVerifier({ identities, now, maxAge: 60 });
    const plainly = (value: string, change: (token: string) => string = (token) => token) => {
      const signed = new TimestampSigner({ key: 'another', now: () => now - (value.startsWith('user') ? 5 : 61) }).sign(
        value,
      );
      const bytes = Buffer.from(change(signed));
      return bulk.verifyPlain(bytes, 0, bytes.length);
    };
    expect(plainly('user42@example.com')).toMatchObject({ status: 'verified', age: 5, valueEnd: 18 });
    expect(plainly('4711')).toMatchObject({ status: 'expired', age: 61, valueEnd: 4 });
    for (const other of ['', '.user', 'eyJhIjoxfQ', '[1', 'two words', 'Zoë', 'a=b', '/x?y', 'x'.repeat(901)])
      expect(plainly(other)).toBeUndefined();
    expect(plainly('user', (token) => `${token} `)).toBeUndefined();
    expect(plainly('user', (token) => token.replace('user', 'loser'))).toBeUndefined();
    expect(plainly('user', (token) => token.slice(0, -1))).toBeUndefined();
  });

  it('finds nothing more by the keys it held once it is wiped', () => {
    const secretKey = Buffer.from('to be forgotten');
    const bulk = new BulkVerifier({ identities: [{ id: 'site', secretKey }], now });
    const token = new TimestampSigner({ key: 'to be forgotten', now: () => now }).sign('user@example.com');
    expect(bulk.verify(token).status).toBe('verified');
    secretKey.fill(0);
    bulk.wipe();
    expect(bulk.verify(token).status).toBe('bad-signature');
    expect(bulk.verifyPlain(Buffer.from(token), 0, token.length)).toBeUndefined();
  });
});
