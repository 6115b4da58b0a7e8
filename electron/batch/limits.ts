// The bounds that keep memory where it is, however large the file and however long its lines.

/** Bytes looked at to find out what a file is. */
export const headBytes = 256 * 1024;
/** Bytes of a row; a longer one is skipped and becomes a row with an error. */
export const maxRecordBytes = 1024 * 1024;
/** Bytes that are read at a time and handed to a worker together, as far as they are whole rows. */
export const blockBytes = 256 * 1024;
/** Ways to sign, of all keys and salts, that a chunk's rows are tried with at the worst: what takes a thread about a second. */
export const maxTriedTogether = 500_000;
/** Rows that are signed and recorded together: what the ledger takes at once, and no more than is soon done again. */
export const maxIssuedTogether = 5000;
/** Rows that samples are taken from, and samples of a column. */
export const sampledRows = 200;
export const samples = 5;
/** Characters of a sample. */
export const sampleLength = 200;
/** Errors that are kept with their lines. */
export const keptErrors = 100;
/** Columns; a file with more was most likely read the wrong way. */
export const maxColumns = 2000;
/** Seconds: the upper bounds of the histogram of ages. */
export const ageBounds = [60, 3600, 86_400, 604_800, 2_592_000, 31_536_000] as const;
/** Milliseconds between two writings of how far a run has come, and two looks at whether the input is still the same. */
export const checkpointEvery = 1000;
/** Milliseconds between two tellings of a run's progress. */
export const tellEvery = 200;
/** Milliseconds over which the rate is taken. */
export const rateOver = 5000;
