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
  source: number;
  ticket: string | null;
  /** The token's fingerprint. */
  token: Uint8Array;
  hash: Uint8Array;
  seal: Uint8Array;
}

/** What a record's hash covers; `source` as its digest, whatever its number is. */
export interface Content extends Omit<Row, 'source' | 'hash' | 'seal'> {
  source: Uint8Array | null;
}

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

/** What the first record is chained to: everything that makes this ledger this one. */
export const genesisHash = (
  id: Uint8Array,
  createdAt: number,
  keyId: Uint8Array,
  predecessor: string | null,
): Uint8Array => sha256(encode('countersign ledger', id, createdAt, keyId, predecessor));

const content = ({ seq, time, source, ticket, token }: Content) => [seq, time, source, ticket, token] as const;

export const sourceDigest = (...texts: (string | null)[]): Uint8Array =>
  sha256(encode('countersign ledger source', ...texts));

export const recordHash = (previous: Uint8Array, record: Content): Uint8Array =>
  sha256(encode('countersign ledger record', previous, ...content(record)));

export const sealOf = (key: LedgerKey, record: Content, hash: Uint8Array): Uint8Array =>
  key.mac('seal', hash, ...content(record));

/** Whether the record, its hash and its place are as they were written. */
export const isSealed = (key: LedgerKey, record: Content, { hash, seal }: Row): boolean =>
  key.isMac(seal, 'seal', hash, ...content(record));

export const sameBytes = (one: unknown, other: Uint8Array): boolean =>
  one instanceof Uint8Array && Buffer.compare(one, other) === 0;
