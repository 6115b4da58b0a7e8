// The ledger's thread: keeps the file open and answers one call after the other. Long jobs get a thread of this file each, with a
// connection of its own that only reads, so that adding a record never waits for them.
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../shared/language.ts';
import { speak } from '../language.ts';
import { openForReading } from './database.ts';
import { LedgerError } from './errors.ts';
import { type ExportOptions, exportRecords } from './export-records.ts';
import type { Anchor } from './head.ts';
import { LedgerKey } from './ledger-key.ts';
import { LedgerStore } from './ledger-store.ts';
import { verifyChain } from './verify-chain.ts';

export type Job =
  | { kind: 'verify'; key: Uint8Array | null; anchor: Anchor | null; full: boolean }
  | ({ kind: 'export' } & Omit<ExportOptions, 'onProgress'>);

export type WorkerData = { path: string; job?: Job & { language: Language } };

/** A method of LedgerStore by name; `callId` ties the answer to it. What it says, it says in `language`. */
export interface Call {
  callId: number;
  method: string;
  args: unknown[];
  language: Language;
}

export interface Failure {
  /** Absent for an error that is a bug: then `message` is for a developer. */
  code?: LedgerError['code'];
  message: string;
  seq?: number | undefined;
}

export type Answer = { value: unknown } | { error: Failure };
export type FromWorker = (Answer & { callId: number }) | { done: number; total: number };

const { path, job } = workerData as WorkerData;

if (job) {
  speak(job.language);
  const onProgress = (done: number, total: number) => parentPort?.postMessage({ done, total } satisfies FromWorker);
  parentPort?.postMessage({ callId: 0, ...attempt(() => run(job, onProgress)) } satisfies FromWorker);
} else {
  const store = new LedgerStore(path);
  parentPort?.on('message', ({ callId, method, args, language }: Call) => {
    speak(language);
    const answer = attempt(() => (store[method as keyof LedgerStore] as (...args: unknown[]) => unknown)(...args));
    parentPort?.postMessage({ callId, ...answer } satisfies FromWorker);
  });
}

function run(job: Job, onProgress: (done: number, total: number) => void): unknown {
  const db = openForReading(path);
  try {
    if (job.kind === 'export') return exportRecords(db, { ...job, onProgress });
    return verifyChain(db, { ...job, key: job.key && new LedgerKey(job.key), onProgress });
  } finally {
    db.close();
  }
}

function attempt(work: () => unknown): Answer {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof LedgerError) return { error: { code: error.code, message: error.message, seq: error.seq } };
    return { error: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}
