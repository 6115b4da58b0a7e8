// Real tokens, and what must be asked for them to verify: those that Django made, and those that the core signs.
import { encodeObject } from '../../../../electron/signing/django/object.ts';
import { cookieSalt } from '../../../../electron/signing/django/signed-cookie.ts';
import { type FormatId, type SigningIdentity, sign } from '../../../../electron/signing/formats.ts';
import { type Derivation, Signer, TimestampSigner } from '../../../../electron/signing/index.ts';
import { knownSalts } from '../../../../electron/signing/salt-catalogue.ts';
import { django } from '../../support/vectors.ts';
import type { Random } from './random.ts';

/** What is asked of `verify` and `diagnose`, beside the text. */
export interface Asked {
  identities: SigningIdentity[];
  identityId?: string;
  name?: string;
  salt?: string;
  format?: FormatId;
}

export interface Token {
  key: string;
  asked: Asked;
  /** What the bare value must be read as. */
  format: FormatId;
  derivation?: Derivation;
  isObject: boolean;
  /** The text when it is signed with that hash and that separator; undefined for a token that is as Django gave it. */
  sign?: (o: { algorithm?: string; sep?: string }) => string;
  text: string;
}

export const now = 1_770_000_000;

const keyAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)';

/** The profile that signed, among others that did not. One of those has the salt in use, if there is one. */
function profiles(
  key: string,
  random: Random,
  o: { djangoVersion?: string | undefined; salt?: string | null } = {},
): SigningIdentity[] {
  const other = () => random.text(keyAlphabet, 50);
  const signer: SigningIdentity = {
    id: 'signer',
    name: 'shop production',
    secretKey: key,
    djangoVersion: o.djangoVersion,
  };
  if (random.below(3) === 0) {
    signer.secretKey = other();
    signer.fallbackKeys = [key, other()];
  }
  const others: SigningIdentity[] = [
    { id: 'staging', secretKey: other(), fallbackKeys: [other()], djangoVersion: '5.2' },
    { id: 'legacy', secretKey: other(), salts: ['shop.orders', 'shop.mail', ...(o.salt ? [o.salt] : [])] },
  ];
  others.splice(random.below(3), 0, signer);
  return others;
}

const texts = [
  'alice',
  'alice@example.com',
  'a b',
  'dark,wide;=1',
  'café crème',
  'order:4711',
  '{"a": "b, c"}',
  'x=1&y=2',
  'aGVsbG8=',
];
const objects = [
  '{"_auth_user_id":"42","_auth_user_backend":"django.contrib.auth.backends.ModelBackend","_auth_user_hash":"8f14e45f"}',
  '[1,2.5,null]',
  '"registration@example.com"',
  '{"user":1,"next":"/a/b?c=d"}',
  `{"cart":[${Array.from({ length: 60 }, (_, i) => `{"id":${i},"n":"item ${i % 7}"}`).join(',')}]}`,
];
const cookieNames = ['prefs', 'sid', 'cart_id', '__Host-prefs', 'session_token', 'my-cookie'];

const plainSalts = knownSalts.filter(
  ({ kind }) => kind === 'signer' || kind === 'timestamp-signer' || kind === 'object',
);
const cookieSalts = knownSalts.filter(({ kind }) => kind === 'cookie');

/** A token that the core signs, of any kind, with the salt it is usually signed with. */
export function signedToken(random: Random): Token {
  const key = random.text(keyAlphabet, 50);
  const clock = () => now - random.below(1e7);
  const time = clock();
  const kind = random.of([
    'signer',
    'timestamp-signer',
    'object',
    'session',
    'cookie',
    'cookie',
    'cookie-signer',
  ] as const);
  const version = random.of([undefined, '5.2', '6.0']);
  const asked: Asked = { identities: profiles(key, random, { djangoVersion: version }) };
  const make = (
    format: FormatId,
    isObject: boolean,
    sign: NonNullable<Token['sign']>,
    derivation?: Derivation,
  ): Token => ({
    key,
    asked,
    format,
    isObject,
    sign,
    text: sign({}),
    ...(derivation && { derivation }),
  });
  const object = encodeObject(random.of(objects), random.below(2) === 0);
  const value = random.of(texts);
  if (kind === 'signer') {
    const salt = random.of([
      undefined,
      ...plainSalts.filter((known) => known.kind === 'signer').map((known) => known.salt),
    ]);
    if (salt !== undefined) asked.salt = salt;
    return make('django.signer', false, (o) => new Signer({ key, salt, ...o }).sign(value));
  }
  if (kind === 'timestamp-signer') {
    const salt = random.of([
      undefined,
      ...plainSalts.filter((known) => known.kind === kind).map((known) => known.salt),
    ]);
    if (salt !== undefined) asked.salt = salt;
    return make('django.timestamp-signer', false, (o) =>
      new TimestampSigner({ key, salt, now: () => time, ...o }).sign(value),
    );
  }
  if (kind === 'object') {
    const salt = random.of([
      'django.core.signing',
      'shop.orders',
      ...plainSalts.filter((known) => known.kind === kind).map((known) => known.salt),
    ]);
    if (salt !== 'django.core.signing') asked.salt = salt;
    return make('django.object', true, (o) => new TimestampSigner({ key, salt, now: () => time, ...o }).sign(object));
  }
  if (kind === 'session') {
    const salt = 'django.contrib.sessions.backends.signed_cookies';
    return make('django.session-cookie', true, (o) =>
      new TimestampSigner({ key, salt, now: () => time, ...o }).sign(object),
    );
  }
  if (kind === 'cookie-signer') {
    const salt = random.of(cookieSalts).salt;
    asked.salt = salt;
    const secretKey = `django.http.cookies${key}`;
    return make('django.signed-cookie', true, (o) =>
      new TimestampSigner({ key: secretKey, salt, now: () => time, ...o }).sign(object),
    );
  }
  const name = random.of(cookieNames);
  const derivation = random.of(['v2', 'legacy'] as const);
  const salt = random.of(['', '', 'shop.orders']);
  asked.name = name;
  if (salt !== '') asked.salt = salt;
  const signerSalt = cookieSalt(derivation, name, salt);
  return make(
    'django.signed-cookie',
    false,
    (o) =>
      new TimestampSigner({ key: `django.http.cookies${key}`, salt: signerSalt, now: () => time, ...o }).sign(value),
    derivation,
  );
}

const messages = '[["__json_message",0,25,"Your order, no. 4711, was saved.",""],["__json_message",1,40,"caf\\u00e9"]]';

/** A token of a format that has a salt of its own, of today or from before Django 3.1. */
export function fixedToken(random: Random): Token {
  const key = random.text(keyAlphabet, 50);
  const format = random.of(['django.messages', 'django.messages-legacy', 'django.session-data-legacy'] as const);
  const content = format === 'django.session-data-legacy' ? (objects[0] ?? '') : messages;
  return {
    key,
    asked: { identities: profiles(key, random) },
    format,
    isObject: format === 'django.messages',
    text: sign(format, content, { secretKey: key, now }),
  };
}

/** One of the tokens that Django made, all with ":" and sha256. */
export function djangoToken(random: Random): Token {
  const group = random.of(['signer', 'timestamp_signer', 'dumps', 'signed_cookie', 'session'] as const);
  const djangoVersion = random.of([undefined, '5.2']);
  if (group === 'session') {
    const { secret_key: key, signed_cookies, db_session_data } = random.of(django.session);
    const isCookie = random.below(2) === 0;
    return {
      key,
      asked: { identities: profiles(key, random, { djangoVersion }) },
      format: isCookie ? 'django.session-cookie' : 'django.session-data',
      isObject: true,
      text: isCookie ? signed_cookies : db_session_data,
    };
  }
  if (group === 'dumps') {
    const { key, salt, signed, compressed } = random.of(django.dumps);
    return {
      key,
      asked: { identities: profiles(key, random, { djangoVersion, salt }), salt },
      format: 'django.object',
      isObject: true,
      text: random.of([signed, compressed]),
    };
  }
  if (group === 'signed_cookie') {
    const { secret_key: key, name, salt, v2, legacy } = random.of(django.signed_cookie);
    const derivation = random.of(['v2', 'legacy'] as const);
    return {
      key,
      asked: { identities: profiles(key, random, { djangoVersion, salt }), name, ...(salt && { salt }) },
      format: 'django.signed-cookie',
      derivation,
      isObject: false,
      text: derivation === 'v2' ? v2 : legacy,
    };
  }
  const plain = django[group].filter(({ algorithm, sep }) => algorithm === 'sha256' && sep === ':');
  const { key, salt, signed } = random.of(plain);
  return {
    key,
    asked: { identities: profiles(key, random, { salt }), ...(salt && { salt }) },
    format: group === 'signer' ? 'django.signer' : 'django.timestamp-signer',
    isObject: false,
    text: signed,
  };
}
