// A ledger that cannot be used any more keeps its file under another name, and a new one begins that names it and its last hash.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createLedger } from './create.ts';
import { createFile, fileError, openDatabase } from './database.ts';
import { type Anchor, headProblem, type Identity, type Place, type Predecessor, readHead } from './head.ts';
import type { LedgerKey } from './ledger-key.ts';

/** SQLite's files beside the database. */
const COMPANIONS = ['-wal', '-shm'];

const freshPath = (path: string): string => `${path}.new`;

/** A name beside `path` that is free: `ledger-set-aside-20260910T101112Z.sqlite`. */
export function asidePath(path: string, now: number): string {
  const moment = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const name = basename(path, '.sqlite');
  for (let count = 1; ; count++) {
    const candidate = join(dirname(path), `${name}-set-aside-${moment}${count === 1 ? '' : `-${count}`}.sqlite`);
    if (!existsSync(candidate)) return candidate;
  }
}

/**
 * Puts a new ledger in `path`'s place; the old one, which nobody has open, is at `aside` afterwards, unchanged. After a crash at any
 * moment the old one is in its place, or finishSetAside completes the change. Throws LedgerError.
 */
export function replaceLedger(
  path: string,
  aside: string,
  key: LedgerKey,
  now: number,
  predecessor: Predecessor | null,
): void {
  const fresh = freshPath(path);
  try {
    for (const ending of ['', ...COMPANIONS]) rmSync(fresh + ending, { force: true });
    createFile(fresh);
    const made = openDatabase(fresh);
    if (made === null) throw new TypeError('The file just made is gone.');
    try {
      createLedger(made.db, key, now, predecessor);
    } finally {
      made.db.close();
    }
    // The journal first: one that is left behind would be taken for the new file's.
    for (const ending of [...COMPANIONS, '']) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
    renameSync(fresh, path);
  } catch (error) {
    throw typeof (error as NodeJS.ErrnoException).syscall === 'string' ? fileError(error) : error;
  }
}

/** What can be said of the ledger that is to be set aside: of one that cannot be read, what this computer remembers of it. */
export function lastWords(
  read: () => { db: DatabaseSync; ledger: Identity } | null,
  key: LedgerKey,
  anchor: Anchor | null,
): Omit<Predecessor, 'file'> | null {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  try {
    const { db, ledger } = read() as { db: DatabaseSync; ledger: Identity };
    const head = readHead(db) as Place;
    const authentic = headProblem(db, key, ledger, null) === null;
    return { ledgerId: hex(ledger.id), lastSeq: head.seq, headHash: hex(head.hash), authentic };
  } catch {
    return (
      anchor && { ledgerId: hex(anchor.ledgerId), lastSeq: anchor.seq, headHash: hex(anchor.hash), authentic: false }
    );
  }
}

/** After a crash between the two renames. */
export function finishSetAside(path: string): void {
  if (!existsSync(path) && existsSync(freshPath(path))) renameSync(freshPath(path), path);
}
