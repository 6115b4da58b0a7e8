// Replaces a file so that after a crash at any moment the old content is there or the new, whole.
//
// The write-file-atomic package comes close, but issues a single write() and does not look at how much of it was taken: a disk
// that fills up in the middle makes it rename a truncated file into place. FileHandle.writeFile writes on until all is written or fails.
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes with mode 0600, flushed to the disk before and after the rename. Rejects with the system's error; the old file is then untouched. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** The same for where nothing can be waited for, such as a closing window. */
export function replaceFileSync(path: string, content: string): void {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const temporaryName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.tmp`;

/** Removes what a crash in the middle of replaceFile left behind. */
export async function removeLeftovers(path: string): Promise<void> {
  const name = basename(path);
  const leftover = /^\.[0-9a-f]{12}\.tmp$/;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const other of names) {
    if (other.startsWith(name) && leftover.test(other.slice(name.length))) {
      await rm(join(dirname(path), other), { force: true }).catch(() => {});
    }
  }
}

/** Makes the rename itself last. Windows cannot open a directory, and some file systems cannot flush one; the file is whole either way. */
async function syncDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch {
    // Nothing to do: see above.
  }
}
