// The records that match a filter, oldest first, written to a file as CSV or as one JSON object a line. What stood in the file stays
// until all is written.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { ExportFormat, LedgerFilter, LedgerRecord } from '../../shared/ledger.ts';
import { translator } from '../language.ts';
import { CSV_START, csvLine } from './csv.ts';
import { asLedgerError, LedgerError, sqliteCode } from './errors.ts';
import { exportColumns } from './export-columns.ts';
import { countRecords, eachRecord } from './search.ts';

const t = translator('ledger');

export interface ExportOptions {
  path: string;
  /** Where it is written first: in the same folder, and nobody else's. */
  temporary: string;
  format: ExportFormat;
  filter: LedgerFilter;
  onProgress?: (done: number, total: number) => void;
}

const FLUSH_AT = 256 * 1024;
const PROGRESS_EVERY = 5000;

const formats: Record<ExportFormat, { start: string; line: (record: LedgerRecord) => string }> = {
  csv: {
    start: CSV_START + csvLine(exportColumns),
    line: (one) =>
      csvLine([
        one.seq,
        isoTime(one.time),
        one.profileName,
        one.environment,
        one.recipe?.name ?? null,
        one.purpose,
        one.who,
        one.ticket,
        one.keyFingerprint,
        one.tokenFingerprint,
        one.hash,
      ]),
  },
  jsonl: { start: '', line: (one) => `${JSON.stringify({ ...one, time: isoTime(one.time) })}\n` },
};

/** Gives how many records were written. Throws LedgerError; a file that was there is then unharmed. */
export function exportRecords(
  db: DatabaseSync,
  { path, temporary, format, filter, onProgress }: ExportOptions,
): number {
  const { start, line } = formats[format];
  let file: number | undefined;
  try {
    assertReplaceable(path);
    db.exec('BEGIN');
    const total = countRecords(db, filter);
    file = openSync(temporary, 'wx', 0o600);
    let text = start;
    let done = 0;
    for (const record of eachRecord(db, filter)) {
      text += line(record);
      if (text.length >= FLUSH_AT) {
        writeAll(file, text);
        text = '';
      }
      if (++done % PROGRESS_EVERY === 0) onProgress?.(done, total);
    }
    writeAll(file, text);
    fsyncSync(file);
    closeSync(file);
    file = undefined;
    renameSync(temporary, path);
    return done;
  } catch (error) {
    if (file !== undefined) closeSync(file);
    rmSync(temporary, { force: true });
    throw sqliteCode(error) === undefined ? exportError(error) : asLedgerError(error);
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

/** Renaming over a device or a pipe would take its place. */
function assertReplaceable(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() ?? true) return;
  throw new LedgerError('ledger-export-failed', t('export.noFile'));
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** A time that no calendar has comes from an edited file only. */
const isoTime = (time: number): string => (Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time));

function exportError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || error instanceof LedgerError) return error;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  const message = isFull ? t('export.diskFull') : t('export.folderNotWritable', { code });
  return new LedgerError('ledger-export-failed', message, { cause: error });
}
