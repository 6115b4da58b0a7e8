// What of an error may leave the main process: the typed ones as they are, since they are written for people and hold no secret;
// of anything else only that it happened.

import type { ContractError } from '../../shared/result.ts';
import { BatchError } from '../batch/errors.ts';
import { sayError } from '../inspect/say-core.ts';
import { IntakeError } from '../intake/errors.ts';
import { KeysError } from '../keys/errors.ts';
import { translator } from '../language.ts';
import { LedgerError } from '../ledger/errors.ts';
import { LinksError } from '../links/errors.ts';
import { RecipeError } from '../links/recipe-errors.ts';
import { RotationError } from '../rotation/errors.ts';
import { SettingsError } from '../settings/errors.ts';
import { SharingError } from '../sharing/errors.ts';
import { SigningError } from '../signing/errors.ts';
import { UpdatesError } from '../updates/errors.ts';

const t = translator('ipc');

const typed = [
  BatchError,
  LinksError,
  KeysError,
  IntakeError,
  SettingsError,
  RotationError,
  SharingError,
  LedgerError,
  RecipeError,
  UpdatesError,
];

export function toContractError(error: unknown): ContractError {
  if (error instanceof SigningError) return { code: error.code, message: sayError(error) };
  if (typed.some((kind) => error instanceof kind)) {
    const { code, message } = error as Error & { code: string };
    return { code, message };
  }
  report(error);
  return {
    code: 'internal',
    message: t('internal'),
  };
}

/** To the terminal, for a developer: where it happened, without the message, which could quote what was being worked on. */
export function report(error: unknown): void {
  const where = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(
    `${[`unexpected ${error instanceof Error ? error.name : typeof error}`, ...where].join('\n')}\n`,
  );
}
