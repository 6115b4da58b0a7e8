// What can go wrong with updates. Each message says what happened, what is unharmed and what to do.

/** The stable codes that callers may switch on. */
export type UpdatesErrorCode =
  | 'updates-off'
  | 'updates-unavailable'
  | 'updates-no-answer'
  | 'updates-answer-unusable'
  | 'updates-not-signed'
  | 'updates-damaged'
  | 'updates-not-stored'
  | 'updates-nothing-found'
  | 'updates-not-installed'
  | 'updates-busy'
  | 'updates-failed';

export class UpdatesError extends Error {
  readonly code: UpdatesErrorCode;

  constructor(code: UpdatesErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UpdatesError';
    this.code = code;
  }
}
