// Walks the chain and says what is wrong and where. Reads in one transaction, so records added meanwhile do not matter.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LedgerProblem, LedgerVerification } from '../../shared/ledger.ts';
import { translator } from '../language.ts';
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

const t = translator('ledger');

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
    found.add('corrupt', () => t('problem.unwalkable'));
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
      const [first, last] = [previous.seq + 1, row.seq - 1];
      found.add('missing', () => missingMessage(first, last), first, last);
      follows = false;
    }
    const chained = sameBytes(row.hash, recordHash(previous.hash, contentOf(row)));
    const fault = faultOf(row, contentOf, sound, chained, follows);
    if (fault) found.add(fault.code, fault.say, row.seq);
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
  first === last ? t('problem.missing', { seq: first }) : t('problem.manyMissing', { first, last });

function faultOf(
  row: Row,
  contentOf: ContentOf,
  key: LedgerKey | null,
  chained: boolean,
  follows: boolean,
): { code: LedgerProblem['code']; say: () => string } | null {
  const { seq } = row;
  if (key === null) {
    if (chained || !follows) return null;
    return { code: 'edited', say: () => t('problem.editedOrBefore', { seq }) };
  }
  if (isSealed(key, contentOf(row), row)) {
    if (chained || !follows) return null;
    return { code: 'spliced', say: () => t('problem.spliced', { seq }) };
  }
  if (chained && follows) return { code: 'forged', say: () => t('problem.forged', { seq }) };
  const place = placeOf(row, contentOf, key);
  if (place !== null) return { code: 'moved', say: () => t('problem.moved', { seq, place }) };
  return { code: 'edited', say: () => t('problem.edited', { seq }) };
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
      const seq = last + 1;
      const say = () => (edited ? t('problem.edited', { seq }) : t('problem.unreadable', { seq }));
      found.add(edited ? 'edited' : 'corrupt', say, seq, last + stride);
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
      // Of an edited file, it may be anything.
      const seq = Number(one.seq);
      found.add('checkpoint-forged', () => t('problem.checkpointForged', { seq }), one.seq);
    }
    before = one.mac;
  }
}
