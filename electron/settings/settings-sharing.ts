// Settings as a file that a person takes to another installation: plain JSON without a secret and without a path. A file that comes in is
// looked at as a whole first; nothing in it counts before the person has agreed.
import { basename } from 'node:path';
import { z } from 'zod';
import { type Settings, type SettingsPreview, settingsSchema } from '../../shared/settings.ts';
import { translator } from '../language.ts';
import { SharingError } from '../sharing/errors.ts';
import { readFileWithin } from '../sharing/read-file.ts';
import { replaceFile } from '../storage/atomic-file.ts';
import { parseJson } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { SettingsError } from './errors.ts';

const t = translator('settingsSharing');

/** Bytes; what is exported has some hundred. */
const MAX_FILE = 64 * 1024;
/** What one can still look through. */
const MAX_SETTINGS = 100;
const FORMAT = 'countersign-settings';
/** Raised when an older app could not read the file rightly; a setting more is no reason. */
const VERSION = 1;

// Other entries beside these are a later release's: what it is about is told by `settings`.
const fileSchema = z.looseObject({ version: z.literal(VERSION), settings: z.record(z.string(), z.unknown()) });

export const suggestedName = 'countersign.settings.json';

export const writeSettings = (settings: Settings): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, settings: settingsSchema.parse(settings) }, null, 2)}\n`;

/** @throws SettingsError `settings-not-exported`; then the file is as it was. */
export async function saveSettings(path: string, text: string): Promise<void> {
  try {
    await replaceFile(path, text);
  } catch (error) {
    throw new SettingsError(
      'settings-not-exported',
      t('notExported', { file: basename(path), reason: systemReason(error) }),
    );
  }
}

/** @throws SettingsError `settings-file-unreadable`, `settings-file-too-large`, `not-settings`, `settings-newer-version` */
export async function loadSettings(path: string, now: Settings): Promise<SettingsPreview> {
  try {
    return previewSettings(await readFileWithin(path, MAX_FILE), basename(path), now);
  } catch (error) {
    if (!(error instanceof SharingError)) throw error;
    const code = error.code === 'file-too-large' ? 'settings-file-too-large' : 'settings-file-unreadable';
    throw new SettingsError(code, error.message);
  }
}

/**
 * What would become of the settings in use.
 * @throws SettingsError `not-settings`, `settings-newer-version`
 */
export function previewSettings(bytes: Uint8Array, fileName: string, now: Settings): SettingsPreview {
  const json = parseJson(bytes) as { format?: unknown; version?: unknown } | null | undefined;
  if (json?.format !== FORMAT) {
    throw new SettingsError('not-settings', t('notSettings', { file: fileName, format: `"format": "${FORMAT}"` }));
  }
  if (Number.isInteger(json.version) && Number(json.version) > VERSION) {
    throw new SettingsError('settings-newer-version', t('newer', { file: fileName }));
  }
  const file = fileSchema.safeParse(json);
  if (!file.success || Object.keys(file.data.settings).length > MAX_SETTINGS) {
    throw new SettingsError('not-settings', t('damaged', { file: fileName }));
  }
  const preview: SettingsPreview = { fileName, change: {}, same: 0, unknown: [], refused: [] };
  for (const [name, given] of Object.entries(file.data.settings)) {
    const known = settingsSchema.keyof().safeParse(name);
    if (!known.success) {
      preview.unknown.push(shortened(name));
      continue;
    }
    const setting = known.data;
    const value = settingsSchema.shape[setting].safeParse(given);
    if (!value.success) preview.refused.push({ setting, given: shortened(JSON.stringify(given)) });
    else if (value.data === now[setting]) preview.same += 1;
    else Object.assign(preview.change, { [setting]: value.data });
  }
  return preview;
}

/** From a file that anyone may have written: what cannot be drawn, or turns the line around, is not shown. */
function shortened(text: string): string {
  const plain = text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return plain.length <= 40 ? plain : `${plain.slice(0, 39)}…`;
}
