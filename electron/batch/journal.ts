// How far a run has come, in a small file of its own in the app's folder: what a run goes on from after a pause, a stop or the end of
// the app. It holds no key and no token.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { batchTaskSchema, tableReadingSchema } from '../../shared/batch.ts';
import { languages } from '../../shared/language.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { parseJson } from '../storage/set-aside.ts';

const count = z.int().min(0);

/** By which a file is known again: `head` is a hash of its beginning. */
const inputSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  size: count,
  mtimeMs: z.number(),
  head: z.string(),
});
export type InputIdentity = z.infer<typeof inputSchema>;

const journalSchema = z.strictObject({
  version: z.literal(1),
  runId: z.uuid(),
  /** That the results are written in: the one spoken when the run began. */
  language: z.enum(languages),
  /** The name of the recipe, or of the column that is verified. */
  about: z.string(),
  input: inputSchema,
  table: tableReadingSchema.extend({
    columns: z.array(z.string()),
    dataStart: count,
    dataLine: z.int().min(1),
    hasMark: z.boolean(),
    newline: z.enum(['\n', '\r\n']),
  }),
  task: batchTaskSchema,
  /** Of the recipe as it was when the run began. */
  recipeHash: z.string().nullable(),
  /** Unix seconds. */
  startedAt: z.number(),
  /** Where the results are to be, whether a file was there to be replaced, and where they are until then. */
  outputPath: z.string(),
  replaces: z.boolean(),
  partialPath: z.string(),
  /** Bytes of the input that are done, the line that comes next, and bytes of the output that belong to them. */
  inputOffset: count,
  line: z.int().min(1),
  outputLength: count,
  tally: z.strictObject({
    rows: count,
    counts: z.record(z.string(), count),
    ages: z.array(count),
    errors: z.array(z.strictObject({ line: z.int().min(1), message: z.string() })),
    errorCount: count,
  }),
});
export type Journal = z.infer<typeof journalSchema>;

export class Journals {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Rejects with the system's error; what was saved before is then still there. */
  async save(journal: Journal): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    await replaceFile(this.#path(journal.runId), JSON.stringify(journal));
  }

  /** Null when there is none, or none that can be read. */
  async load(runId: string): Promise<Journal | null> {
    if (!z.uuid().safeParse(runId).success) return null;
    const bytes = await readFile(this.#path(runId)).catch(() => null);
    const read = bytes && journalSchema.safeParse(parseJson(bytes));
    return read?.success ? read.data : null;
  }

  /** The latest over that file, wherever it lies now. */
  async findFor({ name, size, mtimeMs, head }: InputIdentity): Promise<Journal | null> {
    const names = await readdir(this.#directory).catch(() => []);
    let latest: Journal | null = null;
    for (const file of names) {
      const journal = file.endsWith('.json') ? await this.load(file.slice(0, -'.json'.length)) : null;
      const { input } = journal ?? {};
      if (input?.name !== name || input.size !== size || input.mtimeMs !== mtimeMs || input.head !== head) continue;
      if (latest === null || (journal as Journal).startedAt >= latest.startedAt) latest = journal;
    }
    return latest;
  }

  async remove(runId: string): Promise<void> {
    const path = this.#path(runId);
    await rm(path, { force: true }).catch(() => {});
    await removeLeftovers(path);
  }

  #path(runId: string): string {
    return join(this.#directory, `${runId}.json`);
  }
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
