// 120,000 hostile calls over every channel: each is refused with a typed error, and none reaches a handler.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntakeError } from '../../electron/intake/errors.ts';
import { type Handlers, serveContract } from '../../electron/ipc/serve.ts';
import { type Channel, contract } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { wireName } from '../../shared/wire.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { foreignFrame, hostileCall, rightRequests } from './hostile-requests.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Result<unknown>>;

announceSeed('hostile calls');
const channels = Object.keys(contract) as Channel[];
const ourPage = { url: 'app://countersign/', parent: null };
const listeners = new Map<string, Listener>();
const reached = new Map<string, number>();
const handlers = Object.fromEntries(
  channels.map((channel) => [
    channel,
    () => {
      reached.set(channel, (reached.get(channel) ?? 0) + 1);
      // No answer would fit every channel; a refusal of a handler's own does.
      throw new IntakeError('gone', 'A handler was reached.');
    },
  ]),
) as unknown as Handlers;
serveContract(
  { handle: (name: string, listener: Listener) => listeners.set(name, listener) } as unknown as IpcMain,
  handlers,
);

const call = (channel: Channel, frame: unknown, args: unknown[]) =>
  (listeners.get(wireName(channel)) as Listener)({ senderFrame: frame } as unknown as IpcMainInvokeEvent, ...args);

async function isRefused(code: string, channel: Channel, frame: unknown, args: unknown[]): Promise<boolean> {
  const result = await call(channel, frame, args);
  // A sentence of ours, which quotes nothing of the request.
  return (
    !result.ok &&
    result.error.code === code &&
    /^[A-Z][^<>{}]+ (Nothing was done|nothing was done)\.$/.test(result.error.message)
  );
}

test('the right requests, of which the hostile ones are made, reach their handlers', async () => {
  for (const channel of channels) await call(channel, ourPage, [rightRequests[channel]]);
  expect([...reached.keys()].sort()).toEqual([...channels].sort());
  reached.clear();
});

test('100,000 hostile requests are refused', { timeout: 120_000 }, async () => {
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(hostileCall, async ({ channel, args }) => {
      tried.add(channel);
      return (await isRefused('invalid-request', channel, ourPage, args)) && reached.size === 0;
    }),
    { numRuns: 100_000 },
  );
  expect([...tried].sort()).toEqual([...channels].sort());
});

test('20,000 requests of foreign senders are refused, right ones too', { timeout: 120_000 }, async () => {
  const right = fc.constantFrom(...channels).map((channel) => ({ channel, args: [rightRequests[channel]] }));
  await fc.assert(
    fc.asyncProperty(foreignFrame, fc.oneof(right, hostileCall), async (frame, { channel, args }) => {
      return (await isRefused('untrusted-sender', channel, frame, args)) && reached.size === 0;
    }),
    { numRuns: 20_000 },
  );
});
