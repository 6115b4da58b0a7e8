import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Handlers, serveContract } from '../../electron/ipc/serve.ts';
import { type Channel, contract } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

const channels = Object.keys(contract) as Channel[];
const ourPage = { url: 'app://countersign/', parent: null };
let listeners: Map<string, Listener>;
let reached: string[];
let behaviour: () => unknown;

beforeEach(() => {
  listeners = new Map();
  reached = [];
  behaviour = () => ({});
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      () => {
        reached.push(channel);
        return behaviour();
      },
    ]),
  ) as unknown as Handlers;
  serveContract(
    { handle: (name: string, listener: Listener) => listeners.set(name, listener) } as unknown as IpcMain,
    handlers,
  );
});

function call(channel: string, frame: unknown, ...args: unknown[]): Promise<Result<unknown>> {
  const listener = listeners.get(wireName(channel));
  if (listener === undefined) throw new Error(`no listener for ${channel}`);
  return listener({ senderFrame: frame } as unknown as IpcMainInvokeEvent, ...args);
}

test('every channel of the contract is served', () => {
  expect([...listeners.keys()].sort()).toEqual(channels.map(wireName).sort());
});

describe('the sender', () => {
  test.each([
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['a look-alike host', { url: 'app://countersign.evil/', parent: null }],
    ['a frame inside our page', { url: 'app://countersign/', parent: ourPage }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['a file', { url: 'file:///app/index.html', parent: null }],
    ['a frame that is gone', null],
  ])('%s is refused on every channel', async (_name, frame) => {
    for (const channel of channels) {
      expect(await call(channel, frame, {})).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
    }
    expect(reached).toEqual([]);
  });
});

describe('the request', () => {
  test('hostile payloads are refused and reach no handler', async () => {
    const hostile = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
      fc.constantFrom({ __proto__: null, text: 1 }, { text: 'x', extra: 1 }, [], '', 0, null, undefined),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), hostile, async (channel, payload) => {
        // An empty object is the right request where nothing is asked.
        fc.pre(!contract[channel].request.safeParse(payload).success);
        const result = await call(channel, ourPage, payload);
        expect(result).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
        expect(reached).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('further arguments are refused', async () => {
    expect(await call('keys.list', ourPage, {}, {})).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    expect(reached).toEqual([]);
  });

  test('a right one is handed on', async () => {
    expect(await call('clipboard.copy', ourPage, { text: 'x' })).toEqual({ ok: true, value: {} });
    expect(reached).toEqual(['clipboard.copy']);
  });
});

describe('the answer', () => {
  test('what the contract does not name never leaves', async () => {
    behaviour = () => ({ secretKey: 'hush' });
    const result = await call('clipboard.copy', ourPage, { text: 'x' });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('hush');
  });

  test('an unexpected error says nothing of its message', async () => {
    behaviour = () => {
      throw new Error('the key is hush');
    };
    const result = await call('clipboard.copy', ourPage, { text: 'x' });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('hush');
  });
});
