// The settings file that a person has chosen, read from the disk. With it comes a parser for Python, which the app's start has no use for.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { translator } from '../language.ts';
import { systemReason } from '../storage/system-reason.ts';
import { SettingsFileError } from './errors.ts';
import { MAX_SETTINGS_BYTES, readSettingsFile, tooLarge } from './settings-file.ts';
import type { SettingsKeys } from './settings-keys.ts';

const t = translator('settingsFile');

/** Throws SettingsFileError. */
export const readChosenSettings = async (path: string): Promise<SettingsKeys> =>
  readSettingsFile(await readBounded(path), basename(path));

async function readBounded(path: string): Promise<Uint8Array> {
  const unreadable = (reason: string) =>
    new SettingsFileError('settings-unreadable', t('unreadable', { file: basename(path), reason }));
  try {
    // Before opening: opening a named pipe would wait for its writer.
    if (!(await stat(path)).isFile()) throw unreadable(t('noPlainFile'));
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > MAX_SETTINGS_BYTES) throw tooLarge();
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SettingsFileError) throw error;
    throw unreadable(systemReason(error));
  }
}
