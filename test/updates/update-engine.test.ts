// electron-updater, driven against a real host.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeOf } from '../../electron/updates/say.ts';
import { UpdateEngine } from '../../electron/updates/update-engine.ts';
import { makeKey } from '../../scripts/sign-release.mjs';
import { Installation, keys, latestYml, ReleaseServer } from './release-server.ts';

let server: ReleaseServer;
let installation: Installation;
let engine: UpdateEngine;

beforeEach(async () => {
  server = await new ReleaseServer().start();
  installation = new Installation(server.address);
  vi.stubEnv('APPIMAGE', installation.program);
  engine = new UpdateEngine({ updater: installation.updater, key: keys.publicKey });
});
afterEach(async () => {
  await server.stop();
  installation.remove();
});

const failure = async (work: Promise<unknown>) =>
  codeOf(
    await work.then(
      () => expect.unreachable('It went through.'),
      (error: unknown) => error,
    ),
  );
const downloads = () => server.paths.filter((path) => path.endsWith('.AppImage'));

describe('looking for a newer version', () => {
  test('finds one, with its notes as they were written, and fetches nothing yet', async () => {
    server.publish({ content: 'new', notes: '<b>Faster</b>\n- and *safer*\n' });
    expect(await engine.check()).toEqual({ version: '0.2.0', notes: '<b>Faster</b>\n- and *safer*', size: 3 });
    expect(server.requests).toHaveLength(1);
  });

  test.each(['0.1.0', '0.0.9'])('%s is none', async (version) => {
    server.publish({ version });
    expect(await engine.check()).toBeNull();
    expect(await failure(engine.download(() => {}))).toBe('updates-nothing-found');
    expect(downloads()).toEqual([]);
  });

  test('an unfinished version is found as any other, so its authors must not publish it as the latest', async () => {
    server.publish({ version: '0.2.0-beta.1' });
    expect(await engine.check()).toMatchObject({ version: '0.2.0-beta.1' });
  });

  test('tells the host nothing of this installation', async () => {
    server.publish({ content: 'new' });
    await engine.check();
    const other = new Installation(server.address);
    await new UpdateEngine({ updater: other.updater, key: keys.publicKey }).check();
    const [one, two] = server.requests.map(({ headers }) => headers);
    expect(one).toEqual(two);
    expect(one?.['x-user-staging-id']).toBe('00000000-0000-0000-0000-000000000000');
    expect(Object.keys(one ?? {}).sort()).toEqual(
      expect.not.arrayContaining(['cookie', 'authorization', 'accept-language', 'referer']),
    );
    expect(one?.['user-agent']).toBe('electron-builder');
    // Nor does it make a name for later.
    expect(readdirSync(installation.userData)).toEqual([]);
    other.remove();
  });

  test.each([
    ['no YAML', 'version: [', 'updates-answer-unusable'],
    ['an empty answer', '', 'updates-answer-unusable'],
    ['a page', '<!doctype html><title>Log in</title>', 'updates-answer-unusable'],
    ['a version that is none', latestYml({ version: 'newest' }), 'updates-answer-unusable'],
    ['a release without files', 'version: 0.2.0\n', 'updates-answer-unusable'],
    ['a release in the older form', 'version: 0.2.0\npath: x.AppImage\nsha512: x\n', 'updates-answer-unusable'],
    ['no signature', latestYml({ signature: null }), 'updates-not-signed'],
    ['a signature that is none', latestYml({ signature: 'AAAA' }), 'updates-not-signed'],
  ])('%s is refused', async (_what, yml, code) => {
    server.yml = yml;
    expect(await failure(engine.check())).toBe(code);
    expect(await failure(engine.download(() => {}))).toBe('updates-nothing-found');
    expect(downloads()).toEqual([]);
  });

  test.each([
    ['version', (yml: string) => yml.replaceAll('0.2.0', '0.3.0')],
    ['checksum', (yml: string) => yml.replace(/sha512: .{4}/g, 'sha512: AAAA')],
    ['notes', (yml: string) => yml.replace('Faster', 'Click here')],
    ['file', (yml: string) => yml.replace('- url: countersign', '- url: http://127.0.0.1:1/countersign')],
  ])('a release whose %s was changed after it was signed is refused', async (_what, change) => {
    const yml = latestYml({ content: 'new', notes: 'Faster' });
    server.yml = change(yml);
    expect(server.yml).not.toBe(yml);
    expect(await failure(engine.check())).toBe('updates-not-signed');
  });

  test('a release that somebody else signed is refused', async () => {
    const own = new UpdateEngine({ updater: installation.updater, key: makeKey().publicKey });
    server.publish({});
    expect(await failure(own.check())).toBe('updates-not-signed');
  });

  test('a host that is gone, has no such file, fails or does not answer', async () => {
    server.answer = (_request, response) => response.writeHead(404).end();
    expect(await failure(engine.check())).toBe('updates-answer-unusable');
    server.answer = (_request, response) => response.writeHead(503).end('busy');
    expect(await failure(engine.check())).toBe('updates-no-answer');
    server.answer = (request) => request.socket.destroy();
    expect(await failure(engine.check())).toBe('updates-no-answer');
    server.answer = () => {};
    const hasty = new UpdateEngine({ updater: installation.updater, key: keys.publicKey, patience: 1 });
    expect(await failure(hasty.check())).toBe('updates-no-answer');
  });

  test('a host that no longer listens', async () => {
    await server.stop();
    expect(await failure(engine.check())).toBe('updates-no-answer');
    await server.start();
  });
});

describe('downloading', () => {
  test('what arrives is what was announced, and is there for the next quit', async () => {
    const mark = join(installation.folder, 'started');
    server.publish({ content: `#!/bin/sh\nprintf "$APPIMAGE_EXIT_AFTER_INSTALL" > '${mark}'\n` });
    await engine.check();
    const old = readFileSync(installation.program, 'utf8');
    expect(await engine.download(() => {})).toBe(true);
    expect(readFileSync(installation.program, 'utf8')).toBe(old);
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe(server.content);
    // electron-updater starts the new one once, to have it take its place, and not to stay.
    expect(readFileSync(mark, 'utf8')).toBe('true');
  });

  test('tells how far it is', async () => {
    server.publish({ content: Buffer.alloc(300_000, 7) });
    await engine.check();
    const told: number[] = [];
    await engine.download((percent) => told.push(percent));
    expect(told.at(-1)).toBe(100);
  });

  test('with another checksum it is thrown away, and nothing is installed', async () => {
    server.publish({ content: 'new', sha512: Buffer.alloc(64, 1).toString('base64') });
    await engine.check();
    expect(await failure(engine.download(() => {}))).toBe('updates-damaged');
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe('#!/bin/sh\n');
    const left = readdirSync(installation.cache, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.AppImage'))).toEqual([]);
  });

  test('a file that is gone by now, or breaks off', async () => {
    server.publish({ content: 'new' });
    await engine.check();
    server.answer = (_request, response) => response.writeHead(404).end();
    expect(await failure(engine.download(() => {}))).toBe('updates-no-answer');
    server.answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('ne', () => response.destroy());
    };
    expect(await failure(engine.download(() => {}))).toBe('updates-no-answer');
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe('#!/bin/sh\n');
  });

  test('one that was cancelled leaves nothing to install, and can be begun again', async () => {
    server.publish({ content: 'new' });
    await engine.check();
    server.answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('ne', () => engine.cancel());
    };
    expect(await engine.download(() => {})).toBe(false);
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe('#!/bin/sh\n');
    server.answer = null;
    expect(await engine.download(() => {})).toBe(true);
  });

  test('one that comes to a halt is given up', async () => {
    const hasty = new UpdateEngine({ updater: installation.updater, key: keys.publicKey, patience: 400 });
    server.publish({ content: 'new' });
    await hasty.check();
    server.answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('ne');
    };
    expect(await failure(hasty.download(() => {}))).toBe('updates-no-answer');
  });

  test('nothing is fetched of a release that was found before one that was refused', async () => {
    server.publish({ content: 'new' });
    await engine.check();
    server.publish({ version: '0.3.0', content: 'evil', signature: null });
    expect(await failure(engine.check())).toBe('updates-not-signed');
    expect(await failure(engine.download(() => {}))).toBe('updates-nothing-found');
    expect(downloads()).toEqual([]);
  });

  test('what was downloaded is not installed once the leave is taken back', async () => {
    server.publish({ content: '#!/bin/sh\nexit 1\n' });
    await engine.check();
    await engine.download(() => {});
    engine.forget();
    installation.quit();
    expect(readFileSync(installation.program, 'utf8')).toBe('#!/bin/sh\n');
    expect(existsSync(installation.program)).toBe(true);
  });

  test('a folder that cannot be written to', async () => {
    server.publish({ content: 'new' });
    await engine.check();
    // A file where the folder is to be: it is refused to root as well.
    writeFileSync(join(installation.cache, 'countersign-updater'), '');
    expect(await failure(engine.download(() => {}))).toBe('updates-not-stored');
  });
});
