// The ledger in its file, synchronously: what the ledger's thread runs. See ledger.ts for the one that the app talks to.
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LedgerFilter, LedgerPage, LedgerRecord, LedgerSearch, LedgerStatus } from '../../shared/ledger.ts';
import { translator } from '../language.ts';
import { appendRecords, type Issued } from './append.ts';
import { createLedger } from './create.ts';
import { createFile, fileIdentity, inTransaction, isBlank, type OpenDatabase, openDatabase } from './database.ts';
import { asDamage, keyMissing, LedgerError, readOnly } from './errors.ts';
import { schemaProblem } from './file-problems.ts';
import { type Anchor, damaged, headProblem, type Identity, type Place, readHead, readIdentity } from './head.ts';
import { LedgerKey } from './ledger-key.ts';
import { beginPurge, purgeSome } from './retention.ts';
import { countSome, recordsWithTokens, searchRecords } from './search.ts';
import { asidePath, finishSetAside, lastWords, replaceLedger } from './set-aside.ts';
import { statusOf, unusable } from './status.ts';
import { tokenCandidates } from './token-candidates.ts';
import { markVerified } from './verified.ts';

const t = translator('ledger');

interface OpenLedger extends OpenDatabase {
  ledger: Identity;
}

/** Who does something, and when. */
export interface Doing {
  /** Milliseconds since 1970. */
  time: number;
  who: string;
}

/** Records that hold the same token, at most: a value signed without a time may be issued often. */
const MAX_FOUND = 100;
/** Pages given back to the disk in one step. */
const VACUUM_PAGES = 2000;

/** Every method throws LedgerError; what throws has changed nothing. */
export class LedgerStore {
  readonly #path: string;
  #key: LedgerKey | null = null;
  #anchor: Anchor | null = null;
  #open: OpenLedger | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Without it the ledger can be searched, and nothing else. `anchor` is what this computer remembers of its end. */
  unlock(key: Uint8Array, anchor: Anchor | null): void {
    this.#key = new LedgerKey(key);
    this.#anchor = anchor;
  }

  /** Lets go of the key; the ledger can be searched as before. */
  lock(): void {
    this.#key = null;
  }

  /** Whether there is a ledger, in whatever state. */
  exists(): boolean {
    try {
      return this.#reading() !== null;
    } catch {
      return existsSync(this.#path);
    }
  }

  status(): Omit<LedgerStatus, 'keyIn'> {
    try {
      const open = this.#reading();
      if (open === null) return unusable(this.#missing(), 0);
      return statusOf(open.db, open.ledger, {
        writable: open.writable,
        bytes: this.#bytes(),
        problem: schemaProblem(open.db) ?? (this.#key && headProblem(open.db, this.#key, open.ledger, this.#anchor)),
      });
    } catch (caught) {
      const error = asDamage(caught);
      if (error instanceof LedgerError) return unusable(error, this.#bytes());
      throw error;
    }
  }

  /** All of them or none; on the disk when this returns. Gives the chain's new end. */
  append(issued: readonly Issued[], { time, who }: Doing): Anchor {
    return this.#writing(time, ({ db, ledger }, key) => {
      const end = appendRecords(db, key, ledger, issued, { time, who });
      return { ...end, ledgerId: ledger.id };
    });
  }

  search(search: LedgerSearch): LedgerPage {
    return this.#read(({ db }) => searchRecords(db, search)) ?? { records: [], next: null };
  }

  /** See countSome. */
  count(filter: LedgerFilter, before?: number): { count: number; next: number | null } {
    return this.#read(({ db }) => countSome(db, filter, before)) ?? { count: 0, next: null };
  }

  /** The records of the token in `text`, newest first. */
  find(text: string): LedgerRecord[] {
    return (
      this.#read(({ db }) => {
        const key = this.#unlocked();
        const fingerprints = tokenCandidates(text).map((token) => key.tokenFingerprint(token));
        return recordsWithTokens(db, fingerprints, MAX_FOUND);
      }) ?? []
    );
  }

  markVerified(place: Place, time: number): void {
    this.#writing(time, ({ db, ledger }, key) => markVerified(db, key, ledger, place, time));
  }

  /** From its return on the records before `before` count as removed; purgeStep removes them. Gives how many. */
  beginPurge(before: number, doing: Doing): number {
    return this.#writing(doing.time, ({ db, ledger }, key) => beginPurge(db, key, ledger, before, doing));
  }

  /** Gives the records removed, or null when nothing is left to do. */
  purgeStep(): number | null {
    const open = this.#reading();
    // Nothing is cleaned up in a ledger that may have to be looked into.
    if (!open?.writable || !this.#key || headProblem(open.db, this.#key, open.ledger, this.#anchor)) return null;
    const { db } = open;
    const removed = inTransaction(db, () => purgeSome(db));
    if (removed > 0) return removed;
    if (Number(db.prepare('PRAGMA freelist_count').get()?.freelist_count) === 0) return null;
    db.exec(`PRAGMA incremental_vacuum(${VACUUM_PAGES})`);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return 0;
  }

  /** See replaceLedger. Gives the old file's new name, null when there was none, and the new chain's end. */
  setAside({ time }: Doing): { file: string | null; end: Anchor } {
    const key = this.#unlocked();
    const last = lastWords(() => this.#reading(), key, this.#anchor);
    this.close();
    const there = existsSync(this.#path);
    const aside = asidePath(this.#path, time);
    const file = there ? basename(aside) : null;
    replaceLedger(this.#path, aside, key, time, last && { file: file ?? '', ...last });
    this.#anchor = null;
    const { db, ledger } = this.#reading() as OpenLedger;
    return { file, end: { ...(readHead(db) as Place), ledgerId: ledger.id } };
  }

  close(): void {
    this.#open?.db.close();
    this.#open = null;
  }

  /** Null when there is nothing yet. */
  #reading(): OpenLedger | null {
    // A file put in this one's place is another ledger; what is written to one that has no name any more is lost.
    if (this.#open && fileIdentity(this.#path) !== this.#open.file) this.close();
    if (this.#open) return this.#open;
    finishSetAside(this.#path);
    const opened = openDatabase(this.#path);
    if (!opened) return null;
    try {
      if (isBlank(opened.db)) {
        opened.db.close();
        return null;
      }
      this.#open = { ...opened, ledger: readIdentity(opened.db) };
      return this.#open;
    } catch (error) {
      if (opened.db.isOpen) opened.db.close();
      throw error;
    }
  }

  /** Null when there is nothing yet. */
  #read<T>(work: (open: OpenLedger) => T): T | null {
    const open = this.#reading();
    try {
      return open && work(open);
    } catch (error) {
      throw asDamage(error);
    }
  }

  /** Runs `work` in a transaction, on a ledger whose end is as it was left; makes the ledger when there is none. */
  #writing<T>(time: number, work: (open: OpenLedger, key: LedgerKey) => T): T {
    const key = this.#unlocked();
    const open = this.#reading() ?? this.#create(key, time);
    if (!open.writable) {
      this.close();
      throw readOnly();
    }
    const changed = this.#read(({ db }) => schemaProblem(db));
    if (changed) throw damaged(changed.message);
    return inTransaction(open.db, () => {
      const problem = headProblem(open.db, key, open.ledger, this.#anchor);
      if (problem?.code === 'other-key') throw new LedgerError('ledger-key-other', t('error.otherKey'));
      if (problem) throw damaged(problem.message, problem.seq);
      return work(open, key);
    });
  }

  #create(key: LedgerKey, time: number): OpenLedger {
    const missing = this.#missing();
    if (missing) throw missing;
    createFile(this.#path);
    const opened = openDatabase(this.#path);
    if (!opened) throw new LedgerError('ledger-unreachable', t('error.goneWhileMade'));
    if (!opened.writable) {
      opened.db.close();
      throw readOnly();
    }
    try {
      this.#open = { ...opened, ledger: createLedger(opened.db, key, time, null) };
      return this.#open;
    } catch (error) {
      opened.db.close();
      throw error;
    }
  }

  /** There is no ledger, and there was one. */
  #missing(): LedgerError | null {
    if (!this.#anchor || this.#anchor.seq === 0) return null;
    return new LedgerError('ledger-missing', t('error.missing', { records: this.#anchor.seq }));
  }

  #unlocked(): LedgerKey {
    if (!this.#key) throw keyMissing();
    return this.#key;
  }

  #bytes(): number {
    const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return size(this.#path) + size(`${this.#path}-wal`);
  }
}
