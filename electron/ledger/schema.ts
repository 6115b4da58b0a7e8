// The tables. Triggers refuse changes as a seat belt against mistakes; the proof is the chain.
import type { DatabaseSync } from 'node:sqlite';

/** "CSLG": tells the file from any other SQLite database. */
export const APPLICATION_ID = 0x43534c47;
export const SCHEMA_VERSION = 1;

const statements = [
  `CREATE TABLE ledger (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  key_id BLOB NOT NULL,
  predecessor TEXT
) STRICT`,
  `CREATE TABLE record (
  seq INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  profile_id TEXT NOT NULL,
  profile_name TEXT NOT NULL,
  environment TEXT NOT NULL,
  recipe_id TEXT,
  recipe_name TEXT,
  purpose TEXT NOT NULL,
  who TEXT NOT NULL,
  ticket TEXT,
  key_fingerprint TEXT NOT NULL,
  token BLOB NOT NULL,
  hash BLOB NOT NULL,
  seal BLOB NOT NULL
) STRICT`,
  'CREATE INDEX record_by_token ON record (token)',
  'CREATE INDEX record_by_time ON record (time)',
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
  // Profile and recipe as words of their own, so that every filter is answered by the one index, whatever it is combined with.
  `CREATE VIEW searchable AS SELECT seq, recipe_name AS recipe, profile_name AS profile, who, ticket, purpose,
  'p' || lower(hex(profile_id)) || coalesce(' r' || lower(hex(recipe_id)), '') AS tags FROM record`,
  `CREATE VIRTUAL TABLE record_text USING fts5(recipe, profile, who, ticket, purpose, tags,
  content='searchable', content_rowid='seq', prefix='1 2 3')`,
];

/** Inside a transaction of the caller's. */
export function createSchema(db: DatabaseSync): void {
  for (const statement of statements) db.exec(statement);
  // What a purge removes is gone from the index as well, not only marked as removed.
  db.exec(`INSERT INTO record_text (record_text, rank) VALUES ('secure-delete', 1)`);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** The names of what is not as createSchema made it: a trigger more or less, a view in a table's place. */
export function schemaDifferences(db: DatabaseSync): string[] {
  const found = new Map<string, unknown>();
  for (const { name, sql } of db.prepare('SELECT name, sql FROM sqlite_schema').all()) {
    // The index's own tables are as the version of SQLite that made them has them.
    if (!String(name).startsWith('record_text_')) found.set(String(name), sql);
  }
  const names = new Set([...found.keys(), ...expected.keys()]);
  return [...names].filter((name) => found.get(name) !== expected.get(name));
}

const expected: ReadonlyMap<string, string> = new Map(
  statements.map((sql) => [/^CREATE (?:VIRTUAL )?[A-Z]+ (\w+)/.exec(sql)?.[1] ?? '', sql]),
);
