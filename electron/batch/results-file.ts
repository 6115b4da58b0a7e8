// What a run has brought about so far: the rows in its file of results, the journal that says how far they are, and for links the ledger. The
// three are written in an order that leaves no doubt after a crash at any moment.

import type { Recipe } from '../../shared/recipes.ts';
import type { TriedKey } from '../keys/identities.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordOf } from '../links/record.ts';
import type { Chunk } from './chunk-reader.ts';
import type { ChunkResult } from './chunk-work.ts';
import type { Journal, Journals } from './journal.ts';
import { notWritten, type PartialFile } from './partial-file.ts';
import {
  numbered,
  type PendingChunk,
  pendingPath,
  readPending,
  recordedAs,
  removePending,
  writePending,
} from './pending-chunk.ts';
import type { Rate } from './rate.ts';
import { addTally } from './tally.ts';

/** With what values are signed, and the number that all of the run's further records are above. */
export interface Issuing {
  recipe: Recipe;
  key: TriedKey;
  afterSeq: number;
}

export interface ResultsFileOptions {
  journal: Journal;
  journals: Journals;
  ledger: Pick<Ledger, 'append' | 'find' | 'search' | 'status'>;
  partial: PartialFile;
  rate: Rate;
}

export class ResultsFile {
  readonly #o: ResultsFileOptions;

  constructor(options: ResultsFileOptions) {
    this.#o = options;
  }

  /** Rows that leave no record: on the disk at the next `save`. */
  async append(chunk: Chunk, result: ChunkResult): Promise<void> {
    await this.#o.partial.append(result.output);
    this.#advance(chunk.end, result);
  }

  /** Beside the results, on record, among the results, in the journal: after a crash between any two it is known which of them there are. */
  async record({ start, end }: Chunk, result: ChunkResult, issuing: Issuing): Promise<void> {
    const { journal, partial, ledger } = this.#o;
    const { output, lines, tally, slots, issued } = result;
    const [first, last] = [issued[0], issued.at(-1)];
    const chunk: PendingChunk = {
      ...{ runId: journal.runId, start, end, lines, tally, slots, output },
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
    await this.#place(chunk, firstSeq);
  }

  /** What an earlier stretch was about to put among the results, if it is on record. */
  async settlePending(): Promise<void> {
    const { journal, partial, ledger } = this.#o;
    const path = pendingPath(partial.path);
    const chunk = await readPending(path, journal.runId, journal.inputOffset);
    const firstSeq = chunk && (await recordedAs(chunk, ledger));
    if (chunk && firstSeq !== null) await this.#place(chunk, firstSeq);
    await removePending(path);
  }

  /** On the disk when it resolves: the rows, then the journal that counts them. */
  async save(): Promise<void> {
    await this.#o.partial.flush();
    await this.saveJournal();
  }

  async close(): Promise<void> {
    await this.#o.partial.close();
  }

  async #place(chunk: PendingChunk, firstSeq: number): Promise<void> {
    const { partial } = this.#o;
    await partial.append(numbered(chunk, firstSeq));
    await partial.flush();
    this.#advance(chunk.end, chunk);
    await this.saveJournal();
  }

  #advance(end: number, { lines, tally }: Pick<ChunkResult, 'lines' | 'tally'>): void {
    const { journal, partial, rate } = this.#o;
    addTally(journal.tally, tally, journal.line);
    journal.line += lines;
    journal.inputOffset = end;
    journal.outputLength = partial.length;
    rate.note(journal.tally.rows, end);
  }

  /** How far the rows are, which must have been flushed where that matters. */
  async saveJournal(): Promise<void> {
    await this.#o.journals.save(this.#o.journal).catch((error) => {
      throw notWritten(error);
    });
  }
}
