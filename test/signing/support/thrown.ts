import { SigningError } from '../../../electron/signing/index.ts';

/** The code of the typed error that the call throws; fails when it throws another or none. */
export function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof SigningError) return error.code;
    throw error;
  }
  throw new Error('The call was expected to throw and did not.');
}
