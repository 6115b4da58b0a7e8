// Where the chain begins (the last purge, or the ledger's making) and where it ends, both authenticated with the ledger's key.
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerProblem } from '../../shared/ledger.ts';
import { sentences, translator } from '../language.ts';
import { genesisHash, isSealed, type Row, sameBytes } from './chain.ts';
import { LedgerError } from './errors.ts';
import type { LedgerKey } from './ledger-key.ts';
import { contentOf } from './sources.ts';

const t = translator('ledger');

/** A place in the chain: the record `seq` and the chain's hash there. */
export interface Place {
  seq: number;
  hash: Uint8Array;
}

/** What lies outside the file, so that putting an older copy of it in place is noticed. */
export interface Anchor extends Place {
  ledgerId: Uint8Array;
}

/** The ledger that was set aside before this one, as it was found. `authentic`: its head was. */
export interface Predecessor {
  file: string;
  ledgerId: string;
  lastSeq: number;
  headHash: string;
  authentic: boolean;
}

/** What a ledger is from its making on. */
export interface Identity {
  id: Uint8Array;
  createdAt: number;
  keyId: Uint8Array;
  predecessor: Predecessor | null;
  genesis: Uint8Array;
}

export interface Checkpoint extends Place {
  number: number;
  time: number;
  who: string;
  removed: number;
  mac: Uint8Array;
}

/** Throws LedgerError when it cannot be read. */
export function readIdentity(db: DatabaseSync): Identity {
  try {
    const row = db.prepare('SELECT * FROM ledger').get() as
      | { id: Uint8Array; created_at: number; key_id: Uint8Array; predecessor: string | null }
      | undefined;
    if (!row) throw new TypeError('No row');
    return {
      id: row.id,
      createdAt: row.created_at,
      keyId: row.key_id,
      predecessor: row.predecessor === null ? null : (JSON.parse(row.predecessor) as Predecessor),
      genesis: genesisHash(row.id, row.created_at, row.key_id, row.predecessor),
    };
  } catch (error) {
    throw damaged(t('problem.noIdentity'), null, error);
  }
}

/** A problem as an error that says what to do about it. */
export const damaged = (message: string, seq: number | null = null, cause?: unknown): LedgerError =>
  new LedgerError('ledger-damaged', sentences(message, t('error.notRecorded')), { cause, seq: seq ?? undefined });

export const readHead = (db: DatabaseSync): (Place & { mac: Uint8Array }) | undefined =>
  db.prepare('SELECT seq, hash, mac FROM head').get() as (Place & { mac: Uint8Array }) | undefined;

export const readCheckpoints = (db: DatabaseSync): Checkpoint[] =>
  db.prepare('SELECT * FROM checkpoint ORDER BY number').all() as unknown as Checkpoint[];

export const lastCheckpoint = (db: DatabaseSync): Checkpoint | undefined =>
  db.prepare('SELECT * FROM checkpoint ORDER BY number DESC LIMIT 1').get() as Checkpoint | undefined;

/** Where the chain of the records that are still there begins. */
export const chainStart = (db: DatabaseSync, { genesis }: Identity): Place =>
  lastCheckpoint(db) ?? { seq: 0, hash: genesis };

/** The head names the last purge too, so that a purge can be neither undone nor left out. */
const headValues = ({ genesis }: Identity, head: Place, checkpoint: Checkpoint | undefined) =>
  [genesis, head.seq, head.hash, checkpoint?.number ?? 0, checkpoint?.mac ?? null] as const;

export const checkpointMac = (
  key: LedgerKey,
  { genesis }: Identity,
  one: Omit<Checkpoint, 'mac'>,
  before: Uint8Array | null,
) => key.mac('checkpoint', genesis, before, one.number, one.seq, one.hash, one.time, one.who, one.removed);

/** Inside the transaction that changes the records. */
export function writeHead(db: DatabaseSync, key: LedgerKey, ledger: Identity, head: Place): void {
  const mac = key.mac('head', ...headValues(ledger, head, lastCheckpoint(db)));
  db.prepare(
    'INSERT INTO head VALUES (1, ?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash, mac = excluded.mac',
  ).run(head.seq, head.hash, mac);
}

const problem = (
  code: LedgerProblem['code'],
  message: string,
  seq: number | null = null,
  until = seq,
): LedgerProblem => ({
  code,
  seq,
  until,
  message,
});

/** What is wrong with the chain's ends, cheaply: no record but the last one and the anchored one is read. Null when nothing is. */
export function headProblem(
  db: DatabaseSync,
  key: LedgerKey,
  ledger: Identity,
  anchor: Anchor | null,
): LedgerProblem | null {
  if (!sameBytes(ledger.keyId, key.id)) {
    return problem('other-key', t('problem.otherKey'));
  }
  const head = readHead(db);
  const checkpoint = lastCheckpoint(db);
  if (!head || !key.isMac(head.mac, 'head', ...headValues(ledger, head, checkpoint))) {
    return problem('head-forged', t('problem.headForged'));
  }
  return endProblem(db, key, ledger, head, checkpoint) ?? anchorProblem(db, ledger, head, checkpoint, anchor);
}

function endProblem(
  db: DatabaseSync,
  key: LedgerKey,
  ledger: Identity,
  head: Place,
  checkpoint: Checkpoint | undefined,
): LedgerProblem | null {
  const last = db.prepare('SELECT * FROM record ORDER BY seq DESC LIMIT 1').get() as Row | undefined;
  const start = checkpoint ?? { seq: 0, hash: ledger.genesis };
  if (head.seq === start.seq) {
    if (!sameBytes(head.hash, start.hash)) return problem('head-forged', t('problem.endUnlikeBeginning'));
    if (last && last.seq > head.seq) return added(head.seq + 1, last.seq);
    return null;
  }
  if (!last || last.seq < head.seq) return truncated((last?.seq ?? start.seq) + 1, head.seq);
  if (last.seq > head.seq) return added(head.seq + 1, last.seq);
  if (!sameBytes(last.hash, head.hash) || !isSealed(key, contentOf(db, last), last)) {
    return problem('edited', t('problem.lastEdited', { seq: last.seq }), last.seq);
  }
  return null;
}

export const truncated = (seq: number, until: number): LedgerProblem =>
  problem('truncated', t('problem.truncated', { first: seq, last: until }), seq, until);

export const added = (seq: number, until: number): LedgerProblem =>
  problem('added', t('problem.added', { first: seq, last: until }), seq, until);

function anchorProblem(
  db: DatabaseSync,
  ledger: Identity,
  head: Place,
  checkpoint: Checkpoint | undefined,
  anchor: Anchor | null,
): LedgerProblem | null {
  if (anchor === null) return null;
  if (!sameBytes(anchor.ledgerId, ledger.id)) {
    // Set aside, and the machine stopped before it could remember the new one.
    if (ledger.predecessor?.ledgerId === Buffer.from(anchor.ledgerId).toString('hex')) return null;
    return problem('replaced', t('problem.replaced'));
  }
  if (head.seq < anchor.seq) {
    const message = t('problem.rolledBack', { known: anchor.seq, last: head.seq });
    return problem('rolled-back', message, head.seq + 1, anchor.seq);
  }
  if (anchor.seq <= (checkpoint?.seq ?? 0)) return null;
  const row = db.prepare('SELECT hash FROM record WHERE seq = ?').get(anchor.seq);
  if (sameBytes(row?.hash, anchor.hash)) return null;
  return problem('rolled-back', t('problem.continued', { seq: anchor.seq }), anchor.seq);
}
