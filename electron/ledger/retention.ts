// Removing old records so that what is left stays provable: a checkpoint, authenticated and named by the head, says up to where records
// were removed, when, by whom, and what the chain's hash was there. The rest of the chain begins at that hash.
import type { DatabaseSync } from 'node:sqlite';
import { chainStart, checkpointMac, type Identity, lastCheckpoint, type Place, readHead, writeHead } from './head.ts';
import type { LedgerKey } from './ledger-key.ts';

/** Records removed in one transaction: few enough that nobody who adds one has to wait. */
const PER_STEP = 2000;

/**
 * Writes the checkpoint, inside a transaction on a checked head; from then on the records count as removed. Only the beginning of
 * the chain goes: the first record that is not older than `before` ends it, whatever the clock did later. Gives how many.
 */
export function beginPurge(
  db: DatabaseSync,
  key: LedgerKey,
  ledger: Identity,
  before: number,
  { time, who }: { time: number; who: string },
): number {
  const last = lastCheckpoint(db);
  const start = chainStart(db, ledger);
  const kept = db.prepare('SELECT min(seq) AS seq FROM record INDEXED BY record_by_time WHERE time >= ?').get(before);
  const head = readHead(db) as Place;
  const upTo = kept?.seq == null ? head.seq : Number(kept.seq) - 1;
  if (upTo <= start.seq) return 0;
  const { hash } = db.prepare('SELECT hash FROM record WHERE seq = ?').get(upTo) as unknown as Place;
  const checkpoint = { number: (last?.number ?? 0) + 1, seq: upTo, hash, time, who, removed: upTo - start.seq };
  db.prepare('INSERT INTO checkpoint VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    checkpoint.number,
    upTo,
    hash,
    time,
    who,
    checkpoint.removed,
    checkpointMac(key, ledger, checkpoint, last?.mac ?? null),
  );
  writeHead(db, key, ledger, head);
  return checkpoint.removed;
}

/** Removes some of what the last checkpoint says was removed, inside a transaction. Gives how many; 0 when nothing is left to do. */
export function purgeSome(db: DatabaseSync): number {
  const upTo = lastCheckpoint(db)?.seq ?? 0;
  const step = db
    .prepare('SELECT max(seq) AS last FROM (SELECT seq FROM record WHERE seq <= ? ORDER BY seq LIMIT ?)')
    .get(upTo, PER_STEP) as { last: number | null };
  if (step.last === null) return 0;
  const { changes } = db.prepare('DELETE FROM record WHERE seq <= ?').run(step.last);
  // A name that no record has any more goes with them.
  db.exec('DELETE FROM source WHERE NOT EXISTS (SELECT 1 FROM record WHERE source = source.id)');
  return Number(changes);
}
