// A file of any size as chunks of whole rows, in a fixed amount of memory. A row beyond the bound is passed over and told of.
import type { FileHandle } from 'node:fs/promises';
import { translator } from '../language.ts';
import { swapBytes, unitSize } from './encoding.ts';
import { BatchError } from './errors.ts';
import { blockBytes, maxRecordBytes } from './limits.ts';
import { RecordScanner, type Units } from './record-scanner.ts';
import { isDelimited, type Table } from './table.ts';

const t = translator('batch');

export type Chunk = { start: number; end: number } & (
  | { bytes: Uint8Array<ArrayBuffer>; tooLong?: undefined }
  /** In place of a row's bytes. `isOpen`: a quoted value in it is never closed. */
  | { tooLong: { lines: number; isOpen: boolean } }
);

export interface ChunkOptions {
  table: Pick<Table, 'kind' | 'encoding' | 'delimiter'>;
  /** Bytes, of a row's beginning. */
  start: number;
  /** The size that the file had when the run began, in bytes. */
  size: number;
  /** Rows in a chunk. */
  most: number;
  /** A buffer that was used before and is at least that long; a new one when absent. Memory outside the heap makes the collector run. */
  take?: (bytes: number) => Uint8Array<ArrayBuffer>;
  /** Whether nobody waits for more: a row of gigabytes would be passed over first. */
  isStopped?: () => boolean;
}

/** @throws BatchError `batch-input-changed` when the file ends before its size; the system's error. */
export async function* readChunks(file: FileHandle, options: ChunkOptions): AsyncGenerator<Chunk, void, undefined> {
  const { table, start, size, most, isStopped = () => false, take = (bytes) => new Uint8Array(bytes) } = options;
  const unit = unitSize(table.encoding);
  const delimiter = isDelimited(table) ? table.delimiter.charCodeAt(0) : null;
  const scanner = new RecordScanner({ delimiter, returns: table.kind !== 'jsonl' });
  const held = new Uint8Array(maxRecordBytes + blockBytes);
  const units: Units = unit === 2 ? new Uint16Array(held.buffer) : held;
  let length = 0;
  /** Of held's first byte. */
  let offset = start;

  const read = async (): Promise<void> => {
    const from = length;
    const wanted = Math.min(blockBytes, size - offset - length, held.length - length);
    while (length < from + wanted) {
      const { bytesRead } = await file.read(held, length, from + wanted - length, offset + length);
      if (bytesRead === 0) throw inputShrank();
      length += bytesRead;
    }
    if (table.encoding === 'utf-16be') swapBytes(held.subarray(from, length));
  };
  const drop = (bytes: number): void => {
    held.copyWithin(0, bytes, length);
    offset += bytes;
    length -= bytes;
  };
  const copy = (end: number): Uint8Array<ArrayBuffer> => {
    const bytes = take(end).subarray(0, end);
    bytes.set(held.subarray(0, end));
    return bytes;
  };
  const isLast = () => offset + length >= size;

  while (offset < size) {
    if (length < held.length && !isLast()) await read();
    for (;;) {
      const end = scanner.lastEnd(units, Math.floor(length / unit), most) * unit;
      if (end === 0) break;
      yield { start: offset, end: offset + end, bytes: copy(end) };
      drop(end);
    }
    if (length > maxRecordBytes) {
      const from = offset;
      const skipper = scanner.skipper();
      let end = 0;
      while (end === 0 && length > 0) {
        end = skipper.skip(units, Math.floor(length / unit)) * unit;
        drop(end || length);
        if (isStopped()) return;
        if (end === 0 && !isLast()) await read();
      }
      yield { start: from, end: offset, tooLong: { lines: skipper.lines() || 1, isOpen: skipper.isOpen() } };
    } else if (length > 0 && isLast()) {
      yield { start: offset, end: offset + length, bytes: copy(length) };
      drop(length);
    }
  }
}

export const inputShrank = () => new BatchError('batch-input-changed', t('file.shrank'));
