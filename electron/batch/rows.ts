// Whole rows of text taken apart, with the line of the file that each begins in. Blank lines are no rows, but they count as lines.
//
// csv-parse would do it and is well kept, but goes through a row byte by byte in JavaScript, where most rows have no quote and fall
// apart at the runtime's own `split`: 300,000 rows of three cells took it 0.85 s of processor time, and this 0.12 s.
import { translator } from '../language.ts';
import { redecoded } from './encoding.ts';
import { maxRecordBytes } from './limits.ts';
import { isDelimited, type Row, type Table } from './table.ts';

const t = translator('batch');

export interface Rows {
  rows: Iterable<Row>;
  /** How many lines there were, once all rows were taken. */
  lines(): number;
}

/** @param exact whether the text is what the encoding says; else each character stands for a byte. */
export function rowsOf(text: string, table: Pick<Table, 'kind' | 'delimiter'>, exact = true): Rows {
  const reader = new Reader(text, exact);
  return {
    rows: isDelimited(table) ? reader.delimited(table.delimiter) : reader.lines(table.kind === 'lines'),
    lines: () => reader.line - 1,
  };
}

export const neverClosed = (): string => t('row.openQuote');
export const tooLong = (): string => t('row.tooLong', { megabytes: maxRecordBytes / 1024 / 1024 });

class Reader {
  line = 1;
  readonly #text: string;
  readonly #exact: boolean;
  readonly #hasNul: boolean;
  #at = 0;
  #open = false;

  constructor(text: string, exact: boolean) {
    this.#text = text;
    this.#exact = exact;
    this.#hasNul = text.includes('\0');
  }

  /** With a carriage return alone as the end of a line, as old Macs wrote them, where it can be no part of one. */
  *lines(returns: boolean): Generator<Row, void, undefined> {
    const text = this.#text;
    const splits = returns && loneReturn.test(text);
    while (this.#at < text.length) {
      const start = this.#at;
      const end = splits ? this.#lineEnd(start) : text.indexOf('\n', start);
      const line = this.line++;
      this.#at = end < 0 ? text.length : end + 1;
      let row = text.slice(start, end < 0 ? text.length : end);
      if (splits && text[end] === '\r' && text[end + 1] === '\n') this.#at++;
      else if (row.endsWith('\r')) row = row.slice(0, -1);
      if (row !== '' && row.trim() !== '') yield this.#row(line, [row], row);
    }
  }

  *delimited(delimiter: string): Generator<Row, void, undefined> {
    const text = this.#text;
    const splits = loneReturn.test(text);
    let quote = text.indexOf('"');
    while (this.#at < text.length) {
      const start = this.#at;
      if (quote >= 0 && quote < start) quote = text.indexOf('"', start);
      let end = splits ? this.#lineEnd(start) : text.indexOf('\n', start);
      if (end < 0) end = text.length;
      const line = this.line;
      if (quote >= 0 && quote < end) {
        const cells = this.#quoted(delimiter);
        if (cells.length > 1 || cells[0] !== '') yield this.#row(line, cells, null, this.#at - start);
        continue;
      }
      this.line++;
      this.#at = end + 1;
      let row = text.slice(start, end);
      if (splits && text[end] === '\r' && text[end + 1] === '\n') this.#at++;
      else if (row.endsWith('\r')) row = row.slice(0, -1);
      if (row !== '') yield this.#row(line, row.split(delimiter), row);
    }
  }

  #lineEnd(from: number): number {
    lineEnd.lastIndex = from;
    return lineEnd.exec(this.#text)?.index ?? -1;
  }

  /** One row, as Python's csv module reads it: a quote counts at the beginning of a cell, and what follows its end belongs to the cell. */
  #quoted(delimiter: string): string[] {
    const text = this.#text;
    const cells: string[] = [];
    let cell = '';
    let at = this.#at;
    this.#open = false;
    for (;;) {
      if (text[at] === '"') {
        at++;
        for (;;) {
          const close = text.indexOf('"', at);
          const value = text.slice(at, close < 0 ? text.length : close);
          cell += value;
          this.line += countLines(value);
          at = close < 0 ? text.length : close + 1;
          if (close < 0) this.#open = true;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
      }
      const from = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      cells.push(cell + text.slice(from, at));
      cell = '';
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    this.#at = at + 1;
    this.line++;
    return cells;
  }

  #row(line: number, cells: string[], plain: string | null, length = plain?.length ?? 0): Row {
    let problem: string | null = null;
    if (this.#open) {
      problem = neverClosed();
      this.#open = false;
    } else if (length > maxRecordBytes) problem = tooLong();
    if (problem !== null) return { line, cells: [], plain: null, problem };
    if (!this.#exact) return redecodedRow(line, cells, plain);
    if (this.#hasNul && cells.some((cell) => cell.includes('\0'))) {
      return { line, cells, plain: null, problem: t('row.nul') };
    }
    return { line, cells, plain, problem };
  }
}

function redecodedRow(line: number, bytes: string[], plain: string | null): Row {
  const cells = bytes.map(redecoded);
  if (cells.every((cell) => cell !== null)) {
    const problem = cells.some((cell) => cell.includes('\0')) ? t('row.nul') : null;
    return { line, cells, plain: plain === null || problem ? null : redecoded(plain), problem };
  }
  const lossy = bytes.map((cell) => Buffer.from(cell, 'latin1').toString('utf8'));
  return { line, cells: lossy, plain: null, problem: t('row.notUtf8') };
}

const loneReturn = /\r(?!\n)/;
const lineEnd = /[\r\n]/g;

/** A line ends in LF, CRLF or CR. */
function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  if (text.includes('\r')) lines += text.match(/\r(?!\n)/g)?.length ?? 0;
  return lines;
}
