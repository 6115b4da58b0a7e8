// The window in another language than English, and going from one to another in the middle of work.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { languageOf, speakLanguage } from '../../renderer/load-language.ts';
import { PassphraseForm } from '../../renderer/passphrase/passphrase-form.tsx';
import { defaultSettings, type SettingsPreview } from '../../shared/settings.ts';
import { profile, Refusal, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, paste, token } from './window.tsx';

const local = profile('local', 'Local');
afterEach(async () => {
  cleanup();
  await speakLanguage('en');
  history.replaceState(null, '', '/');
});
const region = async (name: string) => within(await screen.findByRole('region', { name }));

it('begins with the language it was opened with, and with English for any other', () => {
  expect(['?language=de', '?language=zh-CN', '?language=fr', '?x=de', ''].map(languageOf)).toEqual([
    'de',
    'zh-CN',
    'en',
    'en',
    'en',
  ]);
});

describe('Another language', () => {
  it('keeps what was typed in Inspect and Sign, the view, the scroll and the focus', async () => {
    const bridge = new TestBridge([local]);
    const user = await openWindow(bridge);
    await paste(user, 'half-typed');
    await goTo(user, 'Sign');
    await user.type(screen.getByRole('textbox', { name: 'Value' }), 'not signed yet');
    await goTo(user, 'Settings');
    const button = (await region('Language')).getByRole('button', { name: /Language/ });
    await user.click(button);
    await user.click(screen.getByRole('option', { name: '简体中文' }));
    await screen.findByRole('heading', { name: '设置' });
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(location.search).toBe('?language=zh-CN');
    expect(screen.getByRole('tab', { name: '设置' }).getAttribute('aria-selected')).toBe('true');
    // The list had the focus as it closed; what is drawn in its place has it.
    const again = (await region('语言')).getByRole('button', { name: /^简体中文/ });
    expect(again.textContent).toContain('简体中文');
    await waitFor(() => expect(document.activeElement).toBe(again));
    const typed = () =>
      [...document.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value);
    expect(typed()).toEqual(expect.arrayContaining(['half-typed', 'not signed yet']));

    await user.click(again);
    await user.click(screen.getByRole('option', { name: 'English' }));
    await screen.findByRole('heading', { name: 'Settings' });
    await goTo(user, 'Inspect');
    expect(token().value).toBe('half-typed');
    await goTo(user, 'Sign');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Value' }).value).toBe('not signed yet');
  });

  it('is found by its own name, whatever is spoken', async () => {
    await speakLanguage('zh-CN');
    const bridge = new TestBridge([local]);
    bridge.settings = { ...defaultSettings, language: 'zh-CN' };
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.type(screen.getByRole('searchbox', { name: '搜索设置' }), 'Language');
    expect((await region('语言')).getByRole('button', { name: /简体中文/ })).toBeDefined();
    expect(screen.queryByRole('region', { name: '外观' })).toBeNull();
  });

  it('leaves the window as it is when it comes while the app is locked, and shows it afterwards', async () => {
    const bridge = new TestBridge([local]);
    const user = await openWindow(bridge);
    await paste(user, 'half-typed');
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    await screen.findByRole('button', { name: 'Unlock' });
    bridge.emit('language.changed', { language: 'de' });
    await user.click(await screen.findByRole('button', { name: 'Entsperren' }));
    await screen.findByRole('tab', { name: 'Untersuchen' });
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toContain('half-typed');
  });
});

describe('The passphrase window', () => {
  it('speaks German', async () => {
    await speakLanguage('de');
    render(
      <PassphraseForm
        question={{
          title: 'Tresor anlegen',
          explanation: '',
          action: 'Anlegen',
          isNew: true,
          retryAt: Date.now() + 65_000,
        }}
        bridge={{
          describe: () => Promise.reject(new Error('not asked')),
          answer: async () => ({ ok: true, value: { refusal: null } }),
          cancel: async () => ({ ok: true, value: {} }),
        }}
      />,
    );
    expect(screen.getByLabelText('Neue Passphrase')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Abbrechen' })).toBeDefined();
    expect(screen.getByRole('timer').textContent).toMatch(/^Der nächste Versuch ist in 1:0[45] Minuten möglich\.$/);
  });
});

describe('Settings as a file', () => {
  const found = (more: Partial<SettingsPreview> = {}): SettingsPreview => ({
    fileName: 'team.settings.json',
    change: {},
    same: 0,
    unknown: [],
    refused: [],
    ...more,
  });
  const openFile = async (bridge: TestBridge) => {
    const user = await openWindow(bridge);
    await goTo(user, 'Settings');
    const file = await region('Settings as a file');
    return { user, file, press: (name: string) => user.click(file.getByRole('button', { name })) };
  };

  it('is exported where the person said', async () => {
    const bridge = new TestBridge([local], { 'settings.export': () => ({ fileName: 'mine.json' }) });
    const { file, press } = await openFile(bridge);
    await press('Export…');
    await file.findByText('Exported as mine.json.');
    expect(announcements().textContent).toBe('Exported as mine.json.');
  });

  it('is imported behind a look at what changes, and only then', async () => {
    const change = { theme: 'dark', idleLockMinutes: null, clipboardSeconds: 5 } as const;
    const bridge = new TestBridge([local], {
      'settings.readFile': () => found({ change, same: 2, unknown: ['fontSize'] }),
    });
    const { user, press, file } = await openFile(bridge);
    await press('Import…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Import settings' }));
    expect(dialog.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Setting', 'Now', 'Then'],
      ['Theme', 'As the system', 'Dark'],
      ['Lock when idle', 'after 15 minutes', 'never'],
      ['Clear the clipboard', 'after 60 seconds', 'after 5 seconds'],
    ]);
    expect(dialog.getByText('team.settings.json changes 3 settings:')).toBeDefined();
    expect(dialog.getByText('2 settings in it are so already.')).toBeDefined();
    expect(dialog.getByText('fontSize')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(bridge.settings).toEqual(defaultSettings);
    await press('Import…');
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await file.findByText('3 settings imported.');
    expect(bridge.requests('settings.update')).toEqual([change]);
    expect(bridge.settings).toEqual({ ...defaultSettings, ...change });
  });

  it('with values that cannot be set is not imported at all, and says what they may be', async () => {
    const refused = [
      { setting: 'idleLockMinutes' as const, given: '0' },
      { setting: 'theme' as const, given: '"pink"' },
    ];
    const bridge = new TestBridge([local], {
      'settings.readFile': () => found({ change: { language: 'de' }, refused }),
    });
    const { user, press } = await openFile(bridge);
    await press('Import…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Import settings' }));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Lock when idle is 0 there. It can be a whole number from 1 to 1,440, or null for “never”.',
      'Theme is "pink" there. It can be any of system, light, and dark.',
    ]);
    expect(dialog.queryByRole('button', { name: 'Import' })).toBeNull();
    const [close] = dialog.getAllByRole('button', { name: 'Close' }).reverse();
    await user.click(close as HTMLElement);
    expect(bridge.settings).toEqual(defaultSettings);
  });

  it('that cannot be read, or not saved, is told of with nothing changed', async () => {
    const bridge = new TestBridge([local], {
      'settings.readFile': () => {
        throw new Refusal('not-settings', 'It is no file of settings.');
      },
    });
    const { user, file, press } = await openFile(bridge);
    await press('Import…');
    expect((await file.findByRole('alert')).textContent).toBe('It is no file of settings.');
    bridge.handlers['settings.readFile'] = () => found({ change: { theme: 'dark' } });
    bridge.handlers['settings.update'] = () => {
      throw new Refusal('preferences-not-written', 'The disk is full.');
    };
    await press('Import…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Import settings' }));
    await user.click(dialog.getByRole('button', { name: 'Import' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('The disk is full.');
  });

  it('that changes nothing offers nothing', async () => {
    const bridge = new TestBridge([local], { 'settings.readFile': () => found({ same: 6 }) });
    const { press } = await openFile(bridge);
    await press('Import…');
    await screen.findByText('Nothing in team.settings.json is other than here, so there is nothing to import.');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });
});
