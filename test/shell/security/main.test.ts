// Electron's security checklist, held against the real main process: electron/main.ts and app.ts run as in a packaged app, and what they
// asked of Electron is looked at. A line taken out of them or of electron/shell fails here.
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../../shared/contract.ts';
import { droppedContract } from '../../../shared/dropped.ts';
import { passphraseContract } from '../../../shared/passphrase.ts';
import { wireName } from '../../../shared/wire.ts';
import { app, order, powerMonitor, recorded } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

beforeAll(async () => {
  vi.stubGlobal('__APP_VERSION__', '0.0.0');
  vi.stubGlobal('__UPDATE_KEY__', '');
  // The environment of a developer must not open a packaged app.
  vi.stubEnv('COUNTERSIGN_DEV', '1');
  await import('../../../electron/main.ts');
  await vi.waitFor(() => expect(recorded.loaded).toHaveLength(1), { timeout: 50_000 });
}, 60_000);

afterAll(() => rmSync(app.getPath('userData'), { recursive: true, force: true }));

test('the sandbox is on for every process, before the app is ready', () => {
  expect(order).toContain('enableSandbox');
  expect(order.indexOf('enableSandbox')).toBeLessThan(order.indexOf('whenReady'));
});

test('the window is sandboxed, isolated, without Node and without DevTools', () => {
  expect(recorded.windows).toHaveLength(1);
  expect(recorded.windows[0]?.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
  });
});

test('the window loads the app’s own page and nothing else', () => {
  expect(recorded.loaded).toEqual(['app://countersign/?language=en']);
});

test('permissions and the network are closed before there is a window', () => {
  for (const step of ['permissions', 'network']) expect(order.indexOf(step)).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('permissions')).toBeLessThan(order.indexOf('window'));
  expect(order.indexOf('network')).toBeLessThan(order.indexOf('window'));
});

test('every permission is denied, whoever asks', () => {
  const { setPermissionRequestHandler: request, setPermissionCheckHandler: check, ...rest } = recorded.session;
  for (const permission of ['notifications', 'media', 'clipboard-read', 'openExternal', 'fileSystem', 'hid'] as const) {
    const answer = vi.fn();
    request?.(null as never, permission as never, answer, {} as never);
    expect(answer.mock.calls).toEqual([[false]]);
    expect(check?.(null, permission as never, 'app://countersign', {} as never)).toBe(false);
  }
  expect(rest.setDevicePermissionHandler?.({} as never)).toBe(false);
});

test.each([
  ['app://countersign/assets/x.js', false],
  ['app://passphrase/', false],
  ['app://passphrase.evil/', true],
  ['https://example.com/', true],
  ['http://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['devtools://devtools/bundled/devtools_app.html', true],
  ['data:text/html,x', true],
])('a request to %s is cancelled: %s', (url, cancel) => {
  const answer = vi.fn();
  (recorded.beforeRequest as unknown as (details: object, answer: unknown) => void)({ url }, answer);
  expect(answer.mock.calls).toEqual([[{ cancel }]]);
});

describe('whatever the window does, it stays on its page', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    (name) => {
      const event = { preventDefault: vi.fn() };
      recorded.contents[0]?.emit(name, event, 'https://example.com/');
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  test('a new window is denied', () => {
    const { openHandler } = recorded.contents[0] ?? {};
    expect(openHandler?.({ url: 'app://countersign/' } as never)).toEqual({ action: 'deny' });
    expect(openHandler?.({ url: 'https://example.com/' } as never)).toEqual({ action: 'deny' });
  });
});

describe('DevTools', () => {
  const items = (menu: typeof recorded.menu): typeof recorded.menu =>
    menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

  test('no menu item opens them, nor has their shortcuts', () => {
    const all = items(recorded.menu);
    expect(all.length).toBeGreaterThan(8);
    // The default menu, and these roles, come with DevTools or a reload that would lose what was typed.
    expect(all.map(({ role }) => role?.toLowerCase())).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(toggledevtools|reload|forcereload|viewmenu)$/)]),
    );
    for (const { accelerator } of all) expect(String(accelerator ?? '')).not.toMatch(/^(F12|.*\+(Shift|Alt)\+[IJC])$/i);
  });

  test('they exist while developing, so that the check above can fail', async () => {
    const { menuTemplate } = await import('../../../electron/shell/menu.ts');
    for (const mac of [false, true]) {
      const roles = (developing: boolean) =>
        items(menuTemplate({ send() {}, lock() {} }, developing, mac)).map(({ role }) => role);
      expect(roles(true)).toContain('toggleDevTools');
      expect(roles(false)).not.toContain('toggleDevTools');
    }
  });
});

describe('app://countersign', () => {
  test('has no privilege beyond a web origin’s', () => {
    expect(recorded.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(order.indexOf('schemes')).toBeLessThan(order.indexOf('whenReady'));
    expect([...recorded.protocols.keys()]).toEqual(['app']);
  });

  test.each(['POST', 'PUT', 'DELETE'])('answers no %s', async (method) => {
    const answer = await recorded.protocols.get('app')?.(new Request('app://countersign/', { method }) as never);
    expect((answer as Response).status).toBe(404);
  });

  test.each(['app://countersign/..%2fmain%2fmain.js', 'app://countersign/%2e%2e/preload/preload.cjs', 'app://other/'])(
    'does not serve %s',
    async (url) => {
      const answer = await recorded.protocols.get('app')?.(new Request(url) as never);
      expect((answer as Response).status).toBe(404);
    },
  );
});

test('the IPC serves its contracts and nothing else', () => {
  const channels = [contract, passphraseContract, droppedContract].flatMap((one) => Object.keys(one));
  expect([...recorded.channels.keys()].sort()).toEqual(channels.map(wireName).sort());
});

test('links of the app’s own scheme are taken, and go through the parser', async () => {
  expect(recorded.protocolClients).toEqual(['countersign']);
  const sent = recorded.contents[0]?.sent ?? [];
  const take = async () =>
    (recorded.channels.get('countersign:link.take') as (...args: unknown[]) => unknown)(
      { senderFrame: { url: 'app://countersign/', parent: null } },
      {},
    );
  const event = { preventDefault: vi.fn() };
  app.emit('open-url', event, 'countersign://inspect?token=x&salt=y');
  app.emit('second-instance', {}, ['countersign', 'countersign://keys?token=x'], '/', {});
  expect(await take()).toEqual({ ok: true, value: { token: null } });
  expect(event.preventDefault).toHaveBeenCalledOnce();
  app.emit('open-url', event, 'countersign://inspect?token=x');
  await vi.waitFor(() => expect(sent).toContainEqual(['countersign:link.arrived', {}]));
  expect(sent.filter(([channel]) => channel === 'countersign:link.arrived')).toHaveLength(1);
  expect(await take()).toEqual({ ok: true, value: { token: 'x' } });
  expect(recorded.windows).toHaveLength(1);
});

describe('the lock', () => {
  const ask = (channel: string) =>
    (recorded.channels.get(`countersign:${channel}`) as (...args: unknown[]) => Promise<unknown>)(
      { senderFrame: { url: 'app://countersign/', parent: null } },
      {},
    );
  const click = (id: string) => {
    const all = (menu: typeof recorded.menu): typeof recorded.menu =>
      menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
    const item = all(recorded.menu).find((candidate) => candidate.id === id);
    const run = item?.click as (() => void) | undefined;
    run?.();
  };
  const sent = (event: string) => recorded.contents[0]?.sent.filter(([name]) => name === `countersign:${event}`) ?? [];
  afterEach(() => ask('lock.unlock'));

  test('no two items of the menu have one shortcut', () => {
    const all = (menu: typeof recorded.menu): typeof recorded.menu =>
      menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
    const shortcuts = all(recorded.menu).flatMap(({ accelerator }) => accelerator ?? []);
    expect(shortcuts).toContain('CmdOrCtrl+L');
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  test.each([
    ['lock-screen', 'screen-locked'],
    ['suspend', 'suspended'],
    ['user-did-resign-active', 'user-switched'],
  ])('falls at %s, tells the window and answers no more', async (event, reason) => {
    powerMonitor.emit(event);
    expect(sent('lock.changed').at(-1)).toEqual(['countersign:lock.changed', { reason, unlockBy: expect.any(String) }]);
    expect(await ask('keys.list')).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await ask('lock.state')).toMatchObject({ ok: true, value: { reason } });
  });

  test('the menu locks; its other commands do nothing then but bring the window forward', () => {
    click('lock');
    expect(sent('lock.changed').at(-1)?.[1]).toMatchObject({ reason: 'asked' });
    const commands = sent('menu.command').length;
    const before = order.length;
    click('keys');
    expect(sent('menu.command')).toHaveLength(commands);
    expect(order.slice(before)).toEqual(['focus']);
  });

  test('a link that comes meanwhile waits until it opens', async () => {
    click('lock');
    const arrived = sent('link.arrived').length;
    app.emit('open-url', { preventDefault() {} }, 'countersign://inspect?token=waits');
    expect(await ask('link.take')).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(sent('link.arrived')).toHaveLength(arrived);
    await ask('lock.unlock');
    expect(sent('link.arrived')).toHaveLength(arrived + 1);
    expect(await ask('link.take')).toEqual({ ok: true, value: { token: 'waits' } });
  });
});

test('nothing quit meanwhile', () => {
  expect(app.isPackaged).toBe(true);
  expect(order.filter((step) => /quit|exit/.test(step))).toEqual([]);
});
