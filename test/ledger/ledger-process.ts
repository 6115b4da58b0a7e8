// A ledger in a process of its own, on a machine of the test's choice.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { MemoryBackEnd } from '../../electron/keys/memory.ts';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import type { Machine } from '../keys/keys-process.ts';
import { nodeFlags } from '../node-flags.ts';

export class LedgerProcess implements AsyncDisposable {
  readonly ledger: Ledger;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  #calls = 0;

  /** With the key that `backEnd` holds; the program has one of its own otherwise. */
  constructor(directory: string, machine: Machine | null = null, backEnd?: MemoryBackEnd) {
    this.#child = fork(new URL('ledger-program.ts', import.meta.url), [directory], {
      execPath: machine?.program ?? process.execPath,
      execArgv: [...(machine?.args ?? []), ...nodeFlags],
      serialization: 'advanced',
    });
    this.#child.on(
      'message',
      ({ call, value, error }: { call: number; value?: never; error?: { code: string; message: string } }) => {
        const waiting = this.#waiting.get(call);
        this.#waiting.delete(call);
        if (error) waiting?.reject(Object.assign(new Error(error.message), { code: error.code }));
        else waiting?.resolve(value as never);
      },
    );
    this.#child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The process ended.'));
    });
    const call = async (method: string, args: unknown[]) => {
      const key = await backEnd?.get('ledger-key');
      return new Promise((resolve, reject) => {
        const call = this.#calls++;
        this.#waiting.set(call, { resolve, reject });
        this.#child.send({ call, method, args, key });
      });
    };
    this.ledger = new Proxy({} as Ledger, {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          call(String(method), args),
    });
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}
