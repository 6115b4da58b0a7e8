import { expect, test } from 'vitest';
import { ReloadLimit } from '../../electron/shell/reload-limit.ts';

test('three reloads a minute, and as many again once they are a minute ago or a person asks', () => {
  let at = 1000;
  const limit = new ReloadLimit(() => at);
  const take = (times: number) => Array.from({ length: times }, () => limit.take());
  expect(take(5)).toEqual([true, true, true, false, false]);
  at += 59_999;
  expect(take(1)).toEqual([false]);
  at += 1;
  expect(take(1)).toEqual([true]);
  at += 30_000;
  expect(take(2)).toEqual([true, true]);
  at += 30_000;
  expect(take(2)).toEqual([true, false]);
  limit.reset();
  expect(take(4)).toEqual([true, true, true, false]);
});
