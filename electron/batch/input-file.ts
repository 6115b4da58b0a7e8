// The file of rows: opened for reading only, and known again by its size, time and beginning.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { translator } from '../language.ts';
import { errorCode } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { BatchError } from './errors.ts';
import { readHeadBytes } from './head.ts';
import { hashOf, type InputIdentity } from './journal.ts';

const t = translator('batch');

/** The file, its beginning and what it is known by. The caller closes it. @throws BatchError `batch-file-unreadable`, `batch-file-empty` */
export async function openInput(path: string): Promise<{ file: FileHandle; head: Buffer; identity: InputIdentity }> {
  let file: FileHandle | undefined;
  try {
    // A pipe would be waited for, and others have no end.
    const found = await stat(path);
    if (!found.isFile()) throw unreadable(found.isDirectory() ? t('file.folder') : t('file.notOrdinary'));
    file = await open(path, 'r');
    const { size, mtimeMs } = await file.stat();
    if (size === 0) throw new BatchError('batch-file-empty', t('file.empty'));
    const head = await readHeadBytes(file, size);
    return { file, head, identity: { path, name: basename(path), size, mtimeMs, head: hashOf(head) } };
  } catch (error) {
    await file?.close();
    if (error instanceof BatchError) throw error;
    if (errorCode(error) === 'ENOENT') throw unreadable(t('file.notThere'));
    throw unreadable(t('file.unreadable', { reason: systemReason(error) }));
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

const inputChanged = () => new BatchError('batch-input-changed', t('file.changed'));

const unreadable = (message: string) => new BatchError('batch-file-unreadable', message);
