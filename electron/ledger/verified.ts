// Up to where the chain was verified last, authenticated, so that the next verification need not begin at the beginning.
import type { DatabaseSync } from 'node:sqlite';
import { sameBytes } from './chain.ts';
import { chainStart, type Identity, type Place } from './head.ts';
import type { LedgerKey } from './ledger-key.ts';

interface Mark extends Place {
  time: number;
  mac: Uint8Array;
}

export const readMark = (db: DatabaseSync): Mark | undefined =>
  db.prepare('SELECT seq, hash, time, mac FROM verified').get() as Mark | undefined;

/** Null when there is no mark, it is not ours, its record is not the same any more, or it lies before the last purge. */
export function verifiedPlace(db: DatabaseSync, key: LedgerKey, ledger: Identity): Place | null {
  const mark = readMark(db);
  if (!mark || !key.isMac(mark.mac, 'verified', ledger.genesis, mark.seq, mark.hash, mark.time)) return null;
  if (mark.seq < chainStart(db, ledger).seq) return null;
  const row = db.prepare('SELECT hash FROM record WHERE seq = ?').get(mark.seq);
  return sameBytes(row?.hash, mark.hash) ? { seq: mark.seq, hash: mark.hash } : null;
}

/** Inside a transaction. */
export function markVerified(
  db: DatabaseSync,
  key: LedgerKey,
  ledger: Identity,
  { seq, hash }: Place,
  time: number,
): void {
  db.prepare(
    `INSERT INTO verified VALUES (1, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash, time = excluded.time, mac = excluded.mac`,
  ).run(seq, hash, time, key.mac('verified', ledger.genesis, seq, hash, time));
}
