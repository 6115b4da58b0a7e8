// Reads a file that a person chose, within a size that cannot fill the memory, whatever the file is or becomes meanwhile.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SharingError } from './errors.ts';

/** @throws SharingError `file-unreadable`, `file-too-large` */
export async function readFileWithin(path: string, maxSize: number): Promise<Uint8Array> {
  try {
    // Before opening: opening a named pipe would wait for its writer.
    if (!(await stat(path)).isFile()) throw unreadable(path, 'it is no plain file');
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
      if (length === bytes.length) throw unreadable(path, 'it grew while it was read');
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SharingError) throw error;
    throw unreadable(path, (error as NodeJS.ErrnoException).code ?? 'unknown reason');
  }
}

const unreadable = (path: string, reason: string) =>
  new SharingError(
    'file-unreadable',
    `The file ${basename(path)} cannot be read (${reason}). Nothing was stored; allow reading it or choose another.`,
  );

const tooLarge = (path: string, maxSize: number) =>
  new SharingError(
    'file-too-large',
    `The file ${basename(path)} has more than the ${maxSize >= 1024 ** 2 ? `${maxSize / 1024 ** 2} MiB` : `${maxSize / 1024} KiB`} that are read. Nothing was stored; see that it is the right file.`,
  );
