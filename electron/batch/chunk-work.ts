// A chunk of whole rows in, their results out: what a worker does, and all that it does.
import { translator } from '../language.ts';
import { decode } from './encoding.ts';
import type { BatchIssuer, IssueWork } from './issue-work.ts';
import { jsonCells } from './json-rows.ts';
import { resultColumns } from './result-columns.ts';
import { type Results, ResultWriter } from './results.ts';
import { rowsOf } from './rows.ts';
import { isDelimited, type Row, type Table } from './table.ts';
import { countError, countRow, emptyTally, type Tally } from './tally.ts';
import { createVerifier, type VerifyWork } from './verify-work.ts';

const t = translator('batch');

export interface ChunkResult {
  /** Rows in UTF-8. */
  output: Uint8Array<ArrayBuffer>;
  /** How many lines the chunk had. */
  lines: number;
  tally: Tally;
  /** What was signed, in the order of the rows; none when verifying. */
  issued: { token: string; ticket: string | null }[];
  /** Where in `output` each one's number in the ledger belongs, in bytes. */
  slots: number[];
}

export interface ChunkWork {
  /**
   * @param now unix seconds. @param spare where the results are put if they fit there. Lines are counted from 1 in the chunk.
   * Throws only what no row is to blame for.
   */
  run(bytes: Uint8Array, now: number, spare?: Uint8Array<ArrayBuffer>): ChunkResult;
}

export type Work = ({ do: 'verify' } & VerifyWork) | ({ do: 'issue' } & IssueWork);

/** Nothing that a row of results holds has this in it: where the ledger's number is to stand. */
const slot = '\u{F8FF}\u0001\u{F8FF}';

/** What issuing takes is loaded when rows are issued only: a thread that verifies starts in a fraction of the time. */
export async function createChunkWork(table: Table, work: Work): Promise<ChunkWork> {
  const writer = new ResultWriter(table, resultColumns(work.do === 'issue' ? work.recipe : null));
  const used = usedColumns(work);
  const keys = table.columns.map((name, column) => (used.includes(column) ? name : null));
  const widest = Math.max(-1, ...used);
  const verifyRow = work.do === 'verify' ? createVerifier(work) : null;
  const issueRow: BatchIssuer | null =
    work.do === 'issue' ? (await import('./issue-work.ts')).createBatchIssuer(work) : null;

  /** The cells that are worked on, or why they cannot be. */
  const cellsOf = (row: Row): readonly string[] | string => {
    if (row.problem !== null) return row.problem;
    if (table.kind === 'jsonl') return jsonCells(row.plain ?? '', keys) ?? t('row.noObject');
    return (isDelimited(table) && shapeProblem(row.cells, table, widest)) || row.cells;
  };

  return {
    run(bytes, now, spare) {
      const { text, exact } = decode(bytes, table.encoding);
      const tally = emptyTally();
      const issued: ChunkResult['issued'] = [];
      const output = new Output();
      const { rows, lines } = rowsOf(text, table, exact);
      for (const row of rows) {
        const cells = cellsOf(row);
        if (typeof cells === 'string') {
          countError(tally, row.line, cells);
          // A line that is no object has no place for results.
          output.add(errorRow(writer, table.kind === 'jsonl' ? { ...row, plain: null } : row, cells));
        } else if (verifyRow && work.do === 'verify') {
          const { verdict, age, results } = verifyRow(cells[work.task.column] ?? '');
          countRow(tally, verdict, age);
          output.add(writer.row(row, results));
        } else if (issueRow) {
          const issuance = issueRow(cells, now);
          if (issuance.problem !== null) {
            countError(tally, row.line, issuance.problem);
            output.add(errorRow(writer, row, issuance.problem));
          } else {
            countRow(tally, 'issued');
            issued.push({ token: issuance.token, ticket: issuance.ticket });
            output.addWithSlot(writer.row(row, { ...issuance.results, ledger: { text: slot, json: slot } }));
          }
        }
      }
      return { ...output.finish(spare), lines: lines(), tally, issued };
    },
  };
}

/** Also for a row that was passed over because it is too long. */
export const errorRow = (writer: ResultWriter, row: Row, error: string): string =>
  writer.row(row, { verdict: 'error', error } satisfies Results);

function usedColumns(work: Work): number[] {
  if (work.do === 'verify') return [work.task.column];
  const sources = [...Object.values(work.task.mapping), work.task.ticket];
  return sources.flatMap((source) => (source?.from === 'column' ? [source.column] : []));
}

/** Cells that are missing at the end count as empty, as spreadsheets leave them out; too many mean that a delimiter stands where none should. */
function shapeProblem(cells: readonly string[], { columns }: Table, widest: number): string | null {
  const width = columns.length;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    return t('row.tooManyCells', { cells: cells.length, width });
  }
  if (cells.length <= widest) {
    return t('row.tooFewCells', { cells: cells.length, width });
  }
  return null;
}

/** Text on its way to bytes, with the places where the ledger's numbers belong. */
class Output {
  /** Joined at once at the end: a text that grows row by row is a tree of all of them. */
  #rows: string[] = [];
  readonly #parts: string[] = [];

  add(row: string): void {
    this.#rows.push(row);
  }

  addWithSlot(row: string): void {
    const at = row.lastIndexOf(slot);
    this.#rows.push(row.slice(0, at));
    this.#parts.push(this.#rows.join(''));
    this.#rows = [row.slice(at + slot.length)];
  }

  finish(spare: Uint8Array<ArrayBuffer> | undefined): Pick<ChunkResult, 'output' | 'slots'> {
    const slots: number[] = [];
    let bytes = 0;
    for (const part of this.#parts) {
      bytes += Buffer.byteLength(part, 'utf8');
      slots.push(bytes);
    }
    return { output: encoded(this.#parts.join('') + this.#rows.join(''), spare), slots };
  }
}

/** In UTF-8, in `spare` where that has room. */
function encoded(text: string, spare: Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> {
  const length = Buffer.byteLength(text, 'utf8');
  const room = spare !== undefined && length <= spare.length ? spare : new Uint8Array(length);
  // What is ASCII alone is copied as it is, in a fraction of the time.
  Buffer.from(room.buffer).write(text, 0, length === text.length ? 'latin1' : 'utf8');
  return room.subarray(0, length);
}
