// What the window asks before it is drawn: taken once, and not when it may be of yesterday.
import { expect, test, vi } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import type { LockState } from '../../shared/lock.ts';
import type { Result } from '../../shared/result.ts';

const open: LockState = { reason: null, unlockBy: 'click' };

/** A bridge whose answers the test gives, and the module as a new page has it. */
async function newPage() {
  vi.resetModules();
  const ahead = await import('../../renderer/ahead/answers.ts');
  const asked = new Map<string, PromiseWithResolvers<Result<unknown>>>();
  const listeners = new Map<string, Set<() => void>>();
  const bridge = {
    call(channel: string) {
      const answer = Promise.withResolvers<Result<unknown>>();
      asked.set(channel, answer);
      return answer.promise;
    },
    on(event: string, listener: () => void) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return () => all.delete(listener);
    },
  };
  ahead.askAhead(bridge as unknown as Bridge);
  const answer = async (channel: string, result: Result<unknown>) => {
    asked.get(channel)?.resolve(result);
    await Promise.resolve();
  };
  const tell = (event: string) => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener();
  };
  const listening = () => [...listeners.values()].reduce((sum, all) => sum + all.size, 0);
  return { ...ahead, asked, answer, tell, listening };
}

test('each is asked once, and its answer is for the first who wants it', async () => {
  const page = await newPage();
  const channels = ['keys.list', 'lock.state', 'settings.read', 'support.state', 'updates.state'];
  expect([...page.asked.keys()].sort()).toEqual(channels);
  expect(page.answeredAhead('lock.state')).toBeNull();
  await page.answer('lock.state', { ok: true, value: open });
  expect(page.answeredAhead('lock.state')).toBe(open);
  expect(await page.takeAhead('lock.state')).toEqual({ ok: true, value: open });
  expect(page.answeredAhead('lock.state')).toBeNull();
  expect(page.takeAhead('lock.state')).toBeNull();
});

test('one that is still on its way can be taken', async () => {
  const page = await newPage();
  const taken = page.takeAhead('keys.list');
  await page.answer('keys.list', { ok: true, value: 'the ring' });
  expect(await taken).toEqual({ ok: true, value: 'the ring' });
});

test.each([
  ['lock.state', 'lock.changed'],
  ['support.state', 'support.changed'],
  ['support.state', 'lock.changed'],
  ['keys.list', 'keys.changed'],
  ['keys.list', 'language.changed'],
  ['keys.list', 'lock.changed'],
  ['updates.state', 'updates.changed'],
] as const)('%s is asked again after %s, answered or not', async (channel, event) => {
  for (const answered of [true, false]) {
    const page = await newPage();
    if (answered) await page.answer(channel, { ok: true, value: 'of before' });
    page.tell(event);
    expect(page.answeredAhead(channel)).toBeNull();
    expect(page.takeAhead(channel)).toBeNull();
    // Nor does it come back with an answer that was on its way.
    await page.answer(channel, { ok: true, value: 'of before' });
    expect(page.answeredAhead(channel)).toBeNull();
  }
});

test('a refusal is not kept: a locked app may be open by the time that somebody asks', async () => {
  const page = await newPage();
  await page.answer('keys.list', { ok: false, error: { code: 'locked', message: 'The app is locked.' } });
  expect(page.takeAhead('keys.list')).toBeNull();
  page.asked.get('settings.read')?.reject(new Error('The main process has gone.'));
  await page.answersAhead('settings.read');
  expect(page.takeAhead('settings.read')).toBeNull();
});

test('waiting for answers ends with the last of them, refused or not', async () => {
  const page = await newPage();
  let ended = false;
  const waiting = page.answersAhead('lock.state', 'support.state').then(() => {
    ended = true;
  });
  await page.answer('lock.state', { ok: true, value: open });
  expect(ended).toBe(false);
  page.asked.get('support.state')?.reject(new Error('The main process has gone.'));
  await waiting;
});

test('whatever was taken or forgotten, nobody listens any more', async () => {
  const page = await newPage();
  expect(page.listening()).toBeGreaterThan(0);
  for (const channel of page.asked.keys()) page.takeAhead(channel as 'keys.list');
  expect(page.listening()).toBe(0);
});
