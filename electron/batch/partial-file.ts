// The results on their way: a file whose name says that it is partial, which only ever ends with a whole row, and takes its name when all is done.
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { translator } from '../language.ts';
import { errorCode } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { BatchError } from './errors.ts';

const t = translator('batch');

export class PartialFile {
  readonly path: string;
  readonly #file: FileHandle;
  #length: number;

  private constructor(path: string, file: FileHandle, length: number) {
    this.path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Beside where the results are to be, under a name that is free, with its first line. @throws BatchError `batch-results-not-written` */
  static async create(outputPath: string, start: string): Promise<{ path: string; length: number }> {
    for (let number = 1; ; number++) {
      const path = partialPath(outputPath, number);
      try {
        const file = await open(path, 'wx', 0o600);
        const bytes = Buffer.from(start, 'utf8');
        try {
          await writeAll(file, bytes, 0);
        } catch (error) {
          await rm(path, { force: true });
          throw error;
        } finally {
          await file.close();
        }
        return { path, length: bytes.length };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw notWritten(error);
      }
    }
  }

  /** What is beyond `length` is cut off: it was not finished. @throws BatchError `batch-results-gone`, `batch-results-not-written` */
  static async reopen(path: string, length: number): Promise<PartialFile> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, 'r+');
      const { size } = await file.stat();
      if (size < length) throw resultsGone();
      if (size > length) await file.truncate(length);
      return new PartialFile(path, file, length);
    } catch (error) {
      await file?.close();
      if (error instanceof BatchError) throw error;
      throw errorCode(error) === 'ENOENT' ? resultsGone() : notWritten(error);
    }
  }

  get length(): number {
    return this.#length;
  }

  /** Whole rows; what could not be written whole is cut off again. @throws BatchError `batch-results-not-written` */
  async append(rows: Uint8Array): Promise<void> {
    try {
      await writeAll(this.#file, rows, this.#length);
      this.#length += rows.length;
    } catch (error) {
      await this.#file.truncate(this.#length).catch(() => {});
      throw notWritten(error);
    }
  }

  /** @throws BatchError `batch-results-not-written` */
  async flush(): Promise<void> {
    await this.#file.datasync().catch((error) => {
      throw notWritten(error);
    });
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** Gives the path that the results have got: where another file has appeared under their name meanwhile, the next free one. */
export async function finish(partial: string, outputPath: string, replaces: boolean): Promise<string> {
  let path = outputPath;
  const extension = extname(outputPath);
  for (let number = 2; !replaces && existsSync(path); number++) {
    path = join(dirname(outputPath), `${basename(outputPath, extension)}-${number}${extension}`);
  }
  await rename(partial, path).catch((error) => {
    throw notWritten(error);
  });
  return path;
}

/** Whether there is a file to be replaced. Renaming over a folder or a device would fail, or take its place. @throws BatchError */
export async function assertReplaceable(path: string, inputPath: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  const input = await stat(inputPath).catch(() => null);
  if (input !== null && input.ino === found.ino && input.dev === found.dev) {
    throw new BatchError('batch-results-are-input', t('results.areInput'));
  }
  if (found.isFile()) return true;
  throw new BatchError('batch-results-not-written', t('results.noFile'));
}

function partialPath(outputPath: string, number: number): string {
  const extension = extname(outputPath);
  const which = number === 1 ? '' : `-${number}`;
  return join(dirname(outputPath), `${basename(outputPath, extension)}.partial${which}${extension}`);
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

export const notWritten = (error: unknown): BatchError =>
  new BatchError('batch-results-not-written', t('results.notWritten', { reason: systemReason(error) }), {
    cause: error,
  });

const resultsGone = () => new BatchError('batch-results-gone', t('results.gone'));
