// The support lock: while it is on, chosen recipes are all that can be signed, and nothing that decides about signing can be changed.
// Who enforces it is ipc/support-gate.ts. It holds against whoever uses the app, not against whoever has the account on the computer.
import { join } from 'node:path';
import type { SupportLock as State } from '../../shared/links.ts';
import type { AskPassphrase, PassphraseRefusal } from '../keys/ask-passphrase.ts';
import { AttemptThrottle } from '../keys/attempt-throttle.ts';
import { tooShort } from '../keys/vault-questions.ts';
import { translator } from '../language.ts';
import { LinksError } from './errors.ts';
import type { RecipeStore } from './recipe-store.ts';
import { type StoredLock, SupportLockPlaces, type SupportLockPlacesOptions } from './support-lock-places.ts';
import { hashPassphrase, isPassphrase } from './support-passphrase.ts';

const t = translator('support');

export interface SupportLockOptions extends SupportLockPlacesOptions {
  recipes: Pick<RecipeStore, 'get'>;
  askPassphrase: AskPassphrase;
  /** Unix milliseconds. */
  clock?: () => number;
  /** Milliseconds since any moment. */
  monotonic?: () => number;
  /** scrypt's log2(N), for tests. */
  cost?: number;
}

export class SupportLock {
  readonly #places: SupportLockPlaces;
  readonly #options: SupportLockOptions;
  readonly #throttle: AttemptThrottle;
  readonly #listeners = new Set<(state: State) => void>();
  #reading: Promise<void> | undefined;
  #lock: StoredLock | null = null;
  #certain = false;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(options: SupportLockOptions) {
    this.#options = options;
    this.#places = new SupportLockPlaces(options);
    this.#throttle = new AttemptThrottle({
      path: join(options.directory, 'support-attempts.json'),
      clock: options.clock ?? Date.now,
      monotonic: options.monotonic ?? (() => performance.now()),
    });
  }

  /** What holds. Never rejects; a keychain may take its time. */
  async state(): Promise<State> {
    await this.#known();
    return stateOf(this.#lock);
  }

  /** What to show: as the file has it until the keychain has answered. Who listens is told when that says otherwise. Never rejects. */
  async shown(): Promise<State> {
    void this.#known();
    const file = this.#lock || this.#certain ? null : await this.#places.readFileAlone();
    return stateOf(this.#lock ?? (this.#certain ? null : file));
  }

  /** Called after every change. */
  onChange(listener: (state: State) => void): void {
    this.#listeners.add(listener);
  }

  /** Asks for a new passphrase; unchanged when the person cancels. @throws LinksError, RecipeError; then it is as it was. */
  async lock(recipeIds: readonly string[]): Promise<State> {
    return await this.#inTurn(async () => {
      await this.#known();
      if (this.#lock) throw alreadyLocked();
      const chosen = [...new Set(recipeIds)];
      for (const id of chosen) await this.#options.recipes.get(id);
      await this.#options.askPassphrase({ ...locking(), retryAt: null }, async (passphrase) => {
        const refused = tooShort(passphrase);
        if (refused) return refused;
        const hash = await hashPassphrase(passphrase, this.#options.cost);
        const lock = await this.#places.write(chosen, hash);
        await this.#throttle.succeeded();
        this.#became(lock);
        return null;
      });
      return stateOf(this.#lock);
    });
  }

  /** Asks for the passphrase; stays locked when the person cancels. @throws LinksError; then it stays locked. */
  async unlock(): Promise<State> {
    return await this.#inTurn(async () => {
      await this.#known();
      const lock = this.#lock;
      if (lock === null) return stateOf(lock);
      const known = lock.passphrase;
      if (!known) throw notUnlockable(this.#places.path);
      const retryAt = await this.#throttle.retryAt();
      await this.#options.askPassphrase({ ...unlocking(), retryAt }, async (passphrase) => {
        const tooEarly = await this.#throttle.begin();
        if (tooEarly !== null) return { message: t('refusal.tooEarly'), retryAt: tooEarly };
        if (!(await isPassphrase(passphrase, known))) return wrong(await this.#throttle.failed());
        await this.#throttle.succeeded();
        await this.#places.remove(lock);
        this.#became(null);
        return null;
      });
      return stateOf(this.#lock);
    });
  }

  /** Read once; again as long as the keychain could not be asked, since it may know of a lock whose file is gone. */
  async #known(): Promise<void> {
    if (this.#certain || this.#lock) return;
    this.#reading ??= this.#places.read().then(({ lock, certain }) => {
      this.#reading = undefined;
      this.#certain = certain;
      const wasRead = this.#lock;
      this.#lock ??= lock;
      if (this.#lock && !wasRead) this.#tell();
    });
    await this.#reading;
  }

  #became(lock: StoredLock | null): void {
    this.#lock = lock;
    this.#certain = true;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(stateOf(this.#lock));
  }

  #inTurn<T>(turn: () => Promise<T>): Promise<T> {
    const run = this.#lastTurn.then(turn);
    this.#lastTurn = run.catch(() => {});
    return run;
  }
}

const stateOf = (lock: StoredLock | null): State => ({ recipeIds: lock && [...lock.recipeIds] });

const locking = () => ({
  title: t('locking.title'),
  explanation: t('locking.explanation'),
  action: t('locking.action'),
  isNew: true,
});

const unlocking = () => ({
  title: t('unlocking.title'),
  explanation: t('unlocking.explanation'),
  action: t('unlocking.action'),
  isNew: false,
});

const wrong = (retryAt: number | null): PassphraseRefusal => ({
  message: retryAt === null ? t('refusal.wrong') : t('refusal.wrongWait'),
  retryAt,
});

const alreadyLocked = () => new LinksError('support-already-locked', t('error.alreadyLocked'));

const notUnlockable = (path: string) => new LinksError('support-not-unlockable', t('error.notUnlockable', { path }));
