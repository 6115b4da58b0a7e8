// The thread on which bundles are made and opened: one job, then it ends, and with it the memory that held texts which cannot be
// wiped (keys as JSON, the passphrase). It knows neither files nor the key store.
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../shared/language.ts';
import type { BundleProfile } from '../../shared/sharing.ts';
import { keyFindings } from '../keys/findings.ts';
import { keyStrength } from '../keys/strength.ts';
import { speak } from '../language.ts';
import { isAgeFile, type Lock, lockOf, openWithIdentities, openWithPassphrase, seal } from './age-file.ts';
import { readBundle, type SharedProfiles, wipe, writeBundle } from './bundle.ts';
import { SharingError, type SharingErrorCode } from './errors.ts';
import { readIdentities } from './identity-file.ts';
import { checkRecipients } from './recipients.ts';

/** What is said of a key, judged here because long keys take their time. */
export type Judgement = Pick<BundleProfile['keys'][number], 'findings' | 'strength'>;

export interface OpenedBundle extends SharedProfiles {
  /** Of each profile's keys, in their order. */
  judgements: Judgement[][];
}

export interface BundleJobs {
  /** The public keys as they can be used. */
  recipients: { ask: { recipients: readonly string[] }; answer: string[] };
  /** An armored age file. The secrets are wiped. */
  make: {
    ask: { bundle: SharedProfiles; to: { passphrase: string } | { recipients: readonly string[] } };
    answer: Uint8Array;
  };
  /** Null: no age file. */
  lock: { ask: { file: Uint8Array }; answer: Lock | null };
  open: {
    ask: { file: Uint8Array; passphrase: string } | { file: Uint8Array; identities: string };
    answer: OpenedBundle;
  };
  /** The text of a file of identities that is encrypted itself. */
  'open-identities': { ask: { file: Uint8Array; passphrase: string }; answer: string };
}

export type BundleJob = keyof BundleJobs;
/** `language`: of what went wrong. */
export type ToThread = { [J in BundleJob]: { job: J; language: Language } & BundleJobs[J]['ask'] }[BundleJob];
export type FromThread =
  | { ok: true; value: unknown }
  /** Null: something that should not have happened, of which nothing is told. */
  | { ok: false; error: { code: SharingErrorCode; message: string } | null };

async function perform(task: ToThread): Promise<BundleJobs[BundleJob]['answer']> {
  switch (task.job) {
    case 'recipients':
      return checkRecipients(task.recipients);
    case 'make': {
      const plaintext = writeBundle(task.bundle);
      try {
        return await seal(plaintext, task.to);
      } finally {
        plaintext.fill(0);
        wipe(task.bundle.profiles);
      }
    }
    case 'lock':
      return isAgeFile(task.file) ? await lockOf(task.file) : null;
    case 'open': {
      const plaintext =
        'passphrase' in task
          ? await openWithPassphrase(task.file, task.passphrase)
          : await openWithIdentities(task.file, readIdentities(task.identities));
      try {
        const bundle = readBundle(plaintext);
        return { ...bundle, judgements: bundle.profiles.map(({ secrets }) => secrets.map(judge)) };
      } finally {
        plaintext.fill(0);
      }
    }
    case 'open-identities': {
      const plaintext = await openWithPassphrase(task.file, task.passphrase);
      try {
        return Buffer.from(plaintext.buffer, plaintext.byteOffset, plaintext.length).toString('utf8');
      } finally {
        plaintext.fill(0);
      }
    }
  }
}

const judge = (secret: Uint8Array): Judgement => ({ findings: keyFindings(secret), strength: keyStrength(secret) });

async function answer(task: ToThread): Promise<FromThread> {
  try {
    return { ok: true, value: await perform(task) };
  } catch (error) {
    if (!(error instanceof SharingError)) return { ok: false, error: null };
    return { ok: false, error: { code: error.code, message: error.message } };
  }
}

const task = workerData as ToThread;
speak(task.language);
const done = await answer(task);
parentPort?.postMessage(done, done.ok ? buffersOf(done.value) : []);

/** Moved and not copied, so that no second copy of a secret is left here. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
  if (typeof value !== 'object' || value === null || !('profiles' in value)) return [];
  return (value as SharedProfiles).profiles.flatMap(({ secrets }) =>
    secrets.map(({ buffer }) => buffer as ArrayBuffer),
  );
}
