import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, Rectangle } from 'electron';
import type { WindowState } from '../messages.ts';
import { app, openWindows, windowGone } from './app.ts';
import { createEvent } from './events.ts';
import { launcher, serve } from './launcher.ts';
import { system } from './system.ts';
import { WebContentsStandIn } from './web-contents.ts';

type Used =
  | 'id'
  | 'loadURL'
  | 'reload'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'isFocused'
  | 'isVisible'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'setSize'
  | 'getPosition'
  | 'setPosition'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'getTitle'
  | 'setTitle'
  | 'setMenuBarVisibility'
  | 'removeMenu'
  | 'isModal'
  | 'setBackgroundColor';

const windows = new Map<number, BrowserWindow>();
let nextId = 1;

export class BrowserWindow extends EventEmitter implements Pick<ElectronWindow, Used> {
  static getAllWindows = (): BrowserWindow[] => [...windows.values()];
  static fromId = (id: number): BrowserWindow | null => windows.get(id) ?? null;
  static fromWebContents = (contents: { id: number }): BrowserWindow | null => windows.get(contents.id) ?? null;
  static getFocusedWindow = (): BrowserWindow | null =>
    BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;

  readonly id = nextId++;
  readonly webContents = new WebContentsStandIn(this.id);
  readonly #parent: BrowserWindow | null;
  readonly #modal: boolean;
  #bounds: Rectangle;
  #normalBounds: Rectangle;
  #state: WindowState = 'normal';
  #visible: boolean;
  #focused = false;
  #shownOnce = false;
  #destroyed = false;
  #title: string;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { width = 800, height = 600, x, y, webPreferences = {} } = options;
    const area = system.display.workArea;
    this.#bounds = {
      width,
      height,
      // Electron centres a window that was not told where to be.
      x: x ?? area.x + Math.max(0, Math.round((area.width - width) / 2)),
      y: y ?? area.y + Math.max(0, Math.round((area.height - height) / 2)),
    };
    this.#normalBounds = this.#bounds;
    this.#visible = options.show !== false;
    this.#title = options.title ?? app.name;
    this.#parent = (options.parent as unknown as BrowserWindow | undefined) ?? null;
    this.#modal = options.modal === true;
    windows.set(this.id, this);
    openWindows.add(this);
    launcher.createWindow(this.id, {
      ...this.#bounds,
      preload: webPreferences.preload === undefined ? null : readFileSync(webPreferences.preload, 'utf8'),
      preloadInSubframes: webPreferences.nodeIntegrationInSubFrames === true,
      contentSize: options.useContentSize === true,
    });
    app.emit('web-contents-created', createEvent(), this.webContents);
    app.emit('browser-window-created', createEvent(), this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  reload(): void {
    this.webContents.reload();
  }
  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (!this.#visible) this.emit('show');
    this.#visible = true;
  }
  /** Chromium's window stays where it is: a page cannot be hidden. */
  hide(): void {
    if (this.#visible) this.emit('hide');
    this.#visible = false;
  }
  focus(): void {
    launcher.focus(this.id);
  }
  isFocused(): boolean {
    return this.#focused;
  }
  isVisible(): boolean {
    return this.#visible;
  }

  close(): void {
    if (this.#destroyed) return;
    const event = createEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    launcher.close(this.id);
    this.#gone();
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  #gone(): void {
    this.#destroyed = true;
    windows.delete(this.id);
    openWindows.delete(this);
    this.webContents.reported.destroyed();
    // A window takes its children with it.
    for (const child of BrowserWindow.getAllWindows()) if (child.#parent === this) child.destroy();
    this.emit('closed');
    windowGone();
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    if (this.#state === 'normal') this.#normalBounds = this.#bounds;
    launcher.setBounds(this.id, bounds);
  }
  getNormalBounds(): Rectangle {
    return { ...this.#normalBounds };
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y];
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  #setState(state: WindowState): void {
    this.#state = state;
    launcher.setState(this.id, state);
  }
  maximize(): void {
    this.#setState('maximized');
  }
  unmaximize(): void {
    this.#setState('normal');
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  minimize(): void {
    this.#setState('minimized');
  }
  restore(): void {
    this.#setState('normal');
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  setFullScreen(flag: boolean): void {
    this.#setState(flag ? 'fullscreen' : 'normal');
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  getTitle(): string {
    return this.#title;
  }
  /** Chromium shows the page's own title. */
  setTitle(title: string): void {
    this.#title = title;
  }
  setMenuBarVisibility(_visible: boolean): void {}
  removeMenu(): void {
    launcher.removeMenu(this.id);
  }
  getParentWindow(): BrowserWindow | null {
    return this.#parent;
  }
  /** Chromium's windows know nothing of each other: the parent of a modal one still takes input here. */
  isModal(): boolean {
    return this.#modal;
  }
  setBackgroundColor(_color: string): void {}

  static {
    const inWindow = (id: number, act: (window: BrowserWindow) => void) => {
      const window = windows.get(id);
      if (window) act(window);
    };
    serve({
      windowEvent: async (id, event) =>
        inWindow(id, (window) => {
          if (event === 'focus' || event === 'blur') {
            window.#focused = event === 'focus';
            window.emit(event, createEvent());
            return;
          }
          if (event === 'unresponsive' || event === 'responsive') {
            window.emit(event);
            return;
          }
          window.webContents.reported.windowEvent(event);
          if (event !== 'did-finish-load' || window.#shownOnce) return;
          window.#shownOnce = true;
          window.emit('ready-to-show');
        }),
      navigated: async (id, frame) => inWindow(id, (window) => window.webContents.reported.navigated(frame)),
      mayNavigate: async (id, url) => windows.get(id)?.webContents.reported.mayNavigate(url) ?? false,
      windowOpen: async (id, url) => inWindow(id, (window) => window.webContents.reported.windowOpen(url)),
      boundsChanged: async (id, bounds, state) =>
        inWindow(id, (window) => {
          const before = { ...window.#bounds, state: window.#state };
          window.#bounds = bounds;
          window.#state = state;
          if (state === 'normal') window.#normalBounds = bounds;
          if (before.width !== bounds.width || before.height !== bounds.height) window.emit('resize');
          if (before.x !== bounds.x || before.y !== bounds.y) window.emit('move');
          if (before.state !== state && state !== 'normal' && state !== 'fullscreen') window.emit(state.slice(0, -1));
        }),
      // The person closed it. It is too late to prevent, but not to remember where it was.
      windowClosed: async (id) =>
        inWindow(id, (window) => {
          window.emit('close', createEvent());
          window.#gone();
        }),
    });
  }
}
