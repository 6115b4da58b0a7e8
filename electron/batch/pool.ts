// The threads that work on rows: one a core, for as long as a run goes on. What they work with is given to each when it starts.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { translator } from '../language.ts';
import type { WorkedChunk, WorkerData } from './batch-worker.ts';
import type { ChunkResult } from './chunk-work.ts';
import { BatchError } from './errors.ts';

const t = translator('batch');

export interface PoolOptions {
  /** As many as cores when absent. */
  threads?: number | undefined;
  /** Where the built worker lies, when not beside this module. */
  worker?: URL | undefined;
}

export class WorkPool {
  /** Chunks that keep every thread busy while one is written. */
  readonly capacity: number;
  readonly #pool: ReturnType<typeof workerpool.pool>;
  /** Buffers that go back and forth between the threads: new ones for every chunk kept the collector busy for a tenth of the time. */
  readonly #spare: ArrayBuffer[] = [];

  constructor(data: WorkerData, { threads = availableParallelism(), worker = besideThisModule() }: PoolOptions) {
    this.capacity = threads * 2;
    this.#pool = workerpool.pool(fileURLToPath(worker), {
      workerType: 'thread',
      maxWorkers: threads,
      // Chunks are short-lived: a young generation of this size takes them without the heap growing with the file.
      workerThreadOpts: { name: 'batch', workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 32 } },
    });
  }

  /** The bytes are the worker's afterwards. @throws BatchError `batch-worker-failed`, which tells nothing of the rows. */
  async run(bytes: Uint8Array<ArrayBuffer>, now: number): Promise<ChunkResult> {
    const spare = this.take(bytes.length * resultsPerByte);
    try {
      const { input, ...result } = (await this.#pool.exec('work', [bytes, now, spare], {
        transfer: [bytes.buffer, spare.buffer],
      })) as WorkedChunk;
      this.give(input);
      return result;
    } catch {
      throw new BatchError('batch-worker-failed', t('run.threadFailed'));
    }
  }

  /** At least that long; what is in it is anything. */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    const index = this.#spare.findIndex(({ byteLength }) => byteLength >= bytes);
    const [buffer = new ArrayBuffer(Math.ceil(bytes / bufferStep) * bufferStep)] =
      index < 0 ? [] : this.#spare.splice(index, 1);
    return new Uint8Array(buffer);
  }

  /** For the next who takes one. */
  give({ buffer }: Uint8Array<ArrayBuffer>): void {
    if (buffer.byteLength >= bufferStep && this.#spare.length < this.capacity * 2) this.#spare.push(buffer);
  }

  /** Ends the threads at once, whatever they do: with them goes what they derived from keys. */
  async close(): Promise<void> {
    await this.#pool.terminate(true);
  }
}

/** Bytes of results for a byte of rows: room for most; more than that is written elsewhere. */
const resultsPerByte = 4;
/** Bytes: lengths that repeat, so that buffers fit again. */
const bufferStep = 128 * 1024;

/** This module is `.ts` when run from source and part of a bundled `.js` when built; the worker lies beside it as the same. */
const besideThisModule = () =>
  new URL(`batch-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
