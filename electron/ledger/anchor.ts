// What this computer remembers of the ledger's end, outside its file: in the keychain, every so often. It is how an older copy of the
// file, whose head is genuine, is told from the present one. What was added after the last time it was written can be cut off unnoticed.
import type { Anchor } from './head.ts';

/** Where it lies. Losing it loses the check, and nothing else. */
export interface AnchorHolder {
  read(): Promise<Uint8Array | null>;
  write(anchor: Uint8Array): Promise<void>;
}

/** Records after which it is written, and milliseconds after the first one that it does not know of, whichever comes first. */
const EVERY_RECORDS = 100;
const EVERY_MS = 60_000;

export class AnchorKeeper {
  readonly #holder: AnchorHolder | undefined;
  #written: Anchor | null = null;
  #newest: Anchor | null = null;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(holder: AnchorHolder | undefined) {
    this.#holder = holder;
  }

  /** Null when there is none, or it is not one. */
  async read(): Promise<Anchor | null> {
    this.#written = decode((await this.#holder?.read()) ?? null);
    return this.#written;
  }

  /** The newest that this process knows of. */
  get newest(): Anchor | null {
    return this.#newest ?? this.#written;
  }

  /** The ledger ends here now, and that is on the disk: the anchor never runs ahead of the file. */
  note(end: Anchor): void {
    this.#newest = end;
    if (!this.#holder) return;
    const known = this.#written && Buffer.compare(this.#written.ledgerId, end.ledgerId) === 0 ? this.#written.seq : 0;
    if (end.seq - known >= EVERY_RECORDS) void this.flush();
    else this.#flushLater();
  }

  /** Writes what is not written yet. A place that refuses is asked again later. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(async () => {
      const newest = this.#newest;
      if (!this.#holder || newest === null || newest === this.#written) return;
      await this.#holder.write(encode(newest)).then(
        () => {
          this.#written = newest;
        },
        () => this.#flushLater(),
      );
    });
    return this.#writing;
  }

  #flushLater(): void {
    this.#timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref();
  }
}

// The ledger's id, the number of its last record, and the hash there.
const ID_BYTES = 16;
const HASH_BYTES = 32;

function encode({ ledgerId, seq, hash }: Anchor): Uint8Array {
  const bytes = Buffer.alloc(ID_BYTES + 8 + HASH_BYTES);
  bytes.set(ledgerId, 0);
  bytes.writeBigUInt64BE(BigInt(seq), ID_BYTES);
  bytes.set(hash, ID_BYTES + 8);
  return new Uint8Array(bytes);
}

function decode(bytes: Uint8Array | null): Anchor | null {
  if (bytes?.length !== ID_BYTES + 8 + HASH_BYTES) return null;
  const seq = Number(Buffer.from(bytes).readBigUInt64BE(ID_BYTES));
  return { ledgerId: bytes.slice(0, ID_BYTES), seq, hash: bytes.slice(ID_BYTES + 8) };
}
