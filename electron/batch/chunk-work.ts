// A chunk of whole rows in, their results out: what a worker does, and all that it does.
import { isUtf8 } from 'node:buffer';
import { translator } from '../language.ts';
import { ByteWriter } from './byte-writer.ts';
import { decode } from './encoding.ts';
import type { BatchIssuer, IssueWork } from './issue-work.ts';
import { jsonCells } from './json-rows.ts';
import { PlainRows } from './plain-rows.ts';
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
  const verifier = work.do === 'verify' ? createVerifier(work) : null;
  const plainRows = work.do === 'verify' && verifier ? PlainRows.of(table, work.task.column, verifier, writer) : null;
  const issueRow: BatchIssuer | null =
    work.do === 'issue' ? (await import('./issue-work.ts')).createBatchIssuer(work) : null;

  /** The cells that are worked on, or why they cannot be. */
  const cellsOf = (row: Row): readonly string[] | string => {
    if (row.problem !== null) return row.problem;
    if (table.kind === 'jsonl') return jsonCells(row.plain ?? '', keys) ?? t('row.noObject');
    return (isDelimited(table) && shapeProblem(row.cells, table, widest)) || row.cells;
  };

  /** Whole rows of any kind. @param line of the first. */
  const workAny = (bytes: Uint8Array, line: number, now: number, done: Done): void => {
    const { output, tally } = done;
    const { text, exact } = decode(bytes, table.encoding);
    const { rows, lines } = rowsOf(text, table, exact);
    for (const row of rows) {
      const cells = cellsOf(row);
      if (typeof cells === 'string') {
        countError(tally, line + row.line - 1, cells);
        // A line that is no object has no place for results.
        output.text(errorRow(writer, table.kind === 'jsonl' ? { ...row, plain: null } : row, cells));
      } else if (verifier && work.do === 'verify') {
        const { verdict, age, results } = verifier.verify(cells[work.task.column] ?? '');
        countRow(tally, verdict, age);
        output.text(writer.row(row, results));
      } else if (issueRow) {
        const issuance = issueRow(cells, now);
        if (issuance.problem !== null) {
          countError(tally, line + row.line - 1, issuance.problem);
          output.text(errorRow(writer, row, issuance.problem));
        } else {
          countRow(tally, 'issued');
          done.issued.push({ token: issuance.token, ticket: issuance.ticket });
          const result = writer.row(row, { ...issuance.results, ledger: { text: slot, json: slot } });
          const at = result.lastIndexOf(slot);
          output.text(result.slice(0, at));
          done.slots.push(output.length);
          output.text(result.slice(at + slot.length));
        }
      }
    }
    done.lines += lines();
  };

  /** Plain rows as they come, and between them those that are not, in stretches: a row by itself takes longer than in company. */
  const workMostlyPlain = (bytes: Uint8Array, plainRows: PlainRows, now: number, done: Done): void => {
    let stretch = 0;
    for (let at = 0; at < bytes.length; ) {
      const start = plainRows.run(bytes, at, done);
      if (start === bytes.length) break;
      // Twice as long as before, where no row was plain since.
      stretch = start > at ? 0 : stretch * 2;
      const newline = bytes.indexOf(NEWLINE, start + stretch);
      let end = newline < 0 ? bytes.length : newline + 1;
      // A quoted value may hold newlines, so where rows end after it is not looked for here.
      if (bytes.subarray(start, end).includes(QUOTE)) end = bytes.length;
      workAny(bytes.subarray(start, end), done.lines + 1, now, done);
      stretch = end - start;
      at = end;
    }
  };

  return {
    run(bytes, now, spare) {
      const done: Done = { output: new ByteWriter(spare), lines: 0, tally: emptyTally(), issued: [], slots: [] };
      if (plainRows && isUtf8(bytes)) workMostlyPlain(bytes, plainRows, now, done);
      else workAny(bytes, 1, now, done);
      return { ...done, output: done.output.written() };
    },
  };
}

/** A chunk's result on its way. */
type Done = Omit<ChunkResult, 'output'> & { output: ByteWriter };

const NEWLINE = 0x0a;
const QUOTE = 0x22;

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
