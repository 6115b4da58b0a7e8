// The operating system's keychain: Keychain, Credential Manager or a Secret Service. Each secret is an entry of its own,
// service "Countersign", account = the key's id, its bytes as they are, or in several entries where they are too long for one.
import { Worker } from 'node:worker_threads';
import type { KeychainState } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { BackEndError } from './errors.ts';
import { secretsIn } from './keychain-parts.ts';
import type { FromWorker, KeychainAnswer, KeychainFailure, KeychainRequest, ToWorker } from './keychain-worker.ts';
import type { SecretBackEnd } from './secret-back-end.ts';
import { workerUrl } from './worker-url.ts';

const t = translator('keys');

export interface KeychainOptions {
  service?: string;
  /** Milliseconds a call may take that asks nobody for anything. */
  timeLimit?: number;
  /** Milliseconds a call may take that may make the system ask for the keychain's password. */
  promptLimit?: number;
  /** Bytes one entry can hold; longer secrets take several. */
  maxSecretBytes?: number;
  /** Where the built worker lies, when not beside this module. */
  worker?: URL;
}

interface Call {
  prompts: boolean;
  /** Entries it was expected to open. */
  entries: number;
  settle: (answer: KeychainAnswer) => void;
}

// CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows' wincred.h.
const WINDOWS_MAX_BYTES = 2560;
/** Of a secret, in however many entries. */
const MAX_BYTES = 64 * 1024;

/**
 * Entries that one worker opens before another takes over, and the most that it is asked about at once. On a Secret Service each
 * holds a connection to the session bus until its JavaScript object is collected, which in a thread that allocates next to nothing
 * never happens; a bus allows about a thousand, and the library hangs beyond that. Ending the worker closes them.
 */
const ENTRIES_PER_WORKER = 100;

export class KeychainBackEnd implements SecretBackEnd {
  readonly kind = 'keychain';
  readonly #service: string;
  readonly #timeLimit: number;
  readonly #promptLimit: number;
  readonly #maxSecretBytes: number;
  readonly #workerUrl: URL;
  #worker: Worker | undefined;
  #nextCallId = 0;
  /** The worker's: opened, or about to be. */
  #entries = 0;
  /** Calls the worker still owes an answer, also those whose caller was told that time is up. */
  readonly #pending = new Map<number, Call>();
  /** Owed answers whose time is up: until one comes, asking again would only queue up behind. */
  readonly #overdue = new Set<number>();
  /** Calls that wait for a worker with room for them. */
  #waiting: (() => void)[] = [];
  #noKeyring = false;

  constructor(options: KeychainOptions = {}) {
    this.#service = options.service ?? 'Countersign';
    this.#timeLimit = options.timeLimit ?? 10_000;
    this.#promptLimit = options.promptLimit ?? 60_000;
    this.#maxSecretBytes = options.maxSecretBytes ?? (process.platform === 'win32' ? WINDOWS_MAX_BYTES : MAX_BYTES);
    this.#workerUrl = options.worker ?? workerUrl('keychain-worker');
  }

  async state({ answered = false } = {}): Promise<KeychainState> {
    if (answered) return { state: 'available', name: systemName() };
    const answer = await this.#call({ op: this.#noKeyring ? 'probe-writing' : 'probe' }, this.#timeLimit);
    if (answer.ok) {
      this.#noKeyring = false;
      return { state: 'available', name: systemName() };
    }
    const state = answer.failure === 'locked' ? 'locked' : 'unavailable';
    return { state, name: systemName(), message: explain(answer.failure) };
  }

  async present(ids: readonly string[]): Promise<Set<string>> {
    return new Set((await this.#askInPieces('present', ids)) as string[]);
  }

  async getAll(ids: readonly string[]): Promise<(Uint8Array | null)[]> {
    return (await this.#askInPieces('get-all', ids)) as (Uint8Array | null)[];
  }

  async get(id: string): Promise<Uint8Array | null> {
    return (await this.#ask({ op: 'get', id }, this.#promptLimit)) as Uint8Array | null;
  }

  async set(id: string, secret: Uint8Array): Promise<void> {
    if (secret.length > MAX_BYTES) {
      throw new BackEndError(
        'secret-too-long',
        t('keychain.keyTooLong', { bytes: secret.length, keychain: systemName(), most: MAX_BYTES }),
      );
    }
    // The worker wipes its copy, so it gets one of its own (not by slice(), which on a Buffer copies nothing).
    const copy = new Uint8Array(secret);
    await this.#ask({ op: 'set', id, secret: copy, entryBytes: this.#maxSecretBytes }, this.#promptLimit);
    this.#noKeyring = false;
  }

  async delete(id: string): Promise<boolean> {
    return (await this.#ask({ op: 'delete', id }, this.#promptLimit)) as boolean;
  }

  /** Ends the worker. The next call starts a new one. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Each piece is a question of its own, with a time limit of its own. */
  async #askInPieces(op: 'present' | 'get-all', ids: readonly string[]): Promise<(string | Uint8Array | null)[]> {
    const answers: (string | Uint8Array | null)[] = [];
    try {
      for (let at = 0; at < ids.length; at += ENTRIES_PER_WORKER) {
        const piece = ids.slice(at, at + ENTRIES_PER_WORKER);
        answers.push(...((await this.#ask({ op, ids: piece }, this.#timeLimit)) as typeof answers));
      }
    } catch (error) {
      for (const secret of secretsIn(answers)) secret.fill(0);
      throw error;
    }
    return answers;
  }

  async #ask(request: KeychainRequest, limit: number): Promise<Extract<KeychainAnswer, { ok: true }>['value']> {
    const answer = await this.#call(request, limit);
    if (answer.ok) return answer.value;
    if (answer.failure === 'no-keyring') this.#noKeyring = true;
    throw new BackEndError(codes[answer.failure], explain(answer.failure));
  }

  async #call(request: KeychainRequest, limit: number): Promise<KeychainAnswer> {
    const entries = 'ids' in request ? request.ids.length : 1;
    while (!this.#hasRoomFor(entries)) if (!(await this.#somethingSettles(limit))) return this.#stuck();
    return this.#overdue.size > 0 ? this.#stuck() : await this.#post(request, entries, limit);
  }

  /** A worker that owes nothing has room, since one that has opened its share is replaced then. */
  #hasRoomFor(entries: number): boolean {
    return this.#overdue.size > 0 || this.#pending.size === 0 || this.#entries + entries <= ENTRIES_PER_WORKER;
  }

  /** False when nothing was answered within so many milliseconds. */
  #somethingSettles(limit: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limit, false);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #post(request: KeychainRequest, entries: number, limit: number): Promise<KeychainAnswer> {
    const worker = this.#start();
    const callId = this.#nextCallId++;
    const message: ToWorker = { ...request, callId, service: this.#service };
    worker.ref();
    this.#entries += entries;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#overdue.add(callId);
        this.#wake();
        resolve(this.#stuck());
        // The promise of SecretBackEnd.set: whoever was told "not stored" shall be right in the end.
        if (request.op === 'set') this.#forgetLater(worker, request.id);
      }, limit);
      const settle = (answer: KeychainAnswer) => {
        clearTimeout(timer);
        this.#pending.delete(callId);
        // Nobody waits for a late secret any more.
        if (this.#overdue.delete(callId) && answer.ok) for (const secret of secretsIn(answer.value)) secret.fill(0);
        this.#settled(worker);
        resolve(answer);
      };
      const prompts = limit === this.#promptLimit && request.op !== 'present';
      this.#pending.set(callId, { prompts, entries, settle });
      worker.postMessage(message, request.op === 'set' ? [request.secret.buffer as ArrayBuffer] : []);
    });
  }

  /** Queued behind the stuck call, so it runs right after it. */
  #forgetLater(worker: Worker, id: string): void {
    const callId = this.#nextCallId++;
    const settle = () => {
      this.#pending.delete(callId);
      this.#settled(worker);
    };
    this.#pending.set(callId, { prompts: false, entries: 0, settle });
    const message: ToWorker = { op: 'delete', id, callId, service: this.#service };
    worker.postMessage(message);
  }

  /** A worker that owes nothing keeps nobody waiting, and makes room for a fresh one when it has opened its share. */
  #settled(worker: Worker): void {
    this.#wake();
    if (this.#pending.size > 0) return;
    worker.unref();
    if (this.#worker !== worker || this.#entries < ENTRIES_PER_WORKER) return;
    this.#worker = undefined;
    this.#entries = 0;
    void worker.terminate();
  }

  /** What a call that got no answer in time most likely waits for: the oldest owed one tells. */
  #stuck(): KeychainAnswer {
    const oldest = this.#pending.values().next().value;
    return { ok: false, failure: oldest?.prompts ? 'locked' : 'no-answer' };
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#workerUrl, { name: 'keychain' });
    this.#worker = worker;
    worker.unref();
    worker.on('message', ({ callId, opened, ...answer }: FromWorker) => {
      const call = this.#pending.get(callId);
      this.#entries += opened - (call?.entries ?? 0);
      call?.settle(answer as KeychainAnswer);
    });
    // A worker that dies (its native module is missing, for instance) fails what it owed; the next call tries afresh.
    const gone = () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#entries = 0;
      for (const { settle } of [...this.#pending.values()]) settle({ ok: false, failure: 'unavailable' });
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    return worker;
  }
}

const systems = { darwin: 'keychain', win32: 'credentialManager' } as const;
const system =
  process.platform === 'darwin' || process.platform === 'win32' ? systems[process.platform] : 'secretService';
const systemName = () => t(`keychain.name.${system}`);

const codes = {
  locked: 'keychain-locked',
  'no-keyring': 'keychain-unavailable',
  'no-answer': 'keychain-no-answer',
  unavailable: 'keychain-unavailable',
  other: 'keychain-failed',
} as const satisfies Record<KeychainFailure, string>;

function explain(failure: KeychainFailure): string {
  if (failure === 'unavailable' && system === 'secretService') return t('keychain.noSecretService');
  return t(`keychain.failed.${failure}`, { keychain: t(`keychain.subject.${system}`) });
}
