// What a file of the app's own that cannot be used is put through: it is kept under another name, never thrown away or written over.
import { open, rename } from 'node:fs/promises';

/** Moves a damaged `….json` out of the way, over no other file. Resolves with its new path; rejects with the system's error, the file then being where it was. */
export async function setAside(path: string, now: Date): Promise<string> {
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  const target = await reserve(path.replace(/\.json$/, `.corrupt-${stamp}`));
  await rename(path, target);
  return target;
}

/** Creates an empty file under the first free name, so that the rename onto it can only replace that. */
async function reserve(stem: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const target = attempt === 1 ? `${stem}.json` : `${stem}-${attempt}.json`;
    try {
      await (await open(target, 'wx', 0o600)).close();
      return target;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Undefined for what is no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;
