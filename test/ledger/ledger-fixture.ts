// A ledger in a folder of its own, its key in memory, its clock in the test's hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach } from 'vitest';
import { MemoryBackEnd } from '../../electron/keys/memory.ts';
import { type AnchorHolder, AnchorKeeper } from '../../electron/ledger/anchor.ts';
import { openForReading } from '../../electron/ledger/database.ts';
import { type Issued, Ledger, type LedgerOptions } from '../../electron/ledger/ledger.ts';
import { LedgerKey } from '../../electron/ledger/ledger-key.ts';
import { ledgerAnchorIn, ledgerKeyIn } from '../../electron/ledger/ledger-secrets.ts';
import { verifyChain } from '../../electron/ledger/verify-chain.ts';
import type { LedgerProblem } from '../../shared/ledger.ts';

export const issued = (token: string, fields: Partial<Issued> = {}): Issued => ({
  profileId: 'profile-shop',
  profileName: 'Shop',
  environment: 'production',
  recipe: { id: 'recipe-recovery', name: 'Account recovery' },
  purpose: 'Recovery link',
  ticket: null,
  keyFingerprint: '0123 4567 89ab cdef',
  ...fields,
  token,
});

export const many = (count: number, fields: Partial<Issued> = {}, from = 1): Issued[] =>
  Array.from({ length: count }, (_, index) =>
    issued(`token-${from + index}`, { ticket: `SUP-${from + index}`, ...fields }),
  );

/** 10 September 2026. */
export const START = Date.UTC(2026, 8, 10, 12);
export const DAY = 24 * 60 * 60 * 1000;

export class LedgerFixture {
  directory = '';
  backEnd = new MemoryBackEnd();
  now = START;
  ledger!: Ledger;
  #anchorHolder: AnchorHolder | undefined;
  readonly #opened: Ledger[] = [];

  constructor() {
    beforeEach(() => {
      this.directory = mkdtempSync(join(tmpdir(), 'countersign-ledger-'));
      this.backEnd = new MemoryBackEnd();
      this.now = START;
      this.open();
    });
    afterEach(async () => {
      for (const ledger of this.#opened.splice(0)) await ledger.close();
      rmSync(this.directory, { recursive: true });
    });
  }

  get path(): string {
    return join(this.directory, 'ledger.sqlite');
  }

  open(options: Partial<LedgerOptions> = {}): Ledger {
    this.#anchorHolder = options.anchorHolder ?? ledgerAnchorIn(this.backEnd);
    this.ledger = new Ledger({
      directory: this.directory,
      keyHolder: ledgerKeyIn(this.backEnd),
      anchorHolder: this.#anchorHolder,
      clock: () => this.now,
      who: 'maria',
      ...options,
    });
    this.#opened.push(this.ledger);
    return this.ledger;
  }

  async restart(options: Partial<LedgerOptions> = {}): Promise<Ledger> {
    await this.ledger.close();
    return this.open(options);
  }

  /** Somebody edits the file with a tool of theirs, past the triggers, and puts these back so that only the records differ. */
  async tamper(work: (db: DatabaseSync) => void): Promise<void> {
    await this.ledger.close();
    const db = new DatabaseSync(this.path, { defensive: false });
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    work(db);
    for (const { sql } of triggers) db.exec(String(sql));
    db.close();
    this.open();
  }

  /** What a verification finds, in this thread: starting one takes longer than most verifications. */
  async problems(): Promise<Pick<LedgerProblem, 'code' | 'seq' | 'until'>[]> {
    const key = await this.backEnd.get('ledger-key');
    const anchor = await new AnchorKeeper(this.#anchorHolder).read();
    const db = openForReading(this.path);
    try {
      const options = { key: key && new LedgerKey(key), anchor, full: true };
      return verifyChain(db, options).problems.map(({ code, seq, until }) => ({ code, seq, until }));
    } finally {
      db.close();
    }
  }
}
