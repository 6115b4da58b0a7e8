// The launcher's side of one BrowserWindow: a page, its preload world, its bounds.
import { randomUUID } from 'node:crypto';
import type { Rectangle } from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import type { Remote } from '../link.ts';
import type { KeyCommand, MainApi, WindowSettings, WindowState } from '../messages.ts';
import { toAppUrl, toBrowserUrl } from '../origin.ts';
import type { PreloadEntry, PreloadMessage } from '../page/preload-world.ts';
import { pageWorldScript, preloadWorldScript } from '../page/scripts.ts';
import { Frames } from './frames.ts';
import { watchForHangs } from './hang-monitor.ts';
import type { Traffic } from './traffic.ts';

export interface WindowDeps {
  main: Remote<MainApi>;
  traffic: Traffic;
  keys: () => KeyCommand[];
  browserVersion: string;
  /** Milliseconds of silence until a page counts as hanging. */
  hangLimit: number;
}

export class HostWindow {
  readonly id: number;
  readonly page: Page;
  /** A navigation the app asked for itself, which will-navigate is not told of. */
  expectedUrl: string | null = null;
  readonly #cdp: CDPSession;
  readonly #deps: WindowDeps;
  /** Its page's process has gone; Playwright does nothing more with such a page. */
  crashed = false;
  /** Another page has taken its place. */
  #replaced = false;
  readonly #names = { meeting: randomUUID(), binding: `b${randomUUID()}`, world: randomUUID(), pathMark: randomUUID() };
  #hasMenu = true;
  #frames: Frames | undefined;
  #mainWorld: number | null = null;

  private constructor(id: number, page: Page, cdp: CDPSession, deps: WindowDeps) {
    this.id = id;
    this.page = page;
    this.#cdp = cdp;
    this.#deps = deps;
  }

  static async open(id: number, page: Page, settings: WindowSettings, deps: WindowDeps): Promise<HostWindow> {
    const window = new HostWindow(id, page, await page.context().newCDPSession(page), deps);
    await window.#prepare(settings);
    const { x, y, contentSize } = settings;
    const [frameWidth, frameHeight] = contentSize ? await page.evaluate(frameSize) : [0, 0];
    const [width, height] = [settings.width + frameWidth, settings.height + frameHeight];
    await window.setBounds({ width, height, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) });
    return window;
  }

  async #prepare({ preload, preloadInSubframes }: WindowSettings): Promise<void> {
    const { meeting, binding, world, pathMark } = this.#names;
    const { main } = this.#deps;
    this.page.on('domcontentloaded', () => void main.windowEvent(this.id, 'dom-ready'));
    this.page.on('load', () => void main.windowEvent(this.id, 'did-finish-load'));
    this.page.on('crash', () => {
      this.crashed = true;
      void main.windowEvent(this.id, 'render-process-gone');
    });
    this.page.on('close', () => {
      if (!this.#replaced) void main.windowClosed(this.id);
    });
    this.#cdp.on('Page.windowOpen', ({ url }) => void main.windowOpen(this.id, toAppUrl(url)));
    this.#cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const message = JSON.parse(payload) as PreloadMessage;
      if (!payload.includes(pathMark)) this.#heard(message, executionContextId);
      else void this.#withPaths(message, executionContextId).then((whole) => this.#heard(whole, executionContextId));
    });
    this.#frames = await Frames.watch(this.#cdp, world, {
      world: (contextId, isMain) => {
        if (isMain) this.#mainWorld = contextId;
        this.#enter(contextId, 'keys', this.#keys());
      },
      navigated: (frame) => main.navigated(this.id, frame),
    });
    void watchForHangs(this.#cdp, {
      limit: this.#deps.hangLimit,
      gone: () => this.crashed || this.page.isClosed(),
      tell: (event) => void main.windowEvent(this.id, event),
    });
    if (preload === null) return;
    await this.#cdp.send('Runtime.addBinding', { name: binding, executionContextName: world });
    const settings = {
      meeting,
      binding,
      pathMark,
      subframes: preloadInSubframes,
      platform: process.platform,
      arch: process.arch,
      versions: { chrome: this.#deps.browserVersion },
    };
    await this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(meeting) });
    await this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldScript(preload, settings),
      worldName: world,
    });
  }

  /** Puts the paths of files in the place of what stands for them; empty for a file that a script has made. */
  async #withPaths(message: PreloadMessage, contextId: number): Promise<PreloadMessage> {
    if (!('args' in message)) return message;
    let { args } = message;
    for (const [mark, index] of args.matchAll(new RegExp(`${this.#names.pathMark}:(\\d+);`, 'g'))) {
      const path = await this.#pathOf(contextId, Number(index)).catch(() => '');
      args = args.replaceAll(mark, () => JSON.stringify(path).slice(1, -1));
    }
    return { ...message, args };
  }

  async #pathOf(executionContextId: number, index: number): Promise<string> {
    const { result } = await this.#cdp.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: 'function (index) { return globalThis.entry.file(index); }',
      arguments: [{ value: index }],
    });
    if (result.objectId === undefined) return '';
    const { path } = await this.#cdp.send('DOM.getFileInfo', { objectId: result.objectId });
    await this.#cdp.send('Runtime.releaseObject', { objectId: result.objectId });
    return path;
  }

  #heard(message: PreloadMessage, contextId: number): void {
    const { main, traffic } = this.#deps;
    if (message.type === 'invoke' || message.type === 'send') {
      traffic.add('to-main', message.type, message.channel, message.args);
      const frame = this.#frames?.ofContext(contextId);
      if (!frame) return;
      const { type: kind, channel, args } = message;
      main.pageCall({ windowId: this.id, kind, channel, args, frame }).then(
        (result) => {
          if (message.type === 'send') return;
          const text = result.ok ? result.value : result.message;
          traffic.add('to-page', result.ok ? 'answer' : 'error', channel, text);
          this.#enter(contextId, 'answer', message.id, result.ok, text);
        },
        () => {
          // Main has gone, and the window with it.
        },
      );
    } else if (message.type === 'key') main.key(message.command, this.id);
    else if (message.type === 'theme') main.systemTheme(message.dark);
    else this.reportBounds();
  }

  /** Calls the preload world's entry; a world that has gone meanwhile is nobody's failure. */
  #enter<K extends keyof PreloadEntry>(contextId: number, method: K, ...args: Parameters<PreloadEntry[K]>): void {
    this.#cdp
      .send('Runtime.callFunctionOn', {
        executionContextId: contextId,
        functionDeclaration: `function (...args) { globalThis.entry?.${method}(...args); }`,
        arguments: args.map((value) => ({ value })),
      })
      .catch(() => {});
  }

  send(channel: string, args: string): void {
    this.#deps.traffic.add('to-page', 'event', channel, args);
    if (this.#mainWorld !== null) this.#enter(this.#mainWorld, 'event', channel, args);
  }

  keysChanged(): void {
    if (this.#mainWorld !== null) this.#enter(this.#mainWorld, 'keys', this.#keys());
  }

  removeMenu(): void {
    this.#hasMenu = false;
    this.keysChanged();
  }

  #keys(): KeyCommand[] {
    return this.#hasMenu ? this.#deps.keys() : [];
  }

  async load(url: string): Promise<void> {
    this.expectedUrl = toBrowserUrl(url);
    await this.page.goto(this.expectedUrl, { timeout: 0 });
  }

  async reload(): Promise<void> {
    this.expectedUrl = this.page.url();
    await this.page.reload({ timeout: 0 });
  }

  /** The answer never comes: there is nobody left to give it. */
  crash(): void {
    this.#cdp.send('Page.crash').catch(() => {});
  }

  async closeReplaced(): Promise<void> {
    this.#replaced = true;
    await this.page.close();
  }

  async focus(): Promise<void> {
    await this.page.bringToFront();
    await this.#deps.main.windowEvent(this.id, 'focus');
  }

  async #window(): Promise<{ windowId: number; bounds: Rectangle; state: WindowState }> {
    const { windowId, bounds } = await this.#cdp.send('Browser.getWindowForTarget');
    const { left: x = 0, top: y = 0, width = 0, height = 0, windowState = 'normal' } = bounds;
    return { windowId, bounds: { x, y, width, height }, state: windowState };
  }

  async setBounds({ x: left, y: top, width, height }: Partial<Rectangle>): Promise<void> {
    const { windowId } = await this.#window();
    await this.#cdp.send('Browser.setWindowBounds', {
      windowId,
      bounds: Object.fromEntries(
        Object.entries({ left, top, width, height }).filter(([, value]) => value !== undefined),
      ),
    });
    await this.reportBounds();
  }

  async setState(windowState: WindowState): Promise<void> {
    const { windowId } = await this.#window();
    await this.#cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    await this.reportBounds();
  }

  async reportBounds(): Promise<void> {
    try {
      const { bounds, state } = await this.#window();
      await this.#deps.main.boundsChanged(this.id, bounds, state);
    } catch {
      // The window closed meanwhile.
    }
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Runs in the page. */
function frameSize(): [number, number] {
  return [outerWidth - innerWidth, outerHeight - innerHeight];
}
