// The ledger as the window asks for it: one long job at a time, whose progress can be asked for and which can be stopped.
import { basename } from 'node:path';
import type { z } from 'zod';
import type { ExportFormat, LedgerProgress, ledgerContract } from '../../shared/ledger.ts';
import { translator } from '../language.ts';
import { LedgerError } from './errors.ts';
import type { JobOptions, Ledger } from './ledger.ts';

const t = translator('ledger');

export interface LedgerDeskOptions {
  ledger: Ledger;
  /** Asks the person where to; null when they chose nothing. */
  chooseFile: (format: ExportFormat) => Promise<string | null>;
}

type Contract = typeof ledgerContract;

/** A function a channel, as serveContract takes them. */
export type LedgerHandlers = {
  [C in keyof Contract]: (
    request: z.infer<Contract[C]['request']>,
  ) => Promise<z.infer<Contract[C]['response']>> | z.infer<Contract[C]['response']>;
};

export function ledgerHandlers({ ledger, chooseFile }: LedgerDeskOptions): LedgerHandlers {
  const jobs = new Jobs();
  return {
    'ledger.status': () => ledger.status(),
    'ledger.search': (search) => ledger.search(search),
    'ledger.count': async ({ filter }) => ({ count: await ledger.count(filter) }),
    'ledger.find': async ({ text }) => ({ records: await ledger.find(text) }),
    'ledger.verify': ({ full }) => jobs.run('verify', (options) => ledger.verify({ full, ...options })),
    'ledger.export': async ({ format, filter }) => {
      const path = await chooseFile(format);
      if (path === null) return null;
      const records = await jobs.run('export', (options) => ledger.export({ path, format, filter }, options));
      return { records, file: basename(path) };
    },
    'ledger.purge': async ({ olderThanDays }) => ({
      removed: await jobs.run('purge', (options) => ledger.purge({ olderThanDays, ...options })),
    }),
    // Not beside a job: it has the file open.
    'ledger.setAside': async () => ({ file: await jobs.run('purge', () => ledger.setAside()) }),
    'ledger.progress': () => jobs.progress,
    'ledger.cancel': () => {
      jobs.cancel();
      return {};
    },
  };
}

class Jobs {
  progress: LedgerProgress | null = null;
  #stop = new AbortController();

  async run<T>(kind: LedgerProgress['kind'], work: (options: JobOptions) => Promise<T>): Promise<T> {
    if (this.progress) throw new LedgerError('ledger-job-running', t('error.jobRunning'));
    this.progress = { kind, done: 0, total: 0 };
    this.#stop = new AbortController();
    const onProgress = (done: number, total: number) => {
      this.progress = { kind, done, total };
    };
    try {
      return await work({ onProgress, signal: this.#stop.signal });
    } finally {
      this.progress = null;
    }
  }

  cancel(): void {
    this.#stop.abort();
  }
}
