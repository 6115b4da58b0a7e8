// The main thread's end of the ledger's thread: calls as promises, and a new thread when the old one died.
import { Worker } from 'node:worker_threads';
import { language, translator } from '../language.ts';
import { LedgerError } from './errors.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { Answer, Call, Failure, FromWorker, Job, WorkerData } from './ledger-worker.ts';

const t = translator('ledger');

type Method = {
  [K in keyof LedgerStore]: LedgerStore[K] extends (...args: never[]) => unknown ? K : never;
}[keyof LedgerStore];

export class LedgerThread {
  readonly #url: URL;
  readonly #path: string;
  readonly #onStart: () => void;
  readonly #pending = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  #worker: Worker | undefined;
  #nextCallId = 0;

  /** `onStart` is called whenever a thread begins, which then knows no key. */
  constructor(path: string, url: URL, onStart: () => void) {
    this.#path = path;
    this.#url = url;
    this.#onStart = onStart;
  }

  /** Rejects with LedgerError: the method's, or `ledger-stopped` when the thread died over it. */
  call<M extends Method>(method: M, ...args: Parameters<LedgerStore[M]>): Promise<ReturnType<LedgerStore[M]>> {
    const worker = this.start();
    const callId = this.#nextCallId++;
    worker.ref();
    return new Promise((resolve, reject) => {
      this.#pending.set(callId, { resolve, reject });
      worker.postMessage({ callId, method, args, language: language() } satisfies Call);
    });
  }

  /** Runs a job on a thread of its own. An aborted one is stopped where it is, and rejects with `ledger-cancelled`. */
  run(job: Job, { onProgress, signal }: JobOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#url, {
        name: `ledger-${job.kind}`,
        workerData: { path: this.#path, job: { ...job, language: language() } } satisfies WorkerData,
      });
      let outcome: Answer | undefined;
      const abort = () => void worker.terminate();
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      worker.on('message', (message: FromWorker) => {
        if ('done' in message) onProgress?.(message.done, message.total);
        else outcome = message;
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        signal?.removeEventListener('abort', abort);
        if (outcome && 'value' in outcome) resolve(outcome.value);
        else reject(outcome ? failure(outcome.error) : signal?.aborted ? cancelled() : stopped());
      });
    });
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    await this.call('close').catch(() => {});
    await worker.terminate();
  }

  /** A thread, the one there is or a new one. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#url, { name: 'ledger', workerData: { path: this.#path } satisfies WorkerData });
    this.#worker = worker;
    this.#onStart();
    worker.unref();
    worker.on('message', (message: FromWorker) => {
      if ('done' in message) return;
      const call = this.#pending.get(message.callId);
      this.#pending.delete(message.callId);
      if (this.#pending.size === 0) worker.unref();
      if ('value' in message) call?.resolve(message.value as never);
      else call?.reject(failure(message.error));
    });
    const gone = () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#pending.values()) reject(stopped());
      this.#pending.clear();
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    return worker;
  }
}

export interface JobOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const failure = ({ code, message, seq }: Failure): Error =>
  code ? new LedgerError(code, message, { seq }) : new Error(message);

const cancelled = (): LedgerError => new LedgerError('ledger-cancelled', t('error.cancelled'));

const stopped = (): LedgerError => new LedgerError('ledger-stopped', t('error.stopped'));
