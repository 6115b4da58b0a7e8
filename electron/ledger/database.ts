// Opening the ledger's file: for writing, for reading where it cannot be written, or not at all, with the reason.
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { translator } from '../language.ts';
import { asDamage, asLedgerError, diskFull, LedgerError, readOnly, sqliteCode } from './errors.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts';

const t = translator('ledger');

/** Milliseconds to wait for another program that holds the file locked. */
const BUSY_TIMEOUT = 3000;

export interface OpenDatabase {
  db: DatabaseSync;
  writable: boolean;
  /** The file's identity on its disk: another file may take its place under the same name. */
  file: bigint | undefined;
}

/** What a file without tables is: made by a process that ended before it could fill it. */
export const isBlank = (db: DatabaseSync): boolean =>
  db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

/** Null when there is no file. Throws LedgerError: damaged, of a newer version, not to be read. */
export function openDatabase(path: string): OpenDatabase | null {
  if (!existsSync(path)) return null;
  const file = fileIdentity(path);
  try {
    return { db: opened(path, true), writable: true, file };
  } catch (error) {
    if (!cannotWrite(error)) throw asLedgerError(error);
  }
  return { db: openForReading(path), writable: false, file };
}

/** For a thread that only reads; sees the state of the moment it begins a transaction. Throws LedgerError. */
export function openForReading(path: string): DatabaseSync {
  try {
    return opened(path, false);
  } catch (error) {
    // On a read-only disk SQLite cannot make the files that a journal needs; with none there, the file alone is the whole state.
    if (!cannotWrite(error) || hasJournal(path)) throw asLedgerError(error);
  }
  try {
    const url = pathToFileURL(path);
    url.searchParams.set('immutable', '1');
    return opened(url, false);
  } catch (error) {
    throw asLedgerError(error);
  }
}

/** Makes the file readable by this user only, if it is not there yet. Throws LedgerError. */
export function createFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw fileError(error);
  }
}

/** A file system's error in the ledger's terms. */
export function fileError(error: unknown): LedgerError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(error);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return readOnly(error);
  return new LedgerError('ledger-unreachable', t('error.folderUnreachable'), { cause: error });
}

export const fileIdentity = (path: string): bigint | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;

function opened(path: string | URL, writing: boolean): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: !writing, timeout: BUSY_TIMEOUT, defensive: true });
  try {
    // Nothing that somebody wrote into the file runs with rights beyond it.
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    if (!isBlank(db)) assertOurs(db);
    if (writing) prepareWriting(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepareWriting(db: DatabaseSync): void {
  // Lets a purge give room back to the disk. Only where it takes effect, since it writes in any case.
  if (isBlank(db)) db.exec('PRAGMA auto_vacuum = INCREMENTAL');
  db.exec('PRAGMA journal_mode = WAL');
  // Every commit reaches the disk before its answer: after a power cut too, at most the record being written is missing.
  db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  db.exec('PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -16384');
  // A file that cannot be written opens all the same, and refuses only here.
  db.exec('BEGIN IMMEDIATE; ROLLBACK');
}

function assertOurs(db: DatabaseSync): void {
  const { application_id } = db.prepare('PRAGMA application_id').get() as { application_id: number };
  const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (application_id !== APPLICATION_ID || user_version < 1) {
    throw new LedgerError('ledger-damaged', t('error.noLedger'));
  }
  if (user_version > SCHEMA_VERSION) throw new LedgerError('ledger-newer', t('error.newer'));
}

const READONLY = 8;
const CANTOPEN = 14;
const cannotWrite = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code === READONLY || code === CANTOPEN;
};

const hasJournal = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Runs `work` in one transaction that takes the lock first; all of it happens or none. Throws LedgerError. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE');
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // Some errors end the transaction by themselves.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw asDamage(error);
  }
}
