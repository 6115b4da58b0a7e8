// A table as its rows are read and written: what the person settled on, and what the file's beginning told.
import type { TableReading } from '../../shared/batch.ts';

export interface Table extends TableReading {
  /** The columns' names, those of the header or "Column 1"…; the keys of a JSON object. */
  columns: readonly string[];
  /** Bytes at which the first row of data begins. */
  dataStart: number;
  /** The line in which it begins, from 1. */
  dataLine: number;
  /** Whether the file begins with a byte order mark. */
  hasMark: boolean;
  newline: '\n' | '\r\n';
}

/** A row as it stands in the file. */
export interface Row {
  /** Where it begins, from 1 at the beginning of what was read. */
  line: number;
  cells: readonly string[];
  /** The row's text, where no cell of it is quoted; null elsewhere. */
  plain: string | null;
  /** Why it cannot be worked on, in a sentence. */
  problem: string | null;
}

/** CSV and TSV, which have cells and quotes. */
export const isDelimited = ({ kind }: Pick<TableReading, 'kind'>): boolean => kind === 'csv' || kind === 'tsv';
