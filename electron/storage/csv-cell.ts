// A cell of comma-separated values as spreadsheets read it (RFC 4180), of which none is a formula.

/**
 * The signs of OWASP's "CSV injection", their full-width forms that East Asian versions take too, and blanks before them that some skip.
 * Apostrophes before them are counted in, so that taking one apostrophe away always gives back what stood there.
 */
const formula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, which makes it text; any other stays as it is. */
export const neutralised = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** In quotes where it has to be, or where some program would else read it as something else. */
export const quotedCell = (text: string, delimiter = ','): string =>
  /[",\r\n;\t]|^\s|\s$/u.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
