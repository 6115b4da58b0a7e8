// The file of rows: opened for reading only, and known again by its size, time and beginning.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { BatchError } from './errors.ts';
import { readHeadBytes } from './head.ts';
import { hashOf, type InputIdentity } from './journal.ts';

/** The file, its beginning and what it is known by. The caller closes it. @throws BatchError `batch-file-unreadable`, `batch-file-empty` */
export async function openInput(path: string): Promise<{ file: FileHandle; head: Buffer; identity: InputIdentity }> {
  let file: FileHandle | undefined;
  try {
    // A pipe would be waited for, and others have no end.
    const found = await stat(path);
    if (!found.isFile()) throw unreadable(found.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
    file = await open(path, 'r');
    const { size, mtimeMs } = await file.stat();
    if (size === 0) {
      const message = 'The file is empty, so there is nothing to work on. Choose another one.';
      throw new BatchError('batch-file-empty', message);
    }
    const head = await readHeadBytes(file, size);
    return { file, head, identity: { path, name: basename(path), size, mtimeMs, head: hashOf(head) } };
  } catch (error) {
    await file?.close();
    if (error instanceof BatchError) throw error;
    throw unreadable(errorCode(error) === 'ENOENT' ? 'it is not there any more' : systemReason(error));
  }
}

/** Opened to be gone on with. @throws BatchError `batch-input-changed`, `batch-file-unreadable` */
export async function reopenInput(known: InputIdentity): Promise<FileHandle> {
  const { file, identity } = await openInput(known.path);
  if (identity.size === known.size && identity.mtimeMs === known.mtimeMs && identity.head === known.head) return file;
  await file.close();
  throw inputChanged();
}

/** @throws BatchError `batch-input-changed` */
export async function assertUnchanged(file: FileHandle, known: InputIdentity): Promise<void> {
  const { size, mtimeMs } = await file.stat();
  if (size !== known.size || mtimeMs !== known.mtimeMs) throw inputChanged();
}

const inputChanged = () =>
  new BatchError(
    'batch-input-changed',
    'The file was changed since the run began, so the rest of it may be other rows. The results so far are kept in the partial file; start again with the file as it is now.',
  );

const unreadable = (why: string) =>
  new BatchError(
    'batch-file-unreadable',
    `The file cannot be read: ${why}. It was not changed; choose another one, or try again.`,
  );
