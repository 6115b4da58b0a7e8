// The passphrase window's contract: for the one window whose question is open, and for no other page, not even the app's own.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Handlers,
  type PassphraseHandlers,
  serveContract,
  servePassphraseContract,
} from '../../electron/ipc/serve.ts';
import { type Channel, contract } from '../../shared/contract.ts';
import { type PassphraseChannel, passphraseContract } from '../../shared/passphrase.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { foreignFrame, rightRequests } from './hostile-requests.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

announceSeed('passphrase contract');
const channels = Object.keys(passphraseContract) as PassphraseChannel[];
const right = {
  'passphrase.describe': {},
  'passphrase.answer': { passphrase: 'sesame' },
  'passphrase.cancel': {},
} satisfies Record<PassphraseChannel, object>;
const mainFrame = { url: 'app://countersign/', parent: null };
const questionFrame = { url: 'app://passphrase/', parent: null };
const MAIN = 1;
const QUESTION = 2;

let listeners: Map<string, Listener>;
let reached: string[];
let open: number | null;

const call = (name: string, frame: unknown, contentsId: number, ...args: unknown[]) =>
  (listeners.get(wireName(name)) as Listener)(
    { senderFrame: frame, sender: { id: contentsId } } as unknown as IpcMainInvokeEvent,
    ...args,
  );
const untrusted = { ok: false, error: { code: 'untrusted-sender' } };

beforeEach(() => {
  listeners = new Map();
  reached = [];
  open = QUESTION;
  const ipcMain = {
    handle: (name: string, listener: Listener) => listeners.set(name, listener),
  } as unknown as IpcMain;
  const recording = (names: string[]) => Object.fromEntries(names.map((name) => [name, () => reached.push(name)]));
  serveContract(ipcMain, recording(Object.keys(contract)) as unknown as Handlers);
  servePassphraseContract(ipcMain, recording(channels) as unknown as PassphraseHandlers, () => open);
});

test('the window whose question is open reaches the handlers', async () => {
  for (const channel of channels) await call(channel, questionFrame, QUESTION, right[channel]);
  expect(reached).toEqual(channels);
});

describe('refused and without effect', () => {
  test('the main window on the passphrase contract', async () => {
    for (const channel of channels)
      expect(await call(channel, mainFrame, MAIN, right[channel])).toMatchObject(untrusted);
    expect(reached).toEqual([]);
  });

  test('the main window that passes for the question’s, by its address or by its id alone', async () => {
    for (const channel of channels) {
      expect(await call(channel, questionFrame, MAIN, right[channel])).toMatchObject(untrusted);
      expect(await call(channel, mainFrame, QUESTION, right[channel])).toMatchObject(untrusted);
    }
    expect(reached).toEqual([]);
  });

  test('the passphrase window on every channel of the main contract', async () => {
    for (const channel of Object.keys(contract) as Channel[])
      expect(await call(channel, questionFrame, QUESTION, rightRequests[channel])).toMatchObject(untrusted);
    expect(reached).toEqual([]);
  });

  test('a frame inside the window', async () => {
    for (const channel of channels)
      expect(await call(channel, { ...questionFrame, parent: questionFrame }, QUESTION, right[channel])).toMatchObject(
        untrusted,
      );
    expect(reached).toEqual([]);
  });

  test('the window of a question that was answered, or while there is none', async () => {
    for (const id of [QUESTION + 1, null]) {
      open = id;
      for (const channel of channels)
        expect(await call(channel, questionFrame, QUESTION, right[channel])).toMatchObject(untrusted);
    }
    expect(reached).toEqual([]);
  });

  test('5,000 foreign senders', async () => {
    await fc.assert(
      fc.asyncProperty(foreignFrame, fc.constantFrom(...channels), async (frame, channel) => {
        expect(await call(channel, frame, QUESTION, right[channel])).toMatchObject(untrusted);
        expect(reached).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [{}],
    [{ passphrase: '' }],
    [{ passphrase: 'x'.repeat(1025) }],
    [{ passphrase: ['sesame'] }],
    [{ passphrase: 'sesame', more: 1 }],
    ['sesame'],
    [null],
  ])('an answer in another form: %j', async (request) => {
    expect(await call('passphrase.answer', questionFrame, QUESTION, request)).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    });
    expect(await call('passphrase.answer', questionFrame, QUESTION, right['passphrase.answer'], {})).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    });
    expect(reached).toEqual([]);
  });
});

test('what a handler answers beyond the contract never reaches the page', async () => {
  expect(await call('passphrase.describe', questionFrame, QUESTION, {})).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
});
