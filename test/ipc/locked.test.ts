// A locked app answers what the lock screen needs and nothing else, and withholds what was asked for before it was locked.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { IntakeError } from '../../electron/intake/errors.ts';
import { answeredWhileLocked, type Gate, type Handlers, serveContract } from '../../electron/ipc/serve.ts';
import { type Channel, contract } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';
import { rightRequests } from './hostile-requests.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

class Lock implements Gate {
  locked = false;
  falls = 0;
  dropped = 0;
  fall(): void {
    this.locked = true;
    this.falls += 1;
  }
  drop(): void {
    this.dropped += 1;
  }
}

const channels = Object.keys(contract) as Channel[];
const ourPage = { url: 'app://countersign/', parent: null };
let lock: Lock;
let reached: string[];
let listeners: Map<string, Listener>;
let underWay: Promise<void>;

const call = (channel: Channel, frame: object = ourPage, request: unknown = rightRequests[channel]) =>
  (listeners.get(wireName(channel)) as Listener)({ senderFrame: frame } as unknown as IpcMainInvokeEvent, request);

beforeEach(() => {
  lock = new Lock();
  reached = [];
  listeners = new Map();
  underWay = Promise.resolve();
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async () => {
        reached.push(channel);
        await underWay;
        if (channel === 'keys.list') throw new IntakeError('gone', 'An error of its own.');
        return channel === 'clipboard.copy' ? {} : { secretKey: 'hush' };
      },
    ]),
  ) as unknown as Handlers;
  const ipcMain = { handle: (name: string, listener: Listener) => listeners.set(name, listener) };
  serveContract(ipcMain as unknown as IpcMain, handlers, lock);
});

test('what is answered while it is locked is this and no more', () => {
  expect([...answeredWhileLocked].sort()).toEqual([
    'app.status',
    'lock.lock',
    'lock.state',
    'lock.unlock',
    'settings.read',
    'window.loadDraft',
    'window.saveDraft',
  ]);
});

test.each(channels.filter((channel) => !answeredWhileLocked.has(channel)))(
  '%s is refused while locked',
  async (channel) => {
    lock.fall();
    expect(await call(channel)).toEqual({
      ok: false,
      error: { code: 'locked', message: 'Countersign is locked. Nothing was done; unlock it and try again.' },
    });
    expect(reached).toEqual([]);
  },
);

test.each([...answeredWhileLocked])('%s is answered while locked', async (channel) => {
  lock.fall();
  await call(channel);
  expect(reached).toEqual([channel]);
});

test('another page learns nothing of the lock', async () => {
  lock.fall();
  const foreign = { url: 'app://passphrase/', parent: null };
  for (const channel of channels)
    expect(await call(channel, foreign)).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
});

test('after unlocking everything reaches its handler again', async () => {
  lock.fall();
  lock.locked = false;
  expect(await call('clipboard.copy')).toEqual({ ok: true, value: {} });
});

test.each(channels.filter((channel) => !answeredWhileLocked.has(channel)))(
  'the answer of %s is withheld when the lock falls before it, and what it brought back is dropped',
  async (channel) => {
    const handled = Promise.withResolvers<void>();
    underWay = handled.promise;
    const answer = call(channel);
    lock.fall();
    handled.resolve();
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'locked', message: expect.stringContaining('may have been done') },
    });
    expect([reached, lock.dropped]).toEqual([[channel], 1]);
  },
);

test('an answer that the lock overtook is withheld even after unlocking, but nothing is dropped then', async () => {
  const handled = Promise.withResolvers<void>();
  underWay = handled.promise;
  const answer = call('clipboard.copy');
  lock.fall();
  lock.locked = false;
  handled.resolve();
  expect(await answer).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(lock.dropped).toBe(0);
});
