// The launcher: owns Chromium and does what the main process asks of it (LauncherApi).
import type { BrowserContext, Page } from 'playwright-core';
import type { Remote } from '../link.ts';
import type { DialogRequest, DisplayInfo, KeyCommand, LauncherApi, MainApi, WindowSettings } from '../messages.ts';
import { toAppUrl } from '../origin.ts';
import { askPerson } from './ask-person.ts';
import { ended, openBrowser, processId } from './browser.ts';
import { Dialogs } from './dialogs.ts';
import { closePopups } from './popups.ts';
import { interceptRequests } from './requests.ts';
import { Traffic } from './traffic.ts';
import { HostWindow } from './window.ts';

export interface HostOptions {
  headless: boolean;
  colorScheme: 'light' | 'dark' | null;
  size: { width: number; height: number } | null;
  record: boolean;
  /** Put dialogs that no answer was queued for before a person. */
  askPerson: boolean;
  title: string;
  hangLimit: number;
  chromiumArgs: string[];
}

export class Host {
  readonly dialogs: Dialogs;
  readonly traffic: Traffic;
  /** Settles once the first window has loaded its first page. */
  readonly firstPage = Promise.withResolvers<Page>();
  readonly #options: HostOptions;
  readonly #windows = new Map<number, Promise<HostWindow>>();
  readonly #settings = new Map<number, WindowSettings>();
  readonly #windowByPage = new Map<Page, HostWindow>();
  #context: Promise<BrowserContext> | undefined;
  /** Process ids of the browsers opened so far. */
  readonly #browsers: number[] = [];
  #openingOwn = 0;
  #userData = '';
  #keys: KeyCommand[] = [];
  #main!: Remote<MainApi>;

  constructor(options: HostOptions) {
    this.#options = options;
    this.traffic = new Traffic(options.record);
    this.dialogs = new Dialogs(options.askPerson ? (request) => this.#ask(request) : null);
    this.firstPage.promise.catch(() => {});
  }

  api(main: () => Remote<MainApi>): LauncherApi {
    const inWindow = async (id: number, act: (window: HostWindow) => unknown): Promise<void> => {
      const window = await this.#windows.get(id);
      if (window && !window.page.isClosed()) await act(window);
    };
    return {
      start: async (userData) => {
        this.#main = main();
        this.#userData = userData;
        const [page] = (await this.#open()).pages();
        if (page === undefined) throw new Error('Chromium opened no window.');
        return page.evaluate(readSystem);
      },
      createWindow: async (id, settings) => {
        const complete = this.#settings.size === 0 ? { ...settings, ...this.#options.size } : settings;
        const window = this.#createWindow(id, complete);
        this.#windows.set(id, window);
        this.#settings.set(id, complete);
        await window;
      },
      loadUrl: (id, url) =>
        inWindow(id, async (window) => {
          await window.load(url);
          this.firstPage.resolve(window.page);
        }),
      reload: (id) => inWindow(id, (window) => (window.crashed ? this.#replace(id, window) : window.reload())),
      crash: (id) => inWindow(id, (window) => window.crash()),
      focus: (id) => inWindow(id, (window) => window.focus()),
      setBounds: (id, bounds) => inWindow(id, (window) => window.setBounds(bounds)),
      setState: (id, state) => inWindow(id, (window) => window.setState(state)),
      close: (id) => inWindow(id, (window) => window.close()),
      sendToPage: (id, channel, args) => inWindow(id, (window) => window.send(channel, args)),
      setKeys: async (keys) => {
        this.#keys = keys;
        for (const window of this.#windowByPage.values()) window.keysChanged();
      },
      removeMenu: (id) => inWindow(id, (window) => window.removeMenu()),
      setTheme: async (source) => {
        const colorScheme = source === 'system' ? this.#options.colorScheme : source;
        let dark = colorScheme === 'dark';
        for (const { page } of this.#windowByPage.values()) {
          await page.emulateMedia({ colorScheme });
          dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
        }
        return dark;
      },
      dialog: (request) => this.dialogs.ask(request),
    };
  }

  #open(): Promise<BrowserContext> {
    this.#context ??= this.#openContext();
    return this.#context;
  }

  async #openContext(): Promise<BrowserContext> {
    const { headless, colorScheme, title, chromiumArgs: args } = this.#options;
    const context = await openBrowser({ userData: this.#userData, headless, colorScheme, title, args });
    context.on('close', () => {
      // With its last window Chromium leaves; an app that stays without a window gets a new one when it opens the next.
      this.#context = undefined;
    });
    const browser = await context.browser()?.newBrowserCDPSession();
    if (browser === undefined) throw new Error('Chromium closed as soon as it opened.');
    this.#browsers.push(await processId(browser));
    await closePopups(browser, () => this.#openingOwn > 0);
    await interceptRequests(context, this.#main, (page) => this.#windowByPage.get(page));
    return context;
  }

  async #newPage(): Promise<Page> {
    const context = await this.#open();
    this.#openingOwn += 1;
    try {
      return await context.newPage();
    } finally {
      this.#openingOwn -= 1;
    }
  }

  async #createWindow(id: number, settings: WindowSettings): Promise<HostWindow> {
    const context = await this.#open();
    const page = context.pages().find((candidate) => !this.#windowByPage.has(candidate)) ?? (await this.#newPage());
    const window = await HostWindow.open(id, page, settings, {
      main: this.#main,
      traffic: this.traffic,
      keys: () => this.#keys,
      browserVersion: context.browser()?.version() ?? '',
      hangLimit: this.#options.hangLimit,
    });
    this.#windowByPage.set(page, window);
    page.on('close', () => this.#windowByPage.delete(page));
    return window;
  }

  /** A window whose page has crashed gets another page, with the same preload and address, in the same place. */
  async #replace(id: number, crashed: HostWindow): Promise<void> {
    const settings = this.#settings.get(id);
    if (settings === undefined) return;
    const url = crashed.page.url();
    const replacement = this.#createWindow(id, settings);
    this.#windows.set(id, replacement);
    const window = await replacement;
    await crashed.closeReplaced();
    await window.load(toAppUrl(url));
  }

  async #ask(request: DialogRequest) {
    return askPerson(() => this.#newPage(), request);
  }

  /** Closes Chromium, and returns when its process has ended. */
  async close(): Promise<void> {
    // It may still be opening, have failed to, or be closing with its last window.
    const context = await this.#context?.catch(() => undefined);
    await context?.close().catch(() => {});
    await Promise.all(this.#browsers.map(ended));
  }
}

/** Runs in the page. */
function readSystem(): { dark: boolean; display: DisplayInfo } {
  const { width, height, availWidth, availHeight } = screen;
  const { availLeft = 0, availTop = 0 } = screen as { availLeft?: number; availTop?: number };
  return {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    display: {
      bounds: { x: 0, y: 0, width, height },
      workArea: { x: availLeft, y: availTop, width: availWidth, height: availHeight },
      scaleFactor: devicePixelRatio,
    },
  };
}
