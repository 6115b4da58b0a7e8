// Pages, counts and everything a filter matches. A page costs what is on it, not what is in the ledger: each source has its records in
// order in an index, so the newest of several sources are the newest of the newest of each.
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerFilter, LedgerPage, LedgerRecord, LedgerSearch } from '../../shared/ledger.ts';
import type { Row } from './chain.ts';
import { all, among, type Condition, type Plan, planOf } from './filter.ts';
import { lastCheckpoint } from './head.ts';
import { TOKEN_KEY } from './schema.ts';
import { readSources, type Source } from './sources.ts';

/** More sources than this are so much of the ledger that walking back through the records finds a page sooner. */
const MANY_SOURCES = 500;
/** Tickets that begin alike: more than this, and the newest records are looked through before the index is. */
const MANY_TICKETS = 2000;
const NEWEST = 20_000;
const COUNTED_AT_ONCE = 20_000;

/** Newest first, `limit` to a page. */
export function searchRecords(db: DatabaseSync, { filter, before, limit }: LedgerSearch): LedgerPage {
  const plan = planOf(db, filter, before);
  if (plan === null) return { records: [], next: null };
  const rows = newest(db, plan, filter, limit + 1);
  const records = rows.slice(0, limit).map((row) => recordOf(row, plan.sources));
  return { records, next: rows.length > limit ? (records.at(-1)?.seq ?? null) : null };
}

export function countRecords(db: DatabaseSync, filter: LedgerFilter): number {
  let total = 0;
  let before: number | undefined;
  for (;;) {
    const { count, next } = countSome(db, filter, before);
    total += count;
    if (next === null) return total;
    before = next;
  }
}

/** Counts so many that nobody has to wait for it; `next` is what to go on with, null when all are counted. */
export function countSome(
  db: DatabaseSync,
  filter: LedgerFilter,
  before?: number,
): { count: number; next: number | null } {
  const plan = planOf(db, filter, before);
  if (plan === null) return { count: 0, next: null };
  if (!needsWalk(db, plan, filter)) return { count: countAtOnce(db, plan, filter), next: null };
  const { sql, values } = plan.condition;
  const last = Math.min(plan.last, lastSeq(db));
  const counted = db.prepare(`SELECT count(*) AS count FROM record NOT INDEXED WHERE seq > ? AND ${sql}`);
  const first = last - COUNTED_AT_ONCE;
  return { count: Number(counted.get(first, ...values)?.count), next: first > 0 ? first + 1 : null };
}

/** Many tickets begin like a word: then each record is looked at. */
const needsWalk = (db: DatabaseSync, { sourceIds, byTicket }: Plan, { ticket }: LedgerFilter): boolean =>
  ticket === undefined && sourceIds !== null && byTicket.some((one) => isMany(db, one));

const lastSeq = (db: DatabaseSync): number =>
  Number(db.prepare('SELECT max(seq) AS last FROM record').get()?.last ?? 0);

function countAtOnce(db: DatabaseSync, plan: Plan, filter: LedgerFilter): number {
  const { condition, outer, sourceIds, byTicket } = plan;
  const count = ({ sql, values }: Condition) =>
    Number(db.prepare(`SELECT count(*) AS count FROM record WHERE ${sql}`).get(...values)?.count);
  if (filter.ticket !== undefined) return count(startingAtTickets(condition));
  if (sourceIds === null) return count(condition);
  // Each record once: those of the sources, and of the few tickets those of other sources.
  const sources = among(sourceIds);
  const others = new Set<unknown>();
  for (const ticket of byTicket) {
    const { sql, values } = startingAtTickets(all(ticket, condition));
    for (const { seq } of db.prepare(`SELECT seq FROM record WHERE ${sql} AND NOT +${sources.sql}`).all(...values))
      others.add(seq);
  }
  return count(all(outer, sources)) + others.size;
}

/** Oldest first, one at a time. */
export function* eachRecord(db: DatabaseSync, filter: LedgerFilter): Generator<LedgerRecord> {
  const plan = planOf(db, filter);
  if (plan === null) return;
  const { sql, values } = plan.condition;
  for (const row of db.prepare(`SELECT * FROM record WHERE ${sql} ORDER BY seq`).iterate(...values)) {
    yield recordOf(row as unknown as Row, plan.sources);
  }
}

/** Newest first, at most `limit`. */
export function recordsWithTokens(
  db: DatabaseSync,
  fingerprints: readonly Uint8Array[],
  limit: number,
): LedgerRecord[] {
  const statement = db.prepare(
    `SELECT * FROM record WHERE ${TOKEN_KEY} = ? AND token = ? AND seq > ? ORDER BY seq DESC LIMIT ?`,
  );
  const first = lastCheckpoint(db)?.seq ?? 0;
  const rows = fingerprints.flatMap((one) => statement.all(one.subarray(0, 6), one, first, limit) as unknown as Row[]);
  const sources = readSources(db);
  return newestOf(rows, limit).map((row) => recordOf(row, sources));
}

function newest(db: DatabaseSync, plan: Plan, filter: LedgerFilter, limit: number): Row[] {
  const { condition, outer, sourceIds, byTicket } = plan;
  const query = ({ sql, values }: Condition, tables = 'record', order = 'seq') =>
    db
      .prepare(`SELECT * FROM ${tables} WHERE ${sql} ORDER BY ${order} DESC LIMIT ?`)
      .all(...values, limit) as unknown as Row[];
  // Few records share a ticket.
  if (filter.ticket !== undefined) return query(startingAtTickets(condition), 'record', '+seq');
  // Without words all of them match; many sources are most of the ledger.
  if (sourceIds === null || sourceIds.length > MANY_SOURCES) return query(condition, 'record NOT INDEXED');
  const bySource = db.prepare(
    `SELECT * FROM record INDEXED BY record_by_source WHERE source = ? AND ${outer.sql} ORDER BY seq DESC LIMIT ?`,
  );
  const rows = sourceIds.flatMap((id) => bySource.all(id, ...outer.values, limit) as unknown as Row[]);
  for (const ticket of byTicket) {
    const byIndex = () => query(startingAtTickets(all(ticket, condition)), 'record', '+seq');
    const rowsOfTicket = isMany(db, ticket) ? (amongNewest(db, plan, limit) ?? byIndex()) : byIndex();
    rows.push(...rowsOfTicket);
  }
  return newestOf(rows, limit);
}

/** A page from the newest records, where matches lie close enough; null where they do not. */
function amongNewest(db: DatabaseSync, { condition, last }: Plan, limit: number): Row[] | null {
  const end = Math.min(last, lastSeq(db));
  const rows = db
    .prepare(`SELECT * FROM record NOT INDEXED WHERE seq > ? AND ${condition.sql} ORDER BY seq DESC LIMIT ?`)
    .all(end - NEWEST, ...condition.values, limit) as unknown as Row[];
  return rows.length === limit ? rows : null;
}

function isMany(db: DatabaseSync, { sql, values }: Condition): boolean {
  const counted = db.prepare(`SELECT count(*) AS count FROM (SELECT 1 FROM record WHERE ${sql} LIMIT ?)`);
  return counted.get(...values, MANY_TICKETS)?.count === MANY_TICKETS;
}

/** Unary pluses keep the planner from starting anywhere else. */
const startingAtTickets = ({ sql, values }: Condition): Condition => ({
  sql: sql.replaceAll('source IN', '+source IN').replace('seq BETWEEN', '+seq BETWEEN'),
  values,
});

function newestOf(rows: Row[], limit: number): Row[] {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return [...bySeq.values()].sort((one, other) => other.seq - one.seq).slice(0, limit);
}

/** A source that is gone leaves its texts empty; the verification says so. */
function recordOf(row: Row, sources: Map<number, Source>): LedgerRecord {
  const source = sources.get(row.source);
  return {
    seq: row.seq,
    time: row.time,
    profileId: source?.profile_id ?? '',
    profileName: source?.profile_name ?? '',
    environment: source?.environment ?? '',
    recipe: source?.recipe_id == null ? null : { id: source.recipe_id, name: source.recipe_name ?? '' },
    purpose: source?.purpose ?? '',
    who: source?.who ?? '',
    ticket: row.ticket,
    keyFingerprint: source?.key_fingerprint ?? '',
    tokenFingerprint: Buffer.from(row.token).toString('hex'),
    hash: Buffer.from(row.hash).toString('hex'),
  };
}
