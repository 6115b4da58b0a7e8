// Runs one job on a thread of its own, which is ended afterwards, come what may.
import { Worker } from 'node:worker_threads';
import { language } from '../language.ts';
import type { BundleJob, BundleJobs, FromThread, ToThread } from './bundle-worker.ts';
import { interrupted, SharingError } from './errors.ts';

export type RunBundleJob = <J extends BundleJob>(
  job: J,
  ask: BundleJobs[J]['ask'],
  signal: AbortSignal,
) => Promise<BundleJobs[J]['answer']>;

/** @throws SharingError; `interrupted` when the signal says so. */
export const onThread: RunBundleJob = (job, ask, signal) => {
  if (signal.aborted) return Promise.reject(interrupted());
  const workerData = { job, ...ask, language: language() } as ToThread;
  const worker = new Worker(workerUrl(), { name: 'bundle', workerData });
  return new Promise<BundleJobs[typeof job]['answer']>((resolve, reject) => {
    const abort = () => reject(interrupted());
    signal.addEventListener('abort', abort, { once: true });
    worker.once('message', (answer: FromThread) => {
      if (answer.ok) resolve(answer.value as BundleJobs[typeof job]['answer']);
      else if (answer.error) reject(new SharingError(answer.error.code, answer.error.message));
      else reject(new Error('The bundle’s thread met something unexpected.'));
    });
    worker.once('error', () => reject(new Error('The bundle’s thread failed.')));
    worker.once('exit', () => reject(new Error('The bundle’s thread ended without an answer.')));
    void worker.once('exit', () => signal.removeEventListener('abort', abort));
  }).finally(() => void worker.terminate());
};

/** This module is `.ts` when run from source and part of a bundled `.js` when built; the worker lies beside it as the same. */
const workerUrl = () => new URL(`bundle-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
