// Starts the app's built main process on Node, beside a Chromium that this process owns.
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { nodeFlags } from '../node-flags.ts';
import type { Dialogs } from './host/dialogs.ts';
import { Host } from './host/host.ts';
import type { TrafficRecord } from './host/traffic.ts';
import { link, type Port, type Remote } from './link.ts';
import type { LauncherApi, MainApi } from './messages.ts';

export type { TrafficRecord } from './host/traffic.ts';

export interface LaunchOptions {
  /** The built main process, such as dist/main/main.js. */
  main: string;
  /** The app's data folder; Chromium's profile lies in it. The app's own choice when absent. */
  userData?: string;
  headless?: boolean;
  env?: Record<string, string | undefined>;
  /** Further arguments for the app. */
  args?: string[];
  /** What the system's theme shall appear to be; the real one when absent. */
  colorScheme?: 'light' | 'dark';
  /** The first window's size, over the app's own. */
  size?: { width: number; height: number };
  /** Keep everything that crosses between page and main in `traffic`. */
  record?: boolean;
  /** Show dialogs to a person instead of cancelling those that have no queued answer. */
  askPerson?: boolean;
  /** Milliseconds after which a page that does not answer counts as hanging; Electron's half a minute when absent. */
  hangLimit?: number;
  /** A CommonJS file that main runs before the app. */
  preload?: string;
  /** For Chromium, beside the stand-in's own. */
  chromiumArgs?: string[];
  /** Receives main's output as it comes. */
  onOutput?: (text: string, stream: 'stdout' | 'stderr') => void;
  /** Receives, before the window is there, what makes the app quit. */
  onStart?: (stop: () => void) => void;
}

export interface RunningApp {
  page: Page;
  /** The app's main process. */
  child: ChildProcess;
  dialogs: Dialogs;
  menu: { click(labelOrId: string): Promise<void> };
  powerMonitor: { emit(event: string): Promise<void>; idle(seconds: number): Promise<void> };
  readonly traffic: TrafficRecord[];
  /** What main wrote to stdout and stderr. */
  readonly log: string;
  /** Settles when main and Chromium have both ended, however that came about. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Quits as the menu would. */
  close(): Promise<void>;
  /** SIGKILL for the main process; Chromium is closed after it. */
  kill(): Promise<void>;
}

/** Main ended before it showed a window: a second instance, or a failed start. */
export class EndedEarly extends Error {
  readonly code = 'ended-early';
  readonly exitCode: number | null;
  readonly log: string;
  constructor(exitCode: number | null, log: string) {
    super(`The app ended with ${exitCode} before it showed a window.\n${log}`);
    this.exitCode = exitCode;
    this.log = log;
  }
}

const runner = fileURLToPath(new URL('main-process/run.ts', import.meta.url));

export async function launch(options: LaunchOptions): Promise<RunningApp> {
  const host = new Host({
    headless: options.headless ?? false,
    colorScheme: options.colorScheme ?? null,
    size: options.size ?? null,
    record: options.record ?? false,
    askPerson: options.askPerson ?? false,
    title: 'Countersign',
    hangLimit: options.hangLimit ?? 30_000,
    chromiumArgs: options.chromiumArgs ?? [],
  });
  const userData = options.userData === undefined ? [] : [`--user-data-dir=${resolve(options.userData)}`];
  const child = fork(runner, [resolve(options.main), ...userData, ...(options.args ?? [])], {
    // Nothing of a test runner's own flags.
    execArgv: [...nodeFlags, ...(options.preload ? ['-r', options.preload] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...options.env },
  });
  let log = '';
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      options.onOutput?.(text, stream);
    });
  }
  const main: Remote<MainApi> = link<MainApi, LauncherApi>(
    child as Port,
    host.api(() => main),
  );

  options.onStart?.(() => main.quit());

  const ended = Promise.withResolvers<{ code: number | null; signal: NodeJS.Signals | null }>();
  child.once('error', ended.reject);
  child.once('close', (code, signal) => ended.resolve({ code, signal }));
  const exited = ended.promise.finally(() => host.close());
  exited.then(
    ({ code }) => host.firstPage.reject(new EndedEarly(code, log)),
    (error) => host.firstPage.reject(error),
  );
  const page = await host.firstPage.promise;

  return {
    page,
    child,
    dialogs: host.dialogs,
    menu: { click: (labelOrId) => main.clickMenu(labelOrId) },
    powerMonitor: { emit: (event) => main.power(event), idle: (seconds) => main.idle(seconds) },
    get traffic() {
      return host.traffic.records;
    },
    get log() {
      return log;
    },
    exited,
    async close() {
      main.quit();
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
