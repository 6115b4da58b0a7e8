// Runs sandboxed in the window before the page: exposes the contract and a way for dropped files as window.countersign, and nothing else.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/bridge.ts';
import { wireName } from '../shared/wire.ts';

// Filled in by vite.config.ts from shared/contract.ts.
declare const __CHANNELS__: string[];
declare const __EVENTS__: string[];

const channels = new Set<string>(__CHANNELS__);
const events = new Set<string>(__EVENTS__);

const bridge: Bridge = {
  call(channel, request) {
    if (!channels.has(channel)) {
      return Promise.resolve({
        ok: false,
        error: { code: 'unknown-channel', message: 'The window asked for something this version cannot do.' },
      });
    }
    return ipcRenderer.invoke(wireName(channel), request);
  },
  on(event, listener) {
    if (!events.has(event)) return () => {};
    // The IpcRendererEvent stays here: it would hand the page an emitter with more reach than the contract.
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(wireName(event), forward);
    return () => {
      ipcRenderer.removeListener(wireName(event), forward);
    };
  },
  openDropped(file) {
    return ipcRenderer.invoke(wireName('batch.openDropped'), { path: pathOf(file) });
  },
};

/** Empty for what is no file on a disk; the main process says so. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('countersign', bridge);
