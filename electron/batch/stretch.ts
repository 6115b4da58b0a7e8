// One stretch of a run: from opening its file to the end, or to where the run wants it to stop. Chunks go to the threads as they are read and to
// the results in their order.
import type { FileHandle } from 'node:fs/promises';
import { inLanguage, translator } from '../language.ts';
import { type Chunk, readChunks } from './chunk-reader.ts';
import { type ChunkResult, errorRow, type Work } from './chunk-work.ts';
import { BatchError } from './errors.ts';
import { assertUnchanged, reopenInput } from './input-file.ts';
import { hashOf, type Journal } from './journal.ts';
import { KeyLoan, lendVerifying } from './key-loan.ts';
import { checkpointEvery } from './limits.ts';
import { PartialFile } from './partial-file.ts';
import { WorkPool } from './pool.ts';
import type { Rate } from './rate.ts';
import { resultColumns } from './result-columns.ts';
import { ResultWriter } from './results.ts';
import { type Issuing, ResultsFile } from './results-file.ts';
import { neverClosed, tooLong } from './rows.ts';
import { rowsTogether } from './rows-together.ts';
import type { RunOptions } from './run-options.ts';
import { countError, emptyTally } from './tally.ts';

const t = translator('batch');

export interface StretchOptions {
  journal: Journal;
  run: RunOptions;
  rate: Rate;
  /** Whether the run wants it to end; asked all the time. */
  isStopped: () => boolean;
}

/** What there is once all is open. */
interface Open {
  file: FileHandle;
  results: ResultsFile;
  pool: WorkPool;
  writer: ResultWriter;
  issuing: Issuing | null;
  /** Rows that go to a thread together. */
  most: number;
}

/** True when the file is done, false when it was stopped. @throws whatever else ends it; the journal is then right. */
export async function workStretch(o: StretchOptions): Promise<boolean> {
  const { input, task, table, partialPath, language } = o.journal;
  const loan = new KeyLoan();
  let [file, results, pool]: [FileHandle?, ResultsFile?, WorkPool?] = [];
  try {
    file = await reopenInput(input);
    const partial = await PartialFile.reopen(partialPath, o.journal.outputLength);
    results = new ResultsFile({ ...o.run, journal: o.journal, partial, rate: o.rate });
    const { work, issuing } = await prepare(o, loan);
    const writer = new ResultWriter(table, resultColumns(issuing?.recipe ?? null));
    if (issuing) await results.settlePending();
    if (o.isStopped()) return false;
    pool = new WorkPool({ table, work, language }, o.run.pool ?? {});
    const isDone = await new Pump(o, {
      file,
      results,
      pool,
      writer,
      issuing,
      most: rowsTogether(work, o.run.issuedTogether),
    }).run();
    if (isDone) await assertUnchanged(file, input);
    await results.save();
    return isDone;
  } finally {
    loan.wipe();
    await pool?.close().catch(() => {});
    await results?.close().catch(() => {});
    await file?.close().catch(() => {});
    if (task.do === 'verify') await results?.saveJournal().catch(() => {});
  }
}

async function prepare(
  { journal, run }: StretchOptions,
  loan: KeyLoan,
): Promise<{ work: Work; issuing: Issuing | null }> {
  const { task, startedAt, recipeHash } = journal;
  if (task.do === 'verify') {
    const { identities, labels, hasUntried } = await lendVerifying(run.keys, task.profileId, loan);
    return { work: { do: 'verify', task, identities, keys: labels, hasUntried, now: startedAt }, issuing: null };
  }
  const recipe = await run.recipe(task.recipeId);
  if (hashOf(JSON.stringify(recipe)) !== recipeHash) throw recipeChanged();
  const { identity, key } = await run.keys.signingIdentity(recipe.profileId as string);
  const { lastSeq } = await run.ledger.status();
  return {
    work: { do: 'issue', task, recipe, identity: loan.lend(identity) },
    issuing: { recipe, key, afterSeq: lastSeq ?? 0 },
  };
}

class Pump {
  readonly #o: StretchOptions;
  readonly #open: Open;
  #checked = Number.NEGATIVE_INFINITY;
  #isRunning = false;

  constructor(o: StretchOptions, open: Open) {
    this.#o = o;
    this.#open = open;
  }

  /** True when everything is read and written. */
  async run(): Promise<boolean> {
    this.#isRunning = true;
    const { isStopped } = this.#o;
    const { file, pool, most } = this.#open;
    const { table, inputOffset, input } = this.#o.journal;
    const chunks = readChunks(file, {
      table,
      start: inputOffset,
      size: input.size,
      most,
      isStopped: () => isStopped() || !this.#isRunning,
      take: (bytes) => pool.take(bytes),
    });
    const waiting: { chunk: Chunk; result: Promise<ChunkResult> }[] = [];
    let reading: Promise<IteratorResult<Chunk, void>> | null = null;
    let isRead = false;
    try {
      while (!isStopped()) {
        if (!isRead && waiting.length < pool.capacity) reading ??= chunks.next();
        const [first] = waiting;
        if (!first && !reading) return true;
        // Whichever comes first: a row of gigabytes takes its time to be passed over, and what is before it is done meanwhile.
        const came = await Promise.race([
          ...(reading ? [reading.then((next) => ({ next }))] : []),
          ...(first ? [first.result.then((result) => ({ result }))] : []),
        ]);
        // It waited long, maybe: nothing is put on record, nor any key read, behind the lock.
        if (isStopped()) break;
        if ('next' in came) {
          reading = null;
          if (came.next.done) isRead = true;
          else waiting.push({ chunk: came.next.value, result: this.#dispatched(came.next.value) });
        } else if (first) {
          waiting.shift();
          await this.#commit(first.chunk, came.result);
          pool.give(came.result.output);
        }
      }
      return false;
    } finally {
      // Before the file is closed. It ends soon: nobody waits for more.
      this.#isRunning = false;
      await reading?.catch(() => {});
    }
  }

  /** Awaited in its turn; when that never comes, because an earlier one failed, nobody misses it. */
  #dispatched(chunk: Chunk): Promise<ChunkResult> {
    const result = this.#dispatch(chunk);
    result.catch(() => {});
    return result;
  }

  async #dispatch(chunk: Chunk): Promise<ChunkResult> {
    const { pool, writer } = this.#open;
    if (!chunk.tooLong) return await pool.run(chunk.bytes, this.#o.run.now());
    const { lines, isOpen } = chunk.tooLong;
    const problem = inLanguage(this.#o.journal.language, isOpen ? neverClosed : tooLong);
    const tally = emptyTally();
    countError(tally, 1, problem);
    const row = errorRow(writer, { line: 1, cells: [], plain: null, problem }, problem);
    return { output: new TextEncoder().encode(row), lines, tally, issued: [], slots: [] };
  }

  async #commit(chunk: Chunk, result: ChunkResult): Promise<void> {
    const { results, issuing, file } = this.#open;
    const { journal, run } = this.#o;
    if (issuing && result.issued.length > 0) {
      await results.record(chunk, result, issuing);
    } else {
      await results.append(chunk, result);
      if (issuing) await results.save();
    }
    const at = run.clock();
    if (at - this.#checked >= checkpointEvery && !this.#o.isStopped()) {
      this.#checked = at;
      await assertUnchanged(file, journal.input);
      // One that was deleted behind the app's back, and found missing since.
      if (issuing) await run.keys.signingIdentity(issuing.key.profileId);
      await results.save();
    }
    run.onChange();
  }
}

const recipeChanged = () => new BatchError('batch-recipe-changed', t('run.recipeChanged'));
