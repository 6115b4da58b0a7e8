// The vault: one encrypted file for machines without a keychain, or for those who trust a passphrase more. It behaves like a
// keychain that asks: locked until somebody wants a secret of it, then open until it is closed or the app ends.
import { closeSync, openSync, readSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeychainState, VaultState } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { errorCode } from '../storage/set-aside.ts';
import { reasonOfCode, systemReason } from '../storage/system-reason.ts';
import type { AcceptPassphrase, AskPassphrase, PassphraseQuestion } from './ask-passphrase.ts';
import { AttemptThrottle } from './attempt-throttle.ts';
import { BackEndError } from './errors.ts';
import type { SecretBackEnd } from './secret-back-end.ts';
import { type VaultTrouble, vaultError } from './vault-errors.ts';
import { HEADER_BYTES, headerProblem } from './vault-header.ts';
import { newPassphrase, nothingTyped, refusal, secondPassphrase, tooShort, unlocking } from './vault-questions.ts';
import { VaultThread } from './vault-thread.ts';
import type { VaultAnswer, VaultFailure } from './vault-worker.ts';
import { workerUrl } from './worker-url.ts';

export interface VaultOptions {
  /** Where vault.age lies; made when the first key is stored. */
  directory: string;
  askPassphrase: AskPassphrase;
  /** Unix milliseconds. */
  clock?: () => number;
  /** Milliseconds since any moment. */
  monotonic?: () => number;
  /** scrypt's log2(N), for tests; the age library's own when left out. */
  workFactor?: number;
  /** Where the built worker lies, when not beside this module. */
  worker?: URL;
}

const t = translator('vault');

type Change = { store?: readonly Entry[]; remove?: readonly string[]; passphrase?: string };
interface Entry {
  id: string;
  secret: Uint8Array;
}

const MAX_BYTES = 64 * 1024;

export class VaultBackEnd implements SecretBackEnd {
  readonly kind = 'vault';
  readonly #path: string;
  readonly #ask: AskPassphrase;
  readonly #workFactor: number | undefined;
  readonly #workerUrl: URL;
  readonly #throttle: AttemptThrottle;
  /** Of the open vault. */
  #thread: VaultThread | undefined;
  #ids: ReadonlySet<string> = new Set();
  /** A thread on which a passphrase is being tried, or a vault being made. */
  #trying: VaultThread | undefined;
  #opening: Promise<VaultThread> | undefined;
  #lastWriting: Promise<unknown> = Promise.resolve();
  #lastClosing: Promise<unknown> = Promise.resolve();
  #closings = 0;
  /** What only the passphrase could show about the file, as long as it is that file. */
  #found: { trouble: VaultTrouble; stamp: string } | undefined;

  constructor(options: VaultOptions) {
    this.#path = join(options.directory, 'vault.age');
    this.#ask = options.askPassphrase;
    this.#workFactor = options.workFactor;
    this.#workerUrl = options.worker ?? workerUrl('vault-worker');
    this.#throttle = new AttemptThrottle({
      path: join(options.directory, 'vault-attempts.json'),
      clock: options.clock ?? Date.now,
      monotonic: options.monotonic ?? (() => performance.now()),
    });
  }

  async state(): Promise<KeychainState> {
    const { state, message } = await this.vaultState();
    const name = t('name');
    if (state === 'open') return { state: 'available', name };
    if (state === 'unavailable') return { state, name, ...(message === undefined ? {} : { message }) };
    return { state: 'locked', name, message: state === 'locked' ? t('locked') : vaultError('absent').message };
  }

  /** Asks nobody for anything. */
  async vaultState(): Promise<VaultState> {
    if (this.#thread) return { state: 'open', retryAt: null };
    const retryAt = await this.#throttle.retryAt();
    const found = await this.#look();
    if (found instanceof BackEndError) return { state: 'unavailable', message: found.message, retryAt };
    return { state: found, retryAt };
  }

  /** Why the vault cannot be used whatever the passphrase; null when it can, or when there is none. */
  async problem(): Promise<BackEndError | null> {
    const found = this.#thread ? 'locked' : await this.#look();
    return found instanceof BackEndError ? found : null;
  }

  /** There is a vault that a passphrase may open. Told at once, for the app's lock, which waits for nobody. */
  canBeUnlocked(): boolean {
    if (this.#found) return false;
    try {
      const file = openSync(this.#path, 'r');
      try {
        const start = new Uint8Array(HEADER_BYTES);
        return headerProblem(start.subarray(0, readSync(file, start))) === null;
      } finally {
        closeSync(file);
      }
    } catch {
      return false;
    }
  }

  async present(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    if (!this.#thread) {
      if ((await this.#lookOrThrow()) === 'absent') return new Set();
      if (!this.#thread) throw vaultError('locked');
    }
    return new Set(ids.filter((id) => this.#ids.has(id)));
  }

  async get(id: string, { quietly = false } = {}): Promise<Uint8Array | null> {
    if (!this.#thread && (await this.#lookOrThrow()) === 'absent') return null;
    if (!this.#thread && quietly) throw vaultError('locked');
    const thread = await this.#opened();
    return this.#valueOf(await thread.call({ op: 'get', id })).secret;
  }

  async set(id: string, secret: Uint8Array, options?: { quietly?: boolean }): Promise<void> {
    await this.setAll([{ id, secret }], options);
  }

  async setAll(entries: readonly Entry[], { quietly = false } = {}): Promise<void> {
    if (entries.length === 0) return;
    for (const { secret } of entries) {
      if (secret.length > MAX_BYTES) throw tooLong(secret.length);
    }
    await this.#inTurn(async () => {
      if (!this.#thread && quietly) throw vaultError('locked');
      if (!this.#thread && (await this.#lookOrThrow()) === 'absent') await this.#make(entries);
      else await this.#apply(await this.#opened(), { store: entries });
    });
  }

  async delete(id: string): Promise<boolean> {
    return await this.#remove([id]);
  }

  async deleteAll(ids: readonly string[]): Promise<void> {
    await this.#remove(ids);
  }

  /** False when the person cancelled. Throws BackEndError `vault-absent`, or what is wrong with the file. */
  async unlock(): Promise<boolean> {
    if (this.#thread) return true;
    if ((await this.#lookOrThrow()) === 'absent') throw vaultError('absent');
    return await falseWhenCancelled(() => this.#opened());
  }

  /** Asks for the old passphrase unless the vault is open. False when the person cancelled. Throws as `unlock`, and `vault-not-written`. */
  async changePassphrase(): Promise<boolean> {
    if (!(await this.unlock())) return false;
    return await this.#inTurn(() =>
      falseWhenCancelled(async () => {
        const thread = await this.#opened();
        const taken = await this.#ask(secondPassphrase(), async (passphrase) => {
          const refused = tooShort(passphrase);
          if (!refused) await this.#apply(thread, { passphrase });
          return refused;
        });
        if (!taken) throw vaultError('locked');
      }),
    );
  }

  /** Drops the passphrase and the entries with the thread that held them; a question that is open leads to nothing any more. */
  async close(): Promise<void> {
    this.#closings += 1;
    const threads = [this.#thread, this.#trying];
    this.#thread = undefined;
    this.#trying = undefined;
    this.#ids = new Set();
    const closing = Promise.all([this.#lastClosing, ...threads.map((thread) => thread?.close())]);
    this.#lastClosing = closing;
    await closing;
  }

  /** One change at a time; one that fails does not stop the next. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const run = this.#lastWriting.then(change);
    this.#lastWriting = run.catch(() => {});
    return run;
  }

  async #remove(ids: readonly string[]): Promise<boolean> {
    return await this.#inTurn(async () => {
      if (!this.#thread && (await this.#lookOrThrow()) === 'absent') return false;
      // Not worth a question: what is to be removed can wait until the vault is open for another reason.
      const thread = this.#thread;
      if (!thread) throw vaultError('locked');
      const held = ids.filter((id) => this.#ids.has(id));
      if (held.length > 0) await this.#apply(thread, { remove: held });
      return held.length > 0;
    });
  }

  /** The open vault's thread; asks for the passphrase first when it is not open. */
  async #opened(): Promise<VaultThread> {
    if (this.#thread) return this.#thread;
    this.#opening ??= this.#openWith(unlocking(), (thread) => (passphrase) => this.#try(thread, passphrase)).finally(
      () => {
        this.#opening = undefined;
      },
    );
    return await this.#opening;
  }

  async #make(entries: readonly Entry[]): Promise<void> {
    const store = entries.map(({ id, secret }) => ({ id, secret }));
    let writing: Promise<void> | undefined;
    try {
      await this.#openWith(newPassphrase(), (thread) => async (passphrase) => {
        const refused = tooShort(passphrase);
        if (refused) return refused;
        this.#valueOf(await thread.call({ op: 'create', path: this.#path, passphrase }));
        writing = this.#apply(thread, { store });
        await writing;
        await this.#throttle.succeeded();
        return null;
      });
    } catch (error) {
      if (!writing) throw error;
      // Closed while it was written: what is in the file then is stored, though the vault is not open.
      await writing;
    }
  }

  /** On a thread of its own, which becomes the open vault's when a passphrase is taken, and ends otherwise. */
  async #openWith(
    question: Omit<PassphraseQuestion, 'retryAt'>,
    accept: (thread: VaultThread) => AcceptPassphrase,
  ): Promise<VaultThread> {
    // A vault that is being closed may still be writing.
    await this.#lastClosing;
    const closings = this.#closings;
    const thread = new VaultThread(this.#workerUrl);
    this.#trying = thread;
    try {
      const retryAt = question.isNew ? null : await this.#throttle.retryAt();
      const isTaken = await this.#ask({ ...question, retryAt }, accept(thread));
      if (!isTaken || closings !== this.#closings) throw vaultError('locked');
    } catch (error) {
      if (this.#trying === thread) this.#trying = undefined;
      await thread.close();
      throw error;
    }
    this.#trying = undefined;
    this.#thread = thread;
    void thread.ended.then(() => {
      if (this.#thread === thread) void this.close();
    });
    return thread;
  }

  /** The answer to a passphrase that was typed. */
  async #try(thread: VaultThread, passphrase: string) {
    if (passphrase === '') return nothingTyped();
    // Before it counts as an attempt: what cannot be opened anyway is nobody's mistake.
    if ((await this.#lookOrThrow()) === 'absent') throw vaultError('absent');
    const retryAt = await this.#throttle.begin();
    if (retryAt !== null) return refusal('too-early', retryAt);
    const stamp = await this.#stamp();
    const answer = await thread.call({ op: 'open', path: this.#path, passphrase });
    if (!answer.ok && answer.failure === 'wrong-passphrase') return refusal('wrong', await this.#throttle.failed());
    // Whatever else is wrong, it was found behind the passphrase.
    await this.#throttle.succeeded();
    if (!answer.ok && (answer.failure === 'damaged' || answer.failure === 'newer')) {
      this.#found = { trouble: answer.failure, stamp };
    }
    this.#ids = new Set(this.#valueOf(answer).ids);
    return null;
  }

  async #apply(thread: VaultThread, { store = [], remove = [], passphrase }: Change): Promise<void> {
    const answer = await thread.call({
      op: 'apply',
      // Copies, which the worker keeps.
      store: store.map(({ id, secret }) => ({ id, secret: new Uint8Array(secret) })),
      remove,
      ...(passphrase === undefined ? {} : { passphrase }),
      workFactor: this.#workFactor,
    });
    const { ids } = this.#valueOf(answer);
    // Closed meanwhile, it has nothing to tell any more.
    if (this.#thread === thread || this.#trying === thread) this.#ids = new Set(ids);
  }

  #valueOf(answer: VaultAnswer): VaultAnswer & { ok: true } {
    if (answer.ok) return answer;
    const namesFile: readonly VaultFailure[] = ['damaged', 'newer'];
    throw vaultError(
      answer.failure === 'wrong-passphrase' ? 'failed' : answer.failure,
      namesFile.includes(answer.failure) ? this.#path : reasonOf(answer),
    );
  }

  async #lookOrThrow(): Promise<'absent' | 'locked'> {
    const found = await this.#look();
    if (found instanceof BackEndError) throw found;
    return found;
  }

  /** What the file tells to anyone. */
  async #look(): Promise<'absent' | 'locked' | BackEndError> {
    const trouble = (what: VaultTrouble, detail = this.#path) => vaultError(what, detail);
    try {
      const file = await open(this.#path, 'r');
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(HEADER_BYTES), 0, HEADER_BYTES, 0);
        const problem = headerProblem(buffer.subarray(0, bytesRead));
        if (problem) return trouble(problem);
      } finally {
        await file.close();
      }
      if (this.#found?.stamp === (await this.#stamp())) return trouble(this.#found.trouble);
      this.#found = undefined;
      return 'locked';
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return trouble('unreadable', systemReason(error));
      this.#found = undefined;
      return 'absent';
    }
  }

  /** Tells one file in its place from another. */
  async #stamp(): Promise<string> {
    const { ino, size, mtimeMs, ctimeMs } = await stat(this.#path);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  }
}

async function falseWhenCancelled(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (error instanceof BackEndError && error.code === 'vault-locked') return false;
    throw error;
  }
}

/** What is gone cannot be read either, and is told in words of its own. */
const reasonOf = ({ failure, reason }: VaultAnswer & { ok: false }): string =>
  failure === 'unreadable' && reason === 'ENOENT' ? t('gone') : reasonOfCode(reason);

const tooLong = (bytes: number) => new BackEndError('secret-too-long', t('keyTooLong', { bytes, most: MAX_BYTES }));
