// settings.json: what a person has set. Read once at start, replaced whole at every change; a file that cannot be used is kept.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Notice } from '../../shared/keys.ts';
import { defaultSettings, type Settings, settingsSchema } from '../../shared/settings.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson, setAside } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { SettingsError } from './errors.ts';

/** Raised whenever an older app could not read the file rightly: it then leaves the file alone instead of calling it corrupt. */
const VERSION = 1;

// A setting that an earlier release did not know yet takes its default.
const fileSchema = settingsSchema.partial().extend({ version: z.literal(VERSION) });
const versionSchema = z.looseObject({ version: z.int() });

interface Reading {
  settings: Settings;
  notice?: Notice;
  /** The file stays as it is, and nothing is written over it. */
  sealed?: boolean;
}

export class SettingsFile {
  readonly settings: Settings;
  readonly notice: Notice | undefined;
  readonly #path: string;
  /** Why the file must not be replaced, when it must not. */
  readonly #sealed: string | undefined;

  private constructor(path: string, { settings, notice, sealed }: Reading) {
    this.#path = path;
    this.settings = settings;
    this.notice = notice;
    this.#sealed = sealed ? notice?.message : undefined;
  }

  /** Never rejects: what is wrong with the file is told by `notice`, and a file that may not be replaced refuses `write`. */
  static async open(directory: string, clock: () => Date): Promise<SettingsFile> {
    const path = join(directory, 'settings.json');
    await removeLeftovers(path);
    return new SettingsFile(path, await read(path, clock));
  }

  /** Replaces the file. Throws SettingsError, the old file then being untouched. The caller sees to it that writes do not overlap. */
  async write(settings: Settings): Promise<void> {
    if (this.#sealed !== undefined) throw new SettingsError('preferences-not-writable', this.#sealed);
    const content = fileSchema.parse({ version: VERSION, ...settings });
    try {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      await replaceFile(this.#path, `${JSON.stringify(content, null, 2)}\n`);
    } catch (error) {
      throw new SettingsError(
        'preferences-not-written',
        `The settings could not be saved (${systemReason(error)}). They are as they were before; make room or allow writing to ${dirname(this.#path)} and try again.`,
      );
    }
  }
}

async function read(path: string, clock: () => Date): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { settings: defaultSettings };
    return sealed(
      'preferences-unreadable',
      `The file with the settings cannot be read (${systemReason(error)}): ${path}. It was left as it is, and the defaults are in use; allow reading it and start again. Until then settings cannot be changed.`,
    );
  }
  const json = parseJson(bytes);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > VERSION) {
    return sealed(
      'preferences-newer',
      'The settings were saved by a newer Countersign. The file was left untouched, and the defaults are in use; update this app to use it. Until then settings cannot be changed.',
    );
  }
  const content = fileSchema.safeParse(json);
  if (!content.success) return await moveAway(path, clock());
  return { settings: withDefaults(content.data) };
}

const withDefaults = ({ version: _version, ...known }: z.infer<typeof fileSchema>): Settings =>
  settingsSchema.parse({ ...defaultSettings, ...known });

async function moveAway(path: string, now: Date): Promise<Reading> {
  try {
    const target = await setAside(path, now);
    return {
      settings: defaultSettings,
      notice: {
        code: 'preferences-corrupt',
        message: `The file with the settings was damaged and has been set aside as ${basename(target)} in ${dirname(path)}. The keys are unharmed and the defaults are in use; look through the settings, or put a mended copy back as ${basename(path)} and start again.`,
      },
    };
  } catch (error) {
    return sealed(
      'preferences-corrupt',
      `The file with the settings is damaged and could not be set aside (${systemReason(error)}): ${path}. It was left as it is, the keys are unharmed and the defaults are in use; move it away and start again. Until then settings cannot be changed.`,
    );
  }
}

const sealed = (code: string, message: string): Reading => ({
  settings: defaultSettings,
  notice: { code, message },
  sealed: true,
});
