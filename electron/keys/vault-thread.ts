// The main thread's end of vault-worker.ts.
import { Worker } from 'node:worker_threads';
import { vaultError } from './vault-errors.ts';
import type { FromVault, ToVault, VaultAnswer, VaultRequest } from './vault-worker.ts';

interface Call {
  request: VaultRequest;
  resolve: (answer: VaultAnswer) => void;
  reject: (error: unknown) => void;
}

export class VaultThread {
  /** The worker has ended, by `close` or by itself. Never rejects. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Call>();
  #nextCallId = 0;
  #closing = false;

  constructor(url: URL) {
    // Nothing of the environment is the vault's business.
    this.#worker = new Worker(url, { name: 'vault', env: {} });
    this.#worker.unref();
    this.#worker.on('message', (answer: FromVault) => this.#settle(answer));
    // What it was told is said by the failed call; its message could quote what was being worked on.
    this.#worker.on('error', () => {});
    this.ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        for (const { reject } of this.#pending.values()) reject(vaultError('failed'));
        this.#pending.clear();
        resolve();
      });
    });
  }

  /** Throws BackEndError `vault-locked` when it is closed meanwhile, `vault-failed` when the thread dies. */
  call(request: VaultRequest): Promise<VaultAnswer> {
    if (this.#closing) return Promise.reject(vaultError('locked'));
    const callId = this.#nextCallId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(callId, { request, resolve, reject });
      this.#worker.ref();
      const message: ToVault = { ...request, callId };
      this.#worker.postMessage(message, request.op === 'apply' ? secretsOf(request) : []);
    });
  }

  /** Ends the worker at once, or after a writing that has begun: whoever waits for that shall be told what became of it. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const [callId, { request, reject }] of this.#pending) {
      if (request.op === 'apply') continue;
      this.#pending.delete(callId);
      reject(vaultError('locked'));
    }
    if (this.#pending.size === 0) void this.#worker.terminate();
    await this.ended;
  }

  #settle({ callId, ...answer }: FromVault): void {
    const call = this.#pending.get(callId);
    this.#pending.delete(callId);
    if (this.#pending.size === 0) {
      this.#worker.unref();
      if (this.#closing) void this.#worker.terminate();
    }
    if (call) call.resolve(answer as VaultAnswer);
    // Nobody waits for a late secret any more.
    else if (answer.ok) answer.secret?.fill(0);
  }
}

/** Handed over, not copied: the caller's are copies made for this. */
const secretsOf = (request: VaultRequest & { op: 'apply' }): ArrayBuffer[] =>
  request.store.map(({ secret }) => secret.buffer as ArrayBuffer);
