// The tables. Triggers refuse changes as a seat belt against mistakes; the proof is the chain.
import type { DatabaseSync } from 'node:sqlite';

/** "CSLG": tells the file from any other SQLite database. */
export const APPLICATION_ID = 0x43534c47;
export const SCHEMA_VERSION = 1;

/** The first 48 bits of a token's fingerprint. */
export const TOKEN_KEY = 'substr(token, 1, 6)';

/** A ticket without the letters and signs before its number: people know "SUP-1234" as 1234. */
export const TICKET_NUMBER = "ltrim(ticket, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -_#/:.')";

const statements = [
  `CREATE TABLE ledger (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  key_id BLOB NOT NULL,
  predecessor TEXT
) STRICT`,
  // What many records have in common is kept once; a record's hash covers it all the same.
  `CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  profile_id TEXT NOT NULL,
  profile_name TEXT NOT NULL,
  environment TEXT NOT NULL,
  recipe_id TEXT,
  recipe_name TEXT,
  purpose TEXT NOT NULL,
  who TEXT NOT NULL,
  key_fingerprint TEXT NOT NULL
) STRICT`,
  `CREATE TABLE record (
  seq INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  source INTEGER NOT NULL,
  ticket TEXT,
  token BLOB NOT NULL,
  hash BLOB NOT NULL,
  seal BLOB NOT NULL
) STRICT`,
  // 48 bits find a token among many millions, and keep small what every record writes to at random.
  `CREATE INDEX record_by_token ON record (${TOKEN_KEY})`,
  'CREATE INDEX record_by_time ON record (time)',
  'CREATE INDEX record_by_source ON record (source)',
  'CREATE INDEX record_by_ticket ON record (ticket COLLATE NOCASE) WHERE ticket IS NOT NULL',
  `CREATE INDEX record_by_number ON record (${TICKET_NUMBER} COLLATE NOCASE) WHERE ticket IS NOT NULL`,
  `CREATE TABLE checkpoint (
  number INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  removed INTEGER NOT NULL,
  mac BLOB NOT NULL
) STRICT`,
  `CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  mac BLOB NOT NULL
) STRICT`,
  `CREATE TABLE verified (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  time INTEGER NOT NULL,
  mac BLOB NOT NULL
) STRICT`,
  `CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER ledger_lasts BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER record_lasts BEFORE DELETE ON record WHEN OLD.seq > (SELECT coalesce(max(seq), 0) FROM checkpoint)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER record_follows BEFORE INSERT ON record WHEN NEW.seq <= (SELECT seq FROM head)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER checkpoint_lasts BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER source_stays BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
  `CREATE TRIGGER source_lasts BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM record WHERE source = OLD.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
];

/** Inside a transaction of the caller's. */
export function createSchema(db: DatabaseSync): void {
  for (const statement of statements) db.exec(statement);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** The names of what is not as createSchema made it: a trigger more or less, a view in a table's place. */
export function schemaDifferences(db: DatabaseSync): string[] {
  const found = new Map<string, unknown>();
  for (const { name, sql } of db.prepare('SELECT name, sql FROM sqlite_schema').all()) {
    // The index that a UNIQUE makes has no text of its own.
    if (sql !== null) found.set(String(name), sql);
  }
  const names = new Set([...found.keys(), ...expected.keys()]);
  return [...names].filter((name) => found.get(name) !== expected.get(name));
}

const expected: ReadonlyMap<string, string> = new Map(
  statements.map((sql) => [/^CREATE [A-Z]+ (\w+)/.exec(sql)?.[1] ?? '', sql]),
);
