// What can go wrong with bulk work. Each message says what happened, what is unharmed and what to do; none quotes a token or a key.

/** The stable codes that callers may switch on. */
export type BatchErrorCode =
  // the file of rows
  | 'batch-file-unreadable'
  | 'batch-file-empty'
  | 'batch-not-text'
  | 'batch-header-too-long'
  | 'batch-delimiter'
  | 'batch-input-gone'
  | 'batch-input-changed'
  // the task
  | 'batch-column-missing'
  | 'batch-format-unknown'
  | 'batch-field-unknown'
  | 'batch-field-unmapped'
  | 'batch-recipe-changed'
  | 'batch-recipe-not-allowed'
  // the results
  | 'batch-results-are-input'
  | 'batch-results-not-written'
  | 'batch-results-gone'
  // the run
  | 'batch-busy'
  | 'batch-no-such-run'
  | 'batch-not-resumable'
  | 'batch-worker-failed';

export class BatchError extends Error {
  readonly code: BatchErrorCode;

  constructor(code: BatchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BatchError';
    this.code = code;
  }
}
