// The Chromium stand-in itself, with a small app of its own: what it promises of Electron, against a real Chromium window.
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import clipboardy from 'clipboardy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApp } from '../chromium-host/launch.ts';
import { dropFile } from './drop-file.ts';
import { type Fixture, fixtureMain, freshFolder, read, removeFolders, start } from './host-fixture.ts';

declare const fixture: Fixture;

afterAll(removeFolders);

describe('one running app', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await start({ record: true });
  });
  afterAll(() => app.close());

  test('structured values survive the way to main and back', async () => {
    const back = await app.page.evaluate(async () => {
      const sent = [
        undefined,
        null,
        -0,
        Number.NaN,
        'lone \ud800 surrogate, \u2028 and \0',
        12345678901234567890n,
        new Date(86_400_000),
        new Uint8Array([0, 255, 128]),
        new Map([['key', new Set([1])]]),
        { nested: { absent: undefined, list: [1, undefined, 3] }, __proto__: null },
      ];
      const [absent, nothing, zero, nan, text, big, date, bytes, map, object] = (await fixture.invoke(
        'echo',
        ...sent,
      )) as typeof sent;
      return {
        absent: absent === undefined,
        nothing: nothing === null,
        zero: Object.is(zero, -0),
        nan: Number.isNaN(nan),
        text: text === sent[4],
        big: big === 12345678901234567890n,
        date: date instanceof Date && date.getTime() === 86_400_000,
        bytes: bytes instanceof Uint8Array && bytes.join(),
        map: map instanceof Map && (map.get('key') as Set<number>).has(1),
        object: JSON.stringify(object),
        keepsUndefined: 'absent' in (object as { nested: object }).nested,
      };
    });
    expect(back).toEqual({
      absent: true,
      nothing: true,
      zero: true,
      nan: true,
      text: true,
      big: true,
      date: true,
      bytes: '0,255,128',
      map: true,
      object: '{"nested":{"list":[1,null,3]}}',
      keepsUndefined: true,
    });
  });

  test('ten megabytes pass unharmed', async () => {
    const length = await app.page.evaluate(async () => {
      const text = 'abcdefghij'.repeat(1024 * 1024);
      const [back] = (await fixture.invoke('echo', text)) as [string];
      return back === text ? back.length : -1;
    });
    expect(length).toBe(10 * 1024 * 1024);
  });

  test('a handler that throws rejects in the page with its message, in Electron’s words', async () => {
    const message = await app.page.evaluate(() => fixture.invoke('fail').catch((error: Error) => error.message));
    expect(message).toBe("Error invoking remote method 'fail': RangeError: out of range");
    const missing = await app.page.evaluate(() => fixture.invoke('nobody').catch((error: Error) => error.message));
    expect(missing).toContain("No handler registered for 'nobody'");
  });

  test('main sees the calling frame as its own app:// page', async () => {
    expect(await app.page.evaluate(() => fixture.invoke('sender'))).toEqual({
      url: 'app://fixture/',
      origin: 'app://fixture',
      isTop: true,
      topUrl: 'app://fixture/',
    });
  });

  test('main reaches the page with events, until the page stops listening', async () => {
    const heard = await app.page.evaluate(async () => {
      const values: unknown[] = [];
      const next = () =>
        new Promise<() => void>((resolve) => {
          const stop = fixture.on('answered', (value) => {
            values.push(value);
            resolve(stop);
          });
        });
      const first = next();
      fixture.send('ask', { n: 1 });
      (await first)();
      const second = next();
      fixture.send('ask', { n: 2 });
      (await second)();
      return values;
    });
    // Two listeners on the second event would have left three values.
    expect(heard).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('the content security policy holds: own scripts run, inline ones do not', async () => {
    expect(await app.page.evaluate(() => ['ownScriptRan' in globalThis, 'inlineRan' in globalThis])).toEqual([
      true,
      false,
    ]);
  });

  test('the page sees the exposed bridge and nothing else of the host', async () => {
    const seen = await app.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const usual = new Set(Reflect.ownKeys(frame.contentWindow as object));
      frame.remove();
      return Reflect.ownKeys(window)
        .filter((key) => !usual.has(key))
        .map(String);
    });
    expect(seen.filter((name) => !/^\d+$/.test(name)).sort()).toEqual(['fixture', 'ownScriptRan']);
    const globals = await app.page.evaluate(() => [
      'require' in window,
      'process' in window,
      'module' in window,
      'preloadSecret' in window,
      'entry' in window,
    ]);
    expect(globals).toEqual([false, false, false, false, false]);
  });

  test('the bridge is frozen, and its errors arrive as errors', async () => {
    const result = await app.page.evaluate(() => {
      const attempt = (act: () => unknown) => {
        try {
          return act();
        } catch (error) {
          return (error as Error).name;
        }
      };
      const original = fixture.invoke;
      Reflect.set(fixture, 'invoke', () => 'stolen');
      Reflect.set(window, 'fixture', 'stolen');
      return {
        same: fixture.invoke === original,
        push: attempt(() => fixture.facts.nested.list.push(4)),
        list: fixture.facts.nested.list,
        fail: attempt(() => fixture.fail()),
        unsendable: attempt(() => void fixture.invoke('echo', document.body)),
      };
    });
    expect(result).toEqual({
      same: true,
      push: 'TypeError',
      list: [1, 2, 3],
      fail: 'Error',
      unsendable: 'DataCloneError',
    });
  });

  test('no other origin is reachable: not by fetch, image, socket, navigation or a new window', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('reached');
    });
    server.on('upgrade', (request, socket) => {
      asked.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    let connections = 0;
    server.on('connection', () => {
      connections += 1;
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    // The server is really there: this process reaches it.
    expect(await (await fetch(`http://127.0.0.1:${port}/control`)).text()).toBe('reached');
    const outcome = await app.page.evaluate(async (at) => {
      const load = (element: HTMLImageElement | WebSocket) =>
        new Promise((resolve) => {
          element.onerror = () => resolve('refused');
          (element as HTMLImageElement).onload = () => resolve('loaded');
          (element as WebSocket).onopen = () => resolve('opened');
        });
      return [
        await fetch(`http://127.0.0.1:${at}/fetch`).then(
          () => 'fetched',
          () => 'refused',
        ),
        // The server speaks no TLS, but would see the connection.
        await fetch(`https://127.0.0.1:${at}/secure`).then(
          () => 'fetched',
          () => 'refused',
        ),
        await fetch('https://example.com/').then(
          () => 'fetched',
          () => 'refused',
        ),
        await load(Object.assign(new Image(), { src: `http://127.0.0.1:${at}/image` })),
        await load(new WebSocket(`ws://127.0.0.1:${at}/socket`)),
        await load(new WebSocket(`ws://localhost:${at}/socket`)),
      ];
    }, port);
    expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'refused']);

    const browser = await app.page.context().browser()?.newBrowserCDPSession();
    const pages = async () => {
      const { targetInfos } = (await browser?.send('Target.getTargets')) ?? { targetInfos: [] };
      return targetInfos.filter(({ type }) => type === 'page').length;
    };
    await app.page.evaluate((at) => {
      window.open(`http://127.0.0.1:${at}/window`);
      window.open('about:blank');
      window.open(`http://127.0.0.1:${at}/unrelated`, '_blank', 'noopener');
    }, port);
    await expect.poll(() => read(app, 'seen')).toContain(`window-open http://127.0.0.1:${port}/unrelated`);
    await expect.poll(pages).toBe(1);

    await app.page.evaluate((at) => {
      location.href = `http://127.0.0.1:${at}/navigation`;
    }, port);
    await expect.poll(() => read(app, 'seen')).toContain(`will-navigate http://127.0.0.1:${port}/navigation`);
    expect(app.page.url()).toMatch(/^https:\/\/app\.fixture\.invalid\/$/);
    expect(await app.page.evaluate(() => typeof fixture.invoke)).toBe('function');
    server.close();
    expect(asked).toEqual(['/control']);
    expect(connections).toBe(1);
  });

  test('every permission is denied without asking', async () => {
    const states = await app.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('the clipboard is the system’s own, both ways', async () => {
    await app.page.evaluate(() => fixture.invoke('copy', 'from the app: ü ✓\nsecond line'));
    expect(await clipboardy.read()).toBe('from the app: ü ✓\nsecond line');
    await clipboardy.write('from outside');
    expect(await read(app, 'clipboard')).toBe('from outside');
  });

  test('dialogs take the queued answers in order, and an unexpected one is cancelled', async () => {
    app.dialogs.answerOpen(['/some/settings.py']);
    app.dialogs.answerOpen(null);
    app.dialogs.answerSave('/some/export');
    app.dialogs.answerMessage(1);
    expect(await read(app, 'openDialog')).toEqual({ canceled: false, filePaths: ['/some/settings.py'] });
    expect(await read(app, 'openDialog')).toEqual({ canceled: true, filePaths: [] });
    expect(await read(app, 'saveDialog')).toEqual({ canceled: false, filePath: '/some/export' });
    expect(await read(app, 'messageBox')).toEqual({ response: 1, checkboxChecked: false });
    expect(await read(app, 'messageBox')).toEqual({ response: 0, checkboxChecked: false });
    expect(app.dialogs.shown.map(({ kind, expected }) => [kind, expected])).toEqual([
      ['open', true],
      ['open', true],
      ['save', true],
      ['message', true],
      ['message', false],
    ]);
  });

  test('a dropped or chosen file tells main its path, and the page nothing; one that a script made has none', async () => {
    const path = join(freshFolder(), 'möbel "10%" $& \\\\ 1;.csv');
    writeFileSync(path, 'a,b');
    const dropped = app.page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          document.addEventListener('dragover', (event) => event.preventDefault());
          document.addEventListener('drop', (event) => {
            event.preventDefault();
            const [file] = event.dataTransfer?.files ?? [];
            const own = new File(['x'], 'own.csv');
            resolve(fixture.sendPaths([file, own, file]).then((received) => [received, file?.name, 'path' in own]));
          });
        }),
    );
    await dropFile(app.page, path, { x: 10, y: 10 });
    expect(await dropped).toEqual([
      [{ before: 'x', paths: [path, '', path], after: 1 }],
      path.slice(path.lastIndexOf('/') + 1),
      false,
    ]);

    await app.page.evaluate(() => {
      const input = document.body.appendChild(document.createElement('input'));
      input.type = 'file';
    });
    await app.page.locator('input').setInputFiles(path);
    const chosen = await app.page.evaluate(() =>
      fixture.sendPaths([...(document.querySelector('input')?.files ?? [])]),
    );
    expect(chosen[0].paths).toEqual([path]);
    const refused = await app.page.evaluate(() =>
      Promise.resolve()
        .then(() => fixture.sendPaths([{ name: 'no file' }]))
        .then(
          () => 'sent',
          (error: Error) => error.message,
        ),
    );
    expect(refused).toContain('expected to receive a File');
  });

  test('menu items act by click, by label and by their accelerator', async () => {
    const chosen = app.page.evaluate(
      () =>
        new Promise((resolve) => {
          let count = 0;
          fixture.on('menu', () => {
            count += 1;
            if (count === 3) resolve(count);
          });
        }),
    );
    await app.menu.click('add');
    await app.menu.click('Add');
    await app.page.keyboard.press('Control+n');
    expect(await chosen).toBe(3);
    await expect(app.menu.click('Remove')).rejects.toThrow('no item "Remove"');
  });

  test('the power monitor’s events are raised by hand', async () => {
    const locked = app.page.evaluate(() => new Promise((resolve) => fixture.on('locked', () => resolve('locked'))));
    await app.powerMonitor.emit('lock-screen');
    expect(await locked).toBe('locked');
  });

  test('the theme goes from main to the page, and the system’s from the page to main', async () => {
    const isDark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await app.page.evaluate(() => fixture.invoke('setTheme', 'dark'));
    await expect.poll(isDark).toBe(true);
    expect(await read(app, 'theme')).toBe(true);
    await app.page.evaluate(() => fixture.invoke('setTheme', 'system'));
    await expect.poll(isDark).toBe(false);
    // A theme that comes and goes between two frames is no change to the page.
    await app.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => read(app, 'theme')).toBe(true);
    await app.page.emulateMedia({ colorScheme: null });
    await expect.poll(() => read(app, 'theme')).toBe(false);
  });

  test('the window has the bounds it was given', async () => {
    await app.page.evaluate(() => fixture.invoke('setBounds', { x: 40, y: 30, width: 700, height: 500 }));
    await expect
      .poll(() => app.page.evaluate(() => [screenX, screenY, outerWidth, outerHeight]))
      .toEqual([40, 30, 700, 500]);
    await expect.poll(() => read(app, 'bounds')).toEqual({ x: 40, y: 30, width: 700, height: 500 });
  });

  test('the app’s name, version and data folder are its own', async () => {
    const [userData, name, version, folder] = (await read(app, 'paths')) as string[];
    expect([name, version, folder]).toEqual(['host-fixture', '1.2.3', join(fixtureMain, '..')]);
    expect(existsSync(join(userData as string, 'chromium-profile', 'Default'))).toBe(true);
  });

  test('what crosses is recorded when asked for', () => {
    expect(app.traffic).toContainEqual({
      direction: 'to-main',
      kind: 'invoke',
      channel: 'copy',
      payload: ['from the app: ü ✓\nsecond line'],
    });
    expect(app.traffic).toContainEqual({
      direction: 'to-page',
      kind: 'answer',
      channel: 'read',
      payload: 'from outside',
    });
    expect(app.traffic).toContainEqual({
      direction: 'to-page',
      kind: 'event',
      channel: 'answered',
      payload: [{ n: 1 }],
    });
  });
});
