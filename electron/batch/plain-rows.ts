// The commonest rows worked on as the bytes that they came in: no quotes, no formulas, and a timestamped value that a key made. The text
// of such a row and its cells, results and lines would cost several times what verifying does. Whatever else a row is, it is left to the
// way that can do all (chunk-work.ts), which gives the same bytes.

import type { PlainVerdict } from '../signing/bulk-verifier.ts';
import type { ByteWriter } from './byte-writer.ts';
import { maxRecordBytes } from './limits.ts';
import type { ResultWriter } from './results.ts';
import { isDelimited, type Table } from './table.ts';
import { countRow, type Tally } from './tally.ts';
import { isoTime, type Verifier } from './verify-work.ts';

export interface PlainDone {
  output: ByteWriter;
  lines: number;
  tally: Tally;
}

export class PlainRows {
  readonly #verifier: Verifier;
  readonly #writer: ResultWriter;
  readonly #column: number;
  readonly #width: number;
  readonly #kinds: Uint8Array;
  readonly #delimiter: string;
  readonly #end: Uint8Array;
  /** Delimiter, verdict, delimiter, key, delimiter; by verdict and key. */
  readonly #leads = { verified: new Map<object, Uint8Array>(), expired: new Map<object, Uint8Array>() };
  #last = { signedAt: Number.NaN, times: '' };

  private constructor(table: Table, column: number, verifier: Verifier, writer: ResultWriter) {
    this.#verifier = verifier;
    this.#writer = writer;
    this.#column = column;
    this.#width = table.columns.length;
    this.#kinds = kindsOf(isDelimited(table) ? table.delimiter : null);
    this.#delimiter = writer.delimiter;
    this.#end = utf8.encode(`${this.#delimiter}${table.newline}`);
  }

  /** Null where the file is of another kind. */
  static of(table: Table, column: number, verifier: Verifier, writer: ResultWriter): PlainRows | null {
    if (table.encoding !== 'utf-8' || table.kind === 'jsonl' || !/^[\t,;|]$/.test(writer.delimiter)) return null;
    return new PlainRows(table, column, verifier, writer);
  }

  /**
   * Works on rows as long as they are plain.
   * @param bytes UTF-8. @param from where a row begins. @returns where a row begins that is not plain, or the end of all.
   */
  run(bytes: Uint8Array, from: number, done: PlainDone): number {
    const { output, tally } = done;
    const kinds = this.#kinds;
    for (let start = from; start < bytes.length; ) {
      let cell = 0;
      let cellStart = start;
      let valueStart = start;
      let valueEnd = -1;
      let end = start;
      for (; ; end++) {
        const kind = end < bytes.length ? (kinds[bytes[end] as number] as number) : LINE_END;
        if (kind === WITHIN) continue;
        if (kind === STRANGE || (cellStart < end && !(beginsNoFormula[bytes[cellStart] as number] as number)))
          return start;
        if (cell === this.#column) {
          valueStart = cellStart;
          valueEnd = end;
        }
        cell++;
        if (kind === LINE_END) break;
        cellStart = end + 1;
      }
      const isReturn = bytes[end] === RETURN;
      if (cell !== this.#width || end - start > maxRecordBytes || (isReturn && bytes[end + 1] !== NEWLINE))
        return start;
      const verdict = this.#verifier.plain(bytes, valueStart, valueEnd);
      if (verdict === undefined) return start;
      output.copy(bytes, start, end);
      output.copy(this.#lead(verdict.status, verdict.match));
      output.ascii(this.#times(verdict));
      output.copy(bytes, valueStart, verdict.valueEnd);
      output.copy(this.#end);
      countRow(tally, verdict.status, verdict.age);
      done.lines++;
      start = Math.min(end + (isReturn ? 2 : 1), bytes.length);
    }
    return bytes.length;
  }

  /** Age, delimiter, time, delimiter: values that come together were often signed together. */
  #times({ signedAt, age }: PlainVerdict): string {
    if (signedAt !== this.#last.signedAt) {
      const times = `${age}${this.#delimiter}${isoTime(signedAt)}${this.#delimiter}`;
      this.#last = { signedAt, times };
    }
    return this.#last.times;
  }

  #lead(status: 'verified' | 'expired', match: Parameters<Verifier['label']>[0]): Uint8Array {
    const leads = this.#leads[status];
    let lead = leads.get(match);
    if (lead === undefined) {
      const cells = [this.#writer.cell(status), this.#writer.cell(this.#verifier.label(match))];
      lead = utf8.encode(['', ...cells, ''].join(this.#delimiter));
      leads.set(match, lead);
    }
    return lead;
  }
}

const utf8 = new TextEncoder();
const NEWLINE = 0x0a;
const RETURN = 0x0d;

// What a byte is in a row.
const WITHIN = 0;
const DELIMITER = 1;
const LINE_END = 2;
const STRANGE = 3;

function kindsOf(delimiter: string | null): Uint8Array {
  const kinds = new Uint8Array(256).fill(WITHIN);
  kinds[0] = STRANGE;
  kinds[0x22] = STRANGE;
  kinds[NEWLINE] = LINE_END;
  kinds[RETURN] = LINE_END;
  if (delimiter !== null) kinds[delimiter.charCodeAt(0)] = DELIMITER;
  return kinds;
}

/** By a cell's first byte: letters, digits, and what else of ASCII is certainly no formula. */
const beginsNoFormula = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number((byte > 0x40 && byte < 0x80) || (byte >= 0x30 && byte <= 0x39)),
);
