import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { diagnosisPause } from '../../renderer/state/use-diagnosis.ts';
import type { LockReason, LockState } from '../../shared/lock.ts';
import { inspectionOf, profile, Refusal, type shop, signed, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, paste, renderWindow, token, verdict } from './window.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const local = profile('local', 'Local');
const unlockButton = () => screen.findByRole('button', { name: /^Unlock/ });
const isOpen = () => screen.findByRole('tab', { name: 'Inspect' });

/** As the main process does: from now on every other call is refused, and the window is told. */
function refuseWhileLocked(bridge: TestBridge) {
  const handlers = bridge.handlers as Record<string, (request: never) => unknown>;
  for (const [channel, handler] of Object.entries(handlers)) {
    if (channel.startsWith('lock.')) continue;
    handlers[channel] = (request) => {
      if (bridge.lock.reason !== null) throw new Refusal('locked', 'Countersign is locked. Nothing was done.');
      return handler(request);
    };
  }
  return bridge;
}
function lock(bridge: TestBridge, reason: LockReason = 'asked', unlockBy: LockState['unlockBy'] = 'click') {
  bridge.lock = { reason, unlockBy };
  act(() => bridge.emit('lock.changed', bridge.lock));
}
const lockable = (...profiles: (typeof shop)[]) => refuseWhileLocked(new TestBridge(profiles));

describe('Lock', () => {
  it('takes every token and result out of the document, and brings both back', async () => {
    const bridge = lockable(local);
    const title = document.title;
    const user = await openWindow(bridge);
    await paste(user, 'tok3n-text:good');
    await user.type(screen.getByRole('textbox', { name: 'Cookie name' }), 'c00kie');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    lock(bridge);
    await unlockButton();
    expect(document.documentElement.outerHTML).not.toMatch(/tok3n|c00kie|Verified/);
    expect(screen.queryAllByRole('textbox', { hidden: true })).toEqual([]);
    expect(screen.queryByRole('tab', { hidden: true })).toBeNull();
    expect(document.title).toBe(title);
    const asked = bridge.requests('inspect.inspect').length;
    await user.click(await unlockButton());
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    expect(token().value).toBe('tok3n-text:good');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' }).value).toBe('c00kie');
    expect(bridge.requests('inspect.inspect').length).toBeGreaterThan(asked);
    expect(document.activeElement).toBe(token());
  });

  it('shows nothing else from the start, asks for nothing, and restores the kept draft afterwards', async () => {
    const bridge = lockable(local);
    bridge.handlers['window.loadDraft'] = () => {
      if (bridge.lock.reason !== null) throw new Refusal('locked', 'Countersign is locked.');
      return { draft: JSON.stringify({ text: 'kept:good' }) };
    };
    bridge.lock = { reason: 'screen-locked', unlockBy: 'click' };
    const user = renderWindow(bridge);
    await user.click(await unlockButton());
    expect(
      bridge.calls.slice(
        0,
        bridge.calls.findIndex(({ channel }) => channel === 'lock.unlock'),
      ),
    ).toSatisfy((calls: typeof bridge.calls) => calls.every(({ channel }) => channel === 'lock.state'));
    await waitFor(() => expect(token().value).toBe('kept:good'));
  });

  it.each<[LockReason, LockState['unlockBy'], string, RegExp]>([
    ['asked', 'click', 'Unlock', /You locked it/],
    ['idle', 'touch-id', 'Unlock with Touch ID', /nobody used this computer/],
    ['screen-locked', 'passphrase', 'Unlock with the vault’s passphrase…', /screen was locked/],
    ['suspended', 'click', 'Unlock', /went to sleep/],
    ['user-switched', 'click', 'Unlock', /another user/],
  ])('says why (%s) and how it is unlocked (%s)', async (reason, unlockBy, label, words) => {
    const bridge = lockable(local);
    await openWindow(bridge);
    lock(bridge, reason, unlockBy);
    const button = await screen.findByRole('button', { name: label });
    expect(button).toBe(document.activeElement);
    expect(screen.getByRole('main').textContent).toMatch(words);
    expect(screen.getByRole('main').textContent).toContain('Your keys are put away');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(words);
    expect(announcements().textContent).toBe('Countersign is locked');
  });

  it('unlocks with Enter, on the button and beside it, and says so', async () => {
    const bridge = lockable(local);
    const user = await openWindow(bridge);
    lock(bridge);
    await unlockButton();
    await user.keyboard('{Enter}');
    await isOpen();
    expect(announcements().textContent).toBe('Unlocked');
    lock(bridge);
    await unlockButton();
    await user.click(screen.getByRole('heading', { name: 'Countersign' }));
    expect(document.activeElement).toBe(document.body);
    await user.keyboard('{Enter}');
    await isOpen();
    expect(bridge.requests('lock.unlock')).toHaveLength(2);
  });

  it('waits for the passphrase, asks once, and stays with a word when it was cancelled or failed', async () => {
    const bridge = lockable(local);
    const user = await openWindow(bridge);
    lock(bridge, 'idle', 'passphrase');
    let answer: (state: LockState) => void = () => undefined;
    bridge.handlers['lock.unlock'] = () => new Promise<LockState>((resolve) => (answer = resolve));
    await user.click(await unlockButton());
    await user.click(await unlockButton());
    await user.keyboard('{Enter}');
    expect((await unlockButton()).dataset.busy).toBe('true');
    expect(screen.getByRole('status', { name: 'Unlocking' }).textContent).toContain('Waiting for the passphrase');
    expect(bridge.requests('lock.unlock')).toHaveLength(1);
    await act(async () => answer(bridge.lock));
    expect(screen.getByRole('status', { name: 'Unlocking' }).textContent).toContain('still locked');
    bridge.handlers['lock.unlock'] = () => {
      throw new Refusal('vault-broken', 'The vault could not be read. It is unchanged; try again.');
    };
    await user.click(await unlockButton());
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The vault could not be read. It is unchanged; try again.',
    );
    expect(await unlockButton()).toBeDefined();
  });

  it('locks from the top bar, and says when that fails', async () => {
    const bridge = lockable(local);
    const user = await openWindow(bridge);
    const byHand = bridge.handlers['lock.lock'];
    bridge.handlers['lock.lock'] = () => {
      throw new Refusal('internal', 'It could not be locked.');
    };
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    expect((await screen.findByRole('alert')).textContent).toBe('It could not be locked.');
    bridge.handlers['lock.lock'] = byHand;
    await user.hover(screen.getByRole('button', { name: 'Lock' }));
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    await unlockButton();
    expect(bridge.requests('lock.lock')).toHaveLength(2);
  });

  it('asks whether it is locked when a call is refused for that', async () => {
    const bridge = lockable(local);
    const user = await openWindow(bridge);
    await user.click(token());
    bridge.lock = { reason: 'suspended', unlockBy: 'click' };
    await user.paste('a:good');
    await unlockButton();
    expect(document.body.textContent).not.toContain('a:good');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(token().value).toBe('a:good'));
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
  });

  it('takes no answer for the newest that was overtaken by an event', async () => {
    const bridge = lockable(local);
    await openWindow(bridge);
    lock(bridge);
    let answer: (state: LockState) => void = () => undefined;
    bridge.handlers['lock.unlock'] = () => new Promise<LockState>((resolve) => (answer = resolve));
    fireEvent.click(await unlockButton());
    await waitFor(() => expect(bridge.requests('lock.unlock')).toHaveLength(1));
    // Unlocked, and at once locked again because the screen is.
    lock(bridge, 'screen-locked');
    await act(async () => answer({ reason: null, unlockBy: 'click' }));
    expect(screen.getByRole('main').textContent).toContain('the screen was locked');
  });

  it('stays usable when the main process does not say', async () => {
    const bridge = new TestBridge([local]);
    bridge.handlers['lock.state'] = () => {
      throw new Refusal('no-answer', 'No answer.');
    };
    await openWindow(bridge);
    expect(token()).toBeDefined();
  });

  it('asks nothing while it is locked', async () => {
    const bridge = lockable(local);
    bridge.handlers['inspect.inspect'] = ({ text }) => inspectionOf(text, { status: 'bad-signature' });
    refuseWhileLocked(bridge);
    const started = vi.spyOn(window, 'setTimeout');
    const stopped = vi.spyOn(window, 'clearTimeout');
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    await waitFor(() => expect(verdict().textContent).toContain('Bad signature'));
    lock(bridge);
    await unlockButton();
    // What a diagnosis waits for first.
    const waits = started.mock.results.filter((_, index) => started.mock.calls[index]?.[1] === diagnosisPause);
    expect(waits.length).toBeGreaterThan(0);
    for (const { value } of waits) expect(stopped).toHaveBeenCalledWith(value);
    const before = bridge.calls.length;
    act(() => {
      window.dispatchEvent(new Event('focus'));
      bridge.emit('keys.changed', {});
      bridge.emit('link.arrived', {});
      bridge.emit('menu.command', { command: 'sign' });
    });
    expect(bridge.calls.slice(before)).toEqual([]);
    await user.keyboard('{Enter}');
    expect((await isOpen()).getAttribute('aria-selected')).toBe('true');
  });

  it('comes back to the same view, profile, form and result', async () => {
    const bridge = lockable(local, profile('other', 'Other'));
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: /Key profile/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await goTo(user, 'Sign');
    await user.type(screen.getByRole('textbox', { name: 'Value' }), 'hello');
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    await screen.findByRole('status', { name: 'Signed value' });
    lock(bridge);
    await unlockButton();
    expect(document.documentElement.outerHTML).not.toContain(signed.signed);
    await user.keyboard('{Enter}');
    const tab = await screen.findByRole('tab', { name: 'Sign', selected: true });
    expect(tab).toBe(document.activeElement);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe('hello');
    expect(screen.getByRole('status', { name: 'Signed value' }).textContent).toBe(signed.signed);
    expect(screen.getByRole('button', { name: /Key profile/ }).textContent).toContain('Other');
    expect(bridge.requests('sign.sign')).toHaveLength(1);
  });

  it('closes a dialog, and opens it again with what was typed in it', async () => {
    const bridge = lockable(local);
    bridge.handlers['inspect.inspect'] = ({ text }) =>
      inspectionOf(text, {
        canResign: true,
        key: {
          profileId: 'local',
          profileName: 'Local',
          environment: 'development',
          index: 0,
          fingerprint: '0000 1111 2222 3333',
          publishedIn: null,
        },
      });
    refuseWhileLocked(bridge);
    const user = await openWindow(bridge);
    await paste(user, 'payload:good');
    await user.click(await screen.findByRole('button', { name: 'Edit and re-sign' }));
    const payload = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Payload' });
    await user.clear(await payload());
    await user.type(await payload(), 'edited');
    lock(bridge);
    // Nothing hides the lock screen from a screen reader.
    expect(await unlockButton()).toBe(document.activeElement);
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    expect(document.documentElement.outerHTML).not.toMatch(/edited|payload/);
    await user.keyboard('{Enter}');
    expect((await payload()).value).toBe('edited');
    const dialog = screen.getByRole('dialog', { name: 'Edit and re-sign' });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    // Closed by hand it is forgotten, as ever.
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Edit and re-sign' }));
    expect((await payload()).value).toBe('payload');
  });

  it('opens the dialog of a profile again, and begins a later one with what the profile is by then', async () => {
    const bridge = lockable(structuredClone(local));
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    const edit = async () => user.click(await screen.findByRole('button', { name: 'Edit profile' }));
    const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Profile name' });
    await edit();
    await user.type(await name(), ' typed');
    lock(bridge);
    await unlockButton();
    expect(document.documentElement.outerHTML).not.toContain('Local typed');
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Edit profile' });
    expect((await name()).value).toBe('Local typed');
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    for (const known of bridge.ring.profiles) known.name = 'Imported';
    act(() => bridge.emit('keys.changed', {}));
    await screen.findByRole('heading', { name: 'Imported' });
    await edit();
    expect((await name()).value).toBe('Imported');
  });

  it('keeps a list of found values, and gives up a file that was on its way', async () => {
    const bridge = lockable(local);
    const row = { name: 'a', preview: 'r0w', length: 3, where: 'line 1', count: 1, format: null };
    bridge.handlers['intake.readText'] = () => ({
      intakeId: 'intake-1',
      kind: 'Text',
      fileName: null,
      rows: [
        { ...row, index: 0 },
        { ...row, index: 1 },
      ],
      problems: [],
    });
    bridge.handlers['intake.openFile'] = () => new Promise(() => undefined);
    const user = await openWindow(bridge);
    await paste(user, 'a b');
    await screen.findByRole('listbox', { name: 'Values' });
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    lock(bridge);
    await unlockButton();
    expect(document.documentElement.outerHTML).not.toContain('r0w');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('listbox', { name: 'Values' })).toBeDefined();
    expect((await screen.findByRole('alert')).textContent).toContain('given up when Countersign was locked');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('Adding a key through a lock', () => {
  it('keeps what was typed in the dialog', async () => {
    const bridge = lockable(local);
    const user = userEvent.setup();
    await openWindow(bridge);
    act(() => bridge.emit('menu.command', { command: 'add-key' }));
    await user.type(await screen.findByRole('textbox', { name: 'Profile name' }), 'Typed name');
    lock(bridge);
    await unlockButton();
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    await user.keyboard('{Enter}');
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Profile name' });
    expect(name.value).toBe('Typed name');
  });
});
