// What the app leaves on the clipboard, and takes from it, does not stay there: it is cleared as long as it is still what lies there.
// What that was is kept as a digest, not as text.
import { createHash } from 'node:crypto';

export interface ClearingClipboardOptions {
  readText: () => Promise<string>;
  /** Marked as concealed where the system knows such a mark; rejects where that cannot be written. */
  writeConcealed: (text: string) => Promise<void>;
  writeText: (text: string) => Promise<void>;
  clear: () => void;
  /** Null: a copied result stays. Asked when something is copied. */
  seconds: () => number | null;
  /** Returns what calls it off. */
  later: (milliseconds: number, run: () => void) => () => void;
  /** A clipboard that does not answer when its time has come: nobody waits for that. */
  report: (error: unknown) => void;
}

export class ClearingClipboard {
  readonly #options: ClearingClipboardOptions;
  /** The digest of the copied result that is to be cleared. */
  #copied: string | null = null;
  #callOff: () => void = () => {};
  #copies = 0;
  /** The digest of the text that was last read for a secret. */
  #read: string | null = null;

  constructor(options: ClearingClipboardOptions) {
    this.#options = options;
  }

  /** Whether a copied result is still to be cleared. */
  get holds(): boolean {
    return this.#copied !== null;
  }

  async copy(text: string): Promise<void> {
    const { writeConcealed, writeText, seconds, later, report } = this.#options;
    this.#copies += 1;
    await writeConcealed(text).catch(() => writeText(text));
    // The clock starts anew, for the new text alone: the one before is on the clipboard no more.
    this.#callOff();
    const wait = seconds();
    this.#copied = wait === null ? null : digest(text);
    if (wait !== null) this.#callOff = later(wait * 1000, () => void this.clearCopied().catch(report));
  }

  /** At its time, when the app locks and when it quits. */
  async clearCopied(): Promise<void> {
    this.#callOff();
    const copied = this.#copied;
    this.#copied = null;
    await this.#clearIf(copied);
  }

  /** For a secret; `clearRead` is for when it is stored. */
  async readForSecret(): Promise<string> {
    const text = await this.#options.readText();
    this.#read = digest(text);
    return text;
  }

  async clearRead(): Promise<void> {
    const read = this.#read;
    this.#read = null;
    await this.#clearIf(read);
  }

  async #clearIf(expected: string | null): Promise<void> {
    if (expected === null) return;
    const copies = this.#copies;
    const found = digest(await this.#options.readText());
    // What is copied while the clipboard is read has a time of its own, were it the same text.
    if (found === expected && copies === this.#copies) this.#options.clear();
  }
}

/** Windows may hand line ends back as its own. */
const digest = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
