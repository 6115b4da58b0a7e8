// A row of results: the row as it was, then the columns that were asked for. In CSV and TSV nothing becomes a formula; in JSON lines the
// results are one object under the key "countersign".
import { neutralised, quotedCell } from '../storage/csv-cell.ts';
import { resultsKey, withResults } from './json-rows.ts';
import { isDelimited, type Row, type Table } from './table.ts';

/** A value of a result: a text, a number, nothing; or one that tables and JSON show in two ways, the second as JSON. */
export type Value = string | number | null | { text: string; json: string };

export type Results = Readonly<Record<string, Value>>;

/** What begins a file that programs for Windows shall take for UTF-8. */
const mark = '\uFEFF';

export class ResultWriter {
  readonly #table: Table;
  readonly #names: readonly string[];
  /** Between two cells. */
  readonly delimiter: string;
  #last: { value: Value; cell: string } = { value: null, cell: '' };

  /** @param names the results' columns, in their order. */
  constructor(table: Table, names: readonly string[]) {
    this.#table = table;
    this.#names = names;
    // A list has no columns of its own, and a value in it no tab.
    this.delimiter = isDelimited(table) ? table.delimiter : '\t';
  }

  /** What the file begins with: the columns' names, where the input has them; a list gets them in any case. */
  start(): string {
    const { kind, columns, hasHeader, encoding, hasMark } = this.#table;
    if (kind === 'jsonl') return '';
    // As the file was; and where it was not UTF-8, so that what reads it can tell.
    const begin = hasMark || encoding !== 'utf-8' ? mark : '';
    if (kind !== 'lines' && !hasHeader) return begin;
    const kept = kind === 'lines' ? ['value'] : columns;
    return begin + this.#line([...kept.map((name) => this.#kept(name)), ...this.#freeNames(kept)]);
  }

  /** One row. */
  row(row: Row, results: Results): string {
    const { kind, columns } = this.#table;
    if (kind === 'jsonl') return this.#jsonLine(row, results);
    const values = this.#names.map((name) => this.cell(results[name] ?? null)).join(this.delimiter);
    if (kind === 'lines') return `${this.#kept(row.cells[0] ?? '')}\t${values}${this.#table.newline}`;
    const { plain, cells } = row;
    if (plain !== null && cells.length === columns.length && !cells.some(mayBeFormula)) {
      return plain + this.delimiter + values + this.#table.newline;
    }
    const kept = columns.map((_, column) => this.#kept(cells[column] ?? '')).join(this.delimiter);
    return kept + this.delimiter + values + this.#table.newline;
  }

  #jsonLine({ plain }: Row, results: Results): string {
    const members = this.#names.map((name) => `${JSON.stringify(name)}:${jsonOf(results[name] ?? null)}`);
    const object = `{${members.join(',')}}`;
    return `${plain === null ? `{"${resultsKey}":${object}}` : withResults(plain, object)}${this.#table.newline}`;
  }

  #line(cells: readonly string[]): string {
    return cells.join(this.delimiter) + this.#table.newline;
  }

  /** A result as it stands in a table. */
  cell(value: Value): string {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return this.#text(value);
    // The same key signed most rows.
    if (value !== this.#last.value) this.#last = { value, cell: this.#text(value.text) };
    return this.#last.cell;
  }

  #text(text: string): string {
    if (isHarmless.test(text) && !text.includes(this.delimiter)) return text;
    return quotedCell(neutralised(text), this.delimiter);
  }

  #kept(cell: string): string {
    return quotedCell(isNumber.test(cell) ? cell : neutralised(cell), this.delimiter);
  }

  /** Results of an earlier run keep their columns. */
  #freeNames(taken: readonly string[]): string[] {
    return this.#names.map((name) => {
      let free = name;
      for (let number = 2; taken.includes(free); number++) free = `${name}_${number}`;
      return free;
    });
  }
}

const jsonOf = (value: Value): string =>
  typeof value === 'object' && value !== null ? value.json : JSON.stringify(value);

/** Neither a formula nor in need of quotes, unless the delimiter is in it. */
const isHarmless = /^\w[\w@.:-]*$/;

/** A number with a sign is no formula, and people have such in their tables. */
const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** By its first character, which tells nearly all cells that are none. */
function mayBeFormula(cell: string): boolean {
  const code = cell.charCodeAt(0);
  if (code > 0x40 && code < 0x80) return false;
  if (code >= 0x30 && code <= 0x39) return false;
  return cell !== '' && neutralised(cell) !== cell && !isNumber.test(cell);
}
