// Comma-separated values as spreadsheets read them, with a byte order mark so that they take it for UTF-8.
import { neutralised, quotedCell } from '../storage/csv-cell.ts';

/** Begins a file. */
export const CSV_START = '\uFEFF';

/** A line of cells. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quotedCell(neutralised(value));
}
