// Comma-separated values as spreadsheets read them (RFC 4180, with a byte order mark so that they take it for UTF-8).

/** Begins a file. */
export const CSV_START = '\uFEFF';

/**
 * A line of cells. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which makes it text: the signs of
 * OWASP's "CSV injection", their full-width forms that East Asian versions take too, and blanks before them that some skip.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
