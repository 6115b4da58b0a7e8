// Results on their way to a file: bytes, one after the other in a buffer that grows where it must.

export class ByteWriter {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** @param spare a whole buffer, whose bytes may be anything. */
  constructor(spare: Uint8Array<ArrayBuffer> = new Uint8Array(initialRoom)) {
    this.#bytes = Buffer.from(spare.buffer);
  }

  /** Bytes written. */
  get length(): number {
    return this.#length;
  }

  /** In UTF-8. */
  text(text: string): void {
    // A unit of UTF-16 takes three bytes at most.
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** The same of a short text that is ASCII. */
  ascii(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** Byte by byte: a call to the runtime takes longer than a row's few bytes. */
  copy(source: Uint8Array, from = 0, to = source.length): void {
    this.#reserve(to - from);
    const bytes = this.#bytes;
    let length = this.#length;
    for (let at = from; at < to; at++) bytes[length++] = source[at] as number;
    this.#length = length;
  }

  /** What was written; nothing may be written afterwards. */
  written(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.buffer, 0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.from(new ArrayBuffer(needed * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

const initialRoom = 64 * 1024;
