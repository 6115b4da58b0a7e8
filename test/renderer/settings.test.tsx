import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { timeSettings } from '../../renderer/views/settings/known-settings.ts';
import { defaultSettings, settingsSchema } from '../../shared/settings.ts';
import { profile, Refusal, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, paste } from './window.tsx';

const local = profile('local', 'Local');
async function openSettings(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Settings');
  return user;
}
const row = async (name: string) => within(await screen.findByRole('region', { name }));
const number = async (name: string) => (await row(name)).getByRole<HTMLInputElement>('textbox');

describe('Settings', () => {
  it('opens by the menu', async () => {
    const bridge = new TestBridge([local]);
    await openWindow(bridge);
    act(() => bridge.emit('menu.command', { command: 'settings' }));
    expect(screen.getByRole('tab', { name: 'Settings' }).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('region', { name: 'Lock when idle' })).toBeDefined();
  });

  it('shows what is set, what it does, and the default', async () => {
    const bridge = new TestBridge([local]);
    bridge.settings = { ...defaultSettings, clipboardSeconds: 30 };
    await openSettings(bridge);
    expect((await number('Lock when idle')).value).toBe('15');
    expect((await row('Lock when idle')).getByText('As by default')).toBeDefined();
    expect((await number('Clear the clipboard')).value).toBe('30');
    expect((await row('Clear the clipboard')).getByText('Default: after 60 seconds')).toBeDefined();
    expect((await row('Clear the clipboard')).getByText(/taken off the clipboard/)).toBeDefined();
  });

  it('saves a number when the field is left, and each step at once', async () => {
    const bridge = new TestBridge([local]);
    const user = await openSettings(bridge);
    const minutes = await number('Lock when idle');
    await user.clear(minutes);
    await user.type(minutes, '5');
    expect(bridge.requests('settings.update')).toEqual([]);
    await user.tab();
    await waitFor(() => expect(bridge.settings.idleLockMinutes).toBe(5));
    expect(announcements().textContent).toBe('Saved: Lock when idle, after 5 minutes');
    await user.click(minutes);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    await waitFor(() => expect(bridge.settings.idleLockMinutes).toBe(7));
    expect(document.activeElement).toBe(minutes);
    expect(bridge.requests('settings.update')).toEqual([
      { idleLockMinutes: 5 },
      { idleLockMinutes: 6 },
      { idleLockMinutes: 7 },
    ]);
  });

  it('takes no number that cannot be set', async () => {
    const bridge = new TestBridge([local]);
    const user = await openSettings(bridge);
    const seconds = await number('Clear the clipboard');
    await user.clear(seconds);
    await user.tab();
    expect(seconds.value).toBe('60');
    await user.clear(seconds);
    await user.type(seconds, '99999');
    await user.tab();
    await waitFor(() => expect(bridge.settings.clipboardSeconds).toBe(3600));
    for (const { clipboardSeconds } of bridge.requests('settings.update')) {
      expect(settingsSchema.partial().safeParse({ clipboardSeconds }).success).toBe(true);
    }
  });

  it('switches off and on again with the number it had, and restores the default', async () => {
    const bridge = new TestBridge([local]);
    bridge.settings = { ...defaultSettings, idleLockMinutes: 3 };
    const user = await openSettings(bridge);
    const idle = await row('Lock when idle');
    await user.click(idle.getByRole('switch', { name: 'Lock by itself' }));
    await waitFor(() => expect(bridge.settings.idleLockMinutes).toBeNull());
    expect(idle.queryByRole('textbox')).toBeNull();
    expect(announcements().textContent).toBe('Saved: Lock when idle, never');
    await user.click(idle.getByRole('switch', { name: 'Lock by itself' }));
    await waitFor(() => expect(bridge.settings.idleLockMinutes).toBe(3));
    await user.click(idle.getByRole('button', { name: 'Restore the default of Lock when idle' }));
    await waitFor(() => expect(bridge.settings.idleLockMinutes).toBe(15));
    expect(idle.queryByRole('button', { name: /Restore/ })).toBeNull();
  });

  it('says when something was not saved, and shows what is still in force', async () => {
    const bridge = new TestBridge([local], {
      'settings.update': () => {
        throw new Refusal('not-saved', 'The disk is full.');
      },
    });
    const user = await openSettings(bridge);
    const idle = await row('Lock when idle');
    await user.click(idle.getByRole('switch'));
    expect((await idle.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(idle.getByRole<HTMLInputElement>('switch').checked).toBe(true);
    expect((await number('Lock when idle')).value).toBe('15');
  });

  it('says when they cannot be read, and tries again', async () => {
    const bridge = new TestBridge([local]);
    const read = bridge.handlers['settings.read'];
    bridge.handlers['settings.read'] = () => {
      throw new Refusal('unreadable', 'The settings could not be read.');
    };
    const user = await openSettings(bridge);
    expect((await screen.findByRole('alert')).textContent).toBe('The settings could not be read.');
    bridge.handlers['settings.read'] = read;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await number('Lock when idle')).value).toBe('15');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('finds settings by their words, and says so when there are none', async () => {
    const bridge = new TestBridge([local]);
    const user = await openSettings(bridge);
    await row('Theme');
    const search = screen.getByRole('searchbox', { name: 'Search the settings' });
    await user.type(search, 'clipboard');
    expect(screen.queryByRole('region', { name: 'Theme' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Clear the clipboard' })).toBeDefined();
    await user.type(search, ' xyz');
    expect(screen.getByText('No setting has these words in it.')).toBeDefined();
  });

  it('sets the theme, and the max-age that Inspect begins with', async () => {
    const bridge = new TestBridge([local]);
    const user = await openSettings(bridge);
    await user.click((await row('Theme')).getByRole('button', { name: /Theme/ }));
    await user.click(screen.getByRole('option', { name: 'Dark' }));
    await waitFor(() => expect(bridge.settings.theme).toBe('dark'));
    expect(announcements().textContent).toBe('Saved: Theme, Dark');
    await user.click((await row('Max age to begin with')).getByRole('button', { name: /Max age/ }));
    await user.click(screen.getByRole('option', { name: '1 day' }));
    await waitFor(() => expect(bridge.settings.defaultMaxAge).toBe('86400'));
    await goTo(user, 'Inspect');
    await paste(user, 'hello:good');
    await waitFor(() => expect(bridge.requests('inspect.inspect').at(-1)).toMatchObject({ maxAge: 86_400 }));
  });

  it('leaves a max-age alone that was chosen in Inspect', async () => {
    const bridge = new TestBridge([local]);
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: /Max age/ }));
    await user.click(screen.getByRole('option', { name: '1 hour' }));
    await goTo(user, 'Settings');
    await user.click((await row('Max age to begin with')).getByRole('button', { name: /Max age/ }));
    await user.click(screen.getByRole('option', { name: '2 weeks' }));
    await waitFor(() => expect(bridge.settings.defaultMaxAge).toBe('1209600'));
    await goTo(user, 'Inspect');
    await paste(user, 'hello:good');
    await waitFor(() => expect(bridge.requests('inspect.inspect').at(-1)).toMatchObject({ maxAge: 3600 }));
  });

  it('offers just what the contract takes', () => {
    for (const { id, min, max } of timeSettings()) {
      const takes = (value: number | null) => settingsSchema.partial().safeParse({ [id]: value }).success;
      expect([min - 1, min, max, max + 1, null].map(takes)).toEqual([false, true, true, false, true]);
    }
  });
});

describe('What was copied', () => {
  it.each([
    [45, 'Copied; cleared from the clipboard in 45 sec'],
    [300, 'Copied; cleared from the clipboard in 5 min'],
    [null, 'Copied'],
  ])('is said to stay %s seconds', async (clipboardSeconds, words) => {
    const bridge = new TestBridge([local]);
    bridge.settings = { ...defaultSettings, clipboardSeconds };
    const user = await openWindow(bridge);
    await paste(user, 'hello:good');
    await user.click(await screen.findByRole('button', { name: 'Copy payload' }));
    await waitFor(() => expect(announcements().textContent).toBe(words));
    expect(screen.queryAllByText(/^cleared from the clipboard/)).toHaveLength(clipboardSeconds === null ? 0 : 1);
  });

  it('is said with the setting as it is now', async () => {
    const bridge = new TestBridge([local]);
    const user = await openSettings(bridge);
    await user.click((await row('Clear the clipboard')).getByRole('switch'));
    await waitFor(() => expect(bridge.settings.clipboardSeconds).toBeNull());
    await goTo(user, 'Inspect');
    await paste(user, 'hello:good');
    await user.click(await screen.findByRole('button', { name: 'Copy payload' }));
    await waitFor(() => expect(announcements().textContent).toBe('Copied'));
  });
});
