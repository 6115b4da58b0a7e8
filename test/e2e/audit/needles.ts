// Looks for many byte sequences at once, in a time that does not depend on how many they are: an audit searches gigabytes for
// hundreds of forms. Every other word of four bytes is looked up: whatever is at least MIN_BYTES long covers one of them whole.
import { Buffer } from 'node:buffer';
import { formsOf } from './forms.ts';

/** Shorter ones turn up by accident, and are not searched for. */
export const MIN_BYTES = 12;
const STEP = 8;
const FILTER_BITS = 18;

interface Needle {
  secret: number;
  form: string;
  bytes: Buffer;
}
export interface Hit {
  /** Its index among the secrets. */
  secret: number;
  form: string;
}

const slot = (word: number) => Math.imul(word, 0x9e3779b1) >>> (32 - FILTER_BITS);

export class Needles {
  /** Most words are told apart from all needles here, without asking the map. */
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  /** By four bytes of a needle, where they stand in it. */
  readonly #words = new Map<number, { needle: Needle; offset: number }[]>();
  readonly count: number;

  /** A secret of fewer than MIN_BYTES bytes is left out. */
  constructor(secrets: readonly (string | Uint8Array)[]) {
    const needles = secrets.flatMap((secret, index) =>
      isSearchable(secret) ? formsOf(secret).map(({ form, bytes }) => ({ secret: index, form, bytes })) : [],
    );
    this.count = needles.length;
    for (const needle of needles) {
      for (let offset = 0; offset < STEP; offset++) {
        const word = needle.bytes.readInt32LE(offset);
        this.#filter[slot(word)] = 1;
        const known = this.#words.get(word);
        if (known) known.push({ needle, offset });
        else this.#words.set(word, [{ needle, offset }]);
      }
    }
  }

  /** Each form of each secret that is in the bytes, once. */
  search(haystack: Uint8Array): Hit[] {
    const aligned = haystack.byteOffset % 4 === 0 ? haystack : new Uint8Array(haystack);
    const bytes = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
    const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
    const found = new Set<Needle>();
    for (let index = 0; index < words.length; index += STEP / 4) {
      const word = words[index] as number;
      if (this.#filter[slot(word)] === 0) continue;
      for (const { needle, offset } of this.#words.get(word) ?? []) {
        const start = index * 4 - offset;
        const end = start + needle.bytes.length;
        if (start < 0 || end > bytes.length || found.has(needle)) continue;
        if (bytes.compare(needle.bytes, 0, needle.bytes.length, start, end) === 0) found.add(needle);
      }
    }
    return [...found].map(({ secret, form }) => ({ secret, form }));
  }
}

export const isSearchable = (secret: string | Uint8Array): boolean => Buffer.byteLength(secret) >= MIN_BYTES;
