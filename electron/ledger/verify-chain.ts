// Walks the chain and says what is wrong and where. Reads in one transaction, so records added meanwhile do not matter.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LedgerProblem, LedgerVerification } from '../../shared/ledger.ts';
import { isSealed, type Row, recordHash, sameBytes } from './chain.ts';
import { asDamage, isCorrupt, LedgerError } from './errors.ts';
import { fileProblems } from './file-problems.ts';
import {
  type Anchor,
  added,
  chainStart,
  checkpointMac,
  headProblem,
  type Identity,
  type Place,
  readCheckpoints,
  readHead,
  readIdentity,
  truncated,
} from './head.ts';
import type { LedgerKey } from './ledger-key.ts';
import { Problems } from './problems.ts';
import { contents } from './sources.ts';
import { verifiedPlace } from './verified.ts';

export interface VerifyOptions {
  /** Null when it is not to be had: then seals and head stay unchecked. */
  key: LedgerKey | null;
  anchor: Anchor | null;
  /** Everything, the file's own structure too; else from where the last verification ended. */
  full: boolean;
  onProgress?: (done: number, total: number) => void;
}

type ContentOf = ReturnType<typeof contents>;

const PROGRESS_EVERY = 5000;
/** How far from its place a record is looked for. */
const MOVED_WITHIN = 1000;

/** Never throws for damage: that is what it reports. */
export function verifyChain(db: DatabaseSync, options: VerifyOptions): LedgerVerification {
  const found = new Problems();
  db.exec('BEGIN');
  try {
    return walk(db, options, found);
  } catch (error) {
    const known = asDamage(error);
    if (!(known instanceof LedgerError) || known.code !== 'ledger-damaged') throw known;
    found.add('corrupt', 'The ledger’s file is damaged so far that its records cannot be walked through.');
    return found.result(options.key !== null, { from: 0, to: 0, checked: 0, headHash: null });
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

function walk(db: DatabaseSync, { key, anchor, full, onProgress }: VerifyOptions, found: Problems): LedgerVerification {
  const ledger = readIdentity(db);
  const sound = key !== null && sameBytes(ledger.keyId, key.id) ? key : null;
  const end = key && headProblem(db, key, ledger, anchor);
  if (sound) checkpointProblems(db, sound, ledger, found);

  const head = readHead(db) ?? { seq: Number.MAX_SAFE_INTEGER, hash: null };
  const start = (!full && sound && verifiedPlace(db, sound, ledger)) || chainStart(db, ledger);
  let previous: Place = start;
  /** Whether `previous.hash` is what the next record was chained to: unknown after a gap or a bad record. */
  let follows = true;
  let checked = 0;
  const total = Math.max(0, Math.min(head.seq, Number.MAX_SAFE_INTEGER) - start.seq);
  const contentOf = contents(db);
  for (const row of rowsAfter(db, start.seq, found)) {
    if (row === 'unreadable') {
      follows = false;
      continue;
    }
    if (row.seq > head.seq) break;
    if (row.seq !== previous.seq + 1 && follows) {
      found.add('missing', missingMessage(previous.seq + 1, row.seq - 1), previous.seq + 1, row.seq - 1);
      follows = false;
    }
    const chained = sameBytes(row.hash, recordHash(previous.hash, contentOf(row)));
    const fault = faultOf(row, contentOf, sound, chained, follows);
    if (fault) found.add(fault.code, fault.message, row.seq);
    follows = fault === null || fault.code === 'spliced';
    previous = row;
    checked++;
    if (checked % PROGRESS_EVERY === 0) onProgress?.(checked, total);
  }
  onProgress?.(checked, total);
  const last = db.prepare('SELECT max(seq) AS seq FROM record').get() as { seq: number | null };
  if (end) found.push(end);
  else if (!key && last.seq !== null && last.seq > head.seq) found.push(added(head.seq + 1, last.seq));
  else if (!key && previous.seq < head.seq && head.hash) found.push(truncated(previous.seq + 1, head.seq));
  if (full) for (const problem of fileProblems(db)) found.push(problem);
  return found.result(sound !== null, {
    from: start.seq + 1,
    to: previous.seq,
    checked,
    headHash: Buffer.from(previous.hash).toString('hex'),
  });
}

const missingMessage = (first: number, last: number): string =>
  first === last ? `Record ${first} is missing.` : `Records ${first} to ${last} are missing.`;

function faultOf(
  row: Row,
  contentOf: ContentOf,
  key: LedgerKey | null,
  chained: boolean,
  follows: boolean,
): Pick<LedgerProblem, 'code' | 'message'> | null {
  if (key === null) {
    if (chained || !follows) return null;
    return { code: 'edited', message: `Record ${row.seq}, or the one before it, is not as it was written.` };
  }
  if (isSealed(key, contentOf(row), row)) {
    if (chained || !follows) return null;
    const message = `Record ${row.seq} is genuine and does not follow from the one before it: two histories of the ledger were put together.`;
    return { code: 'spliced', message };
  }
  if (chained && follows) {
    const message = `Record ${row.seq} was changed or put in, and the hashes after it were made to fit, without the ledger’s key.`;
    return { code: 'forged', message };
  }
  const place = placeOf(row, contentOf, key);
  if (place !== null) return { code: 'moved', message: `Record ${row.seq} was written as record ${place}.` };
  return { code: 'edited', message: `Record ${row.seq} is not as it was written.` };
}

function placeOf(row: Row, contentOf: ContentOf, key: LedgerKey): number | null {
  for (let seq = Math.max(1, row.seq - MOVED_WITHIN); seq <= row.seq + MOVED_WITHIN; seq++) {
    if (seq !== row.seq && isSealed(key, contentOf(row, seq), row)) return seq;
  }
  return null;
}

/** Skips what cannot be read, saying so, and goes on behind it. */
function* rowsAfter(db: DatabaseSync, seq: number, found: Problems): Generator<Row | 'unreadable'> {
  let last = seq;
  // A damaged page may hold a hundred records: it is stepped over in strides that grow, so that the rest is reached in any case.
  let stride = 1;
  for (;;) {
    try {
      const rows = db.prepare('SELECT * FROM record WHERE seq > ? ORDER BY seq').iterate(last) as Iterable<
        Record<string, SQLOutputValue>
      >;
      for (const row of rows) {
        last = (row as unknown as Row).seq;
        stride = 1;
        yield row as unknown as Row;
      }
      return;
    } catch (error) {
      // A number that no record of ours holds is a changed record; anything else is damage to the file.
      const edited = (error as { code?: string }).code === 'ERR_OUT_OF_RANGE';
      if (!edited && !isCorrupt(error)) throw error;
      found.add(
        edited ? 'edited' : 'corrupt',
        edited
          ? `Record ${last + 1} is not as it was written.`
          : `From record ${last + 1} on, the file is damaged and cannot be read.`,
        last + 1,
        last + stride,
      );
      last += stride;
      stride *= 2;
      if (!Number.isSafeInteger(last)) return;
      yield 'unreadable';
    }
  }
}

function checkpointProblems(db: DatabaseSync, key: LedgerKey, ledger: Identity, found: Problems): void {
  let before: Uint8Array | null = null;
  for (const one of readCheckpoints(db)) {
    if (!sameBytes(one.mac, checkpointMac(key, ledger, one, before))) {
      found.add(
        'checkpoint-forged',
        `The note on removing the records up to ${one.seq} is not one that Countersign wrote.`,
        one.seq,
      );
    }
    before = one.mac;
  }
}
