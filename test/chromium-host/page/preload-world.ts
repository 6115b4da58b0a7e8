// Runs in an isolated world, where the page cannot look: gives the app's built preload script `require('electron')` as Electron's sandbox does.
// Runs as source text: leans on nothing but its arguments.
import type { ContextBridge, IpcRenderer, WebUtils } from 'electron';
import type { KeyCommand } from '../messages.ts';
import type { decodeValue, encodeValue } from '../values.ts';
import type { BridgeEnd, openBridgeEnd } from './bridge-end.ts';

export interface PreloadSettings {
  /** The random name under which the two worlds find each other. */
  meeting: string;
  /** The launcher's binding; it exists in this world only. */
  binding: string;
  /** What stands for a file's path in a message, with the file's number after it. */
  pathMark: string;
  subframes: boolean;
  platform: string;
  arch: string;
  versions: Record<string, string>;
}
export type PreloadScript = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  process: object,
) => void;
/** What the launcher calls in this world; `value` is values.ts text. */
export interface PreloadEntry {
  answer(id: number, ok: boolean, value: string): void;
  event(channel: string, args: string): void;
  keys(keys: KeyCommand[]): void;
  file(index: number): File | undefined;
}
/** What this world tells the launcher. */
export type PreloadMessage =
  | { type: 'invoke'; id: number; channel: string; args: string }
  | { type: 'send'; channel: string; args: string }
  | { type: 'key'; command: number }
  | { type: 'theme'; dark: boolean }
  | { type: 'bounds' };

export function startPreloadWorld(
  openEnd: typeof openBridgeEnd,
  encode: typeof encodeValue,
  decode: typeof decodeValue,
  settings: PreloadSettings,
  preload: PreloadScript,
): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const bound = scope[settings.binding] as (text: string) => void;
  if (window !== window.top && !settings.subframes) return;
  const tell = (message: PreloadMessage) => bound(JSON.stringify(message));

  let end: BridgeEnd | undefined;
  window.addEventListener(
    `${settings.meeting}-here`,
    (event) => {
      end = openEnd((event as MouseEvent).relatedTarget as Node, 'preload');
    },
    { once: true },
  );
  window.dispatchEvent(new Event(`${settings.meeting}-where`));

  type Listener = (event: { sender: unknown; ports: never[] }, ...args: unknown[]) => void;
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let nextId = 1;
  const add = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener) => {
    const left = [...(listeners.get(channel) ?? [])];
    const at = left.findLastIndex((entry) => entry.listener === listener);
    if (at >= 0) left.splice(at, 1);
    listeners.set(channel, left);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const call = Promise.withResolvers<unknown>();
      const text = encode(args);
      waiting.set(nextId, call);
      tell({ type: 'invoke', id: nextId++, channel, args: text });
      return call.promise;
    },
    send: (channel: string, ...args: unknown[]) => tell({ type: 'send', channel, args: encode(args) }),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  } satisfies { [K in keyof IpcRenderer]?: unknown };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
      end?.expose(key, api);
    },
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>;

  // Only the browser knows a file's path, and a page cannot wait for it: what is returned stands for the path until the launcher, which
  // asks the browser, puts it in its place on the way to main. Empty it is only then.
  const files: File[] = [];
  const webUtils = {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object');
      files.push(file);
      return `${settings.pathMark}:${files.length - 1};`;
    },
  } satisfies WebUtils;

  const entry: PreloadEntry = {
    answer(id, ok, value) {
      const call = waiting.get(id);
      waiting.delete(id);
      if (ok) call?.resolve(decode(value));
      else call?.reject(new Error(value));
    },
    event(channel, args) {
      for (const { listener, once } of listeners.get(channel) ?? []) {
        if (once) remove(channel, listener);
        listener({ sender: ipcRenderer, ports: [] }, ...(decode(args) as unknown[]));
      }
    },
    keys(keys) {
      commands = keys;
    },
    file: (index) => files[index],
  };
  scope.entry = entry;

  // A menu item's accelerator comes after the page, as in Electron: what the page handled stays the page's. Chromium's own shortcuts do not
  // exist in Electron, so those that would leave the app do nothing here either.
  let commands: KeyCommand[] = [];
  const foreign = new Set(['d', 'f', 'g', 'h', 'j', 'n', 'o', 'p', 's', 't', 'u']);
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !event.isTrusted) return;
    const key = event.key.toLowerCase();
    const hit = commands.find(
      (command) =>
        command.key === key &&
        command.ctrl === event.ctrlKey &&
        command.alt === event.altKey &&
        command.meta === event.metaKey &&
        command.shift === event.shiftKey,
    );
    if (hit) tell({ type: 'key', command: hit.command });
    if (hit || ((event.ctrlKey || event.metaKey) && foreign.has(key))) event.preventDefault();
  });

  if (window === window.top) {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => tell({ type: 'theme', dark: dark.matches }));
    // The browser tells nobody that a window was moved; a page can only look.
    let seen = '';
    const look = () => {
      const now = [screenX, screenY, outerWidth, outerHeight].join();
      if (now !== seen) tell({ type: 'bounds' });
      seen = now;
    };
    window.addEventListener('resize', look);
    setInterval(look, 1000);
    look();
  }

  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer, webUtils };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  const { platform, arch, versions } = settings;
  preload(require, module, module.exports, {
    platform,
    arch,
    versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  });
}
