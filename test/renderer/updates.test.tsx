// New versions as a person meets them: the one question, the setting, and each step only on request.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/settings.ts';
import type { UpdatesState } from '../../shared/updates.ts';
import { profile, Refusal, TestBridge } from './bridge.ts';
import { goTo, openWindow } from './window.tsx';

const able: UpdatesState = {
  ...{ version: '0.1.0', unavailable: null, host: 'github.com', ask: false, phase: 'idle', found: null, percent: 0 },
  ...{ checkedAt: null, failure: null },
};
const found = { version: '0.2.0', notes: '<b>Faster</b>\n- safer', size: 1024 };
const bridgeWith = (updates: Partial<UpdatesState>, setting: 'ask' | 'off' | 'on' = 'on') => {
  const bridge = new TestBridge([profile('local', 'Local')]);
  bridge.updates = { ...able, ...updates };
  bridge.settings = { ...defaultSettings, updates: setting };
  return bridge;
};
const notice = () => screen.queryByRole('region', { name: 'Word of new versions' });
async function openSettings(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Settings');
  return user;
}
const tell = (bridge: TestBridge, state: Partial<UpdatesState>) =>
  act(() => bridge.emit('updates.changed', { ...bridge.updates, ...state }));

describe('the question', () => {
  it.each([
    ['Stay offline', 'off'],
    ['Look for new versions', 'on'],
  ] as const)('is put once; %s is kept', async (button, answer) => {
    const bridge = bridgeWith({ ask: true }, 'ask');
    const user = await openWindow(bridge);
    const question = within(await screen.findByRole('region', { name: 'Word of new versions' }));
    expect(question.getByText(/stays offline unless you allow it, and asks only github\.com/)).toBeDefined();
    // Quiet: it interrupts no screen reader.
    expect(question.queryByRole('alert')).toBeNull();
    await user.click(question.getByRole('button', { name: button }));
    await waitFor(() => expect(notice()).toBeNull());
    expect(bridge.requests('settings.update')).toEqual([{ updates: answer }]);
    expect(bridge.requests('updates.check')).toEqual([]);
  });

  it('is not put where the main process does not ask, nor while the app is locked to recipes', async () => {
    const bridge = bridgeWith({ ask: true }, 'ask');
    bridge.support = { recipeIds: [] };
    await openWindow(bridge);
    await screen.findByRole('tab', { name: 'Links' });
    expect(notice()).toBeNull();
    expect(bridge.requests('updates.state')).toEqual([]);
  });

  it('stays, with a sentence, when the answer could not be kept', async () => {
    const bridge = bridgeWith({ ask: true }, 'ask');
    bridge.handlers['settings.update'] = () => {
      throw new Refusal('preferences-not-written', 'The settings could not be saved.');
    };
    const user = await openWindow(bridge);
    await user.click(await screen.findByRole('button', { name: 'Stay offline' }));
    expect(await within(notice() as HTMLElement).findByRole('alert')).toHaveProperty(
      'textContent',
      'The settings could not be saved.',
    );
  });
});

describe('a newer version', () => {
  it('is told above the views, leads to Settings, and can be put off', async () => {
    const bridge = bridgeWith({});
    const user = await openWindow(bridge);
    expect(notice()).toBeNull();
    tell(bridge, { phase: 'found', found });
    expect(within(notice() as HTMLElement).getByRole('status').textContent).toBe('Countersign 0.2.0 is out.');
    await user.click(screen.getByRole('button', { name: 'Show in Settings' }));
    expect(screen.getByRole('tab', { name: 'Settings' }).getAttribute('aria-selected')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.queryByText('Countersign 0.2.0 is out.')).toBeNull();
    // That it is there to be installed is news again.
    tell(bridge, { phase: 'ready', found });
    expect(screen.getByText('Countersign 0.2.0 is installed when you quit.')).toBeDefined();
  });

  it('is downloaded, cancelled and installed on request, step by step', async () => {
    const bridge = bridgeWith({ phase: 'current', checkedAt: '2026-11-23T10:00:00.000Z' });
    const steps: Partial<UpdatesState>[] = [
      { phase: 'found', found },
      { phase: 'downloading', found, percent: 0 },
      { phase: 'found', found },
      { phase: 'ready', found, percent: 100 },
    ];
    const next = () => {
      bridge.updates = { ...bridge.updates, ...steps.shift() };
      return bridge.updates;
    };
    for (const channel of ['updates.check', 'updates.download', 'updates.cancel', 'updates.install'] as const)
      bridge.handlers[channel] = next;
    const user = await openSettings(bridge);
    expect(await screen.findByText(/This is version 0\.1\.0, the newest\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Look now' }));
    expect(await screen.findByText(/Version 0\.2\.0 is out; this is 0\.1\.0\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Download (1 KiB)' }));
    tell(bridge, { percent: 41.7 });
    expect(await screen.findByText(/Version 0\.2\.0 is being downloaded: 41\s?%/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Look now' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Download (1 KiB)' })).toBeDefined();
    tell(bridge, { phase: 'ready', percent: 100 });
    expect(screen.getByText(/installed when you quit Countersign/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Restart and install' }));
    expect(bridge.calls.map(({ channel }) => channel).filter((name) => /^updates\.(?!state)/.test(name))).toEqual([
      'updates.check',
      'updates.download',
      'updates.cancel',
      'updates.install',
    ]);
  });

  it('comes with its notes as text, whatever is in them', async () => {
    await openSettings(bridgeWith({ phase: 'found', found }));
    const notes = await screen.findByText(/<b>Faster<\/b>/);
    expect(notes.tagName).toBe('PRE');
    expect(notes.children).toHaveLength(0);
  });

  it('that could not be had is told in a sentence', async () => {
    await openSettings(
      bridgeWith({ failure: { code: 'updates-no-answer', message: 'There was no answer from github.com.' } }),
    );
    expect((await screen.findAllByRole('alert')).map(({ textContent }) => textContent)).toContain(
      'There was no answer from github.com.',
    );
  });
});

describe('the setting', () => {
  it('says what goes over the network and to whom, and shows no step while it is off', async () => {
    await openSettings(bridgeWith({}, 'off'));
    expect(
      await screen.findByText(/it asks github\.com which version is the newest: at once, a minute after each start/),
    ).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Look now' })).toBeNull();
  });

  it.each([
    ['from-source', 'This copy was built from source and is renewed where it was built, so it never asks.'],
    ['package', 'This copy came as a package and is renewed by the system’s package manager, so it never asks.'],
    ['no-key', 'This copy has no key to check new versions with, so it never asks.'],
  ] as const)('says why this copy cannot renew itself (%s)', async (unavailable, sentence) => {
    await openSettings(bridgeWith({ unavailable, host: null }));
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Look now' })).toBeNull();
  });
});
