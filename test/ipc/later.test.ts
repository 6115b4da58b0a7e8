// Handlers whose code is loaded with the first call.
import { expect, test } from 'vitest';
import { later } from '../../electron/ipc/later.ts';
import type { Handlers } from '../../electron/ipc/serve.ts';
import { contract } from '../../shared/contract.ts';

test('an area has all of its channels, and is loaded once, with the first call of any', async () => {
  let loads = 0;
  const answers = { records: 3 };
  const handlers = later('links', async () => {
    loads += 1;
    return {
      'links.preview': (request: unknown) => ({ preview: request, answers }),
      'links.issue': () => {
        throw new Error('refused');
      },
      'links.check': async () => answers,
    } as unknown as Handlers<'links.preview' | 'links.issue' | 'links.check'>;
  });
  const channels = Object.keys(contract).filter((channel) => channel.startsWith('links.'));
  expect(Object.keys(handlers).sort()).toEqual(channels.sort());
  expect(loads).toBe(0);
  const request = { recipeId: 'r', values: {} } as never;
  const [preview, check] = await Promise.all([handlers['links.preview'](request), handlers['links.check'](request)]);
  expect(preview).toEqual({ preview: request, answers });
  expect(check).toBe(answers);
  await expect(handlers['links.issue'](request)).rejects.toThrow('refused');
  expect(loads).toBe(1);
});

test('loading that failed is tried again with the next call', async () => {
  let loads = 0;
  const handlers = later('links', async () => {
    loads += 1;
    if (loads === 1) throw new Error('unreadable');
    return { 'links.check': () => 'answer' } as unknown as Handlers<'links.check'>;
  });
  const check = () => handlers['links.check']({} as never);
  await Promise.all([expect(check()).rejects.toThrow('unreadable'), expect(check()).rejects.toThrow('unreadable')]);
  expect(await check()).toBe('answer');
  expect(loads).toBe(2);
});
