import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingsHandlers } from '../../electron/ipc/settings.ts';
import { previewSettings, writeSettings } from '../../electron/settings/settings-sharing.ts';
import { SettingsStore } from '../../electron/settings/settings-store.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';

let directory: string;
let settings: SettingsStore;
/** What the system's dialogs answer. */
let chosen: string | null;
let suggested: string[];
const path = (name: string) => join(directory, name);
const handlers = () =>
  settingsHandlers({
    settings,
    chooseFile: async () => chosen,
    choosePlace: async (name) => {
      suggested.push(name);
      return chosen;
    },
  });
const code = (value: string) => expect.objectContaining({ code: value });
const preview = (content: unknown, now: Settings = defaultSettings) =>
  previewSettings(
    Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    'countersign.settings.json',
    now,
  );
const file = (given: Record<string, unknown>, more: object = {}) => ({
  format: 'countersign-settings',
  version: 1,
  settings: given,
  ...more,
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-settings-'));
  settings = new SettingsStore({ directory: path('profile'), clock: () => new Date('2026-11-23T06:37:00Z') });
  chosen = path('out.json');
  suggested = [];
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('what is exported is all of the settings and nothing else, and comes back as it was', async () => {
  const other: Settings = {
    idleLockMinutes: null,
    clipboardSeconds: 5,
    theme: 'dark',
    language: 'zh-CN',
    defaultMaxAge: '86400',
    ledgerRetentionDays: 36_500,
    updates: 'off',
  };
  await settings.update(other);
  expect(await handlers()['settings.export']({})).toEqual({ fileName: 'out.json' });
  expect(suggested).toEqual(['countersign.settings.json']);
  const text = await readFile(path('out.json'), 'utf8');
  expect(JSON.parse(text)).toEqual(file(other));
  expect(text).not.toContain(directory);

  await settings.update(defaultSettings);
  const found = await handlers()['settings.readFile']({});
  expect(found).toEqual({ fileName: 'out.json', change: other, same: 0, unknown: [], refused: [] });
  // Looking at it has changed nothing.
  expect(await settings.read()).toEqual(defaultSettings);
  await handlers()['settings.update'](found?.change ?? {});
  expect(await settings.read()).toEqual(other);
});

test('who changes their mind has changed nothing', async () => {
  chosen = null;
  expect(await handlers()['settings.export']({})).toBeNull();
  expect(await handlers()['settings.readFile']({})).toBeNull();
  expect(await readdir(directory)).toEqual([]);
});

test('a file that cannot be written is told of', async () => {
  chosen = path('missing/out.json');
  await expect(handlers()['settings.export']({})).rejects.toEqual(code('settings-not-exported'));
  expect(await settings.read()).toEqual(defaultSettings);
});

describe('a file that comes in', () => {
  test('is compared with what is set', () => {
    expect(preview(writeSettings(defaultSettings))).toMatchObject({
      change: {},
      same: Object.keys(defaultSettings).length,
      unknown: [],
      refused: [],
    });
    expect(preview(file({ theme: 'dark', clipboardSeconds: 60, language: 'de' }))).toMatchObject({
      change: { theme: 'dark', language: 'de' },
      same: 1,
    });
  });

  test('may hold what a later release knows: that is named and left out', () => {
    const given = { theme: 'light', fontSize: 12, [`long\u202e\n${'x'.repeat(60)}`]: 1, proto__x: 1 };
    const { change, unknown } = preview(file(given, { exportedBy: '9.0.0' }));
    expect(change).toEqual({ theme: 'light' });
    expect(unknown).toEqual(['fontSize', `long ${'x'.repeat(34)}…`, 'proto__x']);
  });

  test.each([
    ['idleLockMinutes', 0, '0'],
    ['idleLockMinutes', 1441, '1441'],
    ['idleLockMinutes', 1.5, '1.5'],
    ['clipboardSeconds', '60', '"60"'],
    ['ledgerRetentionDays', 36_501, '36501'],
    ['theme', 'pink', '"pink"'],
    ['language', 'fr', '"fr"'],
    ['defaultMaxAge', null, 'null'],
    ['theme', ['x'.repeat(80)], `["${'x'.repeat(37)}…`],
  ])('with %s as %j has that refused, beside what it says else', (setting, value, given) => {
    const found = preview(file({ [setting]: value, ...(setting === 'language' ? {} : { language: 'de' }) }));
    expect(found.refused).toEqual([{ setting, given }]);
    expect(Object.keys(found.change)).toEqual(setting === 'language' ? [] : ['language']);
  });

  test.each([
    ['no JSON', '{"format":"countersign-settings"'],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['of recipes', { format: 'countersign-recipes', version: 1, recipes: [] }],
    ['settings.json itself', { version: 1, ...defaultSettings }],
    ['without a version', { format: 'countersign-settings', settings: {} }],
    ['without settings', { format: 'countersign-settings', version: 1 }],
    ['with settings that are a list', { format: 'countersign-settings', version: 1, settings: [1] }],
    ['with more than a person looks through', file(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, i])))],
  ])('that is %s is refused', (_what, content) => {
    expect(() => preview(content)).toThrow(code('not-settings'));
  });

  test('of a newer release is refused as such', () => {
    expect(() => preview(file({ theme: 'dark' }, { version: 2 }))).toThrow(code('settings-newer-version'));
  });

  test.each([
    ['missing', 'settings-file-unreadable', async () => {}],
    ['too large', 'settings-file-too-large', () => writeFile(path('out.json'), ' '.repeat(70_000))],
  ])('that is %s is told of, and nothing is changed', async (_what, expected, make) => {
    await make();
    await expect(handlers()['settings.readFile']({})).rejects.toEqual(code(expected));
    expect(await settings.read()).toEqual(defaultSettings);
  });
});
