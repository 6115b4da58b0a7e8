// The passphrase window is kept as the main window is: what is asked of Electron for it, and what its preload exposes.
import { rmSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PassphraseQuestion } from '../../../electron/keys/ask-passphrase.ts';
import { PassphraseDesk } from '../../../electron/shell/passphrase-desk.ts';
import type { PassphraseBridge } from '../../../shared/passphrase.ts';
import { app, order, recorded } from './recorded-electron.ts';

const renderer = vi.hoisted(() => ({ exposed: [] as [string, unknown][], invoked: [] as unknown[][] }));

vi.mock('electron', async () => ({
  ...(await import('./recorded-electron.ts')),
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => renderer.exposed.push([name, api]) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      renderer.invoked.push(args);
      return { ok: true, value: {} };
    },
  },
}));

const question: PassphraseQuestion = {
  title: 'Unlock',
  explanation: '',
  action: 'Unlock',
  isNew: false,
  retryAt: null,
};
const { openPassphraseWindow } = await import('../../../electron/shell/passphrase-window.ts');
const { forbidNavigation } = await import('../../../electron/shell/navigation.ts');
const { BrowserWindow } = await import('./recorded-electron.ts');
forbidNavigation();

const opened = (parent: InstanceType<typeof BrowserWindow> | null, developing = false) => {
  const desk = new PassphraseDesk((asked) =>
    openPassphraseWindow(
      { preload: '/built/passphrase-preload.cjs', developing, parent: () => parent as never },
      asked,
    ),
  );
  const asked = desk.ask(question, async () => null);
  return { desk, asked };
};

beforeEach(() => {
  order.length = 0;
  recorded.windows.length = 0;
  recorded.contents.length = 0;
  recorded.loaded.length = 0;
});
afterAll(() => rmSync(app.getPath('userData'), { recursive: true, force: true }));

test('it is sandboxed, isolated, without Node and without DevTools, and loads its own page', async () => {
  const { desk, asked } = opened(null);
  await vi.waitFor(() => expect(recorded.loaded).toEqual(['app://passphrase/?language=en']));
  expect(recorded.windows[0]?.webPreferences).toEqual({
    preload: '/built/passphrase-preload.cjs',
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
  expect(order).toContain('removeMenu');
  desk.cancelAll();
  expect(await asked).toBe(false);
});

test('it stands in front of the main window, which takes no input meanwhile', async () => {
  const parent = new BrowserWindow({});
  recorded.windows.length = 0;
  const { desk, asked } = opened(parent);
  await vi.waitFor(() => expect(recorded.windows).toHaveLength(1));
  expect(recorded.windows[0]).toMatchObject({ parent, modal: true, resizable: false, show: false });
  desk.cancelAll();
  await asked;
});

test('it stays on its page and opens nothing', async () => {
  const { desk, asked } = opened(null);
  await vi.waitFor(() => expect(recorded.contents).toHaveLength(1));
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const event = { preventDefault: vi.fn() };
    recorded.contents[0]?.emit(name, event, 'app://countersign/');
    expect(event.preventDefault).toHaveBeenCalledOnce();
  }
  expect(recorded.contents[0]?.openHandler?.({ url: 'app://passphrase/' } as never)).toEqual({ action: 'deny' });
  desk.cancelAll();
  await asked;
});

test('a page whose process ends is a question that was cancelled', async () => {
  const { asked } = opened(null);
  await vi.waitFor(() => expect(recorded.contents).toHaveLength(1));
  recorded.contents[0]?.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(await asked).toBe(false);
});

describe('its preload', () => {
  test('exposes three calls and nothing of Electron’s', async () => {
    await import('../../../electron/passphrase-preload.ts');
    expect(renderer.exposed.map(([name]) => name)).toEqual(['passphrase']);
    const bridge = renderer.exposed[0]?.[1] as PassphraseBridge;
    expect(Object.keys(bridge).sort()).toEqual(['answer', 'cancel', 'describe']);
    const loosely = bridge as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    await loosely.describe?.('more');
    await loosely.answer?.('sesame', 'more');
    await loosely.cancel?.('more');
    expect(renderer.invoked).toEqual([
      ['countersign:passphrase.describe', {}],
      ['countersign:passphrase.answer', { passphrase: 'sesame' }],
      ['countersign:passphrase.cancel', {}],
    ]);
  });
});
