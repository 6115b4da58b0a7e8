import type { SettingsStore } from '../settings/settings-store.ts';
import type { Handlers } from './serve.ts';

export const settingsHandlers = (settings: SettingsStore): Handlers<'settings.read' | 'settings.update'> => ({
  'settings.read': () => settings.read(),
  'settings.update': (change) => settings.update(change),
});

/** The window shows notices where it shows the keys; one about the settings file stands among them. */
export const withSettingsNotices = <H extends Handlers<'keys.list' | 'keys.dismissNotice'>>(
  handlers: H,
  settings: SettingsStore,
): H => ({
  ...handlers,
  'keys.list': async (request) => {
    const [ring, notices] = await Promise.all([handlers['keys.list'](request), settings.notices()]);
    return { ...ring, notices: [...ring.notices, ...notices] };
  },
  'keys.dismissNotice': async (request) => {
    await settings.dismiss(request.code);
    return await handlers['keys.dismissNotice'](request);
  },
});
