// What the fuzzer damages: every token among Django's vectors, and one of each format that the core signs.
import { readFileSync } from 'node:fs';
import { formatIds, recognise, type SigningIdentity, sign } from '../../electron/signing/formats.ts';
import { Signer } from '../../electron/signing/index.ts';
import type { Random } from '../signing/diagnosis/support/random.ts';

export const now = 1_770_000_000;

const secretKey = 'fuzz-key-that-is-nobodys-'.repeat(2);
export const identities: SigningIdentity[] = [
  { id: 'one', secretKey, djangoVersion: '5.2' },
  { id: 'two', secretKey: 'another-key-that-is-nobodys', fallbackKeys: ['older'], salts: ['fuzz.salt'] },
];
/** None of these may stand in an answer. */
export const secrets = [secretKey, 'another-key-that-is-nobodys'];

/** Longer ones take long and say nothing new. */
const maxLength = 1500;

const account = { pk: '42', passwordHash: 'pbkdf2_sha256$1$salt$hash=', lastLogin: null, email: 'a@example.com' };
const contents = { json: '{"_auth_user_id":"42","a":[1,2.5,null]}', messages: '[["__json_message",0,25,"Saved.",""]]' };

export const ownTokens: readonly string[] = [
  ...formatIds.map((format) => {
    if (format === 'django.uidb64') return sign(format, '42', { secretKey, now });
    if (format === 'django.csrf') return sign(format, 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6', { secretKey, now });
    if (format === 'django.password-reset') return sign(format, '', { secretKey, now, account });
    const content = format.includes('messages') ? contents.messages : contents.json;
    return sign(format, content, { secretKey, now, name: 'prefs' });
  }),
  sign('django.object', `[${'"long and dull",'.repeat(40)}1]`, { secretKey, now, compress: true }),
  sign('django.signed-cookie', 'dark, wide; "é"', { secretKey, now, name: 'prefs', derivation: 'legacy' }),
  sign('django.object', '1', { secretKey: 'older', now, salt: 'fuzz.salt' }),
  new Signer({ key: secretKey, sep: '.', algorithm: 'sha1' }).sign('v'),
];

const texts: unknown = JSON.parse(readFileSync(new URL('../vectors/django.json', import.meta.url), 'utf8'));

/** Every text of the vectors that is a token: keys and values are none. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.length >= 20 && value.length <= maxLength && recognise(value).length > 0) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}

const foreignTokens = [...textsIn(texts)];
export const tokens: readonly string[] = [...ownTokens, ...foreignTokens];

/** Half of them are signed by a key that is at hand, so that there is something to find. */
export const anyToken = (random: Random): string => random.of(random.below(2) === 0 ? ownTokens : foreignTokens);
