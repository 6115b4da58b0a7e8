// Who may ask the network, and when: the desk with real settings, the real engine and a real host that counts what it is asked.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SettingsStore } from '../../electron/settings/settings-store.ts';
import { UpdateDesk, type UpdateDeskOptions } from '../../electron/updates/update-desk.ts';
import { UpdateEngine } from '../../electron/updates/update-engine.ts';
import type { NoUpdatesBecause, UpdatesState } from '../../shared/updates.ts';
import { Installation, keys, ReleaseServer } from './release-server.ts';

const DAY = 24 * 60 * 60 * 1000;
let server: ReleaseServer;
let installation: Installation;
let settings: SettingsStore;
let engines: number;
let busy: boolean;
let locked: boolean;
let now: number;
let settled: string[];
let reported: unknown[];

beforeEach(async () => {
  server = await new ReleaseServer().start();
  server.publish({ content: '#!/bin/sh\n# new\n', notes: 'Faster.' });
  installation = new Installation(server.address);
  vi.stubEnv('APPIMAGE', installation.program);
  settings = new SettingsStore({ directory: installation.userData, clock: () => new Date(0) });
  await settings.read();
  [engines, busy, locked, now, settled, reported] = [0, false, false, 1_000_000, [], []];
});
afterEach(async () => {
  await server.stop();
  installation.remove();
  expect(reported).toEqual([]);
});

const deskWith = (more: Partial<UpdateDeskOptions> = {}) =>
  new UpdateDesk({
    version: '0.1.0',
    availability: { because: null, host: 'updates.example', hosts: ['updates.example'] },
    settings,
    isFirstStart: false,
    engine: async () => {
      engines += 1;
      return new UpdateEngine({ updater: installation.updater, key: keys.publicKey });
    },
    isBusy: () => busy,
    isLocked: () => locked,
    settle: async () => void settled.push('ledger'),
    clock: () => now,
    report: (error) => reported.push(error),
    ...more,
  });

/** The first state told from now on that is like this. */
const told = (desk: UpdateDesk, isIt: (state: UpdatesState) => boolean): Promise<UpdatesState> => {
  const { promise, resolve } = Promise.withResolvers<UpdatesState>();
  desk.onChange((state) => isIt(state) && resolve(state));
  return promise;
};

describe('without leave', () => {
  test.each(['ask', 'off'] as const)('%s: nothing is loaded and nothing is asked', async (updates) => {
    await settings.update({ updates });
    const desk = deskWith();
    desk.tick();
    for (const step of ['check', 'download', 'install'] as const)
      await expect(desk[step]()).rejects.toMatchObject({ name: 'UpdatesError', code: 'updates-off' });
    await desk.cancel();
    expect(await desk.state()).toMatchObject({ phase: 'idle', found: null, checkedAt: null });
    now += 3 * DAY;
    desk.tick();
    expect([engines, server.requests]).toEqual([0, []]);
  });

  test.each<NoUpdatesBecause>(['from-source', 'portable', 'package', 'store', 'folder', 'no-source', 'no-key'])(
    'nor where the copy cannot renew itself (%s), whatever is set',
    async (because) => {
      await settings.update({ updates: 'on' });
      const desk = deskWith({ availability: { because, host: null, hosts: [] } });
      desk.tick();
      await expect(desk.check()).rejects.toMatchObject({ code: 'updates-unavailable' });
      expect(await desk.state()).toMatchObject({ unavailable: because, ask: false });
      expect([engines, server.requests]).toEqual([0, []]);
    },
  );
});

describe('the question', () => {
  test('is put from the second start on, until it is answered either way', async () => {
    expect(await deskWith({ isFirstStart: true }).state()).toMatchObject({ ask: false });
    const desk = deskWith();
    expect(await desk.state()).toMatchObject({ ask: true });
    await settings.update({ updates: 'off' });
    expect(await desk.state()).toMatchObject({ ask: false });
    expect(await deskWith().state()).toMatchObject({ ask: false });
    expect(server.requests).toEqual([]);
  });
});

describe('with leave', () => {
  test('looks at once when it is given, then once a day', async () => {
    const desk = deskWith();
    const found = told(desk, ({ phase }) => phase === 'found');
    await settings.update({ updates: 'on' });
    expect(await found).toMatchObject({
      found: { version: '0.2.0', notes: 'Faster.' },
      checkedAt: new Date(now).toISOString(),
    });
    expect(server.requests).toHaveLength(1);
    desk.tick();
    now += DAY - 1;
    desk.tick();
    expect(server.requests).toHaveLength(1);
    now += 1;
    const again = told(desk, ({ phase }) => phase === 'found');
    desk.tick();
    await again;
    expect(server.requests).toHaveLength(2);
    // Nothing was downloaded by itself.
    expect(server.paths.some((path) => path.endsWith('.AppImage'))).toBe(false);
  });

  test('what is changed beside it asks nothing; leave given anew does', async () => {
    await settings.update({ updates: 'on' });
    const desk = deskWith();
    await settings.update({ theme: 'dark' });
    expect(server.requests).toEqual([]);
    await desk.check();
    await settings.update({ updates: 'off' });
    const found = told(desk, ({ phase }) => phase === 'found');
    await settings.update({ updates: 'on' });
    await found;
    expect(server.requests).toHaveLength(2);
  });

  test('an updater that could not be loaded is tried anew', async () => {
    await settings.update({ updates: 'on' });
    const reports: unknown[] = [];
    let tries = 0;
    const desk = deskWith({
      report: (error) => reports.push(error),
      engine: async () => {
        tries += 1;
        if (tries === 1) throw new Error('no such chunk');
        return new UpdateEngine({ updater: installation.updater, key: keys.publicKey });
      },
    });
    expect(await desk.check()).toMatchObject({ phase: 'idle', failure: { code: 'updates-failed' } });
    expect(await desk.check()).toMatchObject({ phase: 'found', failure: null });
    expect(reports).toHaveLength(1);
  });

  test('does not look by itself while the app is locked or a batch runs', async () => {
    [locked, busy] = [true, false];
    await settings.update({ updates: 'on' });
    const desk = deskWith();
    desk.tick();
    [locked, busy] = [false, true];
    desk.tick();
    expect([engines, server.requests]).toEqual([0, []]);
    busy = false;
    const found = told(desk, ({ phase }) => phase === 'found');
    desk.tick();
    await found;
  });

  test('what fails is told in a sentence, and the next try may go well', async () => {
    await settings.update({ updates: 'on' });
    const desk = deskWith();
    server.answer = (_request, response) => response.writeHead(500).end();
    expect(await desk.check()).toMatchObject({
      phase: 'idle',
      checkedAt: null,
      failure: {
        code: 'updates-no-answer',
        message: expect.stringMatching(/no answer from updates\.example\. Nothing was changed/),
      },
    });
    server.answer = null;
    expect(await desk.check()).toMatchObject({ phase: 'found', failure: null });
  });

  test('that there is none is no failure', async () => {
    await settings.update({ updates: 'on' });
    server.publish({ version: '0.1.0' });
    expect(await deskWith().check()).toMatchObject({ phase: 'current', found: null, failure: null });
  });

  test('downloads on request, and installs at quit', async () => {
    await settings.update({ updates: 'on' });
    const desk = deskWith();
    await desk.check();
    const ready = told(desk, ({ phase }) => phase === 'ready');
    expect(await desk.download()).toMatchObject({ phase: 'downloading' });
    expect(await ready).toMatchObject({ percent: 100, found: { version: '0.2.0' } });
    // Looking again would change what is about to be installed.
    const { length } = server.requests;
    expect(await desk.check()).toMatchObject({ phase: 'ready' });
    expect(server.requests).toHaveLength(length);
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe('#!/bin/sh\n# new\n');
  });

  test('installs nothing on request while a batch runs; else only after the ledger was written out', async () => {
    await settings.update({ updates: 'on' });
    const installed: string[] = [];
    const desk = deskWith({
      engine: async () => ({
        check: async () => ({ version: '0.2.0', notes: null, size: null }),
        download: async () => true,
        cancel() {},
        install: () => void installed.push(...settled, 'app'),
        forget() {},
      }),
    });
    await expect(desk.install()).rejects.toMatchObject({ code: 'updates-nothing-found' });
    await desk.check();
    const ready = told(desk, ({ phase }) => phase === 'ready');
    await desk.download();
    await ready;
    busy = true;
    await expect(desk.install()).rejects.toMatchObject({ code: 'updates-busy' });
    expect(installed).toEqual([]);
    busy = false;
    await desk.install();
    expect(installed).toEqual(['ledger', 'app']);
  });

  test('a download can be cancelled and begun again', async () => {
    await settings.update({ updates: 'on' });
    const desk = deskWith();
    await desk.check();
    const begun = Promise.withResolvers<void>();
    server.answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('#!', () => begun.resolve());
    };
    await desk.download();
    await begun.promise;
    const back = told(desk, ({ phase }) => phase === 'found');
    await desk.cancel();
    expect(await back).toMatchObject({ failure: null, percent: 0 });
    server.answer = null;
    const ready = told(desk, ({ phase }) => phase === 'ready');
    await desk.download();
    await ready;
  });

  test('what arrives broken is told, and can be tried again', async () => {
    await settings.update({ updates: 'on' });
    server.publish({ content: 'new', sha512: Buffer.alloc(64).toString('base64') });
    const desk = deskWith();
    await desk.check();
    const failed = told(desk, ({ failure }) => failure !== null);
    await desk.download();
    expect(await failed).toMatchObject({ phase: 'found', failure: { code: 'updates-damaged' } });
  });

  test('once it is taken back, what was under way and what lies ready come to nothing', async () => {
    await settings.update({ updates: 'on' });
    const desk = deskWith();
    await desk.check();
    const ready = told(desk, ({ phase }) => phase === 'ready');
    await desk.download();
    await ready;
    await settings.update({ updates: 'off' });
    expect(await desk.state()).toMatchObject({ phase: 'idle', found: null, failure: null });
    await expect(desk.install()).rejects.toMatchObject({ code: 'updates-off' });
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe('#!/bin/sh\n');
  });
});
