// Reads a file that a person chose, within a size that cannot fill the memory, whatever the file is or becomes meanwhile.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { translator } from '../language.ts';
import { systemReason } from '../storage/system-reason.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

/** @throws SharingError `file-unreadable`, `file-too-large` */
export async function readFileWithin(path: string, maxSize: number): Promise<Uint8Array> {
  try {
    // Before opening: opening a named pipe would wait for its writer.
    if (!(await stat(path)).isFile()) throw unreadable(path, t('file.noPlainFile'));
    const file = await open(path, 'r');
    try {
      // One byte more than allowed tells that there is more.
      const bytes = new Uint8Array(Math.min((await file.stat()).size, maxSize) + 1);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length > maxSize) throw tooLarge(path, maxSize);
      if (length === bytes.length) throw unreadable(path, t('file.grew'));
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SharingError) throw error;
    throw unreadable(path, systemReason(error));
  }
}

const unreadable = (path: string, reason: string) =>
  new SharingError('file-unreadable', t('file.unreadable', { file: basename(path), reason }));

const tooLarge = (path: string, maxSize: number) =>
  new SharingError('file-too-large', t('file.tooLarge', { file: basename(path), size: sizeOf(maxSize) }));

const sizeOf = (bytes: number) => (bytes >= 1024 ** 2 ? `${bytes / 1024 ** 2} MiB` : `${bytes / 1024} KiB`);
