// A filter as SQL over the table `record`. Words are looked up among the sources first, and in the tickets; dates become bounds of the
// sequence number.
import type { DatabaseSync } from 'node:sqlite';
import type { LedgerFilter } from '../../shared/ledger.ts';
import { lastCheckpoint } from './head.ts';
import { TICKET_NUMBER } from './schema.ts';
import { readSources, type Source } from './sources.ts';
import { sourceMatcher, wordsOf } from './words.ts';

export type Value = string | number;

export interface Condition {
  sql: string;
  values: Value[];
}

export interface Plan {
  /** The highest number that can match. */
  last: number;
  sources: Map<number, Source>;
  /** What every match fulfils. */
  condition: Condition;
  /** The same without words, profile and recipe. */
  outer: Condition;
  /** Sources that fulfil these by themselves; null when there is nothing to fulfil. */
  sourceIds: number[] | null;
  /** Tickets that begin with a word; whatever matches by other than its source alone has one of them. */
  byTicket: Condition[];
}

/** Null when nothing can match. */
export function planOf(db: DatabaseSync, filter: LedgerFilter, before = Number.MAX_SAFE_INTEGER): Plan | null {
  const outer = outerCondition(db, filter, before);
  if (outer === null) return null;
  const last = Number(outer.values[1]);
  const sources = readSources(db);
  const { profileId, recipeId } = filter;
  const words = wordsOf(filter.text);
  if (words.length === 0 && profileId === undefined && recipeId === undefined) {
    return { last, sources, condition: outer, outer, sourceIds: null, byTicket: [] };
  }
  const allowed = [...sources.values()].filter(
    (one) =>
      (profileId === undefined || one.profile_id === profileId) &&
      (recipeId === undefined || one.recipe_id === recipeId),
  );
  const having = words.map((word) => ({ ids: idsOf(allowed, word), ticket: ticketBegins(word) }));
  const sourceIds = allowed.map(({ id }) => id).filter((id) => having.every(({ ids }) => ids.has(id)));
  const byTicket = having.flatMap(({ ticket }) => ticket).filter((one) => exists(db, one));
  if (sourceIds.length === 0 && byTicket.length === 0) return null;
  const inner =
    byTicket.length === 0
      ? among(sourceIds)
      : all(among(allowed.map(({ id }) => id)), ...having.map(({ ids, ticket }) => any(among(ids), ...ticket)));
  return { last, sources, condition: all(outer, inner), outer, sourceIds, byTicket };
}

const idsOf = (sources: Source[], word: string): Set<number> =>
  new Set(sources.filter((source) => sourceMatcher(source)(word)).map(({ id }) => id));

export const among = (ids: Iterable<number>): Condition => ({ sql: `source IN (${[...ids].join(', ')})`, values: [] });

export const all = (...conditions: Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

const any = (...conditions: Condition[]): Condition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
  values: conditions.flatMap(({ values }) => values),
});

/** Purged records, pages, dates and the whole ticket. */
function outerCondition(db: DatabaseSync, { from, to, ticket }: LedgerFilter, before: number): Condition | null {
  // What a purge has yet to remove is gone already.
  let [first, last] = [(lastCheckpoint(db)?.seq ?? 0) + 1, before - 1];
  const conditions: Condition[] = [];
  if (from !== undefined || to !== undefined) {
    const times: Value[] = [from ?? -8.64e15, to ?? 8.64e15 + 1];
    // The clock may have been set back, so the numbers are bounds only, and the time is looked at as well; the unary plus keeps the
    // planner from walking the index of times.
    const bounds = db
      .prepare(
        'SELECT min(seq) AS first, max(seq) AS last FROM record INDEXED BY record_by_time WHERE time >= ? AND time < ?',
      )
      .get(...times) as { first: number | null; last: number };
    if (bounds.first === null) return null;
    first = Math.max(first, bounds.first);
    last = Math.min(last, bounds.last);
    conditions.push({ sql: '+time >= ? AND +time < ?', values: times });
  }
  if (ticket !== undefined) conditions.push({ sql: 'ticket = ? COLLATE NOCASE', values: [ticket] });
  return first > last ? null : all({ sql: 'seq BETWEEN ? AND ?', values: [first, last] }, ...conditions);
}

/** The ticket begins with this, or its number does: each is answered by its index. */
function ticketBegins(word: string): Condition[] {
  const values = [word, `${word}\u{10ffff}`];
  // Not null is said for the planner: the indexes leave out records without a ticket.
  return ['ticket', TICKET_NUMBER].map((expression) => ({
    sql: `(ticket IS NOT NULL AND ${expression} >= ? COLLATE NOCASE AND ${expression} < ? COLLATE NOCASE)`,
    values,
  }));
}

const exists = (db: DatabaseSync, { sql, values }: Condition): boolean =>
  db.prepare(`SELECT 1 FROM record WHERE ${sql} LIMIT 1`).get(...values) !== undefined;
