// Adding records: one transaction for all that come together, with the head in it, so that rows and head are never apart.
import type { DatabaseSync } from 'node:sqlite';
import type { IssuedFacts } from '../../shared/ledger.ts';
import { type RowContent, recordHash, sealOf } from './chain.ts';
import { type Identity, type Place, readHead, writeHead } from './head.ts';
import type { LedgerKey } from './ledger-key.ts';

/** What is handed to the ledger. Of the token only the fingerprint is kept. */
export interface Issued extends IssuedFacts {
  token: string;
}

/** Inside a transaction, on a head that was checked in it. Gives the new head. */
export function appendRecords(
  db: DatabaseSync,
  key: LedgerKey,
  ledger: Identity,
  issued: readonly Issued[],
  { time, who }: { time: number; who: string },
): Place {
  const insert = db.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const index = db.prepare(
    'INSERT INTO record_text (rowid, recipe, profile, who, ticket, purpose, tags) SELECT * FROM searchable WHERE seq = ?',
  );
  let { seq, hash } = readHead(db) as Place;
  for (const one of issued) {
    seq += 1;
    const row = wellFormed(rowOf(seq, time, who, one, key));
    hash = recordHash(hash, row);
    insert.run(...(Object.values(row) as (string | number | null | Uint8Array)[]), hash, sealOf(key, row, hash));
    index.run(seq);
  }
  writeHead(db, key, ledger, { seq, hash });
  return { seq, hash };
}

/** In the order of the table's columns. */
const rowOf = (seq: number, time: number, who: string, issued: Issued, key: LedgerKey): RowContent => ({
  seq,
  time,
  profile_id: issued.profileId,
  profile_name: issued.profileName,
  environment: issued.environment,
  recipe_id: issued.recipe?.id ?? null,
  recipe_name: issued.recipe?.name ?? null,
  purpose: issued.purpose,
  who,
  ticket: issued.ticket,
  key_fingerprint: issued.keyFingerprint,
  token: key.tokenFingerprint(issued.token),
});

/** Half a surrogate pair has no UTF-8, and would come back from the file as another character than was hashed. */
function wellFormed(row: RowContent): RowContent {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'string' && !value.isWellFormed()) Object.assign(row, { [name]: value.toWellFormed() });
  }
  return row;
}
