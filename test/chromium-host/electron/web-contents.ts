import { EventEmitter } from 'node:events';
import type { WebContents, WindowOpenHandlerResponse } from 'electron';
import type { FrameInfo, WindowEvent } from '../messages.ts';
import { encodeValue } from '../values.ts';
import { app } from './app.ts';
import { createEvent } from './events.ts';
import { launcher } from './launcher.ts';
import { session } from './session.ts';
import { createFrame, type FrameStandIn } from './web-frame.ts';

type Used = 'id' | 'send' | 'getURL' | 'loadURL' | 'reload' | 'forcefullyCrashRenderer' | 'isDestroyed' | 'focus';
type DevTools = 'openDevTools' | 'closeDevTools' | 'toggleDevTools' | 'isDevToolsOpened';

export class WebContentsStandIn extends EventEmitter implements Pick<WebContents, Used | DevTools> {
  readonly id: number;
  readonly session = session.defaultSession;
  #frame: FrameInfo = { id: '', url: '', origin: 'null', parent: null };
  #destroyed = false;
  #openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null = null;

  constructor(id: number) {
    super();
    this.id = id;
  }

  get mainFrame(): FrameStandIn {
    return createFrame(this.#frame);
  }
  getURL(): string {
    return this.#frame.url;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    launcher.sendToPage(this.id, channel, encodeValue(args));
  }
  loadURL(url: string): Promise<void> {
    return launcher.loadUrl(this.id, url);
  }
  reload(): void {
    launcher.reload(this.id);
  }
  forcefullyCrashRenderer(): void {
    launcher.crash(this.id);
  }
  focus(): void {
    launcher.focus(this.id);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }
  // Chromium's own developer tools are a key away (F12) and cannot be driven from here.
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }

  /** For the stand-in: what the launcher reported. */
  readonly reported = {
    windowEvent: (event: WindowEvent): void => {
      if (event === 'render-process-gone') {
        const details = { reason: 'crashed', exitCode: 1 };
        this.emit(event, createEvent(), details);
        app.emit(event, createEvent(), this, details);
      } else this.emit(event, createEvent());
    },
    navigated: (frame: FrameInfo): void => {
      this.#frame = frame;
      this.emit('did-navigate', createEvent(), frame.url, 200, '');
    },
    mayNavigate: (url: string): boolean => {
      const event = createEvent({ url, isMainFrame: true, isSameDocument: false });
      this.emit('will-navigate', event, url);
      return !event.defaultPrevented;
    },
    windowOpen: (url: string): void => {
      this.#openHandler?.({ url });
    },
    destroyed: (): void => {
      this.#destroyed = true;
      this.emit('destroyed');
    },
  };
}
