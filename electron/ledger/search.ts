// Filters as SQL. Words, profile, recipe and ticket are all asked of the full-text index, which intersects them however many records
// each matches alone; dates become bounds of the sequence number first. So a page costs what is on it, not what is in the ledger.
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerFilter, LedgerPage, LedgerRecord, LedgerSearch } from '../../shared/ledger.ts';
import type { Row } from './chain.ts';
import { lastCheckpoint } from './head.ts';

type Value = string | number;

interface Condition {
  sql: string;
  values: Value[];
}

interface Query extends Condition {
  /** What FROM names. */
  tables: string;
  order: string;
  /** What is enough to count; the index alone, where it decides everything. */
  counted: string;
}

/** Newest first, `limit` to a page. */
export function searchRecords(db: DatabaseSync, { filter, before, limit }: LedgerSearch): LedgerPage {
  const query = queryFor(db, filter, before);
  if (query === null) return { records: [], next: null };
  const rows = db
    .prepare(`SELECT record.* FROM ${query.tables} WHERE ${query.sql} ORDER BY ${query.order} DESC LIMIT ?`)
    .all(...query.values, limit + 1) as unknown as Row[];
  const page = rows.slice(0, limit).map(recordOf);
  return { records: page, next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
}

export function countRecords(db: DatabaseSync, filter: LedgerFilter): number {
  const query = queryFor(db, filter);
  if (query === null) return 0;
  const row = db.prepare(`SELECT count(*) AS count FROM ${query.counted} WHERE ${query.sql}`).get(...query.values);
  return Number(row?.count);
}

/** Oldest first, one at a time. */
export function* eachRecord(db: DatabaseSync, filter: LedgerFilter): Generator<LedgerRecord> {
  const query = queryFor(db, filter);
  if (query === null) return;
  const rows = db
    .prepare(`SELECT record.* FROM ${query.tables} WHERE ${query.sql} ORDER BY ${query.order}`)
    .iterate(...query.values);
  for (const row of rows) yield recordOf(row as unknown as Row);
}

/** Newest first, at most `limit`. */
export function recordsWithTokens(
  db: DatabaseSync,
  fingerprints: readonly Uint8Array[],
  limit: number,
): LedgerRecord[] {
  const marks = fingerprints.map(() => '?').join(', ');
  const rows = db
    .prepare(`SELECT * FROM record WHERE token IN (${marks}) AND seq > ? ORDER BY seq DESC LIMIT ?`)
    .all(...fingerprints, lastCheckpoint(db)?.seq ?? 0, limit);
  return (rows as unknown as Row[]).map(recordOf);
}

export function recordOf(row: Row): LedgerRecord {
  return {
    seq: row.seq,
    time: row.time,
    profileId: row.profile_id,
    profileName: row.profile_name,
    environment: row.environment,
    recipe: row.recipe_id === null ? null : { id: row.recipe_id, name: row.recipe_name ?? '' },
    purpose: row.purpose,
    who: row.who,
    ticket: row.ticket,
    keyFingerprint: row.key_fingerprint,
    tokenFingerprint: Buffer.from(row.token).toString('hex'),
    hash: Buffer.from(row.hash).toString('hex'),
  };
}

/** Null when nothing can match. */
function queryFor(db: DatabaseSync, filter: LedgerFilter, before = Number.MAX_SAFE_INTEGER): Query | null {
  // What a purge has yet to remove is gone already.
  let [first, last] = [(lastCheckpoint(db)?.seq ?? 0) + 1, before - 1];
  const dated = filter.from !== undefined || filter.to !== undefined;
  const times: Value[] = [filter.from ?? -8.64e15, filter.to ?? 8.64e15 + 1];
  if (dated) {
    // The clock may have been set back, so these are bounds only.
    const bounds = db
      .prepare(
        'SELECT min(seq) AS first, max(seq) AS last FROM record INDEXED BY record_by_time WHERE time >= ? AND time < ?',
      )
      .get(...times) as { first: number | null; last: number };
    if (bounds.first === null) return null;
    first = Math.max(first, bounds.first);
    last = Math.min(last, bounds.last);
  }
  if (first > last) return null;
  const match = matchFor(filter);
  const exact: Condition[] = [];
  // The unary plus keeps the planner from walking the index of times.
  if (dated) exact.push({ sql: '+record.time >= ? AND +record.time < ?', values: times });
  if (filter.ticket !== undefined) exact.push({ sql: 'record.ticket = ? COLLATE NOCASE', values: [filter.ticket] });
  for (const text of wordsOf(filter.text).filter((word) => !hasWord(word))) exact.push(literally(text));
  const conditions = exact.map(({ sql }) => ` AND ${sql}`).join('');
  const values = exact.flatMap((one) => one.values);
  if (match === '') {
    const sql = `record.seq BETWEEN ? AND ?${conditions}`;
    return { tables: 'record', counted: 'record', order: 'record.seq', sql, values: [first, last, ...values] };
  }
  return {
    // Which table comes first is decided here: the other way round, the index would be asked once a record.
    tables: joined,
    counted: exact.length === 0 ? 'record_text' : joined,
    order: 'record_text.rowid',
    sql: `record_text MATCH ? AND record_text.rowid BETWEEN ? AND ?${conditions}`,
    values: [match, first, last, ...values],
  };
}

const joined = 'record_text CROSS JOIN record ON record.seq = record_text.rowid';

const wordsOf = (text = ''): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Whether the index sees anything in it: letters and digits are words, everything else stands between them. */
const hasWord = (text: string): boolean => /[\p{L}\p{N}\p{Co}]/u.test(text);

function matchFor({ text, profileId, recipeId, ticket }: LedgerFilter): string {
  const terms = wordsOf(text)
    .filter(hasWord)
    .map((word) => `{recipe profile who ticket purpose} : ${quoted(word)} *`);
  if (profileId !== undefined) terms.push(`tags : ${quoted(`p${hex(profileId)}`)}`);
  if (recipeId !== undefined) terms.push(`tags : ${quoted(`r${hex(recipeId)}`)}`);
  if (ticket !== undefined && hasWord(ticket)) terms.push(`ticket : ${quoted(ticket)}`);
  return terms.map((term) => `(${term})`).join(' AND ');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

/** For signs that are no words: looked for as they are, record by record. */
function literally(text: string): Condition {
  const columns = ['recipe_name', 'profile_name', 'who', 'ticket', 'purpose'].map(
    (name) => `instr(coalesce(record.${name}, ''), ?)`,
  );
  return { sql: `(${columns.join(' OR ')})`, values: columns.map(() => text) };
}
