// What a page that turned hostile can reach, tried in the real window; and links from outside.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import type { Bridge } from '../../shared/bridge.ts';
import { EndedEarly, launch } from '../chromium-host/launch.ts';
import { type App, builtMain, launchApp } from './app.ts';
import { tokenField, view } from './steps.ts';

declare const countersign: Bridge;

let app: App;

describe('a hostile page', () => {
  beforeAll(async () => {
    app = await launchApp();
    await tokenField(app.page).waitFor();
  });
  afterAll(() => app.close());

  /** The name of the error that the attempt ends with. */
  const errorOf = (attempt: string) =>
    app.page.evaluate(async (name) => {
      const attempts: Record<string, () => unknown> = {
        innerHTML: () => {
          document.createElement('div').innerHTML = '<img src=x>';
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        'document.write': () => document.write('<b>x</b>'),
        srcdoc: () => {
          document.createElement('iframe').srcdoc = '<b>x</b>';
        },
        'script.src': () => {
          document.createElement('script').src = '/assets/x.js';
        },
        DOMParser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        policy: () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('mine', {}),
        // biome-ignore lint/security/noGlobalEval: that it fails is the test
        eval: () => eval('1'),
        Function: () => new Function('return 1'),
        worker: () => new Worker('/assets/x.js'),
        fetch: () => fetch('https://example.com/'),
        'own fetch': () => fetch('/index.html'),
      };
      // A debugger's own call may evaluate; the page's next task may not.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        await attempts[name]?.();
        return 'none';
      } catch (error) {
        return (error as Error).name;
      }
    }, attempt);

  test.each([
    'innerHTML',
    'insertAdjacentHTML',
    'document.write',
    'srcdoc',
    'script.src',
    'DOMParser',
    'policy',
    'worker',
    'fetch',
    'own fetch',
  ])('cannot use %s', async (name) => {
    expect(await errorOf(name)).toBe('TypeError');
  });

  test.each(['eval', 'Function'])('cannot use %s', async (name) => {
    expect(await errorOf(name)).toBe('EvalError');
  });

  test('cannot open a window, leave its page or frame another', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => void window.open('https://example.com/'));
    const violated = await app.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          const frame = document.createElement('iframe');
          frame.src = 'app://countersign/';
          document.body.append(frame);
        }),
    );
    expect(violated).toBe('frame-src');
    await app.page.evaluate(() => location.assign('https://example.com/'));
    await view(app.page, 'Keys');
    expect(app.page.url()).toBe(before);
    expect(app.page.context().pages()).toHaveLength(1);
  });

  test('finds the contract and nothing of Node or Electron', async () => {
    const found = await app.page.evaluate(() => ({
      bridge: Object.keys(countersign).sort(),
      frozen: Object.isFrozen(countersign),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ bridge: ['call', 'on', 'openDropped'], frozen: true, others: [] });
  });

  test('is refused by the main process where it does not keep to the contract', async () => {
    const answers = await app.page.evaluate(async () => {
      const call = countersign.call as (channel: string, request: unknown) => Promise<{ error?: { code: string } }>;
      const results = [
        await call('keys.list', { more: 1 }),
        await call('keys.list', null),
        await call('keys.list', new Map()),
        await call('secrets.read', {}),
      ];
      return results.map(({ error }) => error?.code);
    });
    expect(answers).toEqual(['invalid-request', 'invalid-request', 'invalid-request', 'unknown-channel']);
  });

  test('can name no file by its path, not even as one that it has made', async () => {
    const answers = await app.page.evaluate(async () => {
      const open = countersign.openDropped as (file: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
      const call = countersign.call as (channel: string, request: unknown) => Promise<{ error?: { code: string } }>;
      const codes: unknown[] = [];
      for (const file of [
        new File(['a\nb\n'], '/etc/passwd'),
        new File(['a\nb\n'], 'C:\\Users\\ada\\tokens.csv'),
        new Blob(['a\nb\n']),
        '/etc/passwd',
        { path: '/etc/passwd' },
        null,
      ]) {
        // What the bridge itself refuses to hand over goes no further, either.
        codes.push(
          await open(file).then(
            (answer) => answer.error?.code,
            () => 'batch-file-unreadable',
          ),
        );
      }
      codes.push((await call('batch.openDropped', { path: '/etc/passwd' })).error?.code);
      return codes;
    });
    expect(answers).toEqual([...Array(6).fill('batch-file-unreadable'), 'unknown-channel']);
  });

  test('has every permission denied', async () => {
    const states = await app.page.evaluate(async () =>
      Promise.all(
        ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(states).toEqual(Array(5).fill('denied'));
  });
});

describe('a link', () => {
  afterEach(() => app.close());

  /** A second start with these arguments; settles when it has ended. */
  async function startAgain(...args: string[]): Promise<void> {
    if (app.host === 'chromium') {
      const second = await launch({ main: builtMain, userData: app.userData, args }).catch((error: unknown) => error);
      expect(second).toBeInstanceOf(EndedEarly);
      expect((second as EndedEarly).exitCode).toBe(0);
      return;
    }
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const second = spawn(electronRuntime() as string, [
      ...asRoot,
      builtMain,
      `--user-data-dir=${app.userData}`,
      ...args,
    ]);
    await once(second, 'exit');
  }

  /** Inspect's field, whichever view is shown. */
  const token = () =>
    app.page
      .getByRole('tabpanel', { name: 'Inspect', includeHidden: true })
      .getByRole('textbox', { name: 'Token', includeHidden: true })
      .inputValue();
  const hasToken = (text: string) => expect.poll(token, { timeout: 20_000 }).toBe(text);

  test('that starts the app is in Inspect', async () => {
    app = await launchApp({ args: ['countersign://inspect?token=hello%3A1abcde%3Asignature'] });
    await hasToken('hello:1abcde:signature');
  });

  test('that comes later fills the window there is, from any view', async () => {
    app = await launchApp();
    await view(app.page, 'Keys');
    await startAgain('countersign://inspect?token=later%3A1abcde%3Asignature');
    await hasToken('later:1abcde:signature');
    await tokenField(app.page).waitFor();
    expect(await app.page.getByRole('tab', { name: 'Inspect' }).getAttribute('aria-selected')).toBe('true');
  });

  test('of another form does nothing', async () => {
    app = await launchApp({ args: ['countersign://keys?token=first'], record: true });
    await tokenField(app.page).fill('typed');
    await view(app.page, 'Sign');
    for (const link of [
      'countersign://inspect?token=x&salt=y',
      'countersign://sign?token=x',
      'countersign://inspect/../keys?token=x',
      'countersign://inspect?token=%ff',
      'https://inspect/?token=x',
    ]) {
      await startAgain(link);
    }
    // A right link after them was heard last: by then the others were, too.
    expect(await app.page.getByRole('tab', { name: 'Sign' }).getAttribute('aria-selected')).toBe('true');
    expect(await token()).toBe('typed');
    await startAgain('countersign://inspect?token=right');
    await hasToken('right');
    const events = (await app.traffic()).filter(({ channel }) => channel === 'countersign:link.arrived');
    expect(events).toHaveLength(1);
  });
});
