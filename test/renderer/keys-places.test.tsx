import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BackEnd, VaultState } from '../../shared/keys.ts';
import { keyInfo, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow } from './window.tsx';

const rows = (name: string) => within(screen.getByRole('grid', { name: `Keys of ${name}` })).getAllByRole('row');

/** A key in each place. */
const spread = () =>
  profile('spread', 'Spread', {
    keys: (['keychain', 'vault', 'memory'] as BackEnd[]).map((backEnd, index) =>
      keyInfo(`k${index}`, `000${index} 1111 2222 3333`, { backEnd }),
    ),
  });

function withVault(vault: Partial<VaultState>, profiles = [spread()]) {
  const bridge = new TestBridge(profiles);
  bridge.ring.vault = { state: 'locked', retryAt: null, ...vault };
  return bridge;
}

const vaultButton = (words: string) => screen.findByRole('button', { name: `Vault: ${words}` });
/** A call that is answered when the test says so. */
function held<T>() {
  let answer: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer: (value: T) => answer(value) };
}

describe('Where a key is held', () => {
  it('stands in each key’s row', async () => {
    const user = await openWindow(withVault({}));
    await goTo(user, 'Keys');
    expect(rows('Spread').map((row) => row.textContent)).toEqual([
      expect.stringContaining('Secret Service · added'),
      expect.stringContaining('Vault · added'),
      expect.stringContaining('Memory only, gone when the app quits · added'),
    ]);
  });

  it('changes for one key, once it is said what that means', async () => {
    const bridge = withVault({});
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Move current key to another place' }));
    const box = within(await screen.findByRole('dialog', { name: 'Move this key' }));
    expect(box.getByRole<HTMLInputElement>('radio', { name: 'Secret Service' }).disabled).toBe(true);
    await user.click(box.getByRole('button', { name: 'Move the key' }));
    expect(await box.findByText('Choose where to move it.')).toBeDefined();
    await user.click(box.getByRole('radio', { name: 'Memory only' }));
    expect(box.getByText('Gone when the app quits.')).toBeDefined();
    expect(box.getByText(/removed from Secret Service/)).toBeDefined();
    await user.click(box.getByRole('button', { name: 'Move the key' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.requests('keys.moveKeys')).toEqual([{ profileId: 'spread', keyIds: ['k0'], backEnd: 'memory' }]);
    expect(rows('Spread')[0]?.textContent).toContain('Memory only');
    expect(announcements().textContent).toBe('Key moved');
  });

  it('changes for a whole profile, leaving alone what is there already', async () => {
    const bridge = withVault({});
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Move all…' }));
    const box = within(await screen.findByRole('dialog', { name: 'Move the keys of Spread' }));
    await user.click(box.getByRole('radio', { name: 'Vault' }));
    expect(box.getByText(/removed from Secret Service and memory/)).toBeDefined();
    await user.click(box.getByRole('button', { name: 'Move the keys' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.requests('keys.moveKeys')).toEqual([{ profileId: 'spread', keyIds: ['k0', 'k2'], backEnd: 'vault' }]);
  });

  it('keeps the dialog and the choice when moving fails, and says that the passphrase is asked for', async () => {
    const bridge = withVault({});
    const question = held<'refused'>();
    bridge.handlers['keys.moveKeys'] = async () => {
      await question.promise;
      throw new Refusal('cancelled', 'No passphrase was given. Every key is where it was; move it again.');
    };
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Move current key to another place' }));
    const box = within(await screen.findByRole('dialog', { name: 'Move this key' }));
    await user.click(box.getByRole('radio', { name: 'Vault' }));
    await user.click(box.getByRole('button', { name: 'Move the key' }));
    expect(await box.findByText('Asking for the passphrase in its own window…')).toBeDefined();
    question.answer('refused');
    expect((await box.findByRole('alert')).textContent).toContain('Every key is where it was');
    expect(box.getByRole<HTMLInputElement>('radio', { name: 'Vault' }).checked).toBe(true);
    expect(box.queryByText('Asking for the passphrase in its own window…')).toBeNull();
  });
});

describe('Choosing a place', () => {
  it('preselects a working keychain, and says that a vault would be made', async () => {
    const bridge = new TestBridge([shop], { 'keys.addKey': () => shop });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add another key' }));
    const box = within(await screen.findByRole('dialog'));
    expect(box.getByRole<HTMLInputElement>('radio', { name: 'Secret Service' }).checked).toBe(true);
    expect(box.getByText(/It is made now, at its first use/)).toBeDefined();
    await user.click(box.getByRole('radio', { name: 'Generate a new one' }));
    await user.click(box.getByRole('radio', { name: 'Fallback' }));
    await user.click(box.getByRole('radio', { name: 'Vault' }));
    await user.click(box.getByRole('button', { name: 'Generate and add' }));
    await waitFor(() => expect(bridge.requests('keys.addKey')).toMatchObject([{ backEnd: 'vault' }]));
  });

  it('preselects nothing without a keychain: the vault and memory are offered', async () => {
    const bridge = new TestBridge([shop]);
    bridge.ring.keychain = {
      state: 'unavailable',
      name: 'Secret Service',
      message: 'No keychain answers. Nothing is lost.',
    };
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add another key' }));
    const box = within(await screen.findByRole('dialog'));
    const radio = (name: string) => box.getByRole<HTMLInputElement>('radio', { name });
    expect(box.getByText('No keychain answers. Nothing is lost.')).toBeDefined();
    expect(box.getByText(/Nothing is chosen for you/)).toBeDefined();
    expect(radio('Secret Service').disabled).toBe(true);
    expect([radio('Secret Service').checked, radio('Vault').checked, radio('Memory only').checked]).toEqual([
      false,
      false,
      false,
    ]);
    expect([radio('Vault').disabled, radio('Memory only').disabled]).toEqual([false, false]);
    bridge.ring.keychain = { state: 'available', name: 'Secret Service' };
    await user.click(box.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(radio('Secret Service').checked).toBe(true));
  });

  it('says why a vault is no choice', async () => {
    const bridge = withVault({ state: 'unavailable', message: 'The vault’s file is damaged. It was left as it is.' });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add another key' }));
    const box = within(await screen.findByRole('dialog'));
    expect(box.getByText('The vault’s file is damaged. It was left as it is.')).toBeDefined();
    expect(box.getByRole<HTMLInputElement>('radio', { name: 'Vault' }).disabled).toBe(true);
  });
});

describe('The vault', () => {
  it('is not mentioned in the top bar before there is one', async () => {
    await openWindow(new TestBridge([shop]));
    expect(screen.queryByRole('button', { name: /^Vault/ })).toBeNull();
  });

  it('is unlocked, closed and given another passphrase from the top bar', async () => {
    const bridge = withVault({});
    const user = await openWindow(bridge);
    await user.click(await vaultButton('locked'));
    const box = within(await screen.findByRole('dialog', { name: 'Vault' }));
    await user.click(box.getByRole('button', { name: 'Unlock the vault' }));
    await user.click(await box.findByRole('button', { name: 'Change passphrase…' }));
    await waitFor(() => expect(announcements().textContent).toBe('Passphrase changed'));
    await user.click(await box.findByRole('button', { name: 'Close the vault' }));
    expect(await box.findByRole('button', { name: 'Unlock the vault' })).toBeDefined();
    expect(announcements().textContent).toBe('Vault closed');
    expect(bridge.calls.map(({ channel }) => channel).filter((channel) => channel.startsWith('vault.'))).toEqual([
      'vault.unlock',
      'vault.changePassphrase',
      'vault.close',
    ]);
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(document.activeElement).toBe(await vaultButton('locked')));
  });

  it('gives way to a command: its popover is no dialog that keeps the keyboard', async () => {
    const bridge = withVault({});
    const user = await openWindow(bridge);
    const popover = () => screen.queryByRole('dialog', { name: 'Vault' });
    for (const [command, view] of [['ledger', 'Ledger'] as const, ['inspect', 'Inspect'] as const]) {
      await user.click(await vaultButton('locked'));
      expect(popover()).not.toBeNull();
      act(() => bridge.emit('menu.command', { command }));
      await waitFor(() => expect(popover()).toBeNull());
      expect(screen.getByRole('tab', { name: view, selected: true })).toBeDefined();
    }
    await user.click(await vaultButton('locked'));
    act(() => bridge.emit('menu.command', { command: 'palette' }));
    await screen.findByRole('dialog', { name: 'Palette' });
    expect(popover()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: /^Search views/ }));
  });

  it('is asked for once at a time, in a window of its own, and stays locked when that is cancelled', async () => {
    const question = held<{ done: boolean }>();
    const bridge = withVault({});
    bridge.handlers['vault.unlock'] = () => question.promise;
    const user = await openWindow(bridge);
    await user.click(await vaultButton('locked'));
    const box = within(await screen.findByRole('dialog', { name: 'Vault' }));
    await user.click(box.getByRole('button', { name: 'Unlock the vault' }));
    await user.click(box.getByRole('button', { name: 'Unlock the vault' }));
    expect(await box.findByText('Asking for the passphrase in its own window…')).toBeDefined();
    expect(bridge.requests('vault.unlock')).toHaveLength(1);
    question.answer({ done: false });
    await waitFor(() => expect(announcements().textContent).toBe('Cancelled. Nothing was changed.'));
    expect(box.queryByText('Asking for the passphrase in its own window…')).toBeNull();
    expect(box.getByRole('button', { name: 'Unlock the vault' })).toBeDefined();
  });

  it('says until when it takes no passphrase', async () => {
    const user = await openWindow(withVault({ retryAt: Date.now() + 3_600_000 }));
    await user.click(await vaultButton('locked'));
    const box = within(await screen.findByRole('dialog', { name: 'Vault' }));
    expect(box.getByRole('timer').textContent).toMatch(/the next one is taken at .+ \(in (1 hr|59 min)/);
  });

  it('says what is wrong with it, and keeps the reason of a refusal', async () => {
    const bridge = withVault({ state: 'unavailable', message: 'The disk does not answer. The vault is unharmed.' });
    const user = await openWindow(bridge);
    await user.click(await vaultButton('not available'));
    const box = within(await screen.findByRole('dialog', { name: 'Vault' }));
    expect(box.getByText('The disk does not answer. The vault is unharmed.')).toBeDefined();
    expect(box.queryByRole('button', { name: 'Unlock the vault' })).toBeNull();
  });

  it('is unlocked from a key that waits for it', async () => {
    const locked = profile('p', 'Waiting', { keys: [keyInfo('k', 'aaaa', { backEnd: 'vault', state: 'locked' })] });
    const bridge = withVault({}, [locked]);
    bridge.handlers['vault.unlock'] = () => {
      bridge.ring.vault = { state: 'open', retryAt: null };
      for (const key of bridge.ring.profiles[0]?.keys ?? []) key.state = 'ready';
      return { done: true };
    };
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    expect(rows('Waiting')[0]?.textContent).toContain('The vault is locked. The key is unharmed');
    await user.click(screen.getByRole('button', { name: 'Unlock the vault' }));
    await waitFor(() => expect(rows('Waiting')[0]?.textContent).not.toContain('Locked.'));
    expect(announcements().textContent).toBe('Vault unlocked');
  });
});
