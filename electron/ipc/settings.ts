import { basename } from 'node:path';
import type { Channel } from '../../shared/contract.ts';
import { loadSettings, saveSettings, suggestedName, writeSettings } from '../settings/settings-sharing.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Handlers } from './serve.ts';

export interface SettingsOptions {
  settings: SettingsStore;
  /** The chosen file's path, null when the person changed their mind. */
  chooseFile: () => Promise<string | null>;
  choosePlace: (suggested: string) => Promise<string | null>;
}

export const settingsHandlers = ({
  settings,
  chooseFile,
  choosePlace,
}: SettingsOptions): Handlers<Extract<Channel, `settings.${string}`>> => ({
  'settings.read': () => settings.read(),
  'settings.update': (change) => settings.update(change),
  'settings.export': async () => {
    const path = await choosePlace(suggestedName);
    if (path === null) return null;
    await saveSettings(path, writeSettings(await settings.read()));
    return { fileName: basename(path) };
  },
  'settings.readFile': async () => {
    const path = await chooseFile();
    return path === null ? null : await loadSettings(path, await settings.read());
  },
});
