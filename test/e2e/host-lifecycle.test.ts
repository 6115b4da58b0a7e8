// How the Chromium stand-in starts and ends: instances, signals, what stays behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { EndedEarly, launch, type RunningApp } from '../chromium-host/launch.ts';
import {
  type Fixture,
  fixtureMain,
  freshFolder,
  processesOf,
  read,
  removeFolders,
  running,
  start,
} from './host-fixture.ts';

declare const fixture: Fixture;

afterAll(removeFolders);

/** Chromium's helpers end by themselves once it has: a moment after it. */
const noneLeft = (userData: string) => expect.poll(() => processesOf(userData), { timeout: 20_000 }).toEqual([]);

describe('starting and ending', () => {
  afterEach(async () => {
    for (const app of running) await app.kill();
  });

  test('a subframe has no bridge, and where it is given one it is reported as the subframe', async () => {
    const inFrame = async (app: RunningApp) => {
      await app.page.evaluate(
        () =>
          new Promise((resolve) => {
            const frame = document.createElement('iframe');
            frame.onload = resolve;
            frame.src = '/frame';
            document.body.append(frame);
          }),
      );
      const frame = app.page.frames().at(-1);
      return frame?.evaluate(() => ('fixture' in window ? fixture.invoke('sender') : 'no bridge'));
    };
    const plain = await start();
    expect(await inFrame(plain)).toBe('no bridge');
    await plain.close();
    const open = await start({ args: ['--preload-in-subframes'] });
    expect(await inFrame(open)).toEqual({
      url: 'app://fixture/frame',
      origin: 'app://fixture',
      isTop: false,
      topUrl: 'app://fixture/',
    });
    await open.close();
  });

  test('a second instance is refused, and the first hears of it', async () => {
    const userData = freshFolder();
    const first = await start({ userData });
    const heard = first.page.evaluate(
      () =>
        new Promise((resolve) =>
          fixture.on('second', (argv, _folder, data) => resolve([(argv as string[]).at(-1), data])),
        ),
    );
    const second = launch({ main: fixtureMain, userData, args: ['--hello'] });
    await expect(second).rejects.toSatisfy(
      (error) =>
        error instanceof EndedEarly && error.exitCode === 0 && error.log.includes('another instance is running'),
    );
    expect(await heard).toEqual(['--hello', { greeting: 'hello' }]);
    await first.close();
    const third = await start({ userData });
    await third.close();
  });

  test('close() quits in order and leaves no process', async () => {
    const userData = freshFolder();
    const app = await start({ userData });
    expect(processesOf(userData).length).toBeGreaterThan(1);
    await app.close();
    expect((await app.exited).code).toBe(0);
    expect(app.log.replaceAll('window ready-to-show\n', '')).toBe('window close\nwindow closed\nwill quit\n');
    await noneLeft(userData);
  });

  test('closing the window quits the app', async () => {
    const userData = freshFolder();
    const app = await start({ userData });
    await app.page.close();
    expect((await app.exited).code).toBe(0);
    expect(app.log).toContain('window close\nwindow closed\nall closed\nwill quit\n');
    await noneLeft(userData);
  });

  test('kill() leaves no process, and the profile opens again', async () => {
    const userData = freshFolder();
    const app = await start({ userData });
    await app.kill();
    expect((await app.exited).signal).toBe('SIGKILL');
    await noneLeft(userData);
    const again = await start({ userData });
    await again.page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await again.close();
    const third = await start({ userData });
    expect(await third.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
    await third.close();
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('when the launcher gets %s nothing is left running', async (signal) => {
    const userData = freshFolder();
    const launcher = spawn(
      process.execPath,
      [fileURLToPath(new URL('../chromium-host/fixture/launcher.ts', import.meta.url)), userData],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(launcher.stdout, 'data');
    expect(processesOf(userData).length).toBeGreaterThan(2);
    launcher.kill(signal);
    await noneLeft(userData);
  });

  test('what stands in a form field is not in the profile afterwards', async () => {
    const userData = freshFolder();
    const app = await start({ userData });
    const typed = 'typed-into-a-field-7f3a91';
    await app.page.evaluate(() =>
      document.body.append(document.createElement('input'), document.createElement('textarea')),
    );
    await app.page.locator('input').fill(typed);
    await app.page.locator('textarea').fill(typed);
    await app.page.reload();
    await app.kill();
    const files = readdirSync(userData, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    const holding = files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return bytes.includes(typed) || bytes.includes(Buffer.from(typed, 'utf16le'));
      });
    expect(holding).toEqual([]);
  });

  test('a page that stops answering is told of, and told of again when it answers', async () => {
    const app = await start({ hangLimit: 1000 });
    const told = () => app.log.match(/window (un)?responsive/g) ?? [];
    const before = told().length;
    await app.page.evaluate(() => {
      const until = performance.now() + 4000;
      while (performance.now() < until);
    });
    // On a slow machine it may have been silent before, too: each time it is told of both.
    await expect.poll(() => told().length - before, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    expect(told().slice(0, 2)).toEqual(['window unresponsive', 'window responsive']);
    await app.close();
  });

  test('a person gets a dialog beside the app’s window', async () => {
    const app = await start({ askPerson: true });
    const opened = app.page.context().waitForEvent('page');
    const answer = read(app, 'messageBox');
    await (await opened).getByRole('button', { name: 'Yes' }).click();
    expect(await answer).toEqual({ response: 1, checkboxChecked: false });
    const another = app.page.context().waitForEvent('page');
    const dismissed = read(app, 'messageBox');
    await (await another).close();
    expect(await dismissed).toEqual({ response: 0, checkboxChecked: false });
    await app.close();
  });

  test('a main that fails to start says why', async () => {
    const error = await launch({ main: join(freshFolder(), 'absent.js') }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EndedEarly);
    expect((error as EndedEarly).log).toContain('absent.js');
  });

  test('the theme a test asks for is there from the start', async () => {
    const app = await start({ colorScheme: 'dark', size: { width: 1000, height: 640 } });
    expect(await read(app, 'theme')).toBe(true);
    expect(await app.page.evaluate(() => [outerWidth, outerHeight])).toEqual([1000, 640]);
    await app.close();
  });
});
