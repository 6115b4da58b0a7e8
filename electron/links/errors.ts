// What can go wrong with a link. Every message says what happened, what is unharmed and what to do; none quotes a secret.

/** The stable codes that callers may switch on. */
export type LinksErrorCode =
  // the recipe
  | 'recipe-without-profile'
  | 'template-not-understood'
  | 'time-zone-unknown'
  // the form
  | 'form-incomplete'
  | 'link-not-possible'
  // the record
  | 'not-recorded'
  // the support lock
  | 'support-lock-not-saved'
  | 'support-already-locked'
  | 'support-not-unlockable';

export class LinksError extends Error {
  readonly code: LinksErrorCode;

  constructor(code: LinksErrorCode, message: string) {
    super(message);
    this.name = 'LinksError';
    this.code = code;
  }
}
