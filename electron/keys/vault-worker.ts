// The thread that has the vault open. It alone holds the passphrase and the entries, so that ending it drops them all at once: a
// passphrase is a JavaScript string, which nothing can wipe. It also keeps scrypt's second of work off the main thread.
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode } from '../storage/set-aside.ts';
import { openVault, sealVault, type VaultEntries, VaultFormatError } from './vault-format.ts';
import type { VaultProblem } from './vault-header.ts';

export type VaultRequest =
  | { op: 'open'; path: string; passphrase: string }
  /** Of an empty vault; no file is made before the first `apply`. */
  | { op: 'create'; path: string; passphrase: string }
  | { op: 'get'; id: string }
  | {
      op: 'apply';
      store: readonly { id: string; secret: Uint8Array }[];
      remove: readonly string[];
      /** A new one. */
      passphrase?: string;
      workFactor?: number | undefined;
    };

export type VaultAnswer =
  /** `ids`: of all entries, after opening and applying. */
  | { ok: true; ids: string[]; secret: Uint8Array | null }
  /** `reason`: the system's code, where it is the system that refused. */
  | { ok: false; failure: VaultFailure; reason?: string | undefined };

/** `changed`: the file is not the one that was opened, so it was left alone. */
export type VaultFailure = VaultProblem | 'wrong-passphrase' | 'unreadable' | 'changed' | 'not-written' | 'failed';

/** The port's two directions; `callId` ties an answer to its call. */
export type ToVault = VaultRequest & { callId: number };
export type FromVault = VaultAnswer & { callId: number };

class Refusal extends Error {
  readonly failure: VaultFailure;
  readonly reason: string | undefined;

  constructor(failure: VaultFailure, reason?: string) {
    super(failure);
    this.failure = failure;
    this.reason = reason;
  }
}

interface OpenVault {
  path: string;
  passphrase: string;
  entries: VaultEntries;
  /** Of the file as it was last read or written; null before the first writing. */
  digest: string | null;
}

let vault: OpenVault | undefined;
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: ToVault) => {
  last = last.then(async () => {
    const answer: FromVault = { callId: message.callId, ...(await attempt(message)) };
    const transfer = answer.ok && answer.secret ? [answer.secret.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(answer, transfer);
  });
});

async function attempt(request: VaultRequest): Promise<VaultAnswer> {
  try {
    const secret = await perform(request);
    return { ok: true, ids: request.op === 'get' ? [] : [...(vault?.entries.keys() ?? [])], secret };
  } catch (error) {
    if (error instanceof VaultFormatError) return { ok: false, failure: error.problem };
    if (error instanceof Refusal) return { ok: false, failure: error.failure, reason: error.reason };
    return { ok: false, failure: 'failed' };
  }
}

async function perform(request: VaultRequest): Promise<Uint8Array | null> {
  switch (request.op) {
    case 'open':
      await open(request.path, request.passphrase);
      return null;
    case 'create':
      await removeLeftovers(request.path);
      vault = { path: request.path, passphrase: request.passphrase, entries: new Map(), digest: null };
      return null;
    case 'get': {
      const secret = vault?.entries.get(request.id);
      return secret ? new Uint8Array(secret) : null;
    }
    case 'apply':
      if (!vault) throw new Refusal('failed');
      await apply(vault, request);
      return null;
  }
}

async function open(path: string, passphrase: string): Promise<void> {
  await removeLeftovers(path);
  const file = await read(path);
  if (!file) throw new Refusal('unreadable', 'ENOENT');
  vault = { path, passphrase, entries: await openVault(file, passphrase), digest: digestOf(file) };
}

/** The file first: what fails there has not happened. */
async function apply(open: OpenVault, request: VaultRequest & { op: 'apply' }): Promise<void> {
  const { path, digest } = open;
  const entries = new Map(open.entries);
  for (const id of request.remove) entries.delete(id);
  for (const { id, secret } of request.store) entries.set(id, secret);
  const passphrase = request.passphrase ?? open.passphrase;
  const file = await sealVault(entries, passphrase, request.workFactor);
  // A file that is gone loses nothing by being written again. One that is another may hold keys that are nowhere else.
  const found = await read(path);
  if (found && digestOf(found) !== digest) throw new Refusal('changed');
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await replaceFile(path, file);
  } catch (error) {
    throw new Refusal('not-written', errorCode(error));
  }
  for (const [id, secret] of open.entries) if (entries.get(id) !== secret) secret.fill(0);
  vault = { path, passphrase, entries, digest: digestOf(file) };
}

async function read(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new Refusal('unreadable', errorCode(error));
  }
}

const digestOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');
