import type { SettingsStore } from '../settings/settings-store.ts';
import type { Handlers } from './serve.ts';

export const settingsHandlers = (settings: SettingsStore): Handlers<'settings.read' | 'settings.update'> => ({
  'settings.read': () => settings.read(),
  'settings.update': (change) => settings.update(change),
});
