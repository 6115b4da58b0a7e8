import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyInspectDraft } from '../../renderer/state/inspect-draft.ts';
import { createRecentTokens } from '../../renderer/state/recent-tokens.ts';
import { createStore } from '../../renderer/state/store.ts';
import { profile, TestBridge } from './bridge.ts';
import { goTo, openWindow, paste, token } from './window.tsx';

const shop = profile('shop', 'Shop');
const trial = profile('trial', 'Trial');
const cookie = 'sessionid=eyJfYXV0aF91c2VyX2lkIjoiNyJ9:1abcde:signature-signature-signature-signature';

const open = (bridge: TestBridge) => act(() => bridge.emit('menu.command', { command: 'palette' }));
const palette = () => screen.findByRole('dialog', { name: 'Palette' });
const selectedView = () => screen.getByRole('tab', { selected: true }).textContent;

describe('the palette', () => {
  it('opens by its shortcut over what is there, and leads to a view by a few letters and Enter', async () => {
    const bridge = new TestBridge([shop, trial]);
    const user = await openWindow(bridge);
    open(bridge);
    await palette();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: /^Search views/ }));
    await user.keyboard('ledg');
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Ledger'),
    ]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(selectedView()).toBe('Ledger'));
    expect(screen.queryByRole('dialog', { name: 'Palette' })).toBeNull();
  });

  it('says so when nothing is found, and Escape leaves everything as it was', async () => {
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    open(bridge);
    await palette();
    await user.keyboard('no such thing');
    expect(screen.getByText('Nothing here has these words in it.')).toBeDefined();
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Palette' })).toBeNull());
    expect(selectedView()).toBe('Keys');
  });

  it('chooses a profile', async () => {
    const bridge = new TestBridge([shop, trial]);
    const user = await openWindow(bridge);
    open(bridge);
    await user.click(within(await palette()).getByRole('menuitem', { name: /Trial/ }));
    await waitFor(() => expect(screen.getByRole('button', { name: /Key profile/ }).textContent).toContain('Trial'));
  });

  it('brings back a value that was looked at before', async () => {
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await paste(user, cookie);
    await user.clear(token());
    open(bridge);
    await palette();
    await user.keyboard('sessionid{Enter}');
    await waitFor(() => expect(token().value).toBe(cookie));
  });

  it('offers what is allowed, and nothing else, while the app is locked to recipes', async () => {
    const bridge = new TestBridge([shop]);
    bridge.support = { recipeIds: ['recovery'] };
    await openWindow(bridge);
    open(bridge);
    const names = within(await palette())
      .getAllByRole('menuitem')
      .map((item) => item.textContent);
    expect(names.some((name) => /^(Sign|Keys|Settings|Add a key)/.test(name ?? ''))).toBe(false);
    expect(names.some((name) => /^Links/.test(name ?? ''))).toBe(true);
  });

  it('goes with its shortcut, and gives way to a view’s', async () => {
    const bridge = new TestBridge([shop]);
    await openWindow(bridge);
    open(bridge);
    await palette();
    open(bridge);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    open(bridge);
    await palette();
    act(() => bridge.emit('menu.command', { command: 'sign' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(selectedView()).toBe('Sign');
  });

  it('does not open over another dialog', async () => {
    const bridge = new TestBridge([shop]);
    await openWindow(bridge);
    act(() => bridge.emit('menu.command', { command: 'add-key' }));
    await screen.findByRole('dialog', { name: 'Add a key' });
    open(bridge);
    expect(screen.queryByRole('dialog', { name: 'Palette' })).toBeNull();
  });
});

describe('recent values', () => {
  it('are those that came whole, newest first and once', () => {
    const draft = createStore(emptyInspectDraft);
    const recent = createRecentTokens(draft);
    const stop = recent.watch();
    const put = (text: string) => draft.set((last) => ({ ...last, text }));
    for (const end of ['t', 'ty', 'typed-letter-by-letter-a', 'typed-letter-by-letter-ab']) put(end);
    put('first-value-that-is-long-enough');
    put('');
    put('eyJzZWNvbmQiOjF9:1abcde:sig');
    put('first-value-that-is-long-enough');
    put(`${'x'.repeat(70_000)}`);
    expect(recent.store.get().tokens.map(({ text }) => text)).toEqual([
      'first-value-that-is-long-enough',
      'eyJzZWNvbmQiOjF9:1abcde:sig',
      'typed-letter-by-letter-a',
    ]);
    stop();
    put('third-value-that-is-long-enough');
    expect(recent.store.get().tokens).toHaveLength(3);
  });
});
