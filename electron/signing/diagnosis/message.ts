// One message under many keys. HMAC (RFC 2104) is H(key ⊕ opad ‖ H(key ⊕ ipad ‖ message)); with the message in place behind
// the first block, each key costs two hashes and no copy of the message.
import { Buffer } from 'node:buffer';
import { type Algorithm, blockSizeOf, digestSizes, hash, hmac } from '../hashes.ts';

export class Message {
  readonly #bytes: Uint8Array;
  /** By the size of the block before the message. */
  readonly #behindBlock = new Map<number, Uint8Array>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  hmac(algorithm: Algorithm, key: Uint8Array): Uint8Array {
    const blockSize = blockSizeOf(algorithm);
    if (blockSize === undefined || key.length > blockSize) return hmac(algorithm, key, this.#bytes);
    let inner = this.#behindBlock.get(blockSize);
    if (inner === undefined) {
      inner = Buffer.alloc(blockSize + this.#bytes.length);
      inner.set(this.#bytes, blockSize);
      this.#behindBlock.set(blockSize, inner);
    }
    const outer = Buffer.alloc(blockSize + digestSizes[algorithm], 0x5c);
    inner.fill(0x36, 0, blockSize);
    for (let i = 0; i < key.length; i++) {
      const byte = key[i] as number;
      inner[i] = byte ^ 0x36;
      outer[i] = byte ^ 0x5c;
    }
    outer.set(hash(algorithm, inner), blockSize);
    const result = hash(algorithm, outer);
    // What a key can be read from does not stay in memory.
    inner.fill(0, 0, blockSize);
    outer.fill(0, 0, blockSize);
    return result;
  }
}
