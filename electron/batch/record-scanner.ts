// Where rows end in the bytes of a file, without decoding them: newlines, and for CSV those outside quotes. What is scanned is bytes,
// or the units of UTF-16.
export type Units = Uint8Array | Uint16Array;

export interface RecordShape {
  /** The delimiter's code in a file with quotes; null where every newline ends a row. */
  delimiter: number | null;
  /** Whether a carriage return alone ends a line, too. */
  returns: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

// Of a scan that stops anywhere: at the beginning of a cell, within one, within quotes, after a quote that closes or doubles.
const CELL_START = 0;
const CELL = 1;
const QUOTED = 2;
const QUOTE_SEEN = 3;

export class RecordScanner {
  readonly #delimiter: number | null;
  readonly #returns: boolean;

  constructor({ delimiter, returns }: RecordShape) {
    this.#delimiter = delimiter;
    this.#returns = returns;
  }

  /**
   * The end of the last whole row of the units before `to`, which begin with a row's beginning; 0 when none ends there.
   * @param most rows, after which it stops.
   */
  lastEnd(units: Units, to: number, most: number): number {
    if (most === Number.POSITIVE_INFINITY) {
      const fast = this.#lastNewline(units, to);
      if (fast > 0) return fast;
    }
    return this.#scan(units, 0, to, most, CELL_START).end;
  }

  /** Looks for the end of a row that is skipped, in parts. */
  skipper(): Skipper {
    let state = CELL_START;
    let lines = 0;
    return {
      skip: (units, to) => {
        const found = this.#scan(units, 0, to, 1, state);
        state = found.state;
        lines += found.lines;
        return found.end;
      },
      lines: () => lines,
      isOpen: () => state === QUOTED,
    };
  }

  /** Without quotes every newline ends a row, and the runtime finds the last one faster than any loop here. */
  #lastNewline(units: Units, to: number): number {
    const part = units.subarray(0, to);
    if (this.#delimiter !== null && part.includes(QUOTE)) return 0;
    return part.lastIndexOf(NEWLINE) + 1;
  }

  #scan(units: Units, from: number, to: number, most: number, before: number): Scan {
    const delimiter = this.#delimiter;
    let state = before;
    let [end, rows, lines] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const unit = units[at];
      if (unit === NEWLINE || (unit === RETURN && this.#returns && isAlone(units, at, to))) {
        lines++;
        if (state === QUOTED) continue;
        state = CELL_START;
        end = at + 1;
        rows++;
        if (rows === most) break;
      } else if (delimiter === null) {
      } else if (unit === QUOTE) {
        if (state === CELL_START) state = QUOTED;
        else if (state === QUOTED) state = QUOTE_SEEN;
        else if (state === QUOTE_SEEN) state = QUOTED;
      } else if (state !== QUOTED) {
        state = unit === delimiter ? CELL_START : CELL;
      }
    }
    return { end, state, lines };
  }
}

export interface Skipper {
  /** The unit after the row's end; 0 when it goes on beyond `to`. */
  skip(units: Units, to: number): number;
  lines(): number;
  /** Whether a quote is open. */
  isOpen(): boolean;
}

interface Scan {
  end: number;
  state: number;
  lines: number;
}

/** Whether no newline follows; where that cannot be seen yet, not so. */
const isAlone = (units: Units, at: number, to: number): boolean => at + 1 < to && units[at + 1] !== NEWLINE;
