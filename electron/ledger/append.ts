// Adding records: one transaction for all that come together, with the head in it, so that rows and head are never apart.
import type { DatabaseSync } from 'node:sqlite';
import type { IssuedFacts } from '../../shared/ledger.ts';
import { recordHash, sealOf } from './chain.ts';
import { type Identity, type Place, readHead, writeHead } from './head.ts';
import type { LedgerKey } from './ledger-key.ts';
import { SourceWriter } from './sources.ts';

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
  const insert = db.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)');
  const sources = new SourceWriter(db, who);
  let { seq, hash } = readHead(db) as Place;
  for (const one of issued) {
    seq += 1;
    const { id, digest } = sources.of(one);
    // Half a surrogate pair has no UTF-8, and would come back from the file as another character than was hashed.
    const ticket = one.ticket?.toWellFormed() ?? null;
    const record = { seq, time, source: digest, ticket, token: key.tokenFingerprint(one.token) };
    hash = recordHash(hash, record);
    insert.run(seq, time, id, ticket, record.token, hash, sealOf(key, record, hash));
  }
  writeHead(db, key, ledger, { seq, hash });
  return { seq, hash };
}
