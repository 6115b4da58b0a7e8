// The preload exposes `call` and `on` of the contract, and nothing of Electron's comes along.
import type { IpcRendererEvent } from 'electron';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../shared/bridge.ts';
import { contract, events } from '../../../shared/contract.ts';

type Listener = (event: IpcRendererEvent, ...args: unknown[]) => void;

const electron = vi.hoisted(() => ({
  exposed: [] as [string, unknown][],
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<Listener>>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.push([name, api]) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      electron.invoked.push(args);
      return { ok: true, value: {} };
    },
    on: (channel: string, listener: Listener) => {
      electron.listeners.set(channel, (electron.listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => electron.listeners.get(channel)?.delete(listener),
  },
}));

let bridge: Bridge;

beforeAll(async () => {
  vi.stubGlobal('__CHANNELS__', Object.keys(contract));
  vi.stubGlobal('__EVENTS__', Object.keys(events));
  await import('../../../electron/preload.ts');
  bridge = electron.exposed[0]?.[1] as Bridge;
});

beforeEach(() => {
  electron.invoked.length = 0;
  electron.listeners.clear();
});

test('one object with three functions is exposed', () => {
  expect(electron.exposed.map(([name]) => name)).toEqual(['countersign']);
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['on', 'function'],
    ['openDropped', 'function'],
  ]);
});

describe('call', () => {
  test('reaches the contract’s channels, with one argument', async () => {
    await (bridge.call as (...args: unknown[]) => Promise<unknown>)('keys.list', {}, 'more');
    expect(electron.invoked).toEqual([['countersign:keys.list', {}]]);
  });

  test.each([
    '',
    'nothing',
    '__proto__',
    'constructor',
    'countersign:keys.list',
    'ELECTRON_BROWSER_SANDBOX_LOAD',
    'KEYS.LIST',
  ])('refuses the channel "%s" without asking the main process', async (channel) => {
    expect(await bridge.call(channel as never, {} as never)).toMatchObject({
      ok: false,
      error: { code: 'unknown-channel' },
    });
    expect(electron.invoked).toEqual([]);
  });
});

describe('on', () => {
  test('hands over the payload and keeps the event', () => {
    const heard = vi.fn();
    bridge.on('keys.changed', heard);
    const event = { sender: { invoke: 'reach' } } as unknown as IpcRendererEvent;
    for (const listener of electron.listeners.get('countersign:keys.changed') ?? []) listener(event, {}, 'more');
    expect(heard.mock.calls).toEqual([[{}]]);
  });

  test('subscribes to nothing else', () => {
    for (const name of ['', 'keys.list', 'message', '__proto__']) bridge.on(name as never, () => {})();
    expect([...electron.listeners.keys()]).toEqual([]);
  });

  test('ends when told to', () => {
    bridge.on('keys.changed', () => {})();
    expect(electron.listeners.get('countersign:keys.changed')?.size).toBe(0);
  });
});
