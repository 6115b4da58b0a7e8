// One run over a file: from where its journal says, to the end or to where it is told to pause, and from there again. What is written
// is whole rows at any time, and nothing is signed that is not on record before it is in the results.
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BatchRun } from '../../shared/batch.ts';
import type { Recipe } from '../../shared/recipes.ts';
import type { TriedKey } from '../keys/identities.ts';
import { inLanguage, translator } from '../language.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordOf } from '../links/record.ts';
import { type Chunk, readChunks } from './chunk-reader.ts';
import { type ChunkResult, errorRow, type Work } from './chunk-work.ts';
import { BatchError } from './errors.ts';
import { assertUnchanged, reopenInput } from './input-file.ts';
import { hashOf, type Journal, type Journals } from './journal.ts';
import { KeyLoan, lendVerifying, type RunKeys } from './key-loan.ts';
import { checkpointEvery, maxIssuedTogether } from './limits.ts';
import { finish, notWritten, PartialFile } from './partial-file.ts';
import {
  numbered,
  type PendingChunk,
  pendingPath,
  readPending,
  recordedAs,
  removePending,
  writePending,
} from './pending-chunk.ts';
import { type PoolOptions, WorkPool } from './pool.ts';
import { Rate } from './rate.ts';
import { resultColumns } from './result-columns.ts';
import { ResultWriter } from './results.ts';
import { neverClosed, tooLong } from './rows.ts';
import { addTally, countError, emptyTally, histogram } from './tally.ts';

const t = translator('batch');

export interface RunOptions {
  keys: RunKeys;
  /** To issue with. @throws RecipeError, BatchError `batch-recipe-not-allowed` */
  recipe: (recipeId: string) => Promise<Recipe>;
  ledger: Pick<Ledger, 'append' | 'find' | 'search' | 'status'>;
  journals: Journals;
  /** Unix seconds. */
  now: () => number;
  /** Monotonic, in milliseconds. */
  clock: () => number;
  pool?: PoolOptions | undefined;
  /** Rows that are signed and recorded together. */
  issuedTogether?: number | undefined;
  /** What a person may be told of an error; undefined for one that should not have happened. */
  tell: (error: unknown) => string;
  onChange: () => void;
}

/** In the language of the moment when it is asked. */
type Saying = () => string;

/** What ends a stretch of work before the end: the person's wish, the lock, or keys that have to be read again. */
type Wish = { to: 'pause'; message: Saying | null } | { to: 'cancel' } | { to: 'reload' };

/** What a stretch of work has at hand. */
interface Stretch {
  file: FileHandle;
  partial: PartialFile;
  pool: WorkPool;
  writer: ResultWriter;
  /** When issuing. */
  issuing: { recipe: Recipe; key: TriedKey; afterSeq: number } | null;
}

export class Run {
  readonly #journal: Journal;
  readonly #options: RunOptions;
  #phase: BatchRun['phase'] = 'paused';
  #message: Saying | null = null;
  #outputPath: string;
  #wish: Wish | null = null;
  #going: Promise<void> | null = null;
  #rate: Rate;
  #isPumping = false;
  #checked = Number.NEGATIVE_INFINITY;

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

  async #ended(): Promise<void> {
    if (this.#wish?.to === 'cancel') await this.#dropped();
    else this.#change('paused', this.#wish?.to === 'pause' ? this.#wish.message : null);
  }

  /** Works until the end, or until there is a wish. @throws whatever stops it; the journal is then right. */
  async #stretch(): Promise<boolean> {
    const { input, task, table, partialPath } = this.#journal;
    const loan = new KeyLoan();
    let [file, partial, pool]: [FileHandle?, PartialFile?, WorkPool?] = [];
    try {
      file = await reopenInput(input);
      partial = await PartialFile.reopen(partialPath, this.#journal.outputLength);
      const { work, issuing } = await this.#prepare(loan);
      const writer = new ResultWriter(table, resultColumns(issuing?.recipe ?? null));
      if (issuing) await this.#settlePending(partial);
      if (this.#wish) return false;
      pool = new WorkPool({ table, work, language: this.#journal.language }, this.#options.pool ?? {});
      const isDone = await this.#pump({ file, partial, pool, writer, issuing });
      if (isDone) await assertUnchanged(file, input);
      await partial.flush();
      await this.#save();
      return isDone;
    } finally {
      loan.wipe();
      await pool?.close().catch(() => {});
      await partial?.close().catch(() => {});
      await file?.close().catch(() => {});
      if (task.do === 'verify') await this.#save().catch(() => {});
    }
  }

  async #prepare(loan: KeyLoan): Promise<{ work: Work; issuing: Stretch['issuing'] }> {
    const { keys, recipe: readRecipe, ledger } = this.#options;
    const { task, startedAt, recipeHash } = this.#journal;
    if (task.do === 'verify') {
      const { identities, labels, hasUntried } = await lendVerifying(keys, task.profileId, loan);
      return { work: { do: 'verify', task, identities, keys: labels, hasUntried, now: startedAt }, issuing: null };
    }
    const recipe = await readRecipe(task.recipeId);
    if (hashOf(JSON.stringify(recipe)) !== recipeHash) throw recipeChanged();
    const { identity, key } = await keys.signingIdentity(recipe.profileId as string);
    const { lastSeq } = await ledger.status();
    return {
      work: { do: 'issue', task, recipe, identity: loan.lend(identity) },
      issuing: { recipe, key, afterSeq: lastSeq ?? 0 },
    };
  }

  async #pump(stretch: Stretch): Promise<boolean> {
    this.#isPumping = true;
    const { file, pool, issuing } = stretch;
    const { table, inputOffset, input } = this.#journal;
    const most = issuing ? (this.#options.issuedTogether ?? maxIssuedTogether) : Number.POSITIVE_INFINITY;
    const chunks = readChunks(file, {
      table,
      start: inputOffset,
      size: input.size,
      most,
      isStopped: () => this.#wish !== null || !this.#isPumping,
      take: (bytes) => pool.take(bytes),
    });
    const waiting: { chunk: Chunk; result: Promise<ChunkResult> }[] = [];
    let reading: Promise<IteratorResult<Chunk, void>> | null = null;
    let isRead = false;
    try {
      while (!this.#wish) {
        if (!isRead && waiting.length < pool.capacity) reading ??= chunks.next();
        const [first] = waiting;
        if (!first && !reading) return true;
        // Whichever comes first: a row of gigabytes takes its time to be passed over, and what is before it is done meanwhile.
        const came = await Promise.race([
          ...(reading ? [reading.then((next) => ({ next }))] : []),
          ...(first ? [first.result.then((result) => ({ result }))] : []),
        ]);
        if ('next' in came) {
          reading = null;
          if (came.next.done) isRead = true;
          else waiting.push({ chunk: came.next.value, result: this.#dispatched(came.next.value, stretch) });
        } else if (first) {
          waiting.shift();
          await this.#commit(first.chunk, came.result, stretch);
          pool.give(came.result.output);
        }
      }
      return false;
    } finally {
      // Before the file is closed. It ends soon: nobody waits for more.
      this.#isPumping = false;
      await reading?.catch(() => {});
    }
  }

  /** Awaited in its turn; when that never comes, because an earlier one failed, nobody misses it. */
  #dispatched(chunk: Chunk, stretch: Stretch): Promise<ChunkResult> {
    const result = this.#dispatch(chunk, stretch);
    result.catch(() => {});
    return result;
  }

  async #dispatch(chunk: Chunk, { pool, writer }: Stretch): Promise<ChunkResult> {
    if (!chunk.tooLong) return await pool.run(chunk.bytes, this.#options.now());
    const { lines, isOpen } = chunk.tooLong;
    const problem = inLanguage(this.#journal.language, isOpen ? neverClosed : tooLong);
    const tally = emptyTally();
    countError(tally, 1, problem);
    const row = errorRow(writer, { line: 1, cells: [], plain: null, problem }, problem);
    return { output: new TextEncoder().encode(row), lines, tally, issued: [], slots: [] };
  }

  async #commit(chunk: Chunk, result: ChunkResult, stretch: Stretch): Promise<void> {
    const { partial, issuing, file } = stretch;
    if (issuing && result.issued.length > 0) {
      await this.#record(chunk, result, { ...stretch, issuing });
    } else {
      await partial.append(result.output);
      this.#advance(chunk.end, result, partial);
      if (issuing) {
        await partial.flush();
        await this.#save();
      }
    }
    const at = this.#options.clock();
    if (at - this.#checked >= checkpointEvery) {
      this.#checked = at;
      await assertUnchanged(file, this.#journal.input);
      // One that was deleted behind the app's back, and found missing since.
      if (issuing) await this.#options.keys.signingIdentity(issuing.key.profileId);
      await partial.flush();
      await this.#save();
    }
    this.#options.onChange();
  }

  /** Beside the results, on record, among the results, in the journal: after a crash between any two it is known which of them there are. */
  async #record(
    { start, end }: Chunk,
    result: ChunkResult,
    { partial, issuing }: Stretch & { issuing: NonNullable<Stretch['issuing']> },
  ): Promise<void> {
    const { ledger } = this.#options;
    const { output, lines, tally, slots, issued } = result;
    const [first, last] = [issued[0], issued.at(-1)];
    const chunk: PendingChunk = {
      ...{ runId: this.id, start, end, lines, tally, slots, output },
      firstToken: first?.token ?? '',
      lastToken: last?.token ?? '',
      afterSeq: issuing.afterSeq,
    };
    await writePending(pendingPath(partial.path), chunk).catch((error) => {
      throw notWritten(error);
    });
    const { recipe, key } = issuing;
    const { firstSeq } = await ledger.append(issued.map(({ token, ticket }) => recordOf(recipe, key, token, ticket)));
    issuing.afterSeq = firstSeq + issued.length - 1;
    await this.#place(chunk, firstSeq, partial);
  }

  async #place(chunk: PendingChunk, firstSeq: number, partial: PartialFile): Promise<void> {
    await partial.append(numbered(chunk, firstSeq));
    await partial.flush();
    this.#advance(chunk.end, chunk, partial);
    await this.#save();
  }

  /** What an earlier stretch was about to put among the results, if it is on record. */
  async #settlePending(partial: PartialFile): Promise<void> {
    const path = pendingPath(partial.path);
    const chunk = await readPending(path, this.id, this.#journal.inputOffset);
    const firstSeq = chunk && (await recordedAs(chunk, this.#options.ledger));
    if (chunk && firstSeq !== null) await this.#place(chunk, firstSeq, partial);
    await removePending(path);
  }

  #advance(end: number, { lines, tally }: Pick<ChunkResult, 'lines' | 'tally'>, partial: PartialFile): void {
    const journal = this.#journal;
    addTally(journal.tally, tally, journal.line);
    journal.line += lines;
    journal.inputOffset = end;
    journal.outputLength = partial.length;
    this.#rate.note(journal.tally.rows, end);
  }

  async #save(): Promise<void> {
    await this.#options.journals.save(this.#journal).catch((error) => {
      throw notWritten(error);
    });
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
    const { task, partialPath, outputLength } = this.#journal;
    let partial: PartialFile | undefined;
    try {
      partial = await PartialFile.reopen(partialPath, outputLength);
      if (task.do === 'issue') await this.#settlePending(partial);
    } catch {
      // What cannot be put there now never was among the results; the ledger keeps its record.
    } finally {
      await partial?.close().catch(() => {});
      await removePending(pendingPath(partialPath)).catch(() => {});
      await this.#options.journals.remove(this.id);
    }
    this.#change('cancelled', () => t('run.cancelled', { file: basename(partialPath) }));
  }

  #change(phase: BatchRun['phase'], message: Saying | null): void {
    this.#phase = phase;
    this.#message = message;
    this.#options.onChange();
  }
}

const recipeChanged = () => new BatchError('batch-recipe-changed', t('run.recipeChanged'));
