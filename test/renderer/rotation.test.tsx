import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyRotation, retirement } from '../../renderer/views/keys/rotation/rotation-draft.ts';
import type { Intake } from '../../shared/intake.ts';
import type { KeyProfile } from '../../shared/keys.ts';
import type { Dependence, KeyDependence } from '../../shared/rotation.ts';
import { keyInfo, profile, Refusal, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow } from './window.tsx';

const day = 86_400;
const now = Math.floor(Date.now() / 1000);

const intakeOf = (intakeId: string, fileName: string | null = null): Intake => ({
  intakeId,
  kind: 'Cookie header',
  fileName,
  rows: [],
  problems: [],
});

const nothing = { tokens: 0, untimed: 0, expired: 0, oldest: null, newest: null, retireFrom: now };

/** What each key of the profile is needed for; keys without an entry for nothing. */
function dependence(of: KeyProfile, counts: Record<string, Partial<KeyDependence>>, more: Partial<Dependence> = {}) {
  const keys = of.keys.map(({ id, fingerprint }, index) => ({
    ...nothing,
    keyId: id,
    index,
    fingerprint,
    ...counts[id],
  }));
  const tokens = keys.reduce((sum, key) => sum + key.tokens, 0);
  return { keys, tokens, unverified: 0, untried: [], ...more };
}

/** A main process that rotates: adds, deletes and counts for real, over one profile. */
function rotating(keyIds = ['old'], counts: Record<string, Partial<KeyDependence>> = {}) {
  const shop = profile('shop', 'Shop', { keys: keyIds.map((id) => keyInfo(id, `finger of ${id}`)) });
  const bridge = new TestBridge([shop, profile('other', 'Other')]);
  let added = 0;
  bridge.handlers['keys.addKey'] = ({ backEnd }) => {
    added += 1;
    shop.keys.unshift(keyInfo(`new${added}`, `finger of new${added}`, { backEnd }));
    return structuredClone(shop);
  };
  bridge.handlers['keys.deleteKey'] = ({ keyId }) => {
    shop.keys = shop.keys.filter(({ id }) => id !== keyId);
    return structuredClone(shop);
  };
  bridge.handlers['rotation.lines'] = () => ({
    settings: `SECRET_KEY = os.environ["KEY"]\n# ${shop.keys.length} keys\n`,
    variables: shop.keys.map(({ fingerprint }, index) => ({
      name: `KEY_${index}`,
      fingerprint,
      role: index === 0 ? 'current' : 'fallback',
    })),
  });
  bridge.handlers['intake.readText'] = () => intakeOf('text');
  bridge.handlers['rotation.check'] = () => dependence(shop, counts);
  return bridge;
}

async function openKeys(bridge: TestBridge) {
  const user = await openWindow(bridge);
  await goTo(user, 'Keys');
  return user;
}
type User = Awaited<ReturnType<typeof openKeys>>;

const task = (name = 'Rotate the key') => within(screen.getByRole('region', { name }));
const press = (user: User, name: string | RegExp) => user.click(screen.getByRole('button', { name }));

/** Opens the check of fallbacks and checks a text. */
async function check(user: User, text = 'sessionid=x') {
  await press(user, 'Check fallbacks…');
  await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), text);
  await press(user, 'Check');
}
const tableRow = async (part: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(part) })).closest('tr')?.textContent ?? '';

describe('Rotating a key', () => {
  it('goes from a new key over deploying and checking to a retired one', async () => {
    const bridge = rotating();
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    expect(document.activeElement?.textContent).toBe('Make a new key current');
    expect(task().getByText('finger of old')).toBeDefined();
    expect(task().queryByRole('button', { name: /, done$/ })).toBeNull();
    await press(user, 'Generate and make it current');
    const now2 = within(await task().findByRole('list', { name: 'Keys of Shop now' })).getAllByRole('listitem');
    expect(now2.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Currentfinger of new1/),
      expect.stringMatching(/^Fallback 1finger of old/),
    ]);
    expect(announcements().textContent).toBe('New key added. It is the current key now.');
    expect(document.activeElement?.textContent).toBe('Make a new key current');
    expect(bridge.requests('keys.addKey')).toEqual([
      { profileId: 'shop', source: { from: 'generate' }, backEnd: 'keychain', position: 'current' },
    ]);

    await press(user, 'Next: deploy');
    expect(await task().findByText(/SECRET_KEY = os.environ/)).toBeDefined();
    expect(task().getByRole('row', { name: /KEY_0 Current finger of new1/ })).toBeDefined();
    expect(task().getByRole('row', { name: /KEY_1 Fallback 1 finger of old/ })).toBeDefined();
    await press(user, 'Copy the settings lines');
    await waitFor(() =>
      expect(bridge.requests('clipboard.copy')).toEqual([{ text: 'SECRET_KEY = os.environ["KEY"]\n# 2 keys\n' }]),
    );

    await press(user, 'It is deployed: check');
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'sessionid=x');
    bridge.handlers['rotation.check'] = () => {
      const [shop] = bridge.ring.profiles;
      if (!shop) throw new Refusal('gone', 'There is no such profile.');
      return dependence(shop, { new1: { tokens: 3, newest: now, retireFrom: now + day } });
    };
    await press(user, 'Check');
    expect(await tableRow('Fallback 1')).toContain('now');
    expect(await tableRow('Current')).toContain('signs today');

    await press(user, 'Next: retire');
    await press(user, 'Delete fallback 1');
    const ask = within(await screen.findByRole('alertdialog', { name: 'Delete this key?' }));
    await user.click(ask.getByRole('button', { name: 'Delete key' }));
    expect(await task().findByText(/No fallback is left/)).toBeDefined();
    expect(await task().findByText(/# 1 keys/)).toBeDefined();
    expect(bridge.requests('keys.deleteKey')).toEqual([{ profileId: 'shop', keyId: 'old' }]);
    await press(user, 'Finish');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Rotate the key…'));
  });

  it('can be left, also for another profile, and resumed where it was', async () => {
    const user = await openKeys(rotating());
    await press(user, 'Rotate the key…');
    await press(user, 'Step 3: Check');
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'kept');
    await press(user, 'Back to the profile');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Continue rotating…'));
    await user.click(screen.getByRole('option', { name: /^Other/ }));
    expect(await screen.findByRole('button', { name: 'Rotate the key…' })).toBeDefined();
    await user.click(screen.getByRole('option', { name: /^Shop/ }));
    await user.click(await screen.findByRole('button', { name: 'Continue rotating…' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Live tokens' }).value).toBe('kept');
    // A task that is on screen stays there while another profile or view is looked at.
    await user.click(screen.getByRole('option', { name: /^Other/ }));
    await goTo(user, 'Sign');
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('option', { name: /^Shop/ }));
    expect(screen.getByRole('button', { name: 'Step 3: Check' }).getAttribute('aria-current')).toBe('step');
  });

  it('outlives a lock', async () => {
    const bridge = rotating();
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    await press(user, 'Step 3: Check');
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'kept');
    bridge.lock = { reason: 'idle', unlockBy: 'click' };
    bridge.emit('lock.changed', bridge.lock);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Rotate the key' })).toBeNull());
    bridge.lock = { reason: null, unlockBy: 'click' };
    bridge.emit('lock.changed', bridge.lock);
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Live tokens' });
    expect(area.value).toBe('kept');
  });

  it('takes a key from the clipboard by a paste that is never read, and leaves pastes elsewhere alone', async () => {
    const bridge = rotating();
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    await user.click(task().getByRole('radio', { name: 'From the clipboard' }));
    const paste = (target: Element) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const seen = { read: false };
      Object.defineProperty(event, 'clipboardData', {
        get() {
          seen.read = true;
          return { getData: () => 'the secret', types: ['text/plain'], files: [] };
        },
      });
      fireEvent(target, event);
      return { ...seen, prevented: event.defaultPrevented };
    };
    expect(paste(document.body)).toEqual({ read: false, prevented: false });
    expect(bridge.requests('keys.addKey')).toEqual([]);
    expect(paste(task().getByRole('radio', { name: 'Vault' }))).toEqual({ read: false, prevented: true });
    await waitFor(() => expect(bridge.requests('keys.addKey')).toMatchObject([{ source: { from: 'clipboard' } }]));
  });

  it('takes one key of a settings file', async () => {
    const bridge = rotating();
    const candidate = { setting: 'SECRET_KEY', role: 'current' as const, findings: [] };
    const strength = { entropyBits: 282, publishedIn: null };
    bridge.handlers['keys.readSettings'] = () => ({
      outcome: 'read',
      importId: 'import',
      fileName: 'settings.py',
      candidates: [
        { ...candidate, index: 0, line: 1, fingerprint: 'aaaa', strength },
        { ...candidate, index: 1, line: 2, fingerprint: 'bbbb', strength },
      ],
      skipped: [],
    });
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    await user.click(task().getByRole('radio', { name: 'From settings.py or .env' }));
    await press(user, 'Make the chosen key current');
    expect((await task().findByRole('alert')).textContent).toContain('Choose a file and one of its keys first.');
    await press(user, 'Choose a file');
    await user.click(await task().findByRole('checkbox', { name: 'SECRET_KEY, line 2' }));
    expect(task().getByRole<HTMLInputElement>('checkbox', { name: 'SECRET_KEY, line 1' }).checked).toBe(false);
    await press(user, 'Make the chosen key current');
    await waitFor(() =>
      expect(bridge.requests('keys.addKey')).toMatchObject([
        { source: { from: 'settings', importId: 'import', candidates: [1] }, position: 'current' },
      ]),
    );
  });

  it('keeps what was chosen when the key cannot be stored', async () => {
    const bridge = rotating();
    bridge.handlers['keys.addKey'] = () => {
      throw new Refusal('vault-full-disk', 'The disk is full. Nothing was added; make room and try again.');
    };
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    await user.click(task().getByRole('radio', { name: 'Vault' }));
    await press(user, 'Generate and make it current');
    expect((await task().findByRole('alert')).textContent).toContain('The disk is full.');
    await press(user, 'Step 2: Deploy');
    await press(user, 'Step 1: New key');
    expect(task().getByRole<HTMLInputElement>('radio', { name: 'Vault' }).checked).toBe(true);
  });

  it('sends the key to the server by a bundle, or takes one that was made there', async () => {
    const bridge = rotating();
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    await press(user, 'Generate and make it current');
    await user.click(await screen.findByRole('button', { name: 'Next: deploy' }));
    await press(user, 'Export for the server…');
    const box = within(await screen.findByRole('dialog', { name: 'Export key profiles' }));
    expect(box.getByRole<HTMLInputElement>('checkbox', { name: 'Shop' }).checked).toBe(true);
    expect(box.getByRole<HTMLInputElement>('checkbox', { name: 'Other' }).checked).toBe(false);
    expect(box.getByRole('textbox', { name: 'Public keys' })).toBeDefined();
    await user.click(box.getByRole('button', { name: 'Cancel' }));
    await press(user, 'Take it from the clipboard');
    expect(task().getByRole<HTMLInputElement>('radio', { name: 'From the clipboard' }).checked).toBe(true);
    await press(user, 'Make the copied key current');
    await waitFor(() => expect(bridge.requests('keys.addKey')).toHaveLength(2));
  });

  it('shows why the lines to deploy are not there, and asks again', async () => {
    const bridge = rotating();
    const lines = bridge.handlers['rotation.lines'];
    bridge.handlers['rotation.lines'] = () => {
      throw new Refusal('keychain-locked', 'The keychain is locked. Nothing was changed; unlock it and try again.');
    };
    const user = await openKeys(bridge);
    await press(user, 'Rotate the key…');
    await press(user, 'Step 2: Deploy');
    expect((await task().findByRole('alert')).textContent).toContain('The keychain is locked.');
    bridge.handlers['rotation.lines'] = lines;
    await press(user, 'Try again');
    expect(await task().findByText(/SECRET_KEY = os.environ/)).toBeDefined();
    expect(task().queryByRole('alert')).toBeNull();
  });
});

describe('Checking fallbacks', () => {
  it('is not offered where there is none', async () => {
    await openKeys(rotating(['only']));
    expect(screen.queryByRole('button', { name: 'Check fallbacks…' })).toBeNull();
  });

  it('says for each key what needs it and when it can go', async () => {
    const bridge = rotating(['current', 'waits', 'forever', 'free'], {
      current: { tokens: 5, newest: now - 60, retireFrom: now + day },
      waits: { tokens: 3, expired: 1, newest: now - 2 * day, retireFrom: now + 12 * day },
      forever: { tokens: 2, untimed: 2, retireFrom: null },
    });
    const user = await openKeys(bridge);
    await check(user);
    expect(await tableRow('Current')).toContain('5 50%');
    expect(await tableRow('Fallback 1')).toMatch(/3 30%.*1 expired already.*2 days ago.*on .*\(in 1[12] days\)/);
    expect(await tableRow('Fallback 2')).toContain('never by itself (2 without a time)');
    expect(await tableRow('Fallback 3')).toContain('now');
    expect(announcements().textContent).toBe('Checked 10 tokens');
    await press(user, 'Next: retire');
    expect(screen.getByRole('button', { name: 'Delete fallback 3' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Delete fallback 1' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete fallback 2' })).toBeNull();
    expect(task('Check fallbacks').queryByRole('button', { name: /Step 3/ })).toBeNull();
  });

  it('names what it cannot speak for', async () => {
    const bridge = rotating(['current', 'locked']);
    const [shop] = bridge.ring.profiles;
    const key = shop?.keys[1];
    if (key) key.state = 'locked';
    const answer = () =>
      shop
        ? dependence(shop, { current: { tokens: 1 } }, { tokens: 3, unverified: 2, untried: ['The vault is locked.'] })
        : undefined;
    bridge.handlers['rotation.check'] = () => answer() ?? { keys: [], tokens: 0, unverified: 0, untried: [] };
    const user = await openKeys(bridge);
    await check(user);
    expect(await tableRow('Fallback 1')).toContain('not known: it could not be tried');
    expect(screen.getByText('The vault is locked.')).toBeDefined();
    expect(screen.getByText(/2 tokens are verified by no key of/)).toBeDefined();
    await press(user, 'Next: retire');
    expect(screen.queryByRole('button', { name: 'Delete fallback 1' })).toBeNull();
  });

  it('offers no key for deletion before anything was checked, or when nothing was found', async () => {
    const bridge = rotating(['current', 'old']);
    bridge.handlers['rotation.check'] = () => ({ keys: [], tokens: 0, unverified: 0, untried: [] });
    const user = await openKeys(bridge);
    await press(user, 'Check fallbacks…');
    await press(user, 'Next: retire');
    expect(screen.queryByRole('button', { name: 'Delete fallback 1' })).toBeNull();
    await press(user, 'Check first');
    await press(user, 'Check');
    expect(await screen.findByText('Paste some tokens, or open a file that holds them.')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'x');
    await press(user, 'Check');
    expect(await screen.findByText(/No token was found in the text/)).toBeDefined();
    await press(user, 'Next: retire');
    expect(screen.queryByRole('button', { name: 'Delete fallback 1' })).toBeNull();
  });

  it('asks anew for another lifetime, over what was read already', async () => {
    const bridge = rotating(['current', 'old'], { old: { tokens: 1, newest: now, retireFrom: now + day } });
    const user = await openKeys(bridge);
    await check(user);
    await tableRow('Fallback 1');
    await press(user, /The site accepts them for/);
    await user.click(await screen.findByRole('option', { name: /password-reset links/ }));
    await waitFor(() =>
      expect(bridge.requests('rotation.check')).toEqual([
        { profileId: 'shop', intakeId: 'text', lifetime: 14 * day },
        { profileId: 'shop', intakeId: 'text', lifetime: 3 * day },
      ]),
    );
    await press(user, /The site accepts them for/);
    await user.click(await screen.findByRole('option', { name: 'Another time' }));
    await waitFor(() => expect(bridge.requests('rotation.check').at(-1)?.lifetime).toBe(30 * day));
    expect(bridge.requests('intake.readText')).toHaveLength(1);
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'more');
    expect(screen.getByText(/The text has changed since/)).toBeDefined();
  });

  it('offers no key for deletion while it is not known what another lifetime or other tokens would make of it', async () => {
    const bridge = rotating(['current', 'old'], { old: { tokens: 1, expired: 1, newest: now, retireFrom: null } });
    const user = await openKeys(bridge);
    await check(user);
    await tableRow('Fallback 1');
    const answered = bridge.handlers['rotation.check'];
    bridge.handlers['rotation.check'] = () => new Promise(() => {});
    await press(user, /The site accepts them for/);
    await user.click(await screen.findByRole('option', { name: /password-reset links/ }));
    await press(user, 'Next: retire');
    expect(screen.queryByRole('button', { name: 'Delete fallback 1' })).toBeNull();
    expect(screen.getByText(/^The lifetime or the tokens were changed since the check/)).toBeDefined();
    bridge.handlers['rotation.check'] = answered;
    await press(user, 'Check first');
    await waitFor(() => expect(bridge.requests('rotation.check').at(-1)?.lifetime).toBe(3 * day));
    await press(user, 'Next: retire');
    expect(await screen.findByRole('button', { name: 'Delete fallback 1' })).toBeDefined();
    await press(user, /^Step 1:/);
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'more');
    await press(user, 'Next: retire');
    expect(screen.queryByRole('button', { name: 'Delete fallback 1' })).toBeNull();
  });

  it('reads a file that is opened or dropped', async () => {
    const bridge = rotating(['current', 'old'], { old: { tokens: 1, newest: now, retireFrom: now + day } });
    bridge.handlers['intake.openFile'] = () => intakeOf('opened', 'site.har');
    bridge.handlers['intake.begin'] = () => ({ uploadId: 'upload' });
    bridge.handlers['intake.append'] = () => ({});
    bridge.handlers['intake.finish'] = () => intakeOf('dropped', 'cookies.txt');
    const user = await openKeys(bridge);
    await press(user, 'Check fallbacks…');
    await press(user, 'Open a file');
    expect(await screen.findByText(/1 token from site.har/)).toBeDefined();
    fireEvent.drop(screen.getByRole('textbox', { name: 'Live tokens' }), {
      dataTransfer: { files: [new File(['sessionid=x'], 'cookies.txt')], types: ['Files'], getData: () => '' },
    });
    expect(await screen.findByText(/1 token from cookies.txt/)).toBeDefined();
    expect(bridge.requests('rotation.check').map(({ intakeId }) => intakeId)).toEqual(['opened', 'dropped']);
  });

  it('stays as it was when opening a file is cancelled', async () => {
    const bridge = rotating(['current', 'old']);
    const user = await openKeys(bridge);
    await press(user, 'Check fallbacks…');
    await user.type(screen.getByRole('textbox', { name: 'Live tokens' }), 'typed');
    await press(user, 'Open a file');
    await waitFor(() => expect(bridge.requests('intake.openFile')).toHaveLength(1));
    await press(user, 'Check');
    await waitFor(() => expect(bridge.requests('intake.readText')).toEqual([{ text: 'typed' }]));
  });

  it('keeps the tokens and says why when a check fails', async () => {
    const bridge = rotating(['current', 'old']);
    bridge.handlers['rotation.check'] = () => {
      throw new Refusal('intake-gone', 'What was read is no longer at hand. Nothing was changed; check again.');
    };
    const user = await openKeys(bridge);
    await check(user, 'typed');
    expect((await screen.findByRole('alert')).textContent).toContain('no longer at hand');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Live tokens' }).value).toBe('typed');
  });

  it('can be given up while it runs', async () => {
    const bridge = rotating(['current', 'old']);
    bridge.handlers['rotation.check'] = () => new Promise(() => {});
    const user = await openKeys(bridge);
    await check(user);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByText('Checking…')).toBeNull());
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('When a key can be retired', () => {
  const of = profile('p', 'P', { keys: [keyInfo('a', 'a'), keyInfo('b', 'b')] });
  const when = (counts: Partial<KeyDependence>) => retirement(of, 'b', dependence(of, { b: counts }), now);

  it('follows from the tokens that need it', () => {
    expect(when({})).toEqual({ when: 'now' });
    expect(when({ tokens: 2, expired: 2, newest: now - 20 * day, retireFrom: now + day })).toEqual({ when: 'now' });
    expect(when({ tokens: 2, retireFrom: now })).toEqual({ when: 'now' });
    expect(when({ tokens: 2, retireFrom: now + 1 })).toEqual({ when: 'later', at: now + 1 });
    expect(when({ tokens: 2, untimed: 1, expired: 1, retireFrom: null })).toEqual({ when: 'never', untimed: 1 });
    expect(retirement(of, 'a', dependence(of, {}), now)).toEqual({ when: 'current' });
    expect(retirement(of, 'gone', dependence(of, {}), now)).toBeNull();
    expect(emptyRotation.checked).toBeNull();
  });
});
