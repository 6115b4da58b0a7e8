// A new ledger: its tables, what makes it this one, and a head over no records.
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, isBlank } from './database.ts';
import { type Identity, type Predecessor, readIdentity, writeHead } from './head.ts';
import type { LedgerKey } from './ledger-key.ts';
import { createSchema } from './schema.ts';

/** All of it or nothing; one that another process made in the meantime stays. Throws LedgerError. */
export function createLedger(db: DatabaseSync, key: LedgerKey, now: number, predecessor: Predecessor | null): Identity {
  return inTransaction(db, () => {
    if (!isBlank(db)) return readIdentity(db);
    createSchema(db);
    db.prepare('INSERT INTO ledger VALUES (1, ?, ?, ?, ?)').run(
      randomBytes(16),
      now,
      key.id,
      predecessor && JSON.stringify(predecessor),
    );
    const ledger = readIdentity(db);
    writeHead(db, key, ledger, { seq: 0, hash: ledger.genesis });
    return ledger;
  });
}
