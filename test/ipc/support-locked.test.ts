// While the app is locked to chosen recipes it answers what is listed, as far as that is about those recipes, and nothing else.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { IntakeError } from '../../electron/intake/errors.ts';
import { type Gate, type Handlers, serveContract } from '../../electron/ipc/serve.ts';
import { answeredWhileSupportLocked, supportGate } from '../../electron/ipc/support-gate.ts';
import type { BatchTask } from '../../shared/batch.ts';
import { type Channel, contract, type Request } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { wireName } from '../../shared/wire.ts';
import { rightRequests } from './hostile-requests.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

const channels = Object.keys(contract) as Channel[];
const event = { senderFrame: { url: 'app://countersign/', parent: null } } as unknown as IpcMainInvokeEvent;
let recipeIds: string[] | null;
let settings: Settings;
let asked: number;
let whenAsked: () => void;
let reached: Channel[];
let listeners: Map<string, Listener>;
let lock: Gate & { locked: boolean; falls: number };

const call = <C extends Channel>(channel: C, request: Request<C> = rightRequests[channel]) =>
  (listeners.get(wireName(channel)) as Listener)(event, request);
/** Whether it got to its handler. */
const passes = async <C extends Channel>(channel: C, request?: Request<C>): Promise<boolean> => {
  reached = [];
  const answer = await call(channel, request);
  expect(answer).toMatchObject({ ok: false, error: { code: reached.length === 1 ? 'gone' : 'support-locked' } });
  return reached.length === 1;
};

beforeEach(() => {
  recipeIds = ['recovery'];
  settings = defaultSettings;
  asked = 0;
  whenAsked = () => {};
  reached = [];
  lock = { locked: false, falls: 0, drop() {} };
  listeners = new Map();
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async () => {
        reached.push(channel);
        throw new IntakeError('gone', 'It got there.');
      },
    ]),
  ) as unknown as Handlers;
  const ipcMain = { handle: (name: string, listener: Listener) => listeners.set(name, listener) };
  const gate = supportGate({
    state: async () => {
      asked += 1;
      whenAsked();
      return { recipeIds };
    },
    settings: async () => settings,
  });
  serveContract(ipcMain as unknown as IpcMain, handlers, lock, gate);
});

const always = [
  'app.status',
  'batch.cancel',
  'batch.discard',
  'batch.open',
  'batch.pause',
  'batch.reread',
  'batch.resume',
  'batch.showResults',
  'batch.state',
  'clipboard.copy',
  'inspect.compareCsrf',
  'inspect.diagnose',
  'inspect.inspect',
  'inspect.takeAway',
  'intake.append',
  'intake.begin',
  'intake.cancel',
  'intake.finish',
  'intake.openFile',
  'intake.readText',
  'intake.value',
  'intake.verdicts',
  'keys.dismissNotice',
  'keys.list',
  'keys.unlock',
  'ledger.cancel',
  'ledger.count',
  'ledger.export',
  'ledger.find',
  'ledger.progress',
  'ledger.search',
  'ledger.status',
  'ledger.verify',
  'link.take',
  'lock.lock',
  'lock.state',
  'lock.unlock',
  'recipes.list',
  'settings.read',
  'support.state',
  'support.unlock',
  'updates.state',
  'vault.close',
  'vault.unlock',
  'window.loadDraft',
  'window.saveDraft',
];
const withinRecipes = ['batch.start', 'links.check', 'links.issue', 'links.preview', 'settings.update'];

test('what is answered is this and no more', () => {
  const listed = Object.entries(answeredWhileSupportLocked);
  expect(
    listed
      .filter(([, rule]) => rule === 'always')
      .map(([name]) => name)
      .sort(),
  ).toEqual(always);
  expect(
    listed
      .filter(([, rule]) => rule !== 'always')
      .map(([name]) => name)
      .sort(),
  ).toEqual(withinRecipes);
});

test.each(channels.filter((channel) => ![...always, ...withinRecipes].includes(channel)))(
  '%s is refused',
  async (channel) => {
    expect(await call(channel)).toEqual({
      ok: false,
      error: {
        code: 'support-locked',
        message:
          'Countersign is locked to chosen recipes, so this cannot be done. Nothing was changed; end that lock with its passphrase first.',
      },
    });
    expect(reached).toEqual([]);
  },
);

test('nothing that signs, changes keys, recipes or profiles, or removes records is answered', () => {
  const answered = Object.keys(answeredWhileSupportLocked);
  const changing =
    /^(?:sign|sharing|rotation)\.|^keys\.(?!list|unlock|dismissNotice)|^recipes\.(?!list)|purge|setAside|support\.lock|changePassphrase/;
  expect(answered.filter((name) => changing.test(name))).toEqual([]);
});

test.each(always as Channel[])('%s is answered without waiting for the lock’s state', async (channel) => {
  expect(await passes(channel)).toBe(true);
  expect(asked).toBe(0);
});

describe('within the chosen recipes', () => {
  const issuing = (recipeId: string): BatchTask => ({
    do: 'issue',
    recipeId,
    mapping: {},
    ticket: null,
    timeZone: 'UTC',
  });
  const verifying: BatchTask = {
    do: 'verify',
    column: 0,
    profileId: null,
    maxAge: null,
    salt: null,
    cookieName: null,
    format: null,
  };

  it.each(['links.preview', 'links.issue', 'links.check'] as const)('%s', async (channel) => {
    expect(await passes(channel, { ...rightRequests[channel], recipeId: 'recovery' })).toBe(true);
    expect(await passes(channel, { ...rightRequests[channel], recipeId: 'other' })).toBe(false);
    recipeIds = [];
    expect(await passes(channel, { ...rightRequests[channel], recipeId: 'recovery' })).toBe(false);
  });

  it('batch.start, and verifying with any', async () => {
    expect(await passes('batch.start', { inputId: 'i', task: issuing('recovery') })).toBe(true);
    expect(await passes('batch.start', { inputId: 'i', task: issuing('other') })).toBe(false);
    expect(await passes('batch.start', { inputId: 'i', task: verifying })).toBe(true);
  });
});

test('settings can be made stricter, and no weaker', async () => {
  const cases: [Request<'settings.update'>, boolean][] = [
    [{}, true],
    [{ idleLockMinutes: 15, clipboardSeconds: 60 }, true],
    [{ idleLockMinutes: 5 }, true],
    [{ idleLockMinutes: 16 }, false],
    [{ idleLockMinutes: null }, false],
    [{ idleLockMinutes: 5, clipboardSeconds: 61 }, false],
    [{ clipboardSeconds: null }, false],
    [{ theme: 'dark', defaultMaxAge: '3600' }, true],
    [{ language: 'de' }, true],
    [{ updates: 'off' }, true],
    [{ updates: 'on' }, false],
    [{ ledgerRetentionDays: settings.ledgerRetentionDays }, true],
    // It would remove records.
    [{ ledgerRetentionDays: 30 }, false],
    [{ theme: 'dark', defaultMaxAge: '3600' }, true],
    [{ ledgerRetentionDays: null }, true],
    [{ ledgerRetentionDays: 1 }, false],
  ];
  for (const [change, expected] of cases)
    expect([change, await passes('settings.update', change)]).toEqual([change, expected]);
  settings = { ...defaultSettings, idleLockMinutes: null, clipboardSeconds: null };
  expect(await passes('settings.update', { idleLockMinutes: 1440, clipboardSeconds: null })).toBe(true);
});

test('without the lock everything is answered', async () => {
  recipeIds = null;
  for (const channel of channels) expect([channel, await passes(channel)]).toEqual([channel, true]);
});

test('nothing is begun when the app’s own lock falls while the state is asked for', async () => {
  recipeIds = null;
  whenAsked = () => {
    lock.locked = true;
    lock.falls += 1;
  };
  expect(await call('sign.sign')).toEqual({
    ok: false,
    error: { code: 'locked', message: 'Countersign is locked. Nothing was done; unlock it and try again.' },
  });
  expect(reached).toEqual([]);
});
