// A key store in a process of its own: its environment decides which session bus it meets, and ending it is the app's restart.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { TriedKey } from '../../electron/keys/identities.ts';
import type { KeyStore } from '../../electron/keys/key-store.ts';
import type { KeychainBackEnd, KeychainOptions } from '../../electron/keys/keychain.ts';

import { nodeFlags } from '../node-flags.ts';
import type { Setup } from './keys-program.ts';

/** What starts the program, with the line of a shell script that prepares its machine; see test/reliability/machines.ts. */
export interface Machine {
  program: string;
  args: string[];
}

export interface Surroundings {
  copy(text: string): Promise<void>;
  choose(path: string | null): Promise<void>;
  /** What is typed at the next questions for a passphrase, which are cancelled after that. */
  type(...passphrases: string[]): Promise<void>;
  /** The titles of all questions so far. */
  questions(): Promise<string[]>;
  dropPrivileges(): Promise<void>;
  readIdentities(): Promise<{
    identities: { id: string; keys: string[]; infos: (TriedKey | undefined)[] }[];
    untried: { profileId: string; profileName: string; message: string }[];
  }>;
}

interface Answer {
  call: number;
  value?: unknown;
  error?: { code: string; message: string; stack: string };
}

export class KeysProcess implements AsyncDisposable {
  readonly store: KeyStore;
  readonly keychain: KeychainBackEnd;
  readonly surroundings: Surroundings;
  /** All that the process said: on its outputs, in errors, and in the store's answers, which go to the renderer. */
  readonly said: string[] = [];
  readonly #child: ChildProcess;
  readonly #waiting = new Map<
    number,
    { target: string; resolve: (value: unknown) => void; reject: (error: unknown) => void }
  >();
  #calls = 0;

  constructor(env: NodeJS.ProcessEnv, directory: string, keychain: KeychainOptions = {}, machine?: Machine) {
    const setup: Setup = { directory, keychain };
    this.#child = fork(new URL('keys-program.ts', import.meta.url), [JSON.stringify(setup)], {
      env,
      execPath: machine?.program ?? process.execPath,
      execArgv: [...(machine?.args ?? []), ...nodeFlags],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (data) => this.said.push(String(data)));
    this.#child.on('message', (answer) => this.#settle(answer as Answer));
    this.#child.on('exit', () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`The process ended. It said: ${this.said.join('')}`));
    });
    this.store = this.#remote('store') as KeyStore;
    this.keychain = this.#remote('keychain') as KeychainBackEnd;
    this.surroundings = this.#remote('surroundings') as Surroundings;
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** Ended without a chance to tidy up, as by a crash. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }

  #settle({ call, value, error }: Answer): void {
    const waiting = this.#waiting.get(call);
    if (error) this.said.push(error.message, error.stack);
    else if (waiting?.target === 'store') this.said.push(JSON.stringify(value) ?? '');
    this.#waiting.delete(call);
    if (error) waiting?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else waiting?.resolve(value);
  }

  #remote(target: string): unknown {
    return new Proxy(
      {},
      {
        get:
          (_, method) =>
          (...args: unknown[]) =>
            new Promise((resolve, reject) => {
              const call = this.#calls++;
              this.#waiting.set(call, { target, resolve, reject });
              this.#child.send({ call, target, method, args });
            }),
      },
    );
  }
}
