// settings.json: what a person has set. Read once at start, replaced whole at every change; a file that cannot be used is kept.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Notice } from '../../shared/keys.ts';
import { defaultSettings, type Settings, settingsSchema } from '../../shared/settings.ts';
import { translator } from '../language.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson, setAside } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { SettingsError } from './errors.ts';

const t = translator('settings');

/** Raised whenever an older app could not read the file rightly: it then leaves the file alone instead of calling it corrupt. */
const VERSION = 1;

// A setting that an earlier release did not know yet takes its default.
const fileSchema = settingsSchema.partial().extend({ version: z.literal(VERSION) });
const versionSchema = z.looseObject({ version: z.int() });

/** Said when it is asked for: the language is one of the settings. */
interface Saying {
  code: string;
  say: () => string;
}

interface Reading {
  settings: Settings;
  notice?: Saying;
  /** The file stays as it is, and nothing is written over it. */
  sealed?: boolean;
}

export class SettingsFile {
  readonly settings: Settings;
  readonly #notice: Saying | undefined;
  readonly #path: string;
  /** The file must not be replaced, for the reason that the notice tells. */
  readonly #sealed: boolean;

  private constructor(path: string, { settings, notice, sealed }: Reading) {
    this.#path = path;
    this.settings = settings;
    this.#notice = notice;
    this.#sealed = sealed ?? false;
  }

  /** What a person must be told about the file. */
  get notice(): Notice | undefined {
    return this.#notice && { code: this.#notice.code, message: this.#notice.say() };
  }

  /** Never rejects: what is wrong with the file is told by `notice`, and a file that may not be replaced refuses `write`. */
  static async open(directory: string, clock: () => Date): Promise<SettingsFile> {
    const path = join(directory, 'settings.json');
    await removeLeftovers(path);
    return new SettingsFile(path, await read(path, clock));
  }

  /** Replaces the file. Throws SettingsError, the old file then being untouched. The caller sees to it that writes do not overlap. */
  async write(settings: Settings): Promise<void> {
    if (this.#sealed) throw new SettingsError('preferences-not-writable', this.notice?.message ?? '');
    const content = fileSchema.parse({ version: VERSION, ...settings });
    try {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      await replaceFile(this.#path, `${JSON.stringify(content, null, 2)}\n`);
    } catch (error) {
      throw new SettingsError(
        'preferences-not-written',
        t('notWritten', { reason: systemReason(error), folder: dirname(this.#path) }),
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
    return sealed('preferences-unreadable', () => t('unreadable', { reason: systemReason(error), path }));
  }
  const json = parseJson(bytes);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > VERSION) {
    return sealed('preferences-newer', () => t('newer'));
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
        say: () => t('setAside', { aside: basename(target), folder: dirname(path), name: basename(path) }),
      },
    };
  } catch (error) {
    return sealed('preferences-corrupt', () => t('damaged', { reason: systemReason(error), path }));
  }
}

const sealed = (code: string, say: () => string): Reading => ({
  settings: defaultSettings,
  notice: { code, say },
  sealed: true,
});
