// HMAC made of two hashes, against Node's own.
import { createHmac, getHashes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Algorithm, algorithms, hmac, isAvailable } from '../../electron/signing/hashes.ts';
import { announceSeed } from './support/seed.ts';

announceSeed('hashes');

const nodeNames: Partial<Record<Algorithm, string>> = {
  sha512_256: 'sha512-256',
  sha512_224: 'sha512-224',
  sha3_224: 'sha3-224',
  sha3_256: 'sha3-256',
  sha3_384: 'sha3-384',
  sha3_512: 'sha3-512',
  blake2b: 'blake2b512',
  blake2s: 'blake2s256',
};

const comparable = algorithms.filter((name) => isAvailable(name) && getHashes().includes(nodeNames[name] ?? name));

it('has every hash of Node to compare with', () => {
  expect(comparable.length).toBeGreaterThanOrEqual(14);
});

it.each(comparable)('hmac %s', (algorithm) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 600 }), (key, message) => {
      const expected = createHmac(nodeNames[algorithm] ?? algorithm, key)
        .update(message)
        .digest('hex');
      expect(Buffer.from(hmac(algorithm, key, message)).toString('hex')).toBe(expected);
    }),
    { numRuns: 60 },
  );
});
