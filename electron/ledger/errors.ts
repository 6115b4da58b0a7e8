// What can go wrong with the ledger. Messages are for a person and hold no token and no key.
import { translator } from '../language.ts';

const t = translator('ledger');

export type LedgerErrorCode =
  | 'ledger-damaged'
  | 'ledger-missing'
  | 'ledger-key-missing'
  | 'ledger-key-other'
  | 'ledger-read-only'
  | 'ledger-disk-full'
  | 'ledger-busy'
  | 'ledger-newer'
  | 'ledger-unreachable'
  | 'ledger-failed'
  | 'ledger-record-invalid'
  | 'ledger-export-failed'
  | 'ledger-job-running'
  | 'ledger-cancelled'
  | 'ledger-stopped'
  | 'ledger-no-place'
  | 'ledger-locked';

/** `seq` is the record concerned, where there is one to name. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly seq: number | undefined;

  constructor(code: LedgerErrorCode, message: string, options?: ErrorOptions & { seq?: number | undefined }) {
    super(message, options);
    this.name = 'LedgerError';
    this.code = code;
    this.seq = options?.seq;
  }
}

// Primary result codes of sqlite3.h.
const ERROR = 1;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** SQLite's primary result code; undefined for an error that is not SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : undefined;
}

export const isCorrupt = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code === CORRUPT || code === NOTADB;
};

/** Any error over what a file holds as a LedgerError: values of other kinds than were written come from damage, too. */
export function asDamage(error: unknown): unknown {
  const known = asLedgerError(error);
  const ofValues = known instanceof TypeError || known instanceof RangeError;
  return ofValues ? new LedgerError('ledger-damaged', t('error.damaged'), { cause: error }) : known;
}

/** Any error as a LedgerError; one that is not SQLite's stays as it is. */
export function asLedgerError(error: unknown): unknown {
  if (error instanceof LedgerError) return error;
  switch (sqliteCode(error)) {
    case undefined:
      return error;
    case BUSY:
    case LOCKED:
      return new LedgerError('ledger-busy', t('error.busy'), { cause: error });
    case READONLY:
      return readOnly(error);
    // A statement that does not fit the tables: they were changed.
    case ERROR:
    case CORRUPT:
    case NOTADB:
      return new LedgerError('ledger-damaged', t('error.damaged'), { cause: error });
    case FULL:
      return diskFull(error);
    case CANTOPEN:
      return new LedgerError('ledger-unreachable', t('error.fileUnreachable'), { cause: error });
    default:
      return new LedgerError('ledger-failed', t('error.failed'), { cause: error });
  }
}

export const readOnly = (cause?: unknown): LedgerError =>
  new LedgerError('ledger-read-only', t('error.readOnly'), { cause });

export const diskFull = (cause: unknown): LedgerError =>
  new LedgerError('ledger-disk-full', t('error.diskFull'), { cause });

export const keyMissing = (): LedgerError => new LedgerError('ledger-key-missing', t('error.keyMissing'));

/** The app's lock fell while something was done with the ledger. */
export const lockedMeanwhile = (): LedgerError => new LedgerError('ledger-locked', t('error.lockedMeanwhile'));
