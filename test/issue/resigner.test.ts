import { describe, expect, test } from 'vitest';
import { toVerifyOptions } from '../../electron/inspect/verify-options.ts';
import { createIssuer } from '../../electron/issue/issuer.ts';
import { createResigner } from '../../electron/issue/resigner.ts';
import type { Identities, TriedKey } from '../../electron/keys/identities.ts';
import type { Issued } from '../../electron/ledger/ledger.ts';
import { type FormatId, type SigningIdentity, type SignOptions, sign, verify } from '../../electron/signing/formats.ts';
import type { InspectRequest } from '../../shared/inspection.ts';
import { LedgerFixture } from '../ledger/ledger-fixture.ts';

const now = 1_800_000_000;
const shop: SigningIdentity = {
  id: 'shop',
  secretKey: 'new-key-of-the-shop-0123456789',
  fallbackKeys: ['old-key-of-the-shop'],
};
const blog: SigningIdentity = { id: 'blog', secretKey: 'key-of-the-blog-0123456789-abcdef' };
const identities = [shop, blog];

const keyOf = (profileId: string, index: number): TriedKey => ({
  profileId,
  profileName: profileId,
  environment: 'staging',
  index,
  fingerprint: `${profileId} ${index}`,
  publishedIn: null,
});
const keys = {
  identities: async (): Promise<Identities> => ({ identities, untried: [], keyOf }),
  signingIdentity: async (profileId: string) => ({
    identity: identities.find(({ id }) => id === profileId) as SigningIdentity,
    key: keyOf(profileId, 0),
  }),
};
const recording = new LedgerFixture();
const services = {
  keys,
  now: () => now,
  ledger: { append: (issued: readonly Issued[]) => recording.ledger.append(issued) },
  report: (error: unknown) => {
    throw error;
  },
};
const resigner = createResigner(services);
const inspectRequest = (text: string, more: Partial<InspectRequest> = {}): InspectRequest => ({
  text,
  maxAge: null,
  cookieName: null,
  salt: null,
  ...more,
});
const check = (request: InspectRequest) => verify(request.text, toVerifyOptions(request, identities, now));

const made: [FormatId, string, Partial<SignOptions>, Partial<InspectRequest>][] = [
  ['django.signer', 'plain', {}, {}],
  ['django.signer', 'plain', { sep: '|', salt: 'own' }, { sep: '|', salt: 'own' }],
  ['django.timestamp-signer', 'timed', { algorithm: 'sha1' }, {}],
  ['django.object', '{"2":1.0,"1":null}', { salt: 'links', compress: true }, { salt: 'links' }],
  ['django.object', '[1]', { timestamped: false }, {}],
  ['django.session-cookie', '{"_auth_user_id":"7"}', {}, {}],
  ['django.session-data', '{"_auth_user_id":"7"}', {}, {}],
  ['django.signed-cookie', 'v', { name: 'cart', derivation: 'v2' }, { cookieName: 'cart' }],
  ['django.signed-cookie', 'v', { name: 'cart', derivation: 'legacy', salt: 'x' }, { cookieName: 'cart', salt: 'x' }],
  ['django.signed-cookie', 'v', { salt: 'direct' }, { cookieName: 'cart', salt: 'direct' }],
];

describe('signing again', () => {
  test.each(made)('%s %s %o keeps its parameters', async (format, content, options, more) => {
    const text = sign(format, content, { secretKey: blog.secretKey, now: now - 1000, ...options });
    const original = inspectRequest(text, more);
    const before = check(original);
    expect(before).toMatchObject({ status: 'verified', format });
    // Nothing changed: the same value comes out, byte for byte.
    const same = await resigner.resign({ original, payload: null, signedAt: 'keep', profileId: null });
    expect(same.signed).toBe(before.value);
    const changed = await resigner.resign({
      original,
      payload: content.replace(/.$/, ' $&'),
      signedAt: 'now',
      profileId: 'shop',
    });
    const after = check({ ...original, text: changed.signed });
    expect(after).toMatchObject({
      status: 'verified',
      format,
      identity: 'shop',
      keyIndex: 0,
      salt: before.salt,
      algorithm: before.algorithm,
    });
    if (before.signedAt !== undefined) expect(after.signedAt).toBe(now);
    expect(changed.keyFingerprint).toBe('shop 0');
  });

  test('a value of a fallback is signed with the current key', async () => {
    const text = sign('django.timestamp-signer', 'x', { secretKey: 'old-key-of-the-shop', now });
    const { signed } = await resigner.resign({
      original: inspectRequest(text),
      payload: null,
      signedAt: 'keep',
      profileId: null,
    });
    expect(check(inspectRequest(text)).keyIndex).toBe(1);
    expect(check(inspectRequest(signed)).keyIndex).toBe(0);
  });

  test('what does not verify is not signed', async () => {
    const text = sign('django.timestamp-signer', 'x', { secretKey: 'a stranger', now });
    await expect(
      resigner.resign({ original: inspectRequest(text), payload: null, signedAt: 'keep', profileId: 'shop' }),
    ).rejects.toMatchObject({ code: 'not-signable' });
  });

  test('a payload that is no JSON is refused with a typed error', async () => {
    const text = sign('django.object', '{}', { secretKey: blog.secretKey, now });
    await expect(
      resigner.resign({ original: inspectRequest(text), payload: '{', signedAt: 'now', profileId: null }),
    ).rejects.toMatchObject({ code: 'malformed-json' });
  });
});

describe('signing', () => {
  const issuer = createIssuer(services);

  test('each kind verifies under the profile it was signed with', async () => {
    const common = { profileId: 'shop', salt: null };
    const requests = [
      { ...common, kind: 'value', value: 'a, b' },
      { ...common, kind: 'timestamped', value: 'a' },
      { ...common, kind: 'object', json: '{"a": 1}', compress: true },
      { ...common, kind: 'cookie', name: 'cart', value: 'a', derivation: 'v2' },
    ] as const;
    for (const request of requests) {
      const { signed } = await issuer.sign(request);
      const cookieName = request.kind === 'cookie' ? request.name : null;
      expect(check(inspectRequest(signed, { cookieName }))).toMatchObject({ status: 'verified', identity: 'shop' });
    }
  });

  test('the forms to copy are quoted as Django and HTML want them', async () => {
    const signed = await issuer.sign({ kind: 'value', profileId: 'shop', value: 'a, "b" <c>', salt: null });
    expect(signed.setCookie).toContain('value="a\\054 \\"b\\" <c>:');
    expect(signed.hiddenField).toContain('value="a, &#34;b&#34; &#60;c&#62;:');
    const beyond = await issuer.sign({ kind: 'value', profileId: 'shop', value: '漢', salt: null });
    expect(beyond.setCookie).toBeNull();
  });
});
