// Starts the built app for an end-to-end test, in Electron where its runtime is installed and in the Chromium stand-in elsewhere.
// COUNTERSIGN_HOST=electron or =chromium insists on one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import clipboardy from 'clipboardy';
import type { Page } from 'playwright-core';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { launch as launchStandIn, type TrafficRecord } from '../chromium-host/launch.ts';
import { launchElectron } from './electron-app.ts';

export type { TrafficRecord } from '../chromium-host/launch.ts';

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
  const complete = { ...options, userData, main: builtMain };
  let app: HostApp;
  try {
    app = host === 'electron' ? await launchElectron(complete) : await launchChromium(complete);
  } catch (error) {
    cleanUp();
    throw error;
  }
  let pageLog = '';
  app.page.on('console', (message) => {
    pageLog += `[${message.type()}] ${message.text()}\n`;
  });
  app.page.on('pageerror', (error) => {
    pageLog += `[uncaught] ${error.stack ?? error.message}\n`;
  });
  return {
    ...app,
    host,
    userData,
    pageLog: () => pageLog,
    writeClipboard: (text) => clipboardy.write(text),
    readClipboard: () => clipboardy.read(),
    async close() {
      await app.close();
      cleanUp();
    },
    async kill() {
      await app.kill();
      cleanUp();
    },
  };
}

async function launchChromium(options: AppOptions & { userData: string; main: string }): Promise<HostApp> {
  const app = await launchStandIn(options);
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
    log: () => app.log,
    close: () => app.close(),
    kill: () => app.kill(),
  };
}
