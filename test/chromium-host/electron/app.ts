import { EventEmitter } from 'node:events';
import { join, resolve } from 'node:path';
import type { App, CommandLine } from 'electron';
import { appDataFolder, readManifest, standardPath } from './app-paths.ts';
import { createEvent } from './events.ts';
import { InstanceLock } from './instance-lock.ts';
import { launcher, serve } from './launcher.ts';
import { setSystem } from './system.ts';
import { systemLanguages } from './system-languages.ts';

// run.ts has not taken itself out of argv yet when this module loads.
const manifest = readManifest(resolve(process.argv[2] ?? ''));
const paths = new Map<string, string>();
const ready = Promise.withResolvers<void>();
let name = manifest.name;
let isReady = false;
let starting = false;
let quitting = false;
let leaving = false;
let lock: InstanceLock | undefined;
/** The windows, known to browser-window.ts; here only what quitting needs of them. */
export const openWindows = new Set<{ close(): void; destroy(): void }>();

const chosenFolder = process.argv
  .find((argument) => argument.startsWith('--user-data-dir='))
  ?.slice('--user-data-dir='.length);
const switches = new Map<string, string>();

class AppStandIn extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (key: string, value = '') => void switches.set(key, value),
    hasSwitch: (key: string) =>
      switches.has(key) || process.argv.some((argument) => argument.split('=')[0] === `--${key}`),
    getSwitchValue: (key: string) =>
      switches.get(key) ??
      process.argv.find((argument) => argument.startsWith(`--${key}=`))?.slice(key.length + 3) ??
      '',
  } satisfies Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>;

  whenReady(): Promise<void> {
    // Main may await this before its module has ended; the lock, if it wants one, it has asked for by then.
    setImmediate(start);
    return ready.promise;
  }
  isReady(): boolean {
    return isReady;
  }

  getPath(which: Parameters<App['getPath']>[0]): string {
    const set = paths.get(which);
    if (set !== undefined) return set;
    if (which !== 'userData') return standardPath(which, this.getPath('userData'));
    return resolve(chosenFolder || process.env.COUNTERSIGN_USER_DATA || join(appDataFolder(), name));
  }
  setPath(which: string, path: string): void {
    paths.set(which, resolve(path));
  }
  getAppPath(): string {
    return manifest.folder;
  }
  getVersion(): string {
    return manifest.version;
  }
  getName(): string {
    return name;
  }
  setName(value: string): void {
    name = value;
  }
  get name(): string {
    return name;
  }
  set name(value: string) {
    name = value;
  }
  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPreferredSystemLanguages(): string[] {
    return systemLanguages(process.env);
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    lock ??= new InstanceLock(this.getPath('userData'));
    return lock.acquire({ argv: process.argv, workingDirectory: process.cwd(), additionalData }, (second) => {
      this.emit('second-instance', createEvent(), second.argv, second.workingDirectory, second.additionalData);
    });
  }
  hasSingleInstanceLock(): boolean {
    return lock?.held ?? false;
  }
  releaseSingleInstanceLock(): void {
    lock?.release();
  }

  quit(): void {
    if (leaving) return;
    const beforeQuit = createEvent();
    this.emit('before-quit', beforeQuit);
    if (beforeQuit.defaultPrevented) return;
    quitting = true;
    for (const window of [...openWindows]) window.close();
    quitting = false;
    if (openWindows.size > 0) return;
    const willQuit = createEvent();
    this.emit('will-quit', willQuit);
    if (!willQuit.defaultPrevented) this.exit(0);
  }
  exit(exitCode = 0): void {
    if (leaving) return;
    leaving = true;
    for (const window of [...openWindows]) window.destroy();
    this.emit('quit', createEvent(), exitCode);
    // A second instance leaves only after the first has heard of it.
    (lock?.told ?? Promise.resolve()).then(() => process.exit(exitCode));
  }

  // Electron's own sandbox, protocol registration and taskbar identity: Chromium's sandbox is the launcher's business, and nothing is
  // registered with the system on behalf of a stand-in.
  enableSandbox(): void {}
  setAppUserModelId(_id: string): void {}
  setAsDefaultProtocolClient(_protocol: string): boolean {
    return false;
  }
  isDefaultProtocolClient(_protocol: string): boolean {
    return false;
  }
  removeAsDefaultProtocolClient(_protocol: string): boolean {
    return false;
  }
  setAboutPanelOptions(_options: object): void {}
  focus(): void {}
}

type Used =
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'name'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'setAsDefaultProtocolClient'
  | 'isDefaultProtocolClient'
  | 'removeAsDefaultProtocolClient'
  | 'setAboutPanelOptions'
  | 'focus'
  | 'emit';
type CommandLineUsed = { commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> };

export const app = new AppStandIn() satisfies Pick<App, Used> & CommandLineUsed;

/** Opens the browser; called when main has run, or waits for it. A main that is leaving (a second instance) never opens one. */
export function start(): void {
  if (starting || leaving) return;
  starting = true;
  launcher.start(app.getPath('userData')).then(
    (system) => {
      setSystem(system);
      isReady = true;
      ready.resolve();
      app.emit('ready', createEvent(), {});
    },
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}

/** Closed by the person or the app: without a listener Electron quits. */
export function windowGone(): void {
  // While quitting closes the windows, that they are closed is no news.
  if (openWindows.size > 0 || quitting || leaving) return;
  if (app.listenerCount('window-all-closed') === 0) app.quit();
  else app.emit('window-all-closed');
}

serve({ quit: async () => app.quit() });
// The launcher was killed, and Chromium with it.
launcher.disconnected.once('disconnected', () => app.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
