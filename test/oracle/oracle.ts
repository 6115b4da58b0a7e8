// The conversation with oracle.py: requests go out at once, answers come back in their order.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Key } from '../../electron/signing/index.ts';
import { findPython } from './find-python.ts';

/** What Django gave, or the name of the exception it raised. */
export type Answer = { ok: string; error?: undefined } | { ok?: undefined; error: string };

export interface Versions {
  django: string;
  fallbacks: boolean;
  v2Cookies: boolean;
  hashes: string[];
}

interface Waiting {
  resolve(line: string): void;
  reject(error: Error): void;
}

export class Oracle {
  readonly versions: Versions;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: Waiting[];

  static async start(): Promise<Oracle> {
    const script = fileURLToPath(new URL('oracle.py', import.meta.url));
    const python = spawn(findPython(), [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const waiting: Waiting[] = [];
    createInterface({ input: python.stdout }).on('line', (line) => waiting.shift()?.resolve(line));
    python.on('close', (code) => {
      for (const { reject } of waiting.splice(0)) reject(new Error(`The oracle ended with code ${code}.`));
    });
    const versions = new Promise<string>((resolve, reject) => waiting.push({ resolve, reject }));
    python.stdin.write('{"op": "versions"}\n');
    return new Oracle(python, waiting, JSON.parse(await versions).ok);
  }

  private constructor(python: ChildProcessByStdio<Writable, Readable, null>, waiting: Waiting[], versions: Versions) {
    this.#process = python;
    this.#waiting = waiting;
    this.versions = versions;
  }

  ask(op: string, request: Record<string, unknown>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: (line) => resolve(JSON.parse(line)), reject });
      this.#process.stdin.write(`${JSON.stringify({ ...request, op })}\n`);
    });
  }

  stop(): void {
    this.#process.stdin.end();
  }
}

/** A key as the oracle takes it: text, or bytes in hexadecimal. */
export const keyFor = (key: Key): unknown =>
  typeof key === 'string' ? key : { hex: Buffer.from(key).toString('hex') };
