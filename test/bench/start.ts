// How long a person waits from starting the app to the first verdict, and how much memory the app then takes: beside an empty window of the
// same host, in turns with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { TimestampSigner } from '../../electron/signing/index.ts';
import { launch } from '../chromium-host/launch.ts';
import { builtMain, chosenHost, launchApp } from '../e2e/app.ts';
import { launchElectron } from '../e2e/electron-app.ts';
import { addKeyFromClipboard, expectVerdict, tokenField, view } from '../e2e/steps.ts';
import { descendants, settledMemory } from './memory.ts';

const turns = Number(process.env.COUNTERSIGN_BENCH_STARTS ?? 7);
const secret = 'bench-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFG';
const emptyMain = fileURLToPath(new URL('empty-window/main.mjs', import.meta.url));

interface Turn {
  /** Milliseconds from before the process is started. */
  toVerdict: number;
  /** Bytes, of all processes; null where the system does not tell what they share. */
  memory: number | null;
}

/** Milliseconds, megabytes and ratios by name. The app has a key in the system's keychain and has been started before, as has the empty window. */
export async function measureStart(): Promise<Record<string, number>> {
  const folders = { app: freshFolder(), empty: freshFolder() };
  try {
    await prepare(folders.app);
    const start = {
      app: () => firstVerdict(builtMain, folders.app),
      empty: () => firstVerdict(emptyMain, folders.empty),
    };
    await start.app();
    await start.empty();
    const apps: Turn[] = [];
    const empties: Turn[] = [];
    for (let turn = 0; turn < turns; turn++) {
      // Neither is always the second.
      if (turn % 2 === 0) apps.push(await start.app());
      empties.push(await start.empty());
      if (turn % 2 === 1) apps.push(await start.app());
    }
    const figures: Record<string, number> = {
      'start.firstVerdict.ms': median(apps.map(({ toVerdict }) => toVerdict)),
      'start.emptyWindow.ms': median(empties.map(({ toVerdict }) => toVerdict)),
      ...ratios('start.firstVerdict.vsEmptyWindow', apps, empties, ({ toVerdict }) => toVerdict),
    };
    if (apps.some(({ memory }) => memory === null)) {
      console.log('This system does not tell how much memory several processes take together: no figures on memory.');
      return figures;
    }
    const memory = (turn: Turn) => turn.memory ?? Number.NaN;
    return {
      ...figures,
      'memory.idle.MB': median(apps.map(memory)) / 1e6,
      'memory.emptyWindow.MB': median(empties.map(memory)) / 1e6,
      ...ratios('memory.idle.vsEmptyWindow', apps, empties, memory),
    };
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A profile with a key in the keychain: the verdict of a start has to fetch it. */
async function prepare(userData: string): Promise<void> {
  const app = await launchApp({ userData });
  try {
    await addKeyFromClipboard(app, secret, { name: 'Bench' });
    await view(app.page, 'Inspect');
    await tokenField(app.page).fill(token());
    await expectVerdict(app.page, 'Verified');
  } finally {
    await app.close();
  }
}

async function firstVerdict(main: string, userData: string): Promise<Turn> {
  const before = new Set(descendants());
  const began = performance.now();
  const app = await open(main, userData);
  try {
    const painted = await pasteWhenReady(app.page);
    const toVerdict = performance.now() - began;
    if (painted !== 'verified') throw new Error(`The token's verdict is ${painted}.`);
    const processes = () => descendants().filter((pid) => !before.has(pid));
    return { toVerdict, memory: await settledMemory(processes) };
  } finally {
    await app.close();
  }
}

function open(main: string, userData: string): Promise<{ page: Page; close(): Promise<void> }> {
  const options = { main, userData, env: { LANGUAGE: 'en' } };
  return chosenHost() === 'electron' ? launchElectron({ ...options, chromiumArgs: [] }) : launch(options);
}

/** Types nothing before the field has the focus, as a person would not. Resolves with the verdict in the task after the frame that shows it. */
async function pasteWhenReady(page: Page): Promise<string | undefined> {
  return page.evaluate(async (text) => {
    const seen = <T>(look: () => T | undefined | null | false) =>
      new Promise<T>((resolve) => {
        const check = () => {
          const found = look();
          if (!found) return false;
          observer.disconnect();
          clearInterval(poll);
          resolve(found);
          return true;
        };
        const observer = new MutationObserver(check);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        // The focus moves without a mutation.
        const poll = setInterval(check, 5);
        check();
      });
    await seen(() => document.activeElement instanceof HTMLTextAreaElement);
    document.execCommand('insertText', false, text);
    const verdict = await seen(() => {
      const status = document.querySelector<HTMLElement>('.verdict')?.dataset.status;
      return status === 'checking' ? undefined : status;
    });
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    );
    return verdict;
  }, token());
}

const token = () => new TimestampSigner({ key: secret }).sign('user@example.com');
const freshFolder = () => mkdtempSync(join(tmpdir(), 'countersign-start-bench-'));

/** How many times as much the app takes, turn by turn: the median, and the turns furthest from it. */
function ratios(name: string, apps: Turn[], empties: Turn[], of: (turn: Turn) => number): Record<string, number> {
  const each = apps.map((turn, at) => of(turn) / of(empties[at] as Turn));
  return { [name]: median(each), [`${name}.min`]: Math.min(...each), [`${name}.max`]: Math.max(...each) };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
