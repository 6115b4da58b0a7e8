// The way of dropped files: beside the contract of the page, but with all of its checks.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BatchDesk } from '../../electron/batch/batch-desk.ts';
import { BatchError } from '../../electron/batch/errors.ts';
import { droppedHandlers } from '../../electron/ipc/batch.ts';
import { type Gate, serveDroppedContract } from '../../electron/ipc/serve.ts';
import type { BatchInput } from '../../shared/batch.ts';
import { contract } from '../../shared/contract.ts';
import { droppedContract } from '../../shared/dropped.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { foreignFrame } from './hostile-requests.ts';

announceSeed('dropped files');

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

const ourPage = { url: 'app://countersign/', parent: null };
const input: BatchInput = {
  inputId: 'input',
  fileName: 'tokens.csv',
  size: 12,
  reading: { kind: 'csv', encoding: 'utf-8', delimiter: ',', hasHeader: true },
  columns: [{ name: 'token', samples: ['a:b'] }],
  warnings: [],
  unfinished: null,
};

let opened: string[];
let open: (path: string) => Promise<BatchInput>;
let lock: Gate & { locked: boolean; falls: number; dropped: number };
let listener: Listener;

beforeEach(() => {
  opened = [];
  open = async () => input;
  lock = {
    locked: false,
    falls: 0,
    dropped: 0,
    drop() {
      this.dropped += 1;
    },
  };
  const desk = {
    openPath: (path: string) => {
      opened.push(path);
      return open(path);
    },
  };
  const ipcMain = {
    handle: (name: string, served: Listener) => {
      expect(name).toBe(wireName('batch.openDropped'));
      listener = served;
    },
  };
  serveDroppedContract(ipcMain as unknown as IpcMain, droppedHandlers(desk as unknown as BatchDesk), lock);
});

const call = (frame: unknown, ...args: unknown[]) =>
  listener({ senderFrame: frame } as unknown as IpcMainInvokeEvent, ...args);

test('no channel of the page names a path: this one is none of them', () => {
  for (const channel of Object.keys(droppedContract)) expect(Object.keys(contract)).not.toContain(channel);
});

test('a path of the preload’s is opened, and the page gets no more than the contract says', async () => {
  open = async () => ({ ...input, path: '/home/ada/tokens.csv' }) as BatchInput;
  expect(await call(ourPage, { path: '/home/ada/tokens.csv' })).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
  open = async () => input;
  expect(await call(ourPage, { path: '/home/ada/tokens.csv' })).toEqual({ ok: true, value: input });
  expect(opened).toEqual(['/home/ada/tokens.csv', '/home/ada/tokens.csv']);
});

test('what the desk refuses arrives as its sentence', async () => {
  open = () => Promise.reject(new BatchError('batch-file-unreadable', 'It is no file. Nothing was opened.'));
  expect(await call(ourPage, { path: '' })).toEqual({
    ok: false,
    error: { code: 'batch-file-unreadable', message: 'It is no file. Nothing was opened.' },
  });
});

test('other pages and frames are refused', async () => {
  await fc.assert(
    fc.asyncProperty(foreignFrame, async (frame) => {
      expect(await call(frame, { path: '/etc/passwd' })).toMatchObject({
        ok: false,
        error: { code: 'untrusted-sender' },
      });
    }),
    { numRuns: 2000 },
  );
  expect(opened).toEqual([]);
});

describe('hostile requests', () => {
  const hostile = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
    fc.record({ path: fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.string()), fc.object()) }),
    fc.record({ path: fc.string(), more: fc.anything() }),
    fc.constantFrom(
      {},
      { path: 'x'.repeat(32_769) },
      { path: new String('x') },
      { paths: ['x'] },
      new Map([['path', 'x']]),
      Object.assign(Object.create({ path: 'x' }), {}),
    ),
  );
  test('are refused, and open nothing', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (request) => {
        fc.pre(!droppedContract['batch.openDropped'].request.safeParse(request).success || !isPlain(request));
        expect(await call(ourPage, request)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
      }),
      { numRuns: 5000 },
    );
    for (const args of [[], [{ path: 'x' }, {}], [{ path: 'x' }, undefined]]) {
      expect(await call(ourPage, ...args)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    }
    expect(opened).toEqual([]);
  });
});

const isPlain = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

describe('the lock', () => {
  test('lets nothing be opened', async () => {
    lock.locked = true;
    expect(await call(ourPage, { path: '/home/ada/tokens.csv' })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    });
    expect(opened).toEqual([]);
  });

  test('withholds what was being opened as it fell', async () => {
    const reading = Promise.withResolvers<BatchInput>();
    open = () => reading.promise;
    const answer = call(ourPage, { path: '/home/ada/tokens.csv' });
    lock.locked = true;
    lock.falls += 1;
    reading.resolve(input);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(lock.dropped).toBe(1);
  });
});
