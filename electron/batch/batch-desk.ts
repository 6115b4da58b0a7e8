// Bulk work as the window asks for it: files are opened, read in one way or another, and worked through in one run at a time.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { BatchInput, BatchRun, BatchTask, TableReading } from '../../shared/batch.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { findProfile } from '../keys/profile.ts';
import { language, translator } from '../language.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { RecipeStore } from '../links/recipe-store.ts';
import { BatchError } from './errors.ts';
import { readHead } from './head.ts';
import { openInput } from './input-file.ts';
import { hashOf, type InputIdentity, type Journal, Journals } from './journal.ts';
import type { RunKeys } from './key-loan.ts';
import { assertReplaceable, notWritten, PartialFile } from './partial-file.ts';
import type { PoolOptions } from './pool.ts';
import { resultColumns } from './result-columns.ts';
import { ResultWriter } from './results.ts';
import { Run } from './run.ts';
import { isDelimited, type Table } from './table.ts';
import { emptyTally } from './tally.ts';
import { checkIssueTask, checkVerifyTask } from './task-check.ts';
import { Teller } from './teller.ts';

const t = translator('batch');

export interface BatchDeskOptions {
  /** The folder of the journals; made when the first run begins. */
  directory: string;
  keys: RunKeys;
  recipes: Pick<RecipeStore, 'get'>;
  ledger: Pick<Ledger, 'append' | 'find' | 'search' | 'status'>;
  /** Whether the support lock lets this recipe issue; all may when absent. */
  mayIssue?: (recipeId: string) => boolean | Promise<boolean>;
  /** The system's dialogs; null when the person changed their mind. */
  chooseFile: () => Promise<string | null>;
  /** `folder` is the input's. */
  choosePlace: (folder: string, suggested: string) => Promise<string | null>;
  /** Shows the file in the system's file manager. */
  show: (path: string) => void;
  /** Unix seconds. */
  now: () => number;
  /** What a person may be told of an error that stops a run. */
  tell: (error: unknown) => string;
  pool?: PoolOptions | undefined;
  /** Rows that are signed and recorded together, for tests. */
  issuedTogether?: number | undefined;
  /** Monotonic, in milliseconds; the system's when absent. */
  clock?: () => number;
}

interface OpenedInput {
  identity: InputIdentity;
  head: Uint8Array;
  table: Table;
}

/** Inputs that are remembered: the window has one open, and maybe a dropped one on the way. */
const remembered = 8;

export class BatchDesk {
  readonly #options: BatchDeskOptions;
  readonly #journals: Journals;
  readonly #inputs = new Map<string, OpenedInput>();
  /** Where the input of an unfinished run was found again, when it was moved. */
  readonly #found = new Map<string, string>();
  readonly #teller = new Teller(() => this.#run?.state ?? null);
  #run: Run | null = null;
  #starting = false;

  constructor(options: BatchDeskOptions) {
    this.#options = options;
    this.#journals = new Journals(options.directory);
  }

  /** Five times a second at most while a run goes on, and at every change of its phase. */
  onChange(listener: (run: BatchRun) => void): () => void {
    return this.#teller.onChange(listener);
  }

  get state(): BatchRun | null {
    return this.#run?.state ?? null;
  }

  get isRunning(): boolean {
    return this.#run?.phase === 'running';
  }

  /** @throws BatchError */
  async open(): Promise<BatchInput | null> {
    const path = await this.#options.chooseFile();
    return path === null ? null : await this.openPath(path);
  }

  /** A file that was dropped. @throws BatchError */
  async openPath(path: string): Promise<BatchInput> {
    if (path === '') throw new BatchError('batch-file-unreadable', t('file.dropped'));
    const { file, head, identity } = await openInput(path);
    await file.close();
    return await this.#describe(randomUUID(), { identity, head });
  }

  /** @throws BatchError */
  async reread({ inputId, reading }: { inputId: string; reading: TableReading }): Promise<BatchInput> {
    return await this.#describe(inputId, this.#input(inputId), reading);
  }

  discard({ inputId }: { inputId: string }): void {
    this.#inputs.delete(inputId);
  }

  /** Null when no place was chosen. @throws BatchError, KeysError, RecipeError, LinksError; then nothing was written. */
  async start({ inputId, task }: { inputId: string; task: BatchTask }): Promise<BatchRun | null> {
    this.#assertFree();
    this.#starting = true;
    try {
      const { identity, table } = this.#input(inputId);
      const recipe = await this.#check(task, table);
      const place = await this.#options.choosePlace(dirname(identity.path), suggestedName(identity.name, table));
      if (place === null) return null;
      const journal = await this.#prepare({ identity, table, task, recipe, outputPath: place });
      this.#begin(journal);
      return this.#run?.state ?? null;
    } finally {
      this.#starting = false;
    }
  }

  /** @throws BatchError `batch-no-such-run`, `batch-busy`, `batch-not-resumable` */
  async resume({ runId }: { runId: string }): Promise<BatchRun> {
    this.#assertFree();
    this.#starting = true;
    try {
      const { phase, id } = this.#run ?? {};
      if (id === runId && (phase === 'done' || phase === 'cancelled')) throw notResumable();
      if (id !== runId) {
        const journal = await this.#journals.load(runId);
        if (journal === null) throw noSuchRun();
        const path = this.#found.get(runId);
        this.#run = this.#newRun(path === undefined ? journal : { ...journal, input: { ...journal.input, path } });
      }
      const run = this.#runOf(runId);
      run.go();
      return run.state;
    } finally {
      this.#starting = false;
    }
  }

  /** @throws BatchError `batch-no-such-run` */
  async pause({ runId }: { runId: string }): Promise<BatchRun> {
    const run = this.#runOf(runId);
    await run.pause();
    return run.state;
  }

  /** @throws BatchError `batch-no-such-run` */
  async cancel({ runId }: { runId: string }): Promise<BatchRun> {
    const run = this.#runOf(runId);
    await run.cancel();
    return run.state;
  }

  /** @throws BatchError `batch-no-such-run` */
  showResults({ runId }: { runId: string }): void {
    this.#options.show(this.#runOf(runId).path);
  }

  /** The app was locked: the keys are given back, and the run waits. */
  forget(): void {
    if (this.#run?.phase !== 'running') return;
    void this.#run.pause(() => t('run.locked'));
  }

  /** Profiles or keys have changed. */
  keysChanged(): void {
    this.#run?.reload();
  }

  /** Brings the run under way to a row's end, so that it goes on from there at the next start. */
  async close(): Promise<void> {
    await this.#run?.pause();
  }

  async #describe(
    inputId: string,
    { identity, head }: Pick<OpenedInput, 'identity' | 'head'>,
    wanted?: TableReading,
  ): Promise<BatchInput> {
    const { table, columns, warnings } = readHead(identity.name, head, { size: identity.size, wanted });
    this.#inputs.delete(inputId);
    this.#inputs.set(inputId, { identity, head, table });
    for (const old of [...this.#inputs.keys()].slice(0, -remembered)) this.#inputs.delete(old);
    const { kind, encoding, delimiter, hasHeader } = table;
    return {
      inputId,
      fileName: identity.name,
      size: identity.size,
      reading: { kind, encoding, delimiter, hasHeader },
      columns,
      warnings,
      unfinished: await this.#unfinished(identity),
    };
  }

  async #unfinished(identity: InputIdentity): Promise<BatchInput['unfinished']> {
    const journal = await this.#journals.findFor(identity);
    if (journal === null || (journal.runId === this.#run?.id && this.#run.phase === 'running')) return null;
    const { runId, partialPath, tally, inputOffset } = journal;
    if (!existsSync(partialPath)) {
      // It has got its name, and the app ended in that moment.
      if (inputOffset === identity.size) await this.#journals.remove(runId);
      return null;
    }
    this.#found.set(runId, identity.path);
    return { runId, outputName: basename(partialPath), rows: tally.rows, task: titleOf(journal) };
  }

  async #check(task: BatchTask, table: Table): Promise<Recipe | null> {
    if (task.do === 'verify') {
      checkVerifyTask(task, table);
      if (task.profileId !== null) findProfile(await this.#options.keys.profiles(), task.profileId);
      return null;
    }
    const recipe = await this.#recipe(task.recipeId);
    checkIssueTask(task, recipe, table);
    // Asks for what the keychain may ask for, before anything is written.
    await this.#options.keys.signingIdentity(recipe.profileId as string);
    return recipe;
  }

  async #recipe(recipeId: string): Promise<Recipe> {
    if ((await this.#options.mayIssue?.(recipeId)) === false)
      throw new BatchError('batch-recipe-not-allowed', t('task.recipeNotAllowed'));
    return await this.#options.recipes.get(recipeId);
  }

  async #prepare(run: {
    identity: InputIdentity;
    table: Table;
    task: BatchTask;
    recipe: Recipe | null;
    outputPath: string;
  }): Promise<Journal> {
    const { identity, table, task, recipe, outputPath } = run;
    const replaces = await assertReplaceable(outputPath, identity.path);
    const partial = await PartialFile.create(outputPath, new ResultWriter(table, resultColumns(recipe)).start());
    const journal: Journal = {
      version: 1,
      runId: randomUUID(),
      language: language(),
      about: recipe?.name ?? (task.do === 'verify' ? (table.columns[task.column] ?? '') : ''),
      input: identity,
      table: { ...table, columns: [...table.columns] },
      task,
      recipeHash: recipe && hashOf(JSON.stringify(recipe)),
      startedAt: Math.floor(this.#options.now()),
      outputPath,
      replaces,
      partialPath: partial.path,
      inputOffset: table.dataStart,
      line: table.dataLine,
      outputLength: partial.length,
      tally: emptyTally(),
    };
    await this.#journals.save(journal).catch((error) => {
      throw notWritten(error);
    });
    return journal;
  }

  #begin(journal: Journal): void {
    this.#run = this.#newRun(journal);
    this.#run.go();
  }

  #newRun(journal: Journal): Run {
    const { keys, ledger, now, tell, pool, issuedTogether, clock = () => performance.now() } = this.#options;
    return new Run(journal, {
      ...{ keys, ledger, now, tell, clock, pool, issuedTogether },
      journals: this.#journals,
      recipe: (recipeId) => this.#recipe(recipeId),
      onChange: () => this.#teller.changed(),
    });
  }

  #input(inputId: string): OpenedInput {
    const input = this.#inputs.get(inputId);
    if (input) return input;
    throw new BatchError('batch-input-gone', t('file.closed'));
  }

  #runOf(runId: string): Run {
    if (this.#run?.id === runId) return this.#run;
    throw noSuchRun();
  }

  #assertFree(): void {
    if (!this.#starting && this.#run?.phase !== 'running') return;
    throw new BatchError('batch-busy', t('run.busy'));
  }
}

function suggestedName(inputName: string, table: Table): string {
  const extension = extname(inputName);
  const stem = basename(inputName, extension);
  // A list gets columns.
  const own = table.kind === 'lines' ? '.tsv' : extension || (isDelimited(table) ? `.${table.kind}` : '.jsonl');
  return `${stem}.results${own}`;
}

/** A few words on what the run does. */
const titleOf = ({ task, about }: Journal): string =>
  task.do === 'issue' ? t('run.issue', { recipe: about }) : t('run.verify', { column: about });

const noSuchRun = () => new BatchError('batch-no-such-run', t('run.unknown'));

const notResumable = () => new BatchError('batch-not-resumable', t('run.ended'));
