// One message under many keys. HMAC (RFC 2104) is H(key ⊕ opad ‖ H(key ⊕ ipad ‖ message)); with the message in place behind
// the first block, each key costs two hashes and no copy of the message.
import { type Algorithm, blockSizeOf, digestSizes, hash, hmac } from '../hashes.ts';

export class Message {
  readonly #bytes: Uint8Array;
  /** What is hashed inside and outside, with room for the block before. */
  readonly #rooms = new Map<Algorithm, { inner: Uint8Array; outer: Uint8Array }>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  hmac(algorithm: Algorithm, key: Uint8Array): Uint8Array {
    const blockSize = blockSizeOf(algorithm);
    if (blockSize === undefined || key.length > blockSize) return hmac(algorithm, key, this.#bytes);
    const { inner, outer } = this.#roomFor(algorithm, blockSize);
    for (let i = 0; i < blockSize; i++) {
      const byte = i < key.length ? (key[i] as number) : 0;
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

  #roomFor(algorithm: Algorithm, blockSize: number): { inner: Uint8Array; outer: Uint8Array } {
    let room = this.#rooms.get(algorithm);
    if (room === undefined) {
      room = {
        inner: new Uint8Array(blockSize + this.#bytes.length),
        outer: new Uint8Array(blockSize + digestSizes[algorithm]),
      };
      room.inner.set(this.#bytes, blockSize);
      this.#rooms.set(algorithm, room);
    }
    return room;
  }
}
