// The chain: each record's hash is SHA-256 over the hash before it and the record, so that a record cannot be changed, removed, put in
// or moved without changing all hashes after it. Whoever can write the file can compute those too; so each record also carries a seal,
// a MAC over itself, its hash and its place, which takes the key. The seal says where a rewritten chain begins; the head, a MAC of its
// own kind over the last hash, says where the chain ends, and cannot be made from a seal.
import { hash } from 'node:crypto';
import { encode } from './encoding.ts';
import type { LedgerKey } from './ledger-key.ts';

/** A row of the table `record`; a tampered file may hold other types than these. */
export interface Row {
  seq: number;
  time: number;
  profile_id: string;
  profile_name: string;
  environment: string;
  recipe_id: string | null;
  recipe_name: string | null;
  purpose: string;
  who: string;
  ticket: string | null;
  key_fingerprint: string;
  token: Uint8Array;
  hash: Uint8Array;
  seal: Uint8Array;
}

export type RowContent = Omit<Row, 'hash' | 'seal'>;

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

/** What the first record is chained to: everything that makes this ledger this one. */
export const genesisHash = (
  id: Uint8Array,
  createdAt: number,
  keyId: Uint8Array,
  predecessor: string | null,
): Uint8Array => sha256(encode('countersign ledger', id, createdAt, keyId, predecessor));

const content = (row: RowContent, seq = row.seq) =>
  [
    seq,
    row.time,
    row.profile_id,
    row.profile_name,
    row.environment,
    row.recipe_id,
    row.recipe_name,
    row.purpose,
    row.who,
    row.ticket,
    row.key_fingerprint,
    row.token,
  ] as const;

export const recordHash = (previous: Uint8Array, row: RowContent): Uint8Array =>
  sha256(encode('countersign ledger record', previous, ...content(row)));

export const sealOf = (key: LedgerKey, row: RowContent, hash: Uint8Array): Uint8Array =>
  key.mac('seal', hash, ...content(row));

/** Whether the row is as it was written, as number `seq`. */
export const isSealed = (key: LedgerKey, row: Row, seq = row.seq): boolean =>
  key.isMac(row.seal, 'seal', row.hash, ...content(row, seq));

export const sameBytes = (one: unknown, other: Uint8Array): boolean =>
  one instanceof Uint8Array && Buffer.compare(one, other) === 0;
