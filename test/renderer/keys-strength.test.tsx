import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { strengthWords } from '../../renderer/wording/strength.ts';
import { inspectionOf, keyInfo, profile, TestBridge } from './bridge.ts';
import { goTo, openWindow, paste, verdict } from './window.tsx';

const bits = (entropyBits: number | null) => ({ entropyBits, publishedIn: null });
const tutorial = { entropyBits: 262, publishedIn: 'the settings of a tutorial' };
const leaky = profile('leaky', 'Leaky', {
  keys: [
    keyInfo('k1', 'aaaa', { strength: tutorial, findings: ['insecure-prefix'] }),
    keyInfo('k2', 'bbbb', { strength: bits(20), findings: ['too-short'] }),
    keyInfo('k3', 'cccc', { strength: bits(null) }),
  ],
});

describe('Strength in words', () => {
  it.each([
    [0, 'about 0 bits: guessable in seconds'],
    [1, 'about 1 bit: guessable in seconds'],
    [20, 'about 20 bits: guessable in seconds'],
    [48, 'about 48 bits: guessable in minutes'],
    [55, 'about 55 bits: guessable in hours'],
    [60, 'about 60 bits: guessable in days'],
    [65, 'about 65 bits: guessable in months'],
    [70, 'about 70 bits: guessable in years'],
    [75, 'about 75 bits: hard to guess'],
    [100, 'about 100 bits: beyond guessing'],
    [282, 'about 282 bits: beyond guessing'],
    [null, 'strength not known yet'],
  ])('%s bits', (entropyBits, words) => {
    expect(strengthWords(bits(entropyBits)).words).toBe(words);
  });
});

describe('A published key', () => {
  it('is called out in Keys, where its bits would only mislead', async () => {
    const user = await openWindow(new TestBridge([leaky]));
    await goTo(user, 'Keys');
    const rows = within(screen.getByRole('grid', { name: 'Keys of Leaky' })).getAllByRole('row');
    expect(rows[0]?.textContent).toContain('This key is public. It is published in the settings of a tutorial.');
    expect(rows[0]?.textContent).toContain('security.W009');
    expect(rows[0]?.textContent).not.toContain('262 bits');
    expect(rows[0]?.textContent).not.toContain('until what it signed has expired');
    expect(rows[1]?.textContent).toContain('about 20 bits: guessable in seconds');
    expect(rows[1]?.textContent).not.toContain('This key is public');
    expect(rows[2]?.textContent).toContain('strength not known yet');
    expect(screen.getByRole('option', { name: /^Leaky/ }).textContent).toContain('public key');
  });

  it('is called out among the keys of a settings file', async () => {
    const bridge = new TestBridge([leaky]);
    bridge.handlers['keys.readSettings'] = () => ({
      outcome: 'read',
      importId: 'i',
      fileName: 'settings.py',
      candidates: [
        {
          index: 0,
          setting: 'SECRET_KEY',
          role: 'current',
          line: 3,
          fingerprint: 'aaaa',
          findings: [],
          strength: tutorial,
        },
        {
          index: 1,
          setting: 'OTHER_KEY',
          role: 'current',
          line: 4,
          fingerprint: 'bbbb',
          findings: [],
          strength: bits(20),
        },
      ],
      skipped: [],
    });
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add another key' }));
    const box = within(await screen.findByRole('dialog'));
    await user.click(box.getByRole('radio', { name: 'From settings.py or .env' }));
    await user.click(box.getByRole('button', { name: 'Choose a file' }));
    const [first, second] = within(await box.findByRole('list', { name: 'Keys found' })).getAllByRole('listitem');
    expect(first?.textContent).toContain('This key is public. It is published in the settings of a tutorial.');
    expect(second?.textContent).toContain('about 20 bits: guessable in seconds');
    expect(second?.textContent).not.toContain('This key is public');
  });

  it('is called out beside the verdict it gave', async () => {
    const key = { profileId: 'leaky', profileName: 'Leaky', environment: 'development' as const, index: 0 };
    const bridge = new TestBridge([leaky], {
      'inspect.inspect': ({ text }) =>
        inspectionOf(text, {
          key: { ...key, fingerprint: 'aaaa', publishedIn: text.startsWith('p') ? tutorial.publishedIn : null },
        }),
    });
    const user = await openWindow(bridge);
    await paste(user, 'public:good');
    await waitFor(() => expect(verdict().textContent).toContain('This key is public'));
    expect(verdict().textContent).toContain('published in the settings of a tutorial');
    expect(verdict().textContent).toContain('Verified');
    await user.keyboard('{Control>}a{/Control}');
    await user.paste('secret:good');
    await waitFor(() => expect(verdict().textContent).not.toContain('This key is public'));
  });

  it('is called out in the list of what was found', async () => {
    const row = {
      preview: 'x',
      length: 9,
      where: 'Cookie header',
      count: 1,
      format: { id: 'f', name: 'Signed value' },
    };
    const bridge = new TestBridge([leaky], {
      'intake.readText': () => ({
        intakeId: 'list',
        kind: 'Cookie header',
        fileName: null,
        rows: [
          { ...row, index: 0, name: 'first' },
          { ...row, index: 1, name: 'second' },
        ],
        problems: [],
      }),
      'intake.verdicts': ({ indexes }) =>
        indexes.map((index) => ({
          index,
          status: 'verified',
          ...(index === 1 ? { publishedIn: tutorial.publishedIn } : {}),
        })),
    });
    const user = await openWindow(bridge);
    await paste(user, 'first=a; second=b');
    const list = within(await screen.findByRole('listbox', { name: 'Values' }));
    await waitFor(() => expect(list.getByRole('option', { name: /second/ }).textContent).toContain('Public key'));
    expect(list.getByRole('option', { name: /first/ }).textContent).not.toContain('Public key');
  });

  it('is called out before signing with it, not for a fallback that signs nothing', async () => {
    const onlyFallback = profile('fine', 'Fine', {
      keys: [keyInfo('f1', 'dddd'), keyInfo('f2', 'eeee', { strength: tutorial })],
    });
    const user = await openWindow(new TestBridge([leaky, onlyFallback]));
    await goTo(user, 'Sign');
    const panel = within(screen.getByRole('tabpanel', { name: 'Sign' }));
    const choose = async (name: RegExp) => {
      await user.click(panel.getByRole('button', { name: /Sign with/ }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await choose(/Fine/);
    expect(panel.queryByText('This key is public.')).toBeNull();
    await choose(/Leaky/);
    expect(panel.getByText('This key is public.')).toBeDefined();
  });
});
