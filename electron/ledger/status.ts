// What there is to say about the ledger at a glance.
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerProblem, LedgerStatus } from '../../shared/ledger.ts';
import type { LedgerError } from './errors.ts';
import { type Identity, lastCheckpoint, readCheckpoints, readHead } from './head.ts';
import { readMark } from './verified.ts';

export function statusOf(
  db: DatabaseSync,
  ledger: Identity,
  { writable, bytes, problem }: { writable: boolean; bytes: number; problem: LedgerProblem | null },
): Omit<LedgerStatus, 'keyIn'> {
  const head = readHead(db);
  const ends = db
    .prepare('SELECT min(seq) AS first, max(seq) AS last FROM record WHERE seq > ?')
    .get(lastCheckpoint(db)?.seq ?? 0);
  const mark = readMark(db);
  return {
    state: problem ? 'unusable' : writable ? 'ready' : 'read-only',
    problem: problem && {
      code: problem.code === 'other-key' ? 'ledger-key-other' : 'ledger-damaged',
      message: problem.message,
    },
    // There are no gaps; where somebody made one, a verification tells. Counting a million takes longer than a look may.
    records: ends?.first == null ? 0 : Number(ends.last) - Number(ends.first) + 1,
    firstSeq: ends?.first == null ? null : Number(ends.first),
    lastSeq: ends?.last == null ? null : Number(ends.last),
    headHash: head ? Buffer.from(head.hash).toString('hex') : null,
    bytes,
    createdAt: ledger.createdAt,
    predecessor: ledger.predecessor && {
      file: ledger.predecessor.file,
      lastSeq: ledger.predecessor.lastSeq,
      headHash: ledger.predecessor.headHash,
      authentic: ledger.predecessor.authentic,
    },
    purges: readCheckpoints(db).map(({ seq, removed, time, who }) => ({ upTo: seq, removed, time, who })),
    verified: mark ? { seq: mark.seq, time: mark.time } : null,
  };
}

/** Of a ledger that cannot be opened, or of none. */
export const unusable = (error: LedgerError | null, bytes: number): Omit<LedgerStatus, 'keyIn'> => ({
  state: error ? 'unusable' : 'none',
  problem: error && { code: error.code, message: error.message },
  records: 0,
  firstSeq: null,
  lastSeq: null,
  headHash: null,
  bytes,
  createdAt: null,
  predecessor: null,
  purges: [],
  verified: null,
});
