// The e2e fixture's Electron half: the same built app in real Electron, driven by Playwright.
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import type { TrafficRecord } from '../chromium-host/launch.ts';
import type { HostApp, HostOptions } from './app.ts';

const recorder = fileURLToPath(new URL('electron-traffic.cjs', import.meta.url));

export async function launchElectron(options: HostOptions): Promise<HostApp> {
  const executablePath = electronRuntime();
  if (executablePath === null) {
    throw new Error(
      'COUNTERSIGN_HOST=electron, but the runtime of Electron is not installed: run `npx install-electron --no`.',
    );
  }
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...(options.preload ? ['-r', options.preload] : []),
      ...(options.record ? ['-r', recorder] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      options.main,
      `--user-data-dir=${options.userData}`,
      ...options.chromiumArgs,
      ...(options.args ?? []),
    ],
    colorScheme: options.colorScheme ?? null,
    env: Object.fromEntries(
      Object.entries({ ...process.env, ...options.env }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  });
  let log = '';
  for (const stream of [electron.process().stdout, electron.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  const { size } = options;
  if (size) {
    await electron.evaluate(
      ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setSize(width, height),
      size,
    );
  }
  // Replaces the dialogs by queues of answers; an empty queue cancels.
  await electron.evaluate(({ dialog }) => {
    const answers = { open: [] as (string | null)[], save: [] as (string | null)[], message: [] as number[] };
    const shown: string[] = [];
    Object.assign(globalThis, { dialogAnswers: answers, shownDialogs: shown });
    const show = (args: unknown[]) =>
      shown.push(JSON.stringify(args.filter((arg) => arg && !('webContents' in (arg as object)))));
    dialog.showOpenDialog = async (...args: unknown[]) => {
      show(args);
      const path = answers.open.shift() ?? null;
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    };
    dialog.showSaveDialog = async (...args: unknown[]) => {
      show(args);
      const path = answers.save.shift() ?? null;
      return { canceled: path === null, filePath: path ?? '' };
    };
    dialog.showMessageBox = async (...args: unknown[]) => {
      show(args);
      return { response: answers.message.shift() ?? 0, checkboxChecked: false };
    };
  });
  const answer = (queue: 'open' | 'save' | 'message', value: string | number | null) =>
    electron.evaluate(
      (_electron, [name, item]) => {
        (globalThis as unknown as { dialogAnswers: Record<string, unknown[]> }).dialogAnswers[name]?.push(item);
      },
      [queue, value] as const,
    );
  /** A list kept by the main process; once that has ended, as it was when it was read last. */
  const lasting = <Item>(name: string) => {
    let last: Item[] = [];
    return async () => {
      try {
        last = await electron.evaluate(
          (_electron, key) => (globalThis as never as Record<string, Item[]>)[key] ?? [],
          name,
        );
      } catch {
        // It has ended.
      }
      return last;
    };
  };
  return {
    page,
    pid: electron.process().pid as number,
    answerOpenDialog: (path) => answer('open', path),
    answerSaveDialog: (path) => answer('save', path),
    answerMessageBox: (button) => answer('message', button),
    clickMenu: (labelOrId) =>
      electron.evaluate(({ Menu }, wanted) => {
        const plain = (label: string) => label.replaceAll('&', '').replace(/…$/, '');
        const all = (menu: Electron.Menu): Electron.MenuItem[] =>
          menu.items.flatMap((item) => [item, ...(item.submenu ? all(item.submenu) : [])]);
        const menu = Menu.getApplicationMenu();
        const items = menu ? all(menu) : [];
        const item = items.find(({ id }) => id === wanted) ?? items.find(({ label }) => plain(label) === plain(wanted));
        if (item === undefined) throw new Error(`The menu has no item "${wanted}".`);
        item.click();
      }, labelOrId),
    emitPower: (event) =>
      electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name as 'lock-screen'), event),
    setIdle: (seconds) =>
      electron.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle;
      }, seconds),
    traffic: lasting<TrafficRecord>('recordedTraffic'),
    titles: lasting<string>('recordedTitles'),
    shownDialogs: lasting<string>('shownDialogs'),
    log: () => log,
    close: () => electron.close(),
    async kill() {
      const ended = new Promise((resolve) => electron.process().once('exit', resolve));
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}
