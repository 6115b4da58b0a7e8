// Starts the built app for an end-to-end test, in Electron where its runtime is installed and in the Chromium stand-in elsewhere.
// COUNTERSIGN_HOST=electron or =chromium insists on one.
//
// Under `npm run audit:secrets` (COUNTERSIGN_AUDIT names a folder) every app started here is searched for secrets when it is closed or
// killed: its pages' heaps, all that crossed between page and main, the profile folder with Chromium's own files and crash dumps, the
// logs, titles and dialogs. What it looks for, a test registers:
//   registerKey(text)         a key the app is given: by the clipboard (addKeyFromClipboard does it), in a settings file, in a bundle
//   registerPassphrase(text)  a passphrase typed into the passphrase window, the only place that may hold it
// Keys the app generates are read back from the real keychain. A key that is neither there nor registered (generated into memory, or
// deleted since) fails the audit, by its fingerprint: call `app.checkpoint()` while the keychain still has it, or register it. A settings
// file or anything else in which a test writes down a secret lies outside the profile folder. Secrets of fewer than 12 bytes are not
// looked for, so tests use longer ones. checkpoint() also looks at the pages' heaps then and there, for what is gone in the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import clipboardy from 'clipboardy';
import type { Page } from 'playwright-core';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { EndedEarly, launch as launchStandIn, type TrafficRecord } from '../chromium-host/launch.ts';
import { AppAudit } from './audit/app-audit.ts';
import { wholeStrings } from './audit/places.ts';
import { watchTitles } from './audit/titles.ts';
import { launchElectron } from './electron-app.ts';

export type { TrafficRecord } from '../chromium-host/launch.ts';
export { registerKey, registerPassphrase } from './audit/secrets.ts';

export interface AppOptions {
  /** A profile to come back to; a fresh one, removed by close(), when absent. */
  userData?: string;
  env?: Record<string, string | undefined>;
  args?: string[];
  colorScheme?: 'light' | 'dark';
  size?: { width: number; height: number };
  /** Keep everything that crosses between page and main for `traffic()`. */
  record?: boolean;
  /** Milliseconds of silence until the page counts as hanging; Electron's own half a minute cannot be shortened. */
  hangLimit?: number;
  /** A CommonJS file that the main process runs before the app. */
  preload?: string;
  /** Audited apart from the suite: the test reads what was found in `audit`. */
  ownAudit?: boolean;
}

export interface HostOptions extends AppOptions {
  userData: string;
  main: string;
  /** For Chromium, beside what it needs anyway. */
  chromiumArgs: string[];
}

/** What both hosts offer. */
export interface HostApp {
  page: Page;
  /** The main process's id. */
  pid: number;
  /** The next open dialog gets this path; null cancels it. */
  answerOpenDialog(path: string | null): Promise<void>;
  /** The next save dialog gets this path; null cancels it. */
  answerSaveDialog(path: string | null): Promise<void>;
  /** The next message box gets this button, by its index. */
  answerMessageBox(button: number): Promise<void>;
  /** Clicks a menu item, by its id or its label. */
  clickMenu(labelOrId: string): Promise<void>;
  /** Raises a powerMonitor event such as 'lock-screen'. */
  emitPower(event: string): Promise<void>;
  /** As though nobody had touched the machine for that long. */
  setIdle(seconds: number): Promise<void>;
  traffic(): Promise<TrafficRecord[]>;
  /** Every title that a window has had so far. */
  titles(): Promise<string[]>;
  /** The words of every native dialog so far. */
  shownDialogs(): Promise<string[]>;
  /** What main wrote to stdout and stderr so far. */
  log(): string;
  /** Quits as a person would. */
  close(): Promise<void>;
  /** SIGKILL for the main process. */
  kill(): Promise<void>;
}

export interface App extends HostApp {
  host: 'electron' | 'chromium';
  userData: string;
  /** The page's console and uncaught errors so far. */
  pageLog(): string;
  writeClipboard(text: string): Promise<void>;
  readClipboard(): Promise<string>;
  /** Where the app is audited: looks for secrets in the pages' heaps now, and takes note of the keys that the keychain has. */
  checkpoint(): Promise<void>;
  audit: AppAudit | null;
}

export const builtMain = fileURLToPath(new URL('../../dist/main/main.js', import.meta.url));

export function chosenHost(): 'electron' | 'chromium' {
  const wanted = process.env.COUNTERSIGN_HOST;
  if (wanted === 'electron' || wanted === 'chromium') return wanted;
  if (wanted) throw new Error(`COUNTERSIGN_HOST is "${wanted}"; it may be electron or chromium.`);
  return electronRuntime() === null ? 'chromium' : 'electron';
}

export async function launchApp(options: AppOptions = {}): Promise<App> {
  const host = chosenHost();
  const fresh = options.userData === undefined;
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  const cleanUp = () => {
    if (fresh) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  const auditFolder = process.env.COUNTERSIGN_AUDIT ?? null;
  const audit =
    options.ownAudit || auditFolder !== null
      ? new AppAudit({ userData, folder: options.ownAudit ? null : auditFolder })
      : null;
  const complete: HostOptions = {
    ...options,
    // Whatever the machine speaks.
    env: { LANGUAGE: 'en', ...options.env },
    userData,
    main: builtMain,
    record: (options.record ?? false) || audit !== null,
    chromiumArgs: audit === null ? [] : [wholeStrings, '--enable-logging'],
  };
  let app: HostApp;
  try {
    app = host === 'electron' ? await launchElectron(complete) : await launchChromium(complete);
  } catch (error) {
    await audit?.finish(error instanceof EndedEarly ? error.log : '');
    cleanUp();
    throw error;
  }
  let pageLog = '';
  const listen = (page: Page) => {
    page.on('console', (message) => {
      pageLog += `[${message.type()}] ${message.text()}\n`;
    });
    page.on('pageerror', (error) => {
      pageLog += `[uncaught] ${error.stack ?? error.message}\n`;
    });
  };
  listen(app.page);
  app.page.context().on('page', listen);
  audit?.watch(app, () => pageLog);
  const end = async (stop: () => Promise<void>) => {
    await audit?.checkpoint();
    await stop();
    try {
      await audit?.finish();
    } finally {
      cleanUp();
    }
  };
  return {
    ...app,
    host,
    userData,
    pageLog: () => pageLog,
    writeClipboard: (text) => clipboardy.write(text),
    readClipboard: () => clipboardy.read(),
    close: () => end(() => app.close()),
    kill: () => end(() => app.kill()),
    checkpoint: async () => audit?.checkpoint(),
    audit,
  };
}

async function launchChromium(options: HostOptions): Promise<HostApp> {
  const app = await launchStandIn(options);
  const titles = await watchTitles(app.page.context());
  return {
    page: app.page,
    pid: app.child.pid as number,
    answerOpenDialog: async (path) => app.dialogs.answerOpen(path === null ? null : [path]),
    answerSaveDialog: async (path) => app.dialogs.answerSave(path),
    answerMessageBox: async (button) => app.dialogs.answerMessage(button),
    clickMenu: (labelOrId) => app.menu.click(labelOrId),
    emitPower: (event) => app.powerMonitor.emit(event),
    setIdle: (seconds) => app.powerMonitor.idle(seconds),
    traffic: async () => app.traffic,
    titles: async () => titles(),
    shownDialogs: async () => app.dialogs.shown.map((shown) => JSON.stringify(shown)),
    log: () => app.log,
    close: () => app.close(),
    kill: () => app.kill(),
  };
}
