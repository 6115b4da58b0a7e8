// Everything that Django 5.2.17 gave, reproduced byte for byte.
import { describe, expect, it } from 'vitest';
import * as base62 from '../../electron/signing/encoding/base62.ts';
import { verify } from '../../electron/signing/formats.ts';
import {
  BadSignature,
  dumps,
  loads,
  SignatureExpired,
  Signer,
  signCookie,
  TimestampSigner,
  unsignCookie,
} from '../../electron/signing/index.ts';
import { django } from './support/vectors.ts';

describe('the vectors of Django', () => {
  it('has every group', () => {
    const sizes = Object.fromEntries(
      Object.entries(django).flatMap(([group, cases]) => (Array.isArray(cases) ? [[group, cases.length]] : [])),
    );
    expect(sizes).toMatchObject({
      signer: 40,
      timestamp_signer: 40,
      dumps: 120,
      fallbacks: 10,
      signed_cookie: 40,
      session: 20,
      base62: 28,
      tampered: 80,
      max_age: 20,
    });
  });

  it.each(django.signer)('signer: $algorithm $sep $signed', ({ key, salt, sep, algorithm, value, signed }) => {
    const signer = new Signer({ key, salt: salt ?? undefined, sep, algorithm });
    expect(signer.sign(value)).toBe(signed);
    expect(signer.unsign(signed)).toBe(value);
  });

  it.each(django.timestamp_signer)('timestamp_signer: $algorithm $sep $signed', (vector) => {
    const { key, sep, algorithm, value, signed, now } = vector;
    const signer = new TimestampSigner({ key, salt: vector.salt ?? undefined, sep, algorithm, now: () => now });
    expect(signer.sign(value)).toBe(signed);
    expect(signer.unsign(signed, { maxAge: 0 })).toBe(value);
    expect(signer.timestamp(signed)).toBe(now);
  });

  it.each(django.dumps)('dumps: $signed', ({ key, salt, json, now, python_json, signed, compressed }) => {
    const o = { key, salt, now: () => now };
    expect(dumps(json, o)).toBe(signed);
    expect(dumps(json, { ...o, compress: true })).toBe(compressed);
    expect(loads(signed, o)).toBe(python_json);
    expect(loads(compressed, o)).toBe(python_json);
  });

  it.each(django.fallbacks)('fallbacks: $signed', ({ key, fallback_keys, salt, value, signed, matches }) => {
    expect(new Signer({ key, fallbackKeys: fallback_keys, salt }).unsign(signed)).toBe(value);
    const identity = { id: 'site', secretKey: key, fallbackKeys: fallback_keys };
    expect(verify(signed, { identities: [identity], salt, now: 0 })).toMatchObject({
      status: 'verified',
      identity: 'site',
      keyIndex: matches,
      salt,
      payload: value,
    });
  });

  it.each(django.signed_cookie)('signed_cookie: $name $v2', ({ secret_key, name, salt, value, now, v2, legacy }) => {
    const o = { secretKey: secret_key, name, salt, now: () => now };
    expect(signCookie({ ...o, value })).toBe(v2);
    expect(signCookie({ ...o, value, derivation: 'legacy' })).toBe(legacy);
    expect(unsignCookie({ ...o, signed: v2, derivation: 'v2' })).toBe(value);
    expect(unsignCookie({ ...o, signed: legacy, derivation: 'legacy' })).toBe(value);
    expect(unsignCookie({ ...o, signed: legacy })).toBe(value);
    expect(() => unsignCookie({ ...o, signed: legacy, derivation: 'v2' })).toThrow(BadSignature);
    for (const [signed, derivation] of [
      [v2, 'v2'],
      [legacy, 'legacy'],
    ] as const) {
      const verdict = verify(signed, {
        identities: [{ id: 'site', secretKey: secret_key, salts: [salt].filter(Boolean) }],
        format: 'django.signed-cookie',
        name,
        now,
      });
      expect(verdict).toMatchObject({ status: 'verified', derivation, salt, payload: value, signedAt: now });
    }
  });

  it.each(django.session)('session: $signed_cookies', ({ secret_key, now, json, signed_cookies, db_session_data }) => {
    const identities = [{ id: 'site', secretKey: secret_key, djangoVersion: '5.2' }];
    const compact = loads(signed_cookies, {
      key: secret_key,
      salt: 'django.contrib.sessions.backends.signed_cookies',
    });
    expect(JSON.parse(compact)).toEqual(JSON.parse(json));
    const expected = { status: 'verified', signedAt: now, payload: compact, payloadKind: 'json', compressed: true };
    expect(verify(signed_cookies, { identities, now })).toMatchObject({ ...expected, format: 'django.session-cookie' });
    expect(verify(db_session_data, { identities, now })).toMatchObject({ ...expected, format: 'django.session-data' });
  });

  it.each(django.base62)('base62: $n', ({ n, s }) => {
    expect(base62.encode(n)).toBe(s);
    expect(base62.decode(s)).toBe(BigInt(n));
  });

  it.each(django.tampered)('tampered: $token', ({ key, token, now, django: outcome }) => {
    expect(outcome).toBe('BadSignature');
    expect(() => loads(token, { key, now: () => now })).toThrow(BadSignature);
    const verdict = verify(token, { identities: [{ id: 'site', secretKey: key }], now });
    expect(['bad-signature', 'not-recognised']).toContain(verdict.status);
  });

  it.each(django.max_age)('max_age: $token $max_age', ({ key, token, now, max_age, django: outcome }) => {
    const signer = new TimestampSigner({ key, now: () => now });
    if (outcome === 'ok') expect(signer.unsign(token, { maxAge: max_age })).toBe('v');
    else expect(() => signer.unsign(token, { maxAge: max_age })).toThrow(SignatureExpired);
    const verdict = verify(token, { identities: [{ id: 'site', secretKey: key }], maxAge: max_age, now });
    expect(verdict.status).toBe(outcome === 'ok' ? 'verified' : 'expired');
  });
});
