// A peer is a program of its own, so that none runs on another's warm code or heap.
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Round, Setup } from './rounds.ts';

/** The Python that imports the module: the one that COUNTERSIGN_PYTHON names, else the first of the usual ones; undefined when none does. */
export const pythonWith = (module: string): string | undefined =>
  [process.env.COUNTERSIGN_PYTHON, 'python3', '/usr/bin/python3']
    .flatMap((python) => python || [])
    .find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0);

export class Peer {
  readonly name: string;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  /** @param program node, or a Python. @param script beside this file. */
  constructor(name: string, program: string, script: string) {
    this.name = name;
    this.#process = spawn(program, [fileURLToPath(new URL(script, import.meta.url))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#reader = createInterface({ input: this.#process.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** The first of its tokens. */
  async setUp(setup: Setup): Promise<string> {
    return (await this.#ask(setup)).token;
  }

  /** Seconds. */
  async run(round: Round): Promise<number> {
    return (await this.#ask(round)).seconds;
  }

  stop(): void {
    this.#process.stdin.end();
    this.#reader.close();
  }

  async #ask(question: Setup | Round) {
    this.#process.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.name} ended before it answered.`);
    return JSON.parse(value);
  }
}
