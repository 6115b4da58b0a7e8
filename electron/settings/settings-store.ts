// The settings in use. A change counts once it is saved.
import type { Notice } from '../../shared/keys.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { SettingsFile } from './settings-file.ts';

export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined };

export class SettingsStore {
  readonly #file: Promise<SettingsFile>;
  #settings: Settings = defaultSettings;
  #dismissed = false;
  readonly #listeners = new Set<(settings: Settings) => void>();
  #lastChange: Promise<unknown>;

  /** `directory` is where settings.json lies; made when the first change is saved. */
  constructor({ directory, clock }: { directory: string; clock: () => Date }) {
    this.#file = SettingsFile.open(directory, clock).then((file) => {
      this.#settings = file.settings;
      return file;
    });
    this.#lastChange = this.#file;
  }

  async read(): Promise<Settings> {
    await this.#file;
    return this.#settings;
  }

  /** For who cannot wait: until the file has been read at start, these are the defaults. */
  get current(): Settings {
    return this.#settings;
  }

  /** Told of every change once it is saved. */
  onChange(listener: (settings: Settings) => void): void {
    this.#listeners.add(listener);
  }

  /** Throws SettingsError; then nothing is changed. */
  async update(change: SettingsChange): Promise<Settings> {
    const run = this.#lastChange.then(async () => {
      const file = await this.#file;
      // A name that is there without a value changes nothing.
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings: Settings = { ...this.#settings, ...Object.fromEntries(given) };
      await file.write(settings);
      this.#settings = settings;
      for (const listener of this.#listeners) listener(settings);
      return settings;
    });
    this.#lastChange = run.catch(() => {});
    return await run;
  }

  /** What a person must be told about the file. */
  async notices(): Promise<Notice[]> {
    const { notice } = await this.#file;
    return notice === undefined || this.#dismissed ? [] : [notice];
  }

  async dismiss(code: string): Promise<void> {
    if ((await this.#file).notice?.code === code) this.#dismissed = true;
  }
}
