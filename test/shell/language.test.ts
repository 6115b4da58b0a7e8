import { afterEach, describe, expect, test } from 'vitest';
import { language, speak, translator } from '../../electron/language.ts';
import { followLanguage } from '../../electron/shell/language.ts';
import { type Language, pickLanguage } from '../../shared/language.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { systemLanguages } from '../chromium-host/electron/system-languages.ts';

afterEach(() => speak('en'));

test.each<[string[], Language]>([
  [['en-US'], 'en'],
  [['de'], 'de'],
  [['de-AT', 'en'], 'de'],
  [['zh-CN'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  // Another script; English is nearer than a guess.
  [['zh-TW'], 'en'],
  [['zh-Hant-HK', 'de-DE'], 'de'],
  [['fr-FR', 'de-DE', 'en-US'], 'de'],
  [['fr', 'ja'], 'en'],
  [['C', '', 'de_DE', 'zh-CN'], 'zh-CN'],
  [[], 'en'],
])('of %j the app speaks %s', (preferred, expected) => {
  expect(pickLanguage(preferred)).toBe(expected);
});

function store(first: Settings) {
  let settings = first;
  const listeners: ((settings: Settings) => void)[] = [];
  return {
    read: async () => settings,
    onChange: (listener: (settings: Settings) => void) => void listeners.push(listener),
    set(change: Partial<Settings>) {
      settings = { ...settings, ...change };
      for (const listener of listeners) listener(settings);
    },
  };
}

describe('the main process', () => {
  test('speaks the system’s language, then the one set, then the system’s again', async () => {
    const settings = store(defaultSettings);
    const spoken: Language[] = [];
    const onLanguage = await followLanguage(() => ['de-CH', 'en'], settings);
    onLanguage((next) => spoken.push(next));
    const t = translator('shell');
    expect([language(), t('files.appSettings')]).toEqual(['de', 'Einstellungen']);
    settings.set({ language: 'zh-CN' });
    expect([language(), t('files.appSettings')]).toEqual(['zh-CN', '设置']);
    settings.set({ theme: 'dark' });
    settings.set({ language: 'system' });
    // What is spoken already is no news.
    settings.set({ language: 'de' });
    expect(spoken).toEqual(['zh-CN', 'de']);
  });

  test('begins with the one set, whatever the system speaks', async () => {
    await followLanguage(() => ['de'], store({ ...defaultSettings, language: 'zh-CN' }));
    expect(language()).toBe('zh-CN');
  });
});

test.each([
  [{ LANGUAGE: 'zh_CN:en', LANG: 'de_DE.UTF-8' }, ['zh-CN', 'en']],
  [{ LANG: 'de_DE.UTF-8@euro' }, ['de-DE']],
  [{ LC_ALL: 'C.UTF-8', LANG: 'de_DE' }, ['en-US']],
  [{}, ['en-US']],
])('the stand-in reads %j', (env, expected) => {
  expect(systemLanguages(env)).toEqual(expected);
});
