import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Bundle, BundleProfile } from '../../shared/sharing.ts';
import { profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow } from './window.tsx';

const local = profile('local', 'Local');
const strength = { entropyBits: 282, publishedIn: null };
const key = (fingerprint: string, more: Partial<BundleProfile['keys'][number]> = {}) => ({
  fingerprint,
  findings: [],
  strength,
  known: false,
  ...more,
});

/** One profile that conflicts with Shop, one that is new. */
const bundled: BundleProfile[] = [
  {
    index: 0,
    name: 'Shop',
    environment: 'production',
    djangoVersion: '5.2',
    salts: [],
    keys: [key('3f2a 91c0 77de 04b1', { known: true }), key('beef 0000 0000 0001')],
    conflict: { profileId: 'shop', name: 'Shop', why: 'same-name' },
  },
  {
    index: 1,
    name: 'Newsletter',
    environment: 'staging',
    djangoVersion: '4.2',
    salts: ['mail'],
    keys: [
      key('cafe 0000 0000 0001', { strength: { entropyBits: 9, publishedIn: 'a tutorial' }, findings: ['too-short'] }),
    ],
    conflict: null,
  },
];
const opened = (profiles = bundled): Bundle => ({
  outcome: 'opened',
  bundleId: 'bundle',
  fileName: 'shop.age',
  exportedAt: '2026-11-20T10:00:00Z',
  profiles,
});

async function openKeys(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Keys');
  return user;
}
async function openExport(bridge: TestBridge) {
  const user = await openKeys(bridge);
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  return { user, box: within(await screen.findByRole('dialog', { name: 'Export key profiles' })) };
}
async function openBundle(bridge: TestBridge) {
  const user = await openKeys(bridge);
  await user.click(screen.getByRole('button', { name: 'Import…' }));
  await user.click(await screen.findByRole('button', { name: 'Choose the bundle' }));
  return { user, box: within(await screen.findByRole('dialog', { name: 'Import from shop.age' })) };
}
const card = (name: string) => within(screen.getByRole('region', { name }));

describe('Exporting', () => {
  it('asks for profiles and for who can open it before anything is sent', async () => {
    const bridge = new TestBridge([shop, local]);
    const { user, box } = await openExport(bridge);
    expect(box.getByText(/there is no reveal, and nothing else exports one/)).toBeDefined();
    await user.click(box.getByRole('checkbox', { name: 'Shop' }));
    await user.click(box.getByRole('button', { name: 'Export…' }));
    expect(await box.findByText('Choose at least one profile.')).toBeDefined();
    expect(box.getByText('Choose who can open the file.')).toBeDefined();
    await user.click(box.getByRole('radio', { name: 'Owners of age keys' }));
    await user.click(box.getByRole('button', { name: 'Export…' }));
    expect(await box.findByText('Give at least one public key.')).toBeDefined();
    expect(bridge.requests('sharing.export')).toEqual([]);
  });

  it('to a passphrase, which is asked for elsewhere; a cancelled one leaves the form as it was', async () => {
    const bridge = new TestBridge([shop, local]);
    let answer: (outcome: { outcome: 'cancelled' }) => void = () => {};
    bridge.handlers['sharing.export'] = () => new Promise((resolve) => (answer = resolve));
    const { user, box } = await openExport(bridge);
    await user.click(box.getByRole('radio', { name: 'Whoever has a passphrase' }));
    await user.click(box.getByRole('button', { name: 'Export…' }));
    expect(await box.findByText(/Asking for the passphrase in its own window/)).toBeDefined();
    answer({ outcome: 'cancelled' });
    expect(await box.findByText('Cancelled. Nothing was written.')).toBeDefined();
    expect(box.getByRole<HTMLInputElement>('radio', { name: 'Whoever has a passphrase' }).checked).toBe(true);
    expect(box.queryByRole('textbox')).toBeNull();
    expect(bridge.requests('sharing.export')).toEqual([{ profileIds: ['shop'], encryptTo: { kind: 'passphrase' } }]);
  });

  it('to public keys, one a line, and says what is in the file and what is not', async () => {
    const bridge = new TestBridge([shop, local]);
    bridge.handlers['sharing.export'] = ({ encryptTo }) => {
      if (encryptTo.kind === 'recipients' && encryptTo.recipients.some((line) => !line.startsWith('age1'))) {
        throw new Refusal('recipient', 'Line 2 is no age public key. Nothing was written; correct it.');
      }
      return { outcome: 'exported', fileName: 'keys.age', profiles: 2, keys: 3, left: ['Fallback 2: it is locked.'] };
    };
    const { user, box } = await openExport(bridge);
    await user.click(box.getByRole('checkbox', { name: 'Local' }));
    await user.click(box.getByRole('radio', { name: 'Owners of age keys' }));
    await user.type(box.getByRole('textbox', { name: 'Public keys' }), 'age1one{Enter}  nonsense{Enter}');
    await user.click(box.getByRole('button', { name: 'Export…' }));
    expect((await box.findByRole('alert')).textContent).toContain('Line 2 is no age public key.');
    expect(box.getByRole<HTMLTextAreaElement>('textbox', { name: 'Public keys' }).value).toContain('nonsense');
    await user.clear(box.getByRole('textbox', { name: 'Public keys' }));
    await user.type(box.getByRole('textbox', { name: 'Public keys' }), 'age1one{Enter}{Enter}age1two');
    await user.click(box.getByRole('button', { name: 'Export…' }));
    expect((await box.findByText(/holds 2 profiles with 3 keys/)).textContent).toContain('keys.age');
    expect(box.getByText('Fallback 2: it is locked.')).toBeDefined();
    expect(bridge.requests('sharing.export').at(-1)).toEqual({
      profileIds: ['shop', 'local'],
      encryptTo: { kind: 'recipients', recipients: ['age1one', 'age1two'] },
    });
    expect(announcements().textContent).toBe('Exported');
    await user.click(box.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Export…'));
  });
});

describe('Importing', () => {
  it('shows what a bundle holds and stores nothing without a choice for each conflict', async () => {
    const bridge = new TestBridge([structuredClone(shop)], { 'sharing.open': () => opened() });
    bridge.handlers['sharing.import'] = () => ({
      results: [
        { index: 0, outcome: 'merged', profileId: 'shop', keysAdded: 1, message: null },
        {
          index: 1,
          outcome: 'failed',
          profileId: null,
          keysAdded: 0,
          message: 'The disk is full. Nothing was stored.',
        },
      ],
    });
    const { user, box } = await openBundle(bridge);
    expect(box.getByText(/2 profiles, exported on/)).toBeDefined();
    expect(card('Shop').getByText('already here')).toBeDefined();
    expect(card('Shop').getByText(/is here already, with the same name/)).toBeDefined();
    expect(card('Newsletter').getByText('This key is public.')).toBeDefined();
    expect(card('Newsletter').getByText(/has fewer than 50 characters/)).toBeDefined();

    await user.click(box.getByRole('button', { name: 'Import' }));
    expect(await card('Shop').findByText('Choose what happens with it.', { selector: '.field-error' })).toBeDefined();
    expect((await box.findByRole('alert')).textContent).toContain('Nothing was imported.');
    expect(bridge.requests('sharing.import')).toEqual([]);

    await user.click(card('Shop').getByRole('button', { name: /What happens with Shop/ }));
    await user.click(await screen.findByRole('option', { name: 'Add its new keys to Shop' }));
    await user.click(box.getByRole('radio', { name: 'Memory only' }));
    await user.click(box.getByRole('button', { name: 'Import' }));
    const results = within(await screen.findByRole('list', { name: 'Results' })).getAllByRole('listitem');
    expect(results.map(({ textContent }) => textContent)).toEqual([
      'Shop: merged, 1 key stored',
      'Newsletter: failedThe disk is full. Nothing was stored.',
    ]);
    expect(bridge.requests('sharing.import')).toEqual([
      {
        bundleId: 'bundle',
        backEnd: 'memory',
        choices: [
          { index: 0, choice: 'merge' },
          { index: 1, choice: 'add' },
        ],
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(bridge.requests('sharing.discard')).toEqual([{ bundleId: 'bundle' }]));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Import…'));
  });

  it('names the keys that replacing loses', async () => {
    const bridge = new TestBridge([structuredClone(shop)], { 'sharing.open': () => opened() });
    bridge.handlers['sharing.import'] = () => ({ results: [] });
    const { user, box } = await openBundle(bridge);
    await user.click(card('Shop').getByRole('button', { name: /What happens with Shop/ }));
    await user.click(await screen.findByRole('option', { name: 'Replace Shop' }));
    expect(card('Shop').getByText('a910 5e5e 12cd 99f0')).toBeDefined();
    expect(card('Shop').getByText('07bb 6ad2 f0f1 3c2e')).toBeDefined();
    await user.click(box.getByRole('button', { name: 'Import and replace' }));
    await waitFor(() =>
      expect(bridge.requests('sharing.import')[0]?.choices[0]).toEqual({ index: 0, choice: 'replace' }),
    );
  });

  it('adds a profile under another name', async () => {
    const bridge = new TestBridge([structuredClone(shop)], { 'sharing.open': () => opened(bundled.slice(0, 1)) });
    bridge.handlers['sharing.import'] = () => ({ results: [] });
    const { user, box } = await openBundle(bridge);
    await user.click(card('Shop').getByRole('button', { name: /What happens with Shop/ }));
    await user.click(await screen.findByRole('option', { name: 'Add as a profile of its own' }));
    const name = card('Shop').getByRole<HTMLInputElement>('textbox', { name: 'Name of Shop here' });
    expect(name.value).toBe('Shop (imported)');
    await user.clear(name);
    await user.click(box.getByRole('button', { name: 'Import' }));
    expect(await card('Shop').findByText('Give the profile a name.')).toBeDefined();
    await user.type(name, 'Shop of Ada');
    await user.click(box.getByRole('button', { name: 'Import' }));
    await waitFor(() =>
      expect(bridge.requests('sharing.import')[0]?.choices).toEqual([{ index: 0, choice: 'add', name: 'Shop of Ada' }]),
    );
  });

  it('skips by itself what brings nothing new', async () => {
    const [conflicting] = bundled;
    if (!conflicting) throw new Error('The fixture has a first profile.');
    const known = { ...conflicting, keys: conflicting.keys.map((each) => ({ ...each, known: true })) };
    const bridge = new TestBridge([structuredClone(shop)], { 'sharing.open': () => opened([known]) });
    const { box } = await openBundle(bridge);
    expect(card('Shop').getByRole('button', { name: /Skip/ })).toBeDefined();
    expect(box.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
  });

  it('asks for an identity where one is needed, and keeps the reason why one does not fit', async () => {
    const bridge = new TestBridge([structuredClone(shop)], {
      'sharing.open': () => ({ outcome: 'identity-needed', bundleId: 'sealed', fileName: 'sealed.age' }),
      'sharing.openWithIdentity': ({ identity }) => {
        if (identity === 'file') return { outcome: 'cancelled' };
        throw new Refusal('identity-wrong', 'This identity does not open it. Nothing was imported; try another.');
      },
    });
    const user = await openKeys(bridge);
    await user.click(screen.getByRole('button', { name: 'Import…' }));
    await user.click(await screen.findByRole('button', { name: 'Choose the bundle' }));
    const box = within(await screen.findByRole('dialog', { name: 'Import key profiles' }));
    await user.click(await box.findByRole('button', { name: 'From the clipboard' }));
    expect((await box.findByRole('alert')).textContent).toContain('This identity does not open it.');
    await user.click(box.getByRole('button', { name: 'From a file' }));
    expect(await box.findByText('Cancelled. Nothing was opened.')).toBeDefined();
    bridge.handlers['sharing.openWithIdentity'] = () => opened();
    await user.click(box.getByRole('button', { name: 'From a file' }));
    expect(await screen.findByRole('dialog', { name: 'Import from shop.age' })).toBeDefined();
    // The bundle that was opened took the place of the sealed one.
    await waitFor(() => expect(bridge.requests('sharing.discard')).toEqual([{ bundleId: 'sealed' }]));
    expect(bridge.requests('sharing.openWithIdentity').map(({ identity }) => identity)).toEqual([
      'clipboard',
      'file',
      'file',
    ]);
  });

  it('forgets what was opened when the dialog is closed, also when it opens only then', async () => {
    let answer: (bundle: Bundle) => void = () => {};
    const bridge = new TestBridge([structuredClone(shop)], {
      'sharing.open': () => new Promise((resolve) => (answer = resolve)),
    });
    const user = await openKeys(bridge);
    await user.click(screen.getByRole('button', { name: 'Import…' }));
    await user.click(await screen.findByRole('button', { name: 'Choose the bundle' }));
    expect(await screen.findByText(/Asking for the file, and for its passphrase/)).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    answer(opened());
    await waitFor(() => expect(bridge.requests('sharing.discard')).toEqual([{ bundleId: 'bundle' }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is there before any key is', async () => {
    const bridge = new TestBridge([], { 'sharing.open': () => ({ outcome: 'cancelled' }) });
    const user = await openKeys(bridge);
    await user.click(screen.getByRole('button', { name: 'Import…' }));
    const box = within(await screen.findByRole('dialog', { name: 'Import key profiles' }));
    await user.click(box.getByRole('button', { name: 'Choose the bundle' }));
    expect(await box.findByText('Cancelled. Nothing was opened.')).toBeDefined();
  });
});
