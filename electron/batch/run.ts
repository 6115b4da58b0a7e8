// One run over a file: from where its journal says, to the end or to where it is told to pause, and from there again. What is written
// is whole rows at any time, and nothing is signed that is not on record before it is in the results.
import { basename } from 'node:path';
import type { BatchRun } from '../../shared/batch.ts';
import { sentences, translator } from '../language.ts';
import { BatchError } from './errors.ts';
import type { Journal } from './journal.ts';
import { finish, PartialFile } from './partial-file.ts';
import { pendingPath, removePending } from './pending-chunk.ts';
import { Rate } from './rate.ts';
import { ResultsFile } from './results-file.ts';
import type { RunOptions } from './run-options.ts';
import { workStretch } from './stretch.ts';
import { histogram } from './tally.ts';

const t = translator('batch');

/** In the language of the moment when it is asked. */
type Saying = () => string;

/** What ends a stretch of work before the end: the person's wish, the lock, or keys that have to be read again. */
type Wish = { to: 'pause'; message: Saying | null } | { to: 'cancel' } | { to: 'reload' };

export class Run {
  readonly #journal: Journal;
  readonly #options: RunOptions;
  #phase: BatchRun['phase'] = 'paused';
  #message: Saying | null = null;
  #outputPath: string;
  #wish: Wish | null = null;
  #going: Promise<void> | null = null;
  #rate: Rate;

  constructor(journal: Journal, options: RunOptions) {
    this.#journal = journal;
    this.#options = options;
    this.#outputPath = journal.partialPath;
    this.#rate = new Rate(options.clock);
  }

  get id(): string {
    return this.#journal.runId;
  }

  get phase(): BatchRun['phase'] {
    return this.#phase;
  }

  /** Where the results are at the moment. */
  get path(): string {
    return this.#outputPath;
  }

  get state(): BatchRun {
    const { runId, input, task, tally, inputOffset } = this.#journal;
    const running = this.#phase === 'running';
    return {
      runId,
      fileName: input.name,
      outputName: basename(this.#outputPath),
      task,
      phase: this.#phase,
      message: this.#message?.() ?? null,
      bytesDone: inputOffset,
      bytesTotal: input.size,
      rows: tally.rows,
      ...(running ? this.#rate.read(input.size - inputOffset) : { rate: null, secondsLeft: null }),
      counts: { ...tally.counts },
      ages: histogram(tally),
      errors: [...tally.errors],
      errorCount: tally.errorCount,
    };
  }

  /** Resolves when the run is under way or has ended already. */
  go(): void {
    if (this.#going) return;
    this.#wish = null;
    this.#change('running', null);
    this.#rate = new Rate(this.#options.clock);
    this.#going = this.#work().finally(() => {
      this.#going = null;
    });
  }

  /** Resolves when it has paused, or ended in another way. */
  async pause(message: Saying | null = null): Promise<void> {
    if (!this.#going) return;
    if (this.#wish?.to !== 'cancel') this.#wish = { to: 'pause', message };
    await this.#going;
  }

  /** What is written stays. */
  async cancel(): Promise<void> {
    if (this.#phase === 'done' || this.#phase === 'cancelled') return;
    this.#wish = { to: 'cancel' };
    if (this.#going) await this.#going;
    else await this.#dropped();
  }

  /** Keys have changed: those that the threads have are taken back, and read anew. */
  reload(): void {
    if (this.#going) this.#wish ??= { to: 'reload' };
  }

  /** Resolves when no work is under way. */
  async settled(): Promise<void> {
    await this.#going;
  }

  async #work(): Promise<void> {
    try {
      for (;;) {
        const isDone = await this.#stretch();
        if (isDone) return await this.#finished();
        if (this.#wish?.to !== 'reload') break;
        this.#wish = null;
      }
      await this.#ended();
    } catch (error) {
      // Whoever wished for an end gets it: what else went wrong meanwhile shows when the run goes on.
      if (this.#wish && this.#wish.to !== 'reload') await this.#ended();
      else {
        const message = this.#options.tell(error);
        this.#change('stopped', () => message);
      }
    }
  }

  #stretch(): Promise<boolean> {
    return workStretch({
      journal: this.#journal,
      run: this.#options,
      rate: this.#rate,
      isStopped: () => this.#wish !== null,
    });
  }

  async #ended(): Promise<void> {
    if (this.#wish?.to === 'cancel') await this.#dropped();
    else this.#change('paused', this.#wish?.to === 'pause' ? this.#wish.message : null);
  }

  async #finished(): Promise<void> {
    const { partialPath, outputPath, replaces } = this.#journal;
    this.#outputPath = await finish(partialPath, outputPath, replaces);
    await removePending(pendingPath(partialPath)).catch(() => {});
    await this.#options.journals.remove(this.id);
    this.#change('done', null);
  }

  /** The partial file stays; a chunk that is on record is put into it first. */
  async #dropped(): Promise<void> {
    const { task, partialPath } = this.#journal;
    try {
      if (task.do === 'issue') await this.#settle();
    } catch (error) {
      // Who has taken the results away does not wait for the last of them. Else they would be on record and nowhere to be found.
      if (!(error instanceof BatchError && error.code === 'batch-results-gone')) {
        const why = this.#options.tell(error);
        return this.#change('stopped', () => sentences(t('run.notCancelled'), why));
      }
    }
    await removePending(pendingPath(partialPath)).catch(() => {});
    await this.#options.journals.remove(this.id);
    this.#change('cancelled', () => t('run.cancelled', { file: basename(partialPath) }));
  }

  async #settle(): Promise<void> {
    const { partialPath, outputLength } = this.#journal;
    const partial = await PartialFile.reopen(partialPath, outputLength);
    try {
      await new ResultsFile({ ...this.#options, journal: this.#journal, partial, rate: this.#rate }).settlePending();
    } finally {
      await partial.close().catch(() => {});
    }
  }

  #change(phase: BatchRun['phase'], message: Saying | null): void {
    this.#phase = phase;
    this.#message = message;
    this.#options.onChange();
  }
}
