import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { moved } from '../../renderer/views/keys/key-list.tsx';
import { keyInfo, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, paste, verdict } from './window.tsx';

const keyRows = () => within(screen.getByRole('grid', { name: 'Keys of Shop' })).getAllByRole('row');

/** A bridge whose shop keeps the order it is given. */
function ordering() {
  const bridge = new TestBridge([structuredClone(shop)]);
  bridge.handlers['keys.reorderKeys'] = ({ keyIds }) => {
    const [kept] = bridge.ring.profiles;
    if (!kept) throw new Refusal('unknown-profile', 'There is no such profile.');
    kept.keys = keyIds.flatMap((id) => kept.keys.filter((key) => key.id === id));
    return kept;
  };
  return bridge;
}

describe('Keys', () => {
  it('lists profiles, and their keys in order with Django’s findings and what to do', async () => {
    const user = await openWindow(new TestBridge([shop, profile('other', 'Other')]));
    await goTo(user, 'Keys');
    expect(screen.getByRole('option', { name: /^Shop/ }).textContent).toContain('PRODUCTION');
    expect(keyRows().map((row) => row.getAttribute('aria-label') ?? row.textContent)).toHaveLength(3);
    expect(keyRows()[0]?.textContent).toContain('Current');
    expect(keyRows()[2]?.textContent).toContain('security.W025: SECRET_KEY_FALLBACKS[1] has fewer than 50 characters.');
    await user.click(screen.getByRole('option', { name: /^Other/ }));
    expect(await screen.findByRole('grid', { name: 'Keys of Other' })).toBeDefined();
  });

  it('shows a key as missing that was deleted behind the app’s back, when the view is opened or the window comes back', async () => {
    const bridge = new TestBridge([structuredClone(shop)]);
    const user = await openWindow(bridge);
    const lose = (index: number) => {
      const key = bridge.ring.profiles[0]?.keys[index];
      if (key) key.state = 'missing';
    };
    lose(0);
    await goTo(user, 'Keys');
    await waitFor(() => expect(keyRows()[0]?.textContent).toMatch(/missing/i));
    lose(1);
    fireEvent.focus(window);
    await waitFor(() => expect(keyRows()[1]?.textContent).toMatch(/missing/i));
  });

  it('asks nothing again when the window comes back to the same keys', async () => {
    const bridge = new TestBridge([structuredClone(shop)]);
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    const before = bridge.requests('inspect.inspect').length;
    const lists = bridge.requests('keys.list').length;
    fireEvent.focus(window);
    await waitFor(() => expect(bridge.requests('keys.list')).toHaveLength(lists + 1));
    await goTo(user, 'Keys');
    await waitFor(() => expect(bridge.requests('keys.list')).toHaveLength(lists + 2));
    expect(bridge.requests('inspect.inspect')).toHaveLength(before);
  });

  it('explains a missing key and a key held in memory', async () => {
    const keys = [keyInfo('k1', 'aaaa', { state: 'missing' }), keyInfo('k2', 'bbbb', { backEnd: 'memory' })];
    const user = await openWindow(new TestBridge([{ ...shop, keys }]));
    await goTo(user, 'Keys');
    expect(keyRows()[0]?.textContent).toContain('Secret Service no longer holds this key');
    expect(keyRows()[1]?.textContent).toContain('Memory only, gone when the app quits');
  });

  it('deletes a profile only after a dialog that names what is lost', async () => {
    const bridge = new TestBridge([shop, profile('other', 'Other')]);
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Delete profile' }));
    const ask = await screen.findByRole('alertdialog', { name: 'Delete Shop?' });
    expect(ask.textContent).toContain('its 3 keys');
    expect(ask.textContent).toContain('a910 5e5e 12cd 99f0');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await user.click(within(ask).getByRole('button', { name: 'Cancel' }));
    expect(bridge.requests('keys.deleteProfile')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Delete profile' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete profile' }));
    await waitFor(() => expect(screen.queryByRole('option', { name: /^Shop/ })).toBeNull());
    expect(bridge.requests('keys.deleteProfile')).toEqual([{ id: 'shop' }]);
    expect(announcements().textContent).toBe('Profile deleted');
  });

  it('keeps the dialog open with the reason when a key cannot be deleted', async () => {
    const bridge = new TestBridge([shop], {
      'keys.deleteKey': () => {
        throw new Refusal(
          'keychain-locked',
          'The keychain is locked. The key is still there; unlock it and try again.',
        );
      },
    });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Delete fallback 2' }));
    const ask = await screen.findByRole('alertdialog', { name: 'Delete this key?' });
    expect(ask.textContent).toContain('07bb 6ad2 f0f1 3c2e');
    await user.click(within(ask).getByRole('button', { name: 'Delete key' }));
    expect((await within(ask).findByRole('alert')).textContent).toContain('The keychain is locked.');
  });

  it('moves fallbacks and makes one current', async () => {
    const bridge = ordering();
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Move fallback 2 up' }));
    await waitFor(() => expect(keyRows()[1]?.textContent).toContain('07bb'));
    expect(announcements().textContent).toBe('Moved to fallback 1');
    await user.click(screen.getByRole('button', { name: 'Make current: fallback 2' }));
    await waitFor(() => expect(keyRows()[0]?.textContent).toContain('a910'));
    expect(bridge.requests('keys.reorderKeys').map(({ keyIds }) => keyIds)).toEqual([
      ['k1', 'k3', 'k2'],
      ['k2', 'k1', 'k3'],
    ]);
  });

  it('puts dragged keys before or after their target', () => {
    expect(moved(['a', 'b', 'c', 'd'], new Set(['d']), 'b', 'before')).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(['a', 'b', 'c', 'd'], new Set(['a']), 'c', 'after')).toEqual(['b', 'c', 'a', 'd']);
  });

  it('adds another key to a profile in the part chosen', async () => {
    const bridge = new TestBridge([shop], { 'keys.addKey': () => shop });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add another key' }));
    const box = within(await screen.findByRole('dialog', { name: 'Add another key to Shop' }));
    await user.click(box.getByRole('radio', { name: 'Generate a new one' }));
    await user.click(box.getByRole('button', { name: 'Generate and add' }));
    expect(await box.findByText('Choose which part the key plays.')).toBeDefined();
    await user.click(box.getByRole('radio', { name: 'Fallback' }));
    await user.click(box.getByRole('button', { name: 'Generate and add' }));
    await waitFor(() =>
      expect(bridge.requests('keys.addKey')).toEqual([
        { profileId: 'shop', source: { from: 'generate' }, backEnd: 'keychain', position: 'fallback' },
      ]),
    );
  });

  it('takes a paste once: no command opens a second dialog over the first', async () => {
    const bridge = new TestBridge([shop], { 'keys.addKey': () => shop, 'keys.createProfile': () => shop });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add another key' }));
    const box = within(await screen.findByRole('dialog', { name: 'Add another key to Shop' }));
    await user.click(box.getByRole('radio', { name: 'Current key' }));
    act(() => bridge.emit('menu.command', { command: 'add-key' }));
    expect(screen.getAllByRole('dialog', { hidden: true })).toHaveLength(1);
    await user.keyboard('{Control>}v{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.requests('keys.addKey')).toHaveLength(1);
    expect(bridge.requests('keys.createProfile')).toEqual([]);
  });

  it('edits a profile', async () => {
    const bridge = new TestBridge([shop], { 'keys.updateProfile': ({ fields }) => ({ ...shop, ...fields }) });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Edit profile' }));
    const box = within(await screen.findByRole('dialog', { name: 'Edit profile' }));
    await user.clear(box.getByRole('combobox', { name: 'Django version' }));
    await user.type(box.getByRole('combobox', { name: 'Django version' }), 'five');
    await user.click(box.getByRole('button', { name: 'Save' }));
    expect(await box.findByText('Write it as 5.2 or 5.2.15.')).toBeDefined();
    await user.clear(box.getByRole('combobox', { name: 'Django version' }));
    await user.type(box.getByRole('combobox', { name: 'Django version' }), '6.0');
    await user.type(box.getByRole('textbox', { name: 'Salts in use' }), 'one{Enter}two');
    await user.click(box.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(bridge.requests('keys.updateProfile')).toEqual([
        {
          id: 'shop',
          fields: { name: 'Shop', environment: 'production', djangoVersion: '6.0', salts: ['one', 'two'] },
        },
      ]),
    );
  });

  it('unlocks a locked keychain', async () => {
    const bridge = new TestBridge([{ ...shop, keys: [keyInfo('k1', 'aaaa', { state: 'locked' })] }]);
    bridge.ring.keychain = { state: 'locked', name: 'Secret Service', message: 'It is locked. Its keys are unharmed.' };
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    expect(keyRows()[0]?.textContent).toContain('It is locked. Its keys are unharmed.');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Unlock' })).toBeNull());
    expect(screen.getByText('Secret Service')).toBeDefined();
  });

  it('shows the store’s notices until they are dismissed', async () => {
    const bridge = new TestBridge([shop]);
    bridge.ring.notices = [{ code: 'set-aside', message: 'A damaged file was set aside.' }];
    const user = await openWindow(bridge);
    expect(screen.getByText('A damaged file was set aside.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(screen.queryByText('A damaged file was set aside.')).toBeNull());
    expect(bridge.requests('keys.dismissNotice')).toEqual([{ code: 'set-aside' }]);
  });
});
