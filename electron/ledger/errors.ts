// What can go wrong with the ledger. Messages are for a person and hold no token and no key.

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
  return ofValues ? new LedgerError('ledger-damaged', damagedFile, { cause: error }) : known;
}

/** Any error as a LedgerError; one that is not SQLite's stays as it is. */
export function asLedgerError(error: unknown): unknown {
  if (error instanceof LedgerError) return error;
  switch (sqliteCode(error)) {
    case undefined:
      return error;
    case BUSY:
    case LOCKED:
      return new LedgerError(
        'ledger-busy',
        'Another program holds the ledger locked. Nothing was recorded, and all records are unharmed; close the other program and try again.',
        { cause: error },
      );
    case READONLY:
      return new LedgerError('ledger-read-only', readOnly, { cause: error });
    // A statement that does not fit the tables: they were changed.
    case ERROR:
    case CORRUPT:
    case NOTADB:
      return new LedgerError('ledger-damaged', damagedFile, { cause: error });
    case FULL:
      return new LedgerError(
        'ledger-disk-full',
        'The disk is full, so nothing was recorded. All earlier records are unharmed; make room and try again.',
        { cause: error },
      );
    case CANTOPEN:
      return new LedgerError(
        'ledger-unreachable',
        'The ledger’s file cannot be opened. It was not changed; see that its folder exists and may be read and written, and try again.',
        { cause: error },
      );
    default:
      return new LedgerError(
        'ledger-failed',
        'The disk did not do what the ledger asked of it. Nothing was recorded, and what was recorded before was not touched; try again, and look at the disk if it stays.',
        { cause: error },
      );
  }
}

const damagedFile =
  'The ledger’s file is damaged, so nothing was recorded in it. Keep a copy of it, or set it aside and begin a new one; the damaged one is not changed.';

export const readOnly =
  'The ledger cannot be written, because its file or folder is read-only. Nothing was recorded, and all records are unharmed; make it writable and try again.';

export const keyMissing =
  'The ledger’s key is not in the keychain any more, so nothing can be recorded and no token looked up. All records are unharmed and can be read; put the key back, or set the ledger aside and begin a new one.';

/** The app's lock fell while something was done with the ledger. */
export const lockedMeanwhile = () =>
  new LedgerError(
    'ledger-locked',
    'Countersign was locked before this was done. Nothing was recorded, and all records are unharmed; unlock it and try again.',
  );

export const otherKey =
  'The ledger was made with another key than the one in the keychain. Nothing was recorded, and all records are unharmed; put the right key back, or set the ledger aside and begin a new one.';
