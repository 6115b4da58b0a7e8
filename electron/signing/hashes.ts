// The hashes that both Python's hashlib and Node have, by Python's names.
// Electron's Node is built on BoringSSL, which lacks SHA-3, BLAKE2, RIPEMD-160 and the short SHA-512s: those come from
// @noble/hashes on every host, so that a value signed in the app verifies under plain Node and the other way round.
import { Buffer } from 'node:buffer';
import { getHashes, hash as nativeHash } from 'node:crypto';
import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { ArgumentError } from './errors.ts';

/** The size of each digest in bytes. The order is the one in which a guess is made when only a signature's length is known. */
export const digestSizes = {
  sha256: 32,
  sha1: 20,
  sha512: 64,
  sha384: 48,
  sha224: 28,
  md5: 16,
  sha3_256: 32,
  sha3_512: 64,
  sha3_384: 48,
  sha3_224: 28,
  blake2b: 64,
  blake2s: 32,
  sha512_256: 32,
  sha512_224: 28,
  ripemd160: 20,
  sm3: 32,
  'md5-sha1': 36,
} as const;

export type Algorithm = keyof typeof digestSizes;
export const algorithms = Object.keys(digestSizes) as Algorithm[];

const pure = { sha3_224, sha3_256, sha3_384, sha3_512, blake2b, blake2s, sha512_224, sha512_256, ripemd160 };
const native = new Set(getHashes());

const isPure = (name: Algorithm): name is keyof typeof pure => Object.hasOwn(pure, name);

/** The hash that is not Node's own; undefined for those that are. */
export const pureHash = (algorithm: Algorithm): (typeof pure)[keyof typeof pure] | undefined =>
  isPure(algorithm) ? pure[algorithm] : undefined;

/** Whether this host's Node was built with it. */
export const isAvailable = (algorithm: Algorithm): boolean => isPure(algorithm) || native.has(algorithm);

/**
 * The algorithm of that name. SHAKE is not among them: it has no digest size, so that HMAC cannot use it.
 * @throws ArgumentError `unknown-algorithm` when there is none, or this host's Node was built without it (SM3 under Electron).
 */
export function requireAlgorithm(name: string): Algorithm {
  if (!Object.hasOwn(digestSizes, name)) {
    throw new ArgumentError(
      'unknown-algorithm',
      `${JSON.stringify(name)} is not a hash that Python and Node both have.`,
      { algorithm: JSON.stringify(name), why: 'unknown' },
    );
  }
  const algorithm = name as Algorithm;
  if (!isAvailable(algorithm)) {
    throw new ArgumentError('unknown-algorithm', `The hash ${algorithm} is not built into this program’s runtime.`, {
      algorithm,
      why: 'missing',
    });
  }
  return algorithm;
}

export function hash(algorithm: Algorithm, message: Uint8Array): Uint8Array {
  return isPure(algorithm) ? pure[algorithm](message) : nativeHash(algorithm, message, 'buffer');
}

/** In bytes; undefined for a hash that is not Node's own. */
export const blockSizeOf = (algorithm: Algorithm): number | undefined => {
  if (isPure(algorithm)) return undefined;
  return algorithm === 'sha512' || algorithm === 'sha384' ? 128 : 64;
};

/**
 * HMAC of RFC 2104. Node's own first makes a key object of every key, which takes several times longer than the two hashes;
 * a search over many keys and salts makes thousands of them.
 */
export function hmac(algorithm: Algorithm, key: Uint8Array, message: Uint8Array): Uint8Array {
  if (isPure(algorithm)) return nobleHmac(pure[algorithm], key, message);
  const blockSize = blockSizeOf(algorithm) ?? 64;
  const inner = new Uint8Array(blockSize + message.length);
  const outer = Buffer.alloc(blockSize + digestSizes[algorithm]);
  const block = key.length > blockSize ? hash(algorithm, key) : key;
  for (let i = 0; i < blockSize; i++) {
    const byte = block[i] ?? 0;
    inner[i] = byte ^ 0x36;
    outer[i] = byte ^ 0x5c;
  }
  inner.set(message, blockSize);
  // As text ("binary" is latin-1), since a string is cheaper to take over than a buffer.
  outer.write(nativeHash(algorithm, inner, 'binary'), blockSize, 'binary');
  return hash(algorithm, outer);
}
