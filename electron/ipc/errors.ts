// What of an error may leave the main process: the typed ones as they are, since they are written for people and hold no secret;
// of anything else only that it happened.

import type { ContractError } from '../../shared/result.ts';
import { IntakeError } from '../intake/errors.ts';
import { KeysError } from '../keys/errors.ts';
import { SigningError } from '../signing/errors.ts';

export function toContractError(error: unknown): ContractError {
  if (error instanceof KeysError || error instanceof SigningError || error instanceof IntakeError) {
    return { code: error.code, message: error.message };
  }
  report(error);
  return {
    code: 'internal',
    message:
      'Something went wrong inside Countersign that should not have. Your keys and what you typed are unharmed; try again, and restart the app if it stays.',
  };
}

/** To the terminal, for a developer: where it happened, without the message, which could quote what was being worked on. */
function report(error: unknown): void {
  const where = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(
    `${[`unexpected ${error instanceof Error ? error.name : typeof error}`, ...where].join('\n')}\n`,
  );
}
