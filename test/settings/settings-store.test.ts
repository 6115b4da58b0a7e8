import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withNotices } from '../../electron/ipc/notices.ts';
import { settingsHandlers } from '../../electron/ipc/settings.ts';
import { SettingsStore } from '../../electron/settings/settings-store.ts';
import type { KeyRing } from '../../shared/keys.ts';
import { defaultSettings } from '../../shared/settings.ts';

let directory: string;
const path = () => join(directory, 'settings.json');
const open = () => new SettingsStore({ directory, clock: () => new Date('2026-11-23T06:37:00Z') });
const code = (value: string) => expect.objectContaining({ code: value });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-settings-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('at first they are the defaults, and no file is made for them', async () => {
  expect(await open().read()).toEqual(defaultSettings);
  expect(await readdir(directory)).toEqual([]);
});

test('a change is in use, and there after a restart; what it does not name stays', async () => {
  const settings = open();
  expect(await settings.update({ idleLockMinutes: null })).toEqual({ ...defaultSettings, idleLockMinutes: null });
  expect(settings.current.idleLockMinutes).toBeNull();
  await settings.update({ clipboardSeconds: 5 });
  expect(await open().read()).toEqual({ ...defaultSettings, idleLockMinutes: null, clipboardSeconds: 5 });
  expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({
    version: 1,
    ...defaultSettings,
    idleLockMinutes: null,
    clipboardSeconds: 5,
  });
});

test('who asked to be told hears of a change once it is saved', async () => {
  const settings = open();
  const heard: string[] = [];
  settings.onChange(({ theme }) => heard.push(theme));
  await settings.update({ theme: 'dark' });
  await settings.update({ theme: 'light' });
  expect(heard).toEqual(['dark', 'light']);
});

test('changes at once are made one after the other', async () => {
  const settings = open();
  await Promise.all([
    settings.update({ idleLockMinutes: 1 }),
    settings.update({ clipboardSeconds: null }),
    settings.update({ idleLockMinutes: 2 }),
  ]);
  expect(await open().read()).toEqual({ ...defaultSettings, idleLockMinutes: 2, clipboardSeconds: null });
});

test('the file is the owner’s alone', async () => {
  await open().update({ idleLockMinutes: 1 });
  // Windows keeps rights in the folder, which is the user's own, and Node shows each file there as everyone's.
  expect((await stat(path())).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('the folder is made when it is missing', async () => {
  directory = join(directory, 'new');
  await open().update({ idleLockMinutes: 3 });
  expect((await open().read()).idleLockMinutes).toBe(3);
});

test('a setting that an earlier release did not know takes its default', async () => {
  await writeFile(path(), '{"version":1,"idleLockMinutes":7}');
  const settings = open();
  expect(await settings.read()).toEqual({ ...defaultSettings, idleLockMinutes: 7 });
  expect(await settings.notices()).toEqual([]);
});

describe('a file that cannot be used', () => {
  test.each([
    ['no JSON', '{"version":1,'],
    ['empty', ''],
    ['no version', '{"idleLockMinutes":7}'],
    ['out of bounds', '{"version":1,"idleLockMinutes":0}'],
    ['of another type', '{"version":1,"clipboardSeconds":"60"}'],
    ['more than it should be', '{"version":1,"colour":"red"}'],
    ['a list', '[1]'],
  ])('because it is %s is set aside, kept, and told of', async (_why, content) => {
    await writeFile(path(), content);
    const settings = open();
    expect(await settings.read()).toEqual(defaultSettings);
    expect(await settings.notices()).toEqual([code('preferences-corrupt')]);
    expect(await readdir(directory)).toEqual(['settings.corrupt-2026-11-23T06-37-00Z.json']);
    expect(await readFile(join(directory, 'settings.corrupt-2026-11-23T06-37-00Z.json'), 'utf8')).toBe(content);
    await settings.update({ idleLockMinutes: 4 });
    expect((await open().read()).idleLockMinutes).toBe(4);
  });

  test('of a newer release is left untouched', async () => {
    const content = '{"version":2,"idleLockMinutes":"whenever"}';
    await writeFile(path(), content);
    const settings = open();
    expect(await settings.read()).toEqual(defaultSettings);
    expect(await settings.notices()).toEqual([code('preferences-newer')]);
    await expect(settings.update({ idleLockMinutes: 1 })).rejects.toEqual(code('preferences-not-writable'));
    expect(await settings.read()).toEqual(defaultSettings);
    expect(await readFile(path(), 'utf8')).toBe(content);
  });

  test('because a folder is in its place is left, and said', async () => {
    await mkdir(path());
    const settings = open();
    expect(await settings.notices()).toEqual([code('preferences-unreadable')]);
    await expect(settings.update({ idleLockMinutes: 1 })).rejects.toEqual(code('preferences-not-writable'));
  });
});

test('what cannot be saved is not in use, and the file is as it was', async () => {
  const settings = open();
  await settings.update({ idleLockMinutes: 8 });
  await rm(directory, { recursive: true });
  await writeFile(directory, 'a file where the folder was');
  await expect(settings.update({ idleLockMinutes: 9 })).rejects.toEqual(code('preferences-not-written'));
  expect((await settings.read()).idleLockMinutes).toBe(8);
  await rm(directory);
  await settings.update({ idleLockMinutes: 10 });
  expect((await open().read()).idleLockMinutes).toBe(10);
  await chmod(directory, 0o700);
});

test('a notice stands among those of the keys until it is dismissed', async () => {
  await writeFile(path(), 'broken');
  const settings = open();
  const ring = { profiles: [], notices: [{ code: 'of-the-keys', message: 'x' }] } as unknown as KeyRing;
  const dismissed: string[] = [];
  const handlers = withNotices(
    {
      'keys.list': (_request: object) => ring,
      'keys.dismissNotice': ({ code: of }: { code: string }) => {
        dismissed.push(of);
        return {};
      },
    },
    [settings],
  );
  const codes = async () => (await handlers['keys.list']({})).notices.map((notice) => notice.code);
  expect(await codes()).toEqual(['of-the-keys', 'preferences-corrupt']);
  await handlers['keys.dismissNotice']({ code: 'preferences-corrupt' });
  expect(await codes()).toEqual(['of-the-keys']);
  expect(dismissed).toEqual(['preferences-corrupt']);
});

test('the contract’s channels reach them', async () => {
  const nowhere = async () => null;
  const handlers = settingsHandlers({ settings: open(), chooseFile: nowhere, choosePlace: nowhere });
  await handlers['settings.update']({ clipboardSeconds: 30 });
  expect(await handlers['settings.read']({})).toEqual({ ...defaultSettings, clipboardSeconds: 30 });
});
