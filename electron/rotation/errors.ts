/** What can go wrong with a rotation of its own; keys and token lists have errors of theirs. */
export type RotationErrorCode = 'interrupted' | 'profile-gone';

export class RotationError extends Error {
  readonly code: RotationErrorCode;

  constructor(code: RotationErrorCode, message: string) {
    super(message);
    this.name = 'RotationError';
    this.code = code;
  }
}
