import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AnchorHolder, AnchorKeeper } from '../../electron/ledger/anchor.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a place that refuses is asked again a minute later, without another record', async () => {
  const written: Uint8Array[] = [];
  let isClosed = true;
  const holder: AnchorHolder = {
    read: async () => null,
    write: async (anchor) => {
      if (isClosed) throw new Error('The vault is locked.');
      written.push(anchor);
    },
  };
  const keeper = new AnchorKeeper(holder);
  keeper.note({ ledgerId: new Uint8Array(16), seq: 7, hash: new Uint8Array(32) });
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toEqual([]);
  isClosed = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written.map((anchor) => anchor.at(23))).toEqual([7]);
  // Nothing is left to write.
  expect(vi.getTimerCount()).toBe(0);
});
