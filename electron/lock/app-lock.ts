// The lock: whether the app answers. What falls with it (keys, questions, results) is told by listeners; who enforces it is ipc/serve.ts.
import type { LockReason, LockState } from '../../shared/lock.ts';

/** The ways to open the lock, from the surest to the least; each says whether it is there. */
export interface Unlocking {
  canPromptTouchId(): boolean;
  /** Rejects when the finger is not theirs, or the person cancelled. */
  promptTouchId(): Promise<void>;
  /** Answers at once, from what is known already: a lock that falls waits for nobody. */
  hasVault(): boolean;
  /** Asks for the vault's passphrase; false when the person cancelled. */
  unlockVault(): Promise<boolean>;
}

export class AppLock {
  readonly #unlocking: Unlocking;
  readonly #report: (error: unknown) => void;
  readonly #onLock = new Set<() => void>();
  readonly #onClose = new Set<() => void>();
  readonly #onChange = new Set<(state: LockState) => void>();
  #reason: LockReason | null = null;
  #falls = 0;
  #opening: Promise<LockState> | null = null;
  #closing: Promise<void> = Promise.resolve();
  /** The fall after which the vault's passphrase is being asked for. */
  #asking: number | null = null;

  /** `report` is told what a listener throws: nobody else waits for a fall. */
  constructor(unlocking: Unlocking, report: (error: unknown) => void) {
    this.#unlocking = unlocking;
    this.#report = report;
  }

  get locked(): boolean {
    return this.#reason !== null;
  }

  /** How often the lock has fallen: a call that began before the latest fall may not be answered after it. */
  get falls(): number {
    return this.#falls;
  }

  get state(): LockState {
    return { reason: this.#reason, unlockBy: this.#unlockBy() };
  }

  /** The vault's passphrase is being asked for, to open the lock: a locked app asks for nothing else. */
  get isAsking(): boolean {
    return this.#asking === this.#falls;
  }

  /** Runs at each fall, before anyone is told of it; it drops what only an open app may hold. What one throws keeps no other from running. */
  onLock(drop: () => void): void {
    this.#onLock.add(drop);
  }

  /**
   * For what an unlocking opens again, the vault and its question. Runs at each fall once what the others have begun has reached the vault,
   * and before anything else happens.
   */
  onClose(close: () => void): void {
    this.#onClose.add(close);
  }

  onChange(listener: (state: LockState) => void): void {
    this.#onChange.add(listener);
  }

  /** While it is on already the first reason stays, but an unlocking under way has failed. */
  lock(reason: LockReason): LockState {
    const was = this.#reason;
    this.#reason ??= reason;
    this.#falls += 1;
    this.#drop();
    if (was === null) this.#changed();
    return this.state;
  }

  /**
   * Once more for what a call that was under way has brought back since. An unlocking that has begun meanwhile keeps its question and what
   * that opens; when it comes to nothing, all is dropped.
   */
  drop(): void {
    if (this.#opening) this.#run(this.#onLock);
    else this.#drop();
  }

  /** Stays locked when the person cancels, the finger is not theirs, or the lock falls again meanwhile. Throws what asking throws. */
  unlock(): Promise<LockState> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<LockState> {
    if (this.#reason === null) return this.state;
    const falls = this.#falls;
    await this.#closing;
    try {
      if (this.#falls === falls && (await this.#ask()) && this.#falls === falls) this.#reason = null;
    } finally {
      // What the passphrase has opened falls with the lock, and what a late call has brought back meanwhile.
      if (this.#reason !== null) this.#drop();
    }
    if (this.#reason === null) this.#changed();
    return this.state;
  }

  #drop(): void {
    this.#run(this.#onLock);
    this.#closing = promisesSettled().then(() => this.#run(this.#onClose));
  }

  #run(listeners: Iterable<() => void>): void {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        this.#report(error);
      }
    }
  }

  async #ask(): Promise<boolean> {
    switch (this.#unlockBy()) {
      case 'touch-id':
        return await this.#unlocking.promptTouchId().then(
          () => true,
          () => false,
        );
      case 'passphrase':
        this.#asking = this.#falls;
        return await this.#unlocking.unlockVault().finally(() => {
          this.#asking = null;
        });
      case 'click':
        return true;
    }
  }

  #unlockBy(): LockState['unlockBy'] {
    if (this.#unlocking.canPromptTouchId()) return 'touch-id';
    return this.#unlocking.hasVault() ? 'passphrase' : 'click';
  }

  #changed(): void {
    for (const listener of this.#onChange) listener(this.state);
  }
}

/** When every promise that can go on has gone on; no call, event or timer comes before that. */
const promisesSettled = (): Promise<void> => new Promise((resolve) => queueMicrotask(() => process.nextTick(resolve)));
