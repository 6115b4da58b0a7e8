import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { decodeValue, encodeValue } from '../values.ts';
import { BrowserWindow } from './browser-window.ts';
import { serve } from './launcher.ts';
import { createFrame } from './web-frame.ts';

type Handler = Parameters<IpcMain['handle']>[1];

class IpcMainStandIn extends EventEmitter implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  readonly #handlers = new Map<string, { handler: Handler; once: boolean }>();

  #add(channel: string, handler: Handler, once: boolean): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, { handler, once });
  }
  handle(channel: string, handler: Handler): void {
    this.#add(channel, handler, false);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.#add(channel, handler, true);
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  async answer(channel: string, event: IpcMainInvokeEvent, args: unknown[]): Promise<unknown> {
    const entry = this.#handlers.get(channel);
    if (entry === undefined) throw new Error(`No handler registered for '${channel}'`);
    if (entry.once) this.#handlers.delete(channel);
    return entry.handler(event, ...args);
  }
}

export const ipcMain = new IpcMainStandIn();

serve({
  async pageCall({ windowId, kind, channel, args, frame }) {
    const window = BrowserWindow.fromId(windowId);
    if (window === null) return { ok: false, message: 'The window has gone.' };
    const values = decodeValue(args) as unknown[];
    const senderFrame = createFrame(frame);
    const event = { sender: window.webContents, senderFrame, frameId: 0, processId: 0, type: 'frame' };
    if (kind === 'send') {
      const reply = (name: string, ...more: unknown[]) => window.webContents.send(name, ...more);
      ipcMain.emit(channel, { ...event, reply, ports: [] } as unknown as IpcMainEvent, ...values);
      return { ok: true, value: encodeValue(undefined) };
    }
    try {
      return {
        ok: true,
        value: encodeValue(await ipcMain.answer(channel, event as unknown as IpcMainInvokeEvent, values)),
      };
    } catch (error) {
      // Electron prints what a handler threw, and sends its message in these words.
      console.error(`Error occurred in handler for '${channel}':`, error);
      return { ok: false, message: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  },
});
