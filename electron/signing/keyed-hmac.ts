// HMAC (RFC 2104) with a key that is used again and again: the padded key stands ready in front of the message, so that a
// signature takes two one-shot hashes and nothing else. test/bench/README.md says what other ways cost.
import { Buffer } from 'node:buffer';
import { hash as nativeHash } from 'node:crypto';
import { hmac as pureHmac } from '@noble/hashes/hmac.js';
import type { CHash } from '@noble/hashes/utils.js';
import { utf8 } from './bytes.ts';
import * as base64url from './encoding/base64url.ts';
import { type Algorithm, blockSizeOf, digestSizes, hash, pureHash } from './hashes.ts';

export interface KeyedHmac {
  /** @throws ArgumentError `lone-surrogate` when a text has no UTF-8 form. */
  digest(message: string | Uint8Array): Uint8Array;
  /** The digest in base64, as it stands in a signed value. @throws ArgumentError `lone-surrogate` */
  base64url(message: string | Uint8Array): string;
  /** The same of the bytes from `from` to `to`. */
  base64urlAt(bytes: Uint8Array, from: number, to: number): string;
  /** Overwrites the key. To use it afterwards is a TypeError. */
  wipe(): void;
}

export function keyedHmac(algorithm: Algorithm, key: Uint8Array): KeyedHmac {
  const pure = pureHash(algorithm);
  return pure === undefined ? new NativeHmac(algorithm, key) : new PureHmac(pure, key);
}

/** Bytes of a message that fit behind the padded key; a longer one gets a buffer of its own. */
const room = 448;

class NativeHmac implements KeyedHmac {
  readonly #algorithm: Algorithm;
  readonly #blockSize: number;
  readonly #inner: Buffer;
  readonly #outer: Buffer;
  /** The inner buffer up to the end of a message, by its length: to make one takes as long as to fill it. */
  readonly #views: Uint8Array[] = [];
  #isWiped = false;

  constructor(algorithm: Algorithm, key: Uint8Array) {
    this.#algorithm = algorithm;
    this.#blockSize = blockSizeOf(algorithm) ?? 64;
    this.#inner = Buffer.alloc(this.#blockSize + room, 0x36);
    this.#outer = Buffer.alloc(this.#blockSize + digestSizes[algorithm], 0x5c);
    const block = key.length > this.#blockSize ? hash(algorithm, key) : key;
    for (let i = 0; i < block.length; i++) {
      const byte = block[i] ?? 0;
      this.#inner[i] = byte ^ 0x36;
      this.#outer[i] = byte ^ 0x5c;
    }
  }

  digest(message: string | Uint8Array): Uint8Array {
    this.#fill(message);
    return nativeHash(this.#algorithm, this.#outer, 'buffer');
  }

  base64url(message: string | Uint8Array): string {
    this.#fill(message);
    return nativeHash(this.#algorithm, this.#outer, 'base64url');
  }

  base64urlAt(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length > room) return this.base64url(bytes.subarray(from, to));
    const start = this.#blockSize - from;
    for (let at = from; at < to; at++) this.#inner[start + at] = bytes[at] as number;
    this.#views[length] ??= this.#inner.subarray(0, this.#blockSize + length);
    this.#hashInner(this.#views[length]);
    return nativeHash(this.#algorithm, this.#outer, 'base64url');
  }

  wipe(): void {
    this.#isWiped = true;
    this.#inner.fill(0);
    this.#outer.fill(0);
  }

  /** Puts the inner hash behind the outer padded key. */
  #fill(message: string | Uint8Array): void {
    this.#hashInner(this.#withInnerKey(message));
  }

  #hashInner(padded: Uint8Array): void {
    if (this.#isWiped) throw new TypeError('The key has been wiped.');
    // As text ("binary" is latin-1), since a string is cheaper to take over than a buffer.
    const inner = nativeHash(this.#algorithm, padded, 'binary');
    this.#outer.write(inner, this.#blockSize, 'binary');
  }

  #withInnerKey(message: string | Uint8Array): Uint8Array {
    // A unit of UTF-16 takes three bytes at most.
    if (message.length * 3 <= room && typeof message === 'string' && message.isWellFormed()) {
      return this.#inner.subarray(0, this.#blockSize + this.#inner.write(message, this.#blockSize));
    }
    const bytes = typeof message === 'string' ? utf8(message) : message;
    if (bytes.length > room) return Buffer.concat([this.#inner.subarray(0, this.#blockSize), bytes]);
    this.#inner.set(bytes, this.#blockSize);
    return this.#inner.subarray(0, this.#blockSize + bytes.length);
  }
}

/** For the hashes that are not Node's own. */
class PureHmac implements KeyedHmac {
  readonly #keyed: ReturnType<typeof pureHmac.create>;

  constructor(pure: CHash, key: Uint8Array) {
    this.#keyed = pureHmac.create(pure, key);
  }

  digest(message: string | Uint8Array): Uint8Array {
    return this.#keyed
      .clone()
      .update(typeof message === 'string' ? utf8(message) : message)
      .digest();
  }

  base64url(message: string | Uint8Array): string {
    return base64url.encode(this.digest(message));
  }

  base64urlAt(bytes: Uint8Array, from: number, to: number): string {
    return this.base64url(bytes.subarray(from, to));
  }

  wipe(): void {
    this.#keyed.destroy();
  }
}
