import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { Recipe } from '../../shared/recipes.ts';
import { inspectionOf, profile, Refusal, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, paste, renderWindow } from './window.tsx';

const local = profile('local', 'Local');
const recipes: Recipe[] = readyMade()
  .slice(0, 3)
  .map((fields, at) => ({ ...fields, id: `r${at}`, profileId: 'local' }));
const [first, second, third] = recipes.map(({ name }) => name) as [string, string, string];

function bridgeWith(locked: string[] | null = null) {
  const bridge = new TestBridge([local]);
  bridge.recipes = recipes;
  bridge.support = { recipeIds: locked };
  return bridge;
}
/** As the main process does: whoever asks, every window is told. */
function change(bridge: TestBridge, recipeIds: string[] | null) {
  bridge.support = { recipeIds };
  act(() => bridge.emit('support.changed', bridge.support));
}
const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
const everyView = ['Inspect', 'Sign', 'Links', 'Batch', 'Ledger', 'Keys', 'Settings', 'Help'];
const allowed = ['Inspect', 'Links', 'Batch', 'Ledger', 'Help'];
const banner = () => screen.findByRole('region', { name: 'Support lock' });
const recipeOptions = async () =>
  within(await screen.findByRole('listbox', { name: 'Recipes' }))
    .getAllByRole('option')
    .map(({ textContent }) => recipes.find(({ name }) => textContent?.startsWith(name))?.name);

describe('The support lock', () => {
  it('is put on for the recipes chosen, and says what it does and what it cannot', async () => {
    const bridge = bridgeWith();
    const user = await openWindow(bridge);
    await goTo(user, 'Links');
    expect(await recipeOptions()).toEqual([first, second, third]);
    await user.click(screen.getByRole('button', { name: 'Lock to chosen recipes…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Lock to chosen recipes' }));
    expect(dialog.getByText(/does not keep out someone/)).toBeDefined();
    await user.click(dialog.getByRole('checkbox', { name: first }));
    const lock = dialog.getByRole('button', { name: 'Choose a passphrase and lock…' });
    await user.click(lock);
    expect(dialog.getByText('Choose at least one recipe.')).toBeDefined();
    expect(bridge.requests('support.lock')).toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: second }));
    await user.click(dialog.getByRole('checkbox', { name: third }));
    await user.click(lock);
    expect((await banner()).textContent).toContain('Locked to 2 recipes.');
    expect(bridge.requests('support.lock')).toEqual([{ recipeIds: ['r1', 'r2'] }]);
    expect(announcements().textContent).toBe('Locked to the chosen recipes');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(tabs()).toEqual(allowed);
    expect(await recipeOptions()).toEqual([second, third]);
    expect(screen.queryByRole('button', { name: /Edit recipes|Lock to chosen/ })).toBeNull();
  });

  it('stays off when the passphrase is not chosen, and says why it could not be put on', async () => {
    const bridge = bridgeWith();
    bridge.handlers['support.lock'] = () => ({ recipeIds: null });
    const user = await openWindow(bridge);
    await goTo(user, 'Links');
    await user.click(await screen.findByRole('button', { name: 'Lock to chosen recipes…' }));
    const lock = await screen.findByRole('button', { name: 'Choose a passphrase and lock…' });
    await user.click(lock);
    expect(await screen.findByText('Cancelled. Nothing was locked.')).toBeDefined();
    bridge.handlers['support.lock'] = () => {
      throw new Refusal('support-not-kept', 'The lock could not be kept. Nothing is locked.');
    };
    await user.click(lock);
    expect((await screen.findByRole('alert')).textContent).toBe('The lock could not be kept. Nothing is locked.');
    expect(screen.queryByRole('region', { name: 'Support lock' })).toBeNull();
  });

  it('is there from the start, in Links, and keeps away what it forbids', async () => {
    const bridge = bridgeWith(['r1']);
    const user = renderWindow(bridge);
    expect((await screen.findByRole('tab', { name: 'Links' })).getAttribute('aria-selected')).toBe('true');
    expect((await banner()).textContent).toContain('Locked to 1 recipe.');
    expect(tabs()).toEqual(allowed);
    expect(await recipeOptions()).toEqual([second]);
    for (const command of ['sign', 'keys', 'settings', 'add-key', 'learn'] as const) {
      act(() => bridge.emit('menu.command', { command }));
    }
    expect(screen.getByRole('tab', { name: 'Links' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => bridge.emit('menu.command', { command: 'inspect' }));
    expect(screen.getByRole('tab', { name: 'Inspect' }).getAttribute('aria-selected')).toBe('true');
    bridge.handlers['inspect.inspect'] = ({ text }) => inspectionOf(text, { canResign: true });
    await paste(user, 'a:good');
    await screen.findByRole('button', { name: /Copy as/ });
    expect(screen.queryByRole('button', { name: 'Edit and re-sign' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try an example' })).toBeNull();
  });

  it('takes down what was open in a view it forbids', async () => {
    const bridge = bridgeWith();
    const user = await openWindow(bridge);
    act(() => bridge.emit('menu.command', { command: 'add-key' }));
    await screen.findByRole('dialog', { name: 'Add a key' });
    change(bridge, ['r0']);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('tab', { name: 'Links' }).getAttribute('aria-selected')).toBe('true');
    change(bridge, null);
    expect(tabs()).toEqual(everyView);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Support lock' })).toBeNull();
    await goTo(user, 'Keys');
  });

  it('closes the recipes that were being edited', async () => {
    const bridge = bridgeWith();
    const user = await openWindow(bridge);
    await goTo(user, 'Links');
    await user.click(await screen.findByRole('button', { name: 'Edit recipes' }));
    await screen.findByRole('button', { name: /Back to (the )?links/i });
    change(bridge, ['r0']);
    expect(await recipeOptions()).toEqual([first]);
    expect(screen.queryByRole('button', { name: /Back to (the )?links/i })).toBeNull();
  });

  it('is taken off for whoever knows the passphrase', async () => {
    const bridge = bridgeWith(['r0']);
    const unlock = bridge.handlers['support.unlock'];
    bridge.handlers['support.unlock'] = () => bridge.support;
    const user = renderWindow(bridge);
    const button = within(await banner()).getByRole('button', { name: 'Unlock…' });
    await user.click(button);
    expect(await screen.findByText(/Still locked: the question was cancelled/)).toBeDefined();
    bridge.handlers['support.unlock'] = () => {
      throw new Refusal('support-not-unlockable', 'No passphrase can be checked.');
    };
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toBe('No passphrase can be checked.');
    bridge.handlers['support.unlock'] = unlock;
    await user.click(button);
    await waitFor(() => expect(tabs()).toEqual(everyView));
    expect(announcements().textContent).toBe('No longer locked to recipes');
    expect(screen.getByRole('tab', { name: 'Links' }).getAttribute('aria-selected')).toBe('true');
  });

  it('outlives the lock of the app', async () => {
    const bridge = bridgeWith(['r0']);
    const user = renderWindow(bridge);
    await banner();
    bridge.lock = { reason: 'asked', unlockBy: 'click' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    await user.click(await screen.findByRole('button', { name: 'Unlock' }));
    expect(await banner()).toBeDefined();
    expect(tabs()).toEqual(allowed);
  });

  it('says so when none of its recipes is here', async () => {
    renderWindow(bridgeWith([]));
    expect(await screen.findByRole('heading', { name: 'No recipe to issue from' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Make a recipe' })).toBeNull();
  });
});
