/** What makes an intake impossible as a whole; anything less is a problem noted beside the entries that were read. */
export type IntakeErrorCode = 'empty' | 'binary' | 'too-large' | 'cancelled' | 'unreadable' | 'gone';

export class IntakeError extends Error {
  readonly code: IntakeErrorCode;

  constructor(code: IntakeErrorCode, message: string) {
    super(message);
    this.name = 'IntakeError';
    this.code = code;
  }
}
