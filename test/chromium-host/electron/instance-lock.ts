// One instance a profile, between real processes: a lock file in the profile, and a local socket (no port) to tell the first of the second.
import { createHash, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Holder {
  pid: number;
  /** Tells a process from a later one with the same number; '' where the system does not say. */
  started: string;
  socket: string;
}
export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

function startedAt(pid: number): string {
  try {
    // The 22nd field; the command name before it may hold spaces, but ends at the last bracket.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startedAt(pid) === started;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export class InstanceLock {
  readonly #file: string;
  #server: Server | undefined;
  /** Settles when the first instance has been told of this one. */
  told: Promise<void> = Promise.resolve();

  constructor(userData: string) {
    this.#file = join(userData, 'chromium-host.lock');
  }

  get held(): boolean {
    return this.#server !== undefined;
  }

  acquire(message: SecondInstance, onSecond: (message: SecondInstance) => void): boolean {
    if (this.held) return true;
    mkdirSync(dirname(this.#file), { recursive: true });
    const socket = socketFor(this.#file);
    const own: Holder = { pid: process.pid, started: startedAt(process.pid), socket };
    const holder = this.#take(own);
    if (holder !== null) {
      this.told = tell(holder.socket, message);
      return false;
    }
    this.#server = listen(socket, onSecond);
    process.once('exit', () => this.release());
    return true;
  }

  /** @returns null when the lock is ours now, else who has it. */
  #take(own: Holder): Holder | null {
    const mine = `${this.#file}.${randomUUID()}`;
    writeFileSync(mine, JSON.stringify(own), { mode: 0o600 });
    try {
      for (;;) {
        try {
          linkSync(mine, this.#file);
          return null;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        }
        const holder = readHolder(this.#file);
        if (holder !== null && isAlive(holder)) return holder;
        this.#discard(holder);
      }
    } finally {
      rmSync(mine, { force: true });
    }
  }

  /** Removes a dead instance's lock, but not one that another process has put in its place meanwhile. */
  #discard(dead: Holder | null): void {
    const aside = `${this.#file}.${randomUUID()}`;
    try {
      renameSync(this.#file, aside);
    } catch {
      return;
    }
    const taken = readHolder(aside);
    if (taken !== null && taken.socket !== dead?.socket) linkSync(aside, this.#file);
    else if (dead && process.platform !== 'win32') rmSync(dead.socket, { force: true });
    rmSync(aside, { force: true });
  }

  release(): void {
    if (!this.held) return;
    this.#server?.close();
    this.#server = undefined;
    const holder = readHolder(this.#file);
    if (holder?.pid !== process.pid) return;
    rmSync(this.#file, { force: true });
  }
}

/** A socket's path may be no longer than some hundred bytes, which a profile's own may exceed. */
function socketFor(lockFile: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${createHash('sha256').update(lockFile).digest('hex')}`;
  const beside = `${lockFile}.${process.pid}.socket`;
  return Buffer.byteLength(beside) <= 100 ? beside : join(tmpdir(), `${randomUUID()}.socket`);
}

function listen(socket: string, onSecond: (message: SecondInstance) => void): Server {
  const server = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (part) => {
      text += part;
    });
    connection.on('error', () => {});
    connection.on('end', () => {
      try {
        onSecond(JSON.parse(text));
      } catch {
        // Not one of ours.
      }
    });
  });
  // Without the socket the lock still holds; the first instance only does not hear of the second.
  server.on('error', (error) => console.error(error.message));
  server.listen(socket);
  server.unref();
  return server;
}

function tell(socket: string, message: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(message)));
    // The first may be leaving just now; the second leaves either way.
    connection.on('error', () => resolve());
    connection.on('close', () => resolve());
  });
}
