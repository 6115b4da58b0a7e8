// What the tests of the Chromium stand-in share: its own small app, started fresh, and a look at what is left running.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LaunchOptions, launch, type RunningApp } from '../chromium-host/launch.ts';

export const fixtureMain = fileURLToPath(new URL('../chromium-host/fixture/main.ts', import.meta.url));

/** What the fixture's preload exposes. */
export interface Fixture {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  /** What main has received for each. */
  sendPaths(files: unknown[]): Promise<[{ before: string; paths: string[]; after: number }]>;
  fail(): void;
  facts: { platform: string; nested: { list: number[] } };
}
declare const fixture: Fixture;

const folders: string[] = [];
export const running = new Set<RunningApp>();

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-test-'));
  folders.push(folder);
  return folder;
}

export async function start(options: Partial<LaunchOptions> = {}): Promise<RunningApp> {
  const app = await launch({ main: fixtureMain, userData: freshFolder(), ...options });
  running.add(app);
  app.exited.finally(() => running.delete(app));
  return app;
}

export const read = (app: RunningApp, what: string) => app.page.evaluate((name) => fixture.invoke('read', name), what);

/** Every living process whose command line names the folder, as Chromium's and the main process's do. */
export function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(folder) ? [`${pid} ${command}`] : [];
      } catch {
        return [];
      }
    });
}

export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
