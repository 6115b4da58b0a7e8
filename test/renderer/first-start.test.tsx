import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keyInfo, profile, Refusal, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, token, verdict } from './window.tsx';

const dialog = () => screen.findByRole('dialog', { name: 'Add a key' });

/** A bridge that adds what it is asked to, with one key. */
function adding() {
  const bridge = new TestBridge([]);
  bridge.handlers['keys.createProfile'] = ({ fields, backEnd }) => {
    const made = profile('made', fields.name, {
      ...fields,
      keys: [keyInfo('new', 'abab cdcd 0101 2323', { backEnd })],
    });
    bridge.ring.profiles.push(made);
    return made;
  };
  return bridge;
}

/** A paste whose text must not be read. */
function paste(target: Element): { read: boolean; prevented: boolean } {
  const seen = { read: false, prevented: false };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    get() {
      seen.read = true;
      return { getData: () => 'the secret', types: ['text/plain'] };
    },
  });
  fireEvent(target, event);
  seen.prevented = event.defaultPrevented;
  return seen;
}

describe('First start', () => {
  it('welcomes, and the example leads to a verdict', async () => {
    const bridge = new TestBridge([]);
    bridge.handlers['keys.addExample'] = () => {
      const example = profile('example', 'Example', { example: true });
      bridge.ring.profiles.push(example);
      return { profile: example, token: 'eyJ9:good', cookieName: 'sessionid' };
    };
    const user = await openWindow(bridge);
    expect(screen.getByRole('heading', { name: 'Welcome to Countersign' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Try an example' }));
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    expect(token().value).toBe('eyJ9:good');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' }).value).toBe('sessionid');
  });

  it('has no field that a key could be typed into', async () => {
    const user = await openWindow(adding());
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const fields = await within(await dialog()).findAllByRole('textbox');
    expect(fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'Profile name',
      'Salts in use',
    ]);
  });

  it('refuses a paste into a text field, and takes one elsewhere', async () => {
    const bridge = adding();
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    const name = box.getByRole<HTMLInputElement>('textbox', { name: 'Profile name' });
    await user.type(name, 'Shop');
    await user.click(box.getByRole('radio', { name: 'Staging' }));
    await user.click(name);
    expect(paste(name)).toEqual({ read: false, prevented: true });
    expect((await box.findByRole('alert')).textContent).toContain('never lands in one');
    expect(bridge.requests('keys.createProfile')).toHaveLength(0);

    act(() => box.getByRole('button', { name: 'Add from the clipboard' }).focus());
    expect(paste(document.body)).toEqual({ read: false, prevented: true });
    await waitFor(() =>
      expect(bridge.requests('keys.createProfile')).toEqual([
        {
          fields: { name: 'Shop', environment: 'staging', djangoVersion: '5.2', salts: [] },
          source: { from: 'clipboard' },
          backEnd: 'keychain',
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(announcements().textContent).toBe('Key added');
    expect(name.value).toBe('Shop');
  });

  it('takes the paste shortcut', async () => {
    const bridge = adding();
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    await user.type(box.getByRole('textbox', { name: 'Profile name' }), 'Shop');
    await user.click(box.getByRole('radio', { name: 'Development' }));
    await user.keyboard('{Control>}v{/Control}');
    await waitFor(() => expect(bridge.requests('keys.createProfile')[0]?.source).toEqual({ from: 'clipboard' }));
  });

  it('asks for name and environment before anything is read', async () => {
    const bridge = adding();
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    await user.click(box.getByRole('button', { name: 'Add from the clipboard' }));
    expect(await box.findByText('Give the profile a name.')).toBeDefined();
    expect(box.getByText(/Choose the environment/)).toBeDefined();
    expect(bridge.requests('keys.createProfile')).toHaveLength(0);
  });

  it('never takes memory in silence when the keychain does not answer', async () => {
    const bridge = adding();
    bridge.ring.keychain = {
      state: 'unavailable',
      name: 'Secret Service',
      message: 'No keychain answers on this machine. Nothing is lost; keys can be held in memory.',
    };
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    await user.type(box.getByRole('textbox', { name: 'Profile name' }), 'Shop');
    await user.click(box.getByRole('radio', { name: 'Staging' }));
    await user.click(box.getByRole('radio', { name: 'Generate a new one' }));
    expect(box.getByText(/No keychain answers/)).toBeDefined();
    expect(box.getByRole<HTMLInputElement>('radio', { name: 'Memory only' }).checked).toBe(false);
    await user.click(box.getByRole('button', { name: 'Generate and add' }));
    expect(await box.findByText('Choose where the key is kept.')).toBeDefined();
    await user.click(box.getByRole('radio', { name: 'Memory only' }));
    await user.click(box.getByRole('button', { name: 'Generate and add' }));
    await waitFor(() => expect(bridge.requests('keys.createProfile')[0]).toMatchObject({ backEnd: 'memory' }));
  });

  it('imports the chosen keys of a settings file in the chosen order', async () => {
    const bridge = adding();
    const strength = { entropyBits: 282, publishedIn: null };
    bridge.handlers['keys.readSettings'] = () => ({
      outcome: 'read',
      importId: 'import-1',
      fileName: 'settings.py',
      candidates: [
        { index: 0, setting: 'SECRET_KEY', role: 'current', line: 3, fingerprint: 'aaaa', findings: [], strength },
        {
          index: 1,
          setting: 'SECRET_KEY_FALLBACKS',
          role: 'fallback',
          line: 4,
          fingerprint: 'bbbb',
          findings: [],
          strength,
        },
        {
          index: 2,
          setting: 'SECRET_KEY_FALLBACKS',
          role: 'fallback',
          line: 5,
          fingerprint: 'cccc',
          findings: ['too-short'],
          strength,
        },
      ],
      skipped: [{ setting: 'DJANGO_SECRET_KEY', line: 9, reason: 'It is computed.' }],
    });
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    await user.type(box.getByRole('textbox', { name: 'Profile name' }), 'Shop');
    await user.click(box.getByRole('radio', { name: 'Staging' }));
    await user.click(box.getByRole('radio', { name: 'From settings.py or .env' }));
    await user.click(box.getByRole('button', { name: 'Choose a file' }));
    expect((await box.findByText(/line 9/)).textContent).toContain('It is computed.');
    await user.click(box.getByRole('button', { name: 'Move SECRET_KEY_FALLBACKS, line 5 up' }));
    await user.click(box.getByRole('checkbox', { name: 'SECRET_KEY_FALLBACKS, line 4' }));
    await user.click(box.getByRole('button', { name: 'Add chosen keys' }));
    await waitFor(() =>
      expect(bridge.requests('keys.createProfile')[0]?.source).toEqual({
        from: 'settings',
        importId: 'import-1',
        candidates: [0, 2],
      }),
    );
  });

  it('says so where an earlier key would become the one that signs', async () => {
    const bridge = adding();
    const strength = { entropyBits: 282, publishedIn: null };
    const fallback = { setting: 'SECRET_KEY_FALLBACKS', role: 'fallback' as const, findings: [], strength };
    bridge.handlers['keys.readSettings'] = () => ({
      outcome: 'read',
      importId: 'import-1',
      fileName: 'settings.py',
      candidates: [
        { ...fallback, index: 0, line: 4, fingerprint: 'aaaa' },
        { ...fallback, index: 1, line: 5, fingerprint: 'bbbb', role: 'current', setting: 'SECRET_KEY' },
      ],
      skipped: [
        { setting: 'SECRET_KEY_FALLBACKS', line: 9, reason: 'It is computed.' },
        { setting: 'SECRET_KEY_FALLBACKS', line: 9, reason: 'It is elsewhere.' },
      ],
    });
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    await user.click(box.getByRole('radio', { name: 'From settings.py or .env' }));
    await user.click(box.getByRole('button', { name: 'Choose a file' }));
    expect(await box.findAllByText(/line 9/)).toHaveLength(2);
    const warning = () => box.queryByText(/is a fallback in the file, and as the current one it would sign here/);
    expect(warning()).toBeNull();
    await user.click(box.getByRole('checkbox', { name: 'SECRET_KEY, line 5' }));
    expect(warning()).not.toBeNull();
  });

  it('shows a refused key where it happened and keeps the form', async () => {
    const bridge = adding();
    bridge.handlers['keys.createProfile'] = () => {
      throw new Refusal(
        'clipboard-empty',
        'The clipboard holds no text. Nothing was added; copy the key and try again.',
      );
    };
    const user = await openWindow(bridge);
    await goTo(user, 'Keys');
    await user.click(screen.getByRole('button', { name: 'Add a key' }));
    const box = within(await dialog());
    await user.type(box.getByRole('textbox', { name: 'Profile name' }), 'Shop');
    await user.click(box.getByRole('radio', { name: 'Staging' }));
    await user.click(box.getByRole('button', { name: 'Add from the clipboard' }));
    expect((await box.findByRole('alert')).textContent).toContain('The clipboard holds no text.');
    expect(box.getByRole<HTMLInputElement>('textbox', { name: 'Profile name' }).value).toBe('Shop');
  });

  it('has a panel for each tab, named by it and hidden unless it is chosen', async () => {
    const user = await openWindow(new TestBridge([]));
    for (const name of ['Sign', 'Keys', 'Inspect']) {
      await goTo(user, name);
      const panels = screen.getAllByRole('tabpanel');
      expect(panels).toHaveLength(1);
      expect(screen.getByRole('tabpanel', { name })).toBe(panels[0]);
      expect(screen.getByRole('tab', { name }).getAttribute('aria-controls')).toBe(panels[0]?.id);
    }
  });

  it('follows the menu, but not while a dialog keeps the keyboard to itself', async () => {
    const bridge = adding();
    const user = await openWindow(bridge);
    const choose = (command: 'add-key' | 'sign' | 'help') => act(() => bridge.emit('menu.command', { command }));
    const isShown = (name: string) => screen.getByRole('tab', { name, selected: true });
    choose('add-key');
    const name = async () => within(await dialog()).getByRole<HTMLInputElement>('textbox', { name: 'Profile name' });
    await user.type(await name(), 'Shop');
    for (const command of ['sign', 'help', 'add-key'] as const) choose(command);
    expect((await name()).value).toBe('Shop');
    await user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
    expect(isShown('Keys')).toBeDefined();
    choose('sign');
    expect(isShown('Sign')).toBeDefined();
  });
});
