// A thread of the pool that works on rows. It is started with the task and, for as long as the run goes on, with the keys: these lie in
// memory shared with the main thread, which overwrites them at the end.
import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { Language } from '../../shared/language.ts';
import { speak } from '../language.ts';
import { type ChunkResult, createChunkWork, type Work } from './chunk-work.ts';
import type { Table } from './table.ts';

export interface WorkedChunk extends ChunkResult {
  /** The buffer that the rows came in, to be used again. */
  input: Uint8Array<ArrayBuffer>;
}

export interface WorkerData {
  table: Table;
  work: Work;
  /** Of what is said of a row. */
  language: Language;
}

const { table, work, language } = workerData as WorkerData;
speak(language);
const chunkWork = await createChunkWork(table, work);

/** @param spare where the results may be put. What a row is not to blame for is told without its message, which could quote one. */
function workChunk(
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
  spare: Uint8Array<ArrayBuffer>,
): InstanceType<typeof workerpool.Transfer> {
  const result: WorkedChunk = { ...chunkWork.run(bytes, now, spare), input: bytes };
  const { buffer } = result.output;
  return new workerpool.Transfer(result, [buffer, bytes.buffer]);
}

workerpool.worker({ work: workChunk });
