// What many records have in common: profile, recipe, purpose, who, key. Each combination is a row of the table `source`; there are few,
// so they are read as a whole, and a search for words looks through these instead of through the records.
import type { DatabaseSync } from 'node:sqlite';
import type { IssuedFacts } from '../../shared/ledger.ts';
import { translator } from '../language.ts';
import { type Content, type Row, sameBytes, sourceDigest } from './chain.ts';
import { damaged } from './head.ts';

const t = translator('ledger');

export interface Source {
  id: number;
  profile_id: string;
  profile_name: string;
  environment: string;
  recipe_id: string | null;
  recipe_name: string | null;
  purpose: string;
  who: string;
  key_fingerprint: string;
}

/** Computed, never read from the file: an edited source shows in every record of it. */
export const digestOf = (source: Omit<Source, 'id'>): Uint8Array => sourceDigest(...texts(source));

const texts = (source: Omit<Source, 'id'>) =>
  [
    source.profile_id,
    source.profile_name,
    source.environment,
    source.recipe_id,
    source.recipe_name,
    source.purpose,
    source.who,
    source.key_fingerprint,
  ] as const;

export function readSources(db: DatabaseSync): Map<number, Source> {
  const rows = db.prepare('SELECT * FROM source').all() as unknown as Source[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** A row as what its hash covers. A source that is not there has no digest. */
export function contentOf(db: DatabaseSync, { time, source, ticket, token, seq }: Row): Content {
  const row = db.prepare('SELECT * FROM source WHERE id = ?').get(source) as Source | undefined;
  return { seq, time, source: row ? digestOf(row) : null, ticket, token };
}

/** The same for many; `seq` in the place of the row's own. */
export function contents(db: DatabaseSync): (row: Row, seq?: number) => Content {
  const digests = new Map([...readSources(db)].map(([id, source]) => [id, digestOf(source)]));
  return ({ time, source, ticket, token, seq: own }, seq = own) => ({
    seq,
    time,
    source: digests.get(source) ?? null,
    ticket,
    token,
  });
}

/** Finds or adds sources, inside the transaction that adds records of them. */
export class SourceWriter {
  readonly #db: DatabaseSync;
  readonly #who: string;
  #last: { id: number; digest: Uint8Array; values: (string | null)[] } | undefined;
  readonly #known = new Map<string, { id: number; digest: Uint8Array }>();

  constructor(db: DatabaseSync, who: string) {
    this.#db = db;
    this.#who = who;
  }

  of({ profileId, profileName, environment, recipe, purpose, keyFingerprint }: IssuedFacts): {
    id: number;
    digest: Uint8Array;
  } {
    const values = [
      profileId,
      profileName,
      environment,
      recipe?.id ?? null,
      recipe?.name ?? null,
      purpose,
      this.#who,
      keyFingerprint,
    ];
    // Records that come together mostly differ in nothing but ticket and token.
    if (this.#last && values.every((value, index) => value === this.#last?.values[index])) return this.#last;
    const name = JSON.stringify(values);
    const known = this.#known.get(name) ?? this.#find(values.map((value) => value?.toWellFormed() ?? null));
    this.#known.set(name, known);
    this.#last = { ...known, values };
    return known;
  }

  #find(values: (string | null)[]): { id: number; digest: Uint8Array } {
    const digest = sourceDigest(...values);
    const found = this.#db.prepare('SELECT * FROM source WHERE digest = ?').get(digest) as Source | undefined;
    if (found && !sameBytes(digestOf(found), digest)) {
      throw damaged(t('problem.sourceEdited'));
    }
    if (found) return { id: found.id, digest };
    const insert = this.#db.prepare('INSERT INTO source VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    return { id: Number(insert.run(digest, ...values).lastInsertRowid), digest };
  }
}
