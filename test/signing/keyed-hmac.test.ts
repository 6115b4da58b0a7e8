// A prepared HMAC against Node's own, and the cache of derived keys.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DerivedKeys } from '../../electron/signing/django/derived-keys.ts';
import { saltedHmac } from '../../electron/signing/django/salted-hmac.ts';
import { algorithms, hmac, isAvailable } from '../../electron/signing/hashes.ts';
import { Signer } from '../../electron/signing/index.ts';
import { keyedHmac } from '../../electron/signing/keyed-hmac.ts';
import { announceSeed } from './support/seed.ts';
import { codeOf } from './support/thrown.ts';

announceSeed('keyed-hmac');

const message = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 700 }),
  fc.string({ unit: 'binary-ascii', maxLength: 700 }),
  fc.uint8Array({ maxLength: 700 }),
);
const bytesOf = (value: string | Uint8Array) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : value);

describe('keyedHmac', () => {
  it.each(algorithms.filter(isAvailable))('%s gives the same for message after message', (algorithm) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(message, { maxLength: 6 }), (key, messages) => {
        const keyed = keyedHmac(algorithm, key);
        for (const value of messages) {
          const expected = Buffer.from(hmac(algorithm, key, bytesOf(value)));
          expect(Buffer.from(keyed.digest(value)).toString('hex')).toBe(expected.toString('hex'));
          expect(keyed.base64url(value)).toBe(expected.toString('base64url'));
          const among = Buffer.concat([Buffer.from('before'), bytesOf(value), Buffer.from('after')]);
          expect(keyed.base64urlAt(among, 6, among.length - 5)).toBe(expected.toString('base64url'));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not run into the next message where one fills its place', () => {
    const keyed = keyedHmac('sha256', Buffer.from('key'));
    for (const length of [0, 1, 148, 149, 150, 447, 448, 449, 10_000]) {
      for (const text of ['a'.repeat(length), 'é'.repeat(length), '€'.repeat(length), '🐍'.repeat(length)]) {
        const expected = createHmac('sha256', 'key').update(text).digest('base64url');
        expect(keyed.base64url(text)).toBe(expected);
        expect(keyed.base64url(Buffer.from(text))).toBe(expected);
        expect(keyed.base64urlAt(Buffer.from(text), 0, Buffer.byteLength(text))).toBe(expected);
      }
    }
  });

  it('refuses half a surrogate pair, however long the text', () => {
    const keyed = keyedHmac('sha256', Buffer.from('key'));
    expect(codeOf(() => keyed.base64url('\ud800'))).toBe('lone-surrogate');
    expect(codeOf(() => keyed.digest(`${'a'.repeat(1000)}\udc00`))).toBe('lone-surrogate');
  });

  it.each(['sha256', 'sha3_256'] as const)('signs nothing more once it is wiped (%s)', (algorithm) => {
    const keyed = keyedHmac(algorithm, Buffer.from('key'));
    keyed.wipe();
    expect(() => keyed.base64url('v')).toThrow();
    expect(() => keyed.base64urlAt(Buffer.from('v'), 0, 1)).toThrow();
    expect(() => keyed.digest(Buffer.from('v'))).toThrow();
  });
});

describe('DerivedKeys', () => {
  const digest = (keys: DerivedKeys, salt: string, secret: string | Uint8Array) =>
    Buffer.from(keys.hmac(salt, secret, 'sha256').digest('v')).toString('hex');
  const expected = (salt: string, secret: string | Uint8Array) =>
    Buffer.from(saltedHmac(salt, 'v', secret, 'sha256')).toString('hex');

  it('keeps a key per secret, salt and hash', () => {
    const keys = new DerivedKeys();
    const secret = Buffer.from('secret');
    const first = keys.hmac('salt', secret, 'sha256');
    expect(keys.hmac('salt', secret, 'sha256')).toBe(first);
    expect(keys.hmac('salt', secret, 'sha1')).not.toBe(first);
    expect(keys.hmac('sal', secret, 'sha256')).not.toBe(first);
    expect(keys.hmac('salt', 'secret', 'sha256')).not.toBe(first);
    expect(digest(keys, 'salt', secret)).toBe(expected('salt', secret));
  });

  it('never holds more than its limit, and stays right', () => {
    const keys = new DerivedKeys(3);
    const held = keys.hmac('0', 'secret', 'sha256');
    for (let salt = 1; salt < 10; salt++) expect(digest(keys, `${salt}`, 'secret')).toBe(expected(`${salt}`, 'secret'));
    expect(() => held.digest('v')).toThrow(TypeError);
    expect(digest(keys, '0', 'secret')).toBe(expected('0', 'secret'));
  });

  it('overwrites what it held when it is wiped, and starts anew', () => {
    const keys = new DerivedKeys();
    const secret = Buffer.from('secret');
    const held = keys.hmac('salt', secret, 'sha256');
    keys.wipe();
    expect(() => held.digest('v')).toThrow(TypeError);
    secret.fill(0x61);
    expect(digest(keys, 'salt', secret)).toBe(expected('salt', 'aaaaaa'));
  });

  it('serves signers one after another', () => {
    const derivedKeys = new DerivedKeys();
    for (const value of ['a', 'b', 'c']) {
      const signed = new Signer({ key: 'k', salt: 's' }).sign(value);
      expect(new Signer({ key: 'k', salt: 's', derivedKeys }).sign(value)).toBe(signed);
      expect(new Signer({ key: 'other', fallbackKeys: ['k'], salt: 's', derivedKeys }).unsign(signed)).toBe(value);
      expect(codeOf(() => new Signer({ key: 'k', salt: 't', derivedKeys }).unsign(signed))).toBe('bad-signature');
    }
  });
});
