// Opens Chromium as one app window, without network, over a pipe.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { prepareProfile } from './profile.ts';

export interface BrowserOptions {
  userData: string;
  headless: boolean;
  colorScheme: 'light' | 'dark' | null;
  title: string;
  /** Beside the stand-in's own. */
  args: string[];
}

export class NoChromium extends Error {
  readonly code = 'no-chromium';
  constructor() {
    const named = process.env.COUNTERSIGN_CHROMIUM;
    super(
      named
        ? `COUNTERSIGN_CHROMIUM names ${named}, which cannot be run. Correct it, or unset it to look in the usual places.`
        : 'No Chromium, Chrome or Edge was found. Install one (on Debian: apt install chromium), or name it in COUNTERSIGN_CHROMIUM.',
    );
  }
}

export async function openBrowser({
  userData,
  headless,
  colorScheme,
  title,
  args,
}: BrowserOptions): Promise<BrowserContext> {
  // Chromium's sandbox does not work for root, and it says so instead of starting.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const executablePath = findChromium();
  if (executablePath === null) throw new NoChromium();
  const profile = prepareProfile(userData);
  const context = await chromium.launchPersistentContext(profile, {
    // A crash dump holds what the page held: it stays in the app's own folder, where app.getPath('crashDumps') says.
    env: { ...environment(), BREAKPAD_DUMP_LOCATION: join(userData, 'Crashpad') },
    executablePath,
    headless,
    chromiumSandbox: !isRoot,
    // What the system has, not what Playwright would make of it.
    viewport: null,
    colorScheme,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // The launcher decides what a signal means; when it is killed outright the pipe closes, and Chromium leaves by itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    args: [
      `--app=data:text/html,<title>${encodeURIComponent(title)}</title>`,
      // No name resolves and no address is reachable: what is not intercepted goes nowhere.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-quic',
      '--disable-sync',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--no-default-browser-check',
      '--no-first-run',
      '--no-pings',
      '--disable-spell-checking',
      // Keeps the "unsupported command-line flag" bar out of the window.
      ...(isRoot ? ['--test-type'] : []),
      ...args,
    ],
  });
  // Everything that is not granted here is denied without asking.
  await context.grantPermissions([]);
  return context;
}

/** Chromium's main process. */
export async function processId(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('Chromium does not say which process it is.');
  return main.id;
}

/** Settles when the process has ended: Playwright reports the closed pipe, which comes earlier, and nothing reports this. */
export async function ended(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await setTimeout(20);
  }
}

const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
