// batch-program.ts in a process of its own.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Machine } from '../keys/keys-process.ts';

export interface Said {
  runId?: string;
  phase: string;
  rows: number;
  message: string | null;
}

/** The program and its threads as files that start fast. Gives the program's path. */
export async function builtProgram(root: string): Promise<string> {
  const input = {
    'batch-program': './batch-program.ts',
    'batch-worker': '../../electron/batch/batch-worker.ts',
    'ledger-worker': '../../electron/ledger/ledger-worker.ts',
  };
  const files = Object.entries(input).map(([name, path]) => [name, fileURLToPath(new URL(path, import.meta.url))]);
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(files),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
      outDir: join(root, 'program'),
      target: 'node24',
    },
    ssr: { noExternal: true },
  });
  return join(root, 'program', 'batch-program.js');
}

export class BatchProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #said: Said[] = [];
  #wake: () => void = () => {};

  constructor(program: string, args: string[], machine: Machine = { program: process.execPath, args: [] }) {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(program, '..', 'compiled') };
    this.#child = spawn(machine.program, [...machine.args, program, ...args], { env });
    this.#child.stderr.pipe(process.stderr);
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#said.push(JSON.parse(line));
      this.#wake();
    });
    this.#child.once('close', () => this.#wake());
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  tell(command: 'begin' | 'resume' | 'end'): void {
    this.#child.stdin.write(`${command}\n`);
  }

  /** The first state said, after those taken before, of which that holds; null when the process has ended without. */
  async until(holds: (said: Said) => boolean): Promise<Said | null> {
    for (;;) {
      for (let said = this.#said.shift(); said; said = this.#said.shift()) if (holds(said)) return said;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Null where it had ended before. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }
}
