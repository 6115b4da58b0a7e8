// The ledger: a record of every value issued, append-only and chained, in SQLite on a thread of its own. See ledger/README.md for what
// it proves and what it cannot.

import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import {
  type ExportFormat,
  issuedSchema,
  type LedgerFilter,
  type LedgerPage,
  type LedgerRecord,
  type LedgerSearch,
  type LedgerStatus,
  type LedgerVerification,
} from '../../shared/ledger.ts';
import { sentences, translator } from '../language.ts';
import { type AnchorHolder, AnchorKeeper } from './anchor.ts';
import type { Issued } from './append.ts';
import { keyMissing, LedgerError, lockedMeanwhile } from './errors.ts';
import type { LedgerKeyHolder } from './ledger-key.ts';
import { type JobOptions, LedgerThread } from './ledger-thread.ts';
import { userName } from './user-name.ts';

export type { Issued, JobOptions };

const t = translator('ledger');

export interface LedgerOptions {
  /** The folder that holds `ledger.sqlite`. */
  directory: string;
  keyHolder: LedgerKeyHolder;
  /** Without one, an older copy of the file put in its place is not noticed. */
  anchorHolder?: AnchorHolder;
  /** Whether the app is: then no key is read. */
  isLocked?: () => boolean;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** Who issues; the operating system's user by default. */
  who?: string;
  /** Where the built worker lies, when not beside this module. */
  worker?: URL;
}

/** Nobody is asked for a password: it rejects with the key holder's error where somebody would be. */
interface Quietly {
  quietly?: boolean | undefined;
}

interface KeyReading extends Quietly {
  /** `create`: makes one for a ledger that is yet to be. `replace`: also where a ledger lost its own. */
  missing?: 'create' | 'replace';
}

const issuedListSchema = z
  .array(issuedSchema.extend({ token: z.string().min(1) }))
  .min(1)
  .max(10_000);
const DAY = 24 * 60 * 60 * 1000;

export const ledgerPath = (directory: string): string => join(directory, 'ledger.sqlite');

/** Every method rejects with LedgerError, or with the key holder's error (a locked keychain); what rejects has recorded nothing. */
export class Ledger {
  readonly #keyHolder: LedgerKeyHolder;
  readonly #clock: () => number;
  readonly #who: string;
  readonly #anchor: AnchorKeeper;
  readonly #isLocked: () => boolean;
  readonly #thread: LedgerThread;
  readonly #listeners = new Set<() => void>();
  #unlocking: Promise<void> | undefined;
  /** Aborted when the app is locked: what waited for the key, or works with it, ends. */
  #lock = new AbortController();

  constructor(options: LedgerOptions) {
    this.#keyHolder = options.keyHolder;
    this.#clock = options.clock ?? Date.now;
    this.#who = (options.who ?? userName()).slice(0, 300);
    this.#isLocked = options.isLocked ?? (() => false);
    this.#anchor = new AnchorKeeper(options.anchorHolder);
    this.#thread = new LedgerThread(
      ledgerPath(options.directory),
      options.worker ?? besideThisModule('ledger-worker'),
      () => {
        this.#unlocking = undefined;
      },
    );
  }

  /** Without asking for the key, so no keychain prompts; whether the chain's end is genuine it tells once the key was needed. */
  async status(): Promise<LedgerStatus> {
    return { ...(await this.#thread.call('status')), keyIn: this.#keyHolder.place ?? null };
  }

  /**
   * Records values that were just issued, all or none, in their order; up to 10,000. On the disk when it resolves: whoever issues
   * hands a value out only then. The first call makes the ledger and its key. Gives the first one's number.
   */
  async append(issued: readonly Issued[]): Promise<{ firstSeq: number }> {
    const list = issuedListSchema.safeParse(issued);
    if (!list.success) {
      const place = list.error.issues[0]?.path.join('.') ?? '';
      throw new LedgerError('ledger-record-invalid', t('error.recordInvalid', { place }));
    }
    await this.#unlock({ missing: 'create' });
    const end = await this.#thread.call('append', list.data, this.#doing());
    this.#anchor.note(end);
    this.#changed();
    return { firstSeq: end.seq - list.data.length + 1 };
  }

  search(search: LedgerSearch): Promise<LedgerPage> {
    return this.#thread.call('search', search);
  }

  async count(filter: LedgerFilter): Promise<number> {
    let total = 0;
    let before: number | undefined;
    for (;;) {
      const { count, next } = await this.#thread.call('count', filter, before);
      total += count;
      if (next === null) return total;
      before = next;
    }
  }

  /** "Did we issue this, and when?" Takes the token, or a link, cookie or header that has it in it. Newest first, at most 100. */
  async find(text: string): Promise<LedgerRecord[]> {
    if (!(await this.#thread.call('exists'))) return [];
    await this.#unlock();
    return this.#thread.call('find', text);
  }

  /** Walks the chain and says what is wrong, and where; without `full`, from where the last verification that found nothing ended. */
  async verify({ full, quietly, ...options }: { full: boolean } & Quietly & JobOptions): Promise<LedgerVerification> {
    if (!(await this.#thread.call('exists'))) return nothingToVerify;
    if (this.#isLocked()) throw lockedMeanwhile();
    const locked = this.#lock.signal;
    const key = await this.#keyHolder.read({ quietly });
    const anchor = this.#anchor.newest ?? (await this.#anchor.read());
    const signal = options.signal ? AbortSignal.any([options.signal, locked]) : locked;
    const job = { kind: 'verify', key, anchor, full } as const;
    const running = this.#thread.run(job, { ...options, signal });
    key?.fill(0);
    const result = (await running) as LedgerVerification;
    if (result.ok && result.authenticated && result.headHash && result.to > 0) {
      await this.#unlock({ quietly });
      const place = { seq: result.to, hash: new Uint8Array(Buffer.from(result.headHash, 'hex')) };
      // A ledger that cannot be written is no less verified.
      await this.#thread.call('markVerified', place, this.#now()).catch(() => {});
    }
    return result;
  }

  /** Writes the matching records to `path`, oldest first. A file that was there stays until all is written. Gives how many. */
  async export(
    { path, format, filter }: { path: string; format: ExportFormat; filter: LedgerFilter },
    options: JobOptions = {},
  ): Promise<number> {
    if (!(await this.#thread.call('exists'))) {
      throw new LedgerError('ledger-export-failed', t('export.nothing'));
    }
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      return (await this.#thread.run({ kind: 'export', path, temporary, format, filter }, options)) as number;
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  }

  /**
   * Removes the records from the beginning on that are older than so many days, after verifying all: damage is not swept away. What
   * stays, stays provable. Gives how many are gone. Aborting stops the verification only; a removal that was begun is completed.
   */
  async purge({ olderThanDays, ...options }: { olderThanDays: number } & Quietly & JobOptions): Promise<number> {
    if (!(await this.#thread.call('exists'))) return 0;
    const verification = await this.verify({ full: true, ...options });
    if (!verification.authenticated) throw keyMissing();
    const [problem] = verification.problems;
    if (problem) {
      const message = sentences(problem.message, t('error.notRemoved'));
      throw new LedgerError('ledger-damaged', message, { seq: problem.seq ?? undefined });
    }
    await this.#unlock({ quietly: options.quietly });
    const removed = await this.#thread.call('beginPurge', this.#now() - olderThanDays * DAY, this.#doing());
    await this.#finishPurge();
    this.#changed();
    return removed;
  }

  /**
   * For a ledger that can be used no more: damaged, missing, or its key is. Its file keeps its content under another name (null when
   * there is none), and a new ledger begins that names it. A key is made when there is none.
   */
  async setAside(): Promise<string | null> {
    await this.#unlock({ missing: 'replace' });
    const { file, end } = await this.#thread.call('setAside', this.#doing());
    this.#anchor.note(end);
    await this.#anchor.flush();
    this.#changed();
    return file;
  }

  /** Called after records were added or removed, or the ledger set aside. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets go of the key, which is read again when it is next needed. What waits for it is refused, a verification stops. */
  lock(): void {
    this.#lock.abort();
    this.#lock = new AbortController();
    this.#unlocking = undefined;
    if (this.#thread.isRunning) void this.#thread.call('lock').catch(() => {});
    void this.#anchor.flush();
  }

  get isOpen(): boolean {
    return this.#thread.isRunning;
  }

  /** Writes what is still to be written and ends the thread; a later call starts it again. */
  async close(): Promise<void> {
    await this.#anchor.flush();
    await this.#thread.close();
  }

  /** Hands the thread the key, once. */
  async #unlock(reading: KeyReading = {}): Promise<void> {
    if (this.#isLocked()) throw lockedMeanwhile();
    // Before the question whether it has the key: a new one has none.
    this.#thread.start();
    const { signal } = this.#lock;
    // A quiet one is for itself: who may ask for a password does not fail with it.
    if (reading.quietly && !this.#unlocking) await this.#readKey(signal, reading);
    else if (!this.#unlocking) {
      const unlocking = this.#readKey(signal, reading).catch((error) => {
        if (this.#unlocking === unlocking) this.#unlocking = undefined;
        throw error;
      });
      this.#unlocking = unlocking;
    }
    await this.#unlocking;
    if (signal.aborted) throw lockedMeanwhile();
  }

  async #readKey(locked: AbortSignal, { missing, quietly }: KeyReading): Promise<void> {
    const exists = await this.#thread.call('exists');
    let key = await this.#keyHolder.read({ quietly });
    if (!key) {
      if (missing === undefined || (missing === 'create' && exists)) throw keyMissing();
      key = await this.#keyHolder.create();
    }
    const anchor = this.#anchor.newest ?? (await this.#anchor.read());
    // In one go: behind the lock's word no key may follow.
    const unlocked = locked.aborted ? Promise.reject(lockedMeanwhile()) : this.#thread.call('unlock', key, anchor);
    key.fill(0);
    await unlocked;
    // One that was cut short: what is left of it is removed without anybody waiting.
    if (exists) void this.#finishPurge().catch(() => {});
  }

  async #finishPurge(): Promise<void> {
    while ((await this.#thread.call('purgeStep')) !== null);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #doing(): { time: number; who: string } {
    return { time: this.#now(), who: this.#who };
  }

  #now(): number {
    return Math.trunc(this.#clock());
  }
}

const nothingToVerify: LedgerVerification = {
  ok: true,
  authenticated: false,
  from: 0,
  to: 0,
  checked: 0,
  problems: [],
  problemCount: 0,
  headHash: null,
};

/** This module is `.ts` when run from source and part of a bundled `.js` when built; the worker lies beside it as the same. */
function besideThisModule(name: string): URL {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return new URL(name + extension, import.meta.url);
}
