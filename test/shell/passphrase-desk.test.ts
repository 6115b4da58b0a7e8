import { beforeEach, describe, expect, test } from 'vitest';
import type { PassphraseQuestion } from '../../electron/keys/ask-passphrase.ts';
import { PassphraseDesk, type QuestionWindow } from '../../electron/shell/passphrase-desk.ts';

const question = (title: string): PassphraseQuestion => ({
  title,
  explanation: 'It opens the vault.',
  action: 'Unlock',
  isNew: false,
  retryAt: null,
});

class Window implements QuestionWindow {
  static next = 1;
  readonly contentsId = Window.next++;
  readonly page = Promise.withResolvers<void>();
  readonly loaded = this.page.promise;
  readonly asked: string;
  open = true;
  #gone: () => void = () => {};
  constructor({ title }: PassphraseQuestion) {
    this.asked = title;
  }
  onGone(listener: () => void): void {
    this.#gone = listener;
  }
  destroy(): void {
    if (!this.open) return;
    this.open = false;
    this.#gone();
  }
}

let windows: Window[];
let desk: PassphraseDesk;
const answer = (passphrase: string) => desk.handlers['passphrase.answer']({ passphrase });
const settled = () => new Promise(setImmediate);
const open = () => windows.filter((window) => window.open).map(({ asked }) => asked);
const taken = async () => null;

beforeEach(() => {
  windows = [];
  desk = new PassphraseDesk((asked) => {
    const window = new Window(asked);
    windows.push(window);
    return window;
  });
});

test('a passphrase that is taken closes the window', async () => {
  const given: string[] = [];
  const asked = desk.ask(question('Unlock'), async (passphrase) => {
    given.push(passphrase);
    return null;
  });
  await settled();
  expect(desk.handlers['passphrase.describe']({})).toEqual(question('Unlock'));
  expect(await answer('sesame')).toEqual({ refusal: null });
  expect(await asked).toBe(true);
  expect(given).toEqual(['sesame']);
  expect(open()).toEqual([]);
  expect(desk.contentsId).toBeNull();
});

test('one that is refused says why, and another may follow', async () => {
  const refusal = { message: 'Not that.', retryAt: 5 };
  const asked = desk.ask(question('Unlock'), async (passphrase) => (passphrase === 'right' ? null : refusal));
  await settled();
  expect(await answer('wrong')).toEqual({ refusal });
  expect(open()).toEqual(['Unlock']);
  expect(await answer('right')).toEqual({ refusal: null });
  expect(await asked).toBe(true);
});

test.each<[string, () => unknown]>([
  ['the page cancels', () => desk.handlers['passphrase.cancel']({})],
  ['the window is closed', () => windows[0]?.destroy()],
  ['the app locks', () => desk.cancelAll()],
])('it is cancelled when %s', async (_how, cancel) => {
  const asked = desk.ask(question('Unlock'), taken);
  await settled();
  cancel();
  expect(await asked).toBe(false);
  expect(open()).toEqual([]);
});

test('one question at a time: a second waits for the first', async () => {
  const first = desk.ask(question('First'), taken);
  const second = desk.ask(question('Second'), taken);
  await settled();
  expect(open()).toEqual(['First']);
  await answer('x');
  expect(await first).toBe(true);
  await settled();
  expect(open()).toEqual(['Second']);
  await answer('x');
  expect(await second).toBe(true);
});

test('the lock drops those that wait without opening them; what is asked after it is asked', async () => {
  const first = desk.ask(question('First'), taken);
  const second = desk.ask(question('Second'), taken);
  await settled();
  desk.cancelAll();
  const unlock = desk.ask(question('Unlock'), taken);
  expect(await Promise.all([first, second])).toEqual([false, false]);
  await settled();
  expect(windows.map(({ asked }) => asked)).toEqual(['First', 'Unlock']);
  await answer('x');
  expect(await unlock).toBe(true);
});

describe('while a passphrase is looked at', () => {
  let looking: PromiseWithResolvers<null | { message: string; retryAt: null }>;
  let asked: Promise<boolean>;
  beforeEach(async () => {
    looking = Promise.withResolvers();
    asked = desk.ask(question('Unlock'), () => looking.promise);
    await settled();
  });

  test('no other is taken', async () => {
    const first = answer('one');
    expect(await answer('two')).toMatchObject({ refusal: { message: expect.stringContaining('still being checked') } });
    looking.resolve(null);
    expect(await first).toEqual({ refusal: null });
    expect(await asked).toBe(true);
  });

  test.each([
    ['taken', null, true],
    ['refused', { message: 'Not that.', retryAt: null }, false],
  ] as const)('a window that is closed changes nothing about its being %s', async (_how, outcome, result) => {
    const answered = answer('one');
    windows[0]?.destroy();
    looking.resolve(outcome);
    await answered;
    expect(await asked).toBe(result);
  });

  test('the next question waits for it, even when the window has gone', async () => {
    const answered = answer('one');
    const next = desk.ask(question('Next'), taken);
    windows[0]?.destroy();
    await settled();
    expect(windows).toHaveLength(1);
    looking.resolve(null);
    await answered;
    await asked;
    await settled();
    expect(open()).toEqual(['Next']);
    await answer('x');
    expect(await next).toBe(true);
  });
});

test('what looking at it throws closes the window and reaches whoever asked, not the page', async () => {
  const failure = new Error('the vault cannot be read: sesame');
  const asked = desk.ask(question('Unlock'), () => Promise.reject(failure));
  const caught = asked.catch((error: unknown) => error);
  await settled();
  expect(await answer('sesame')).toEqual({ refusal: null });
  expect(await caught).toBe(failure);
  expect(open()).toEqual([]);
});

test('a page that does not load is told to whoever asked, and the next question is asked', async () => {
  const failure = new Error('ERR_FAILED');
  const asked = desk.ask(question('Unlock'), taken);
  const caught = asked.catch((error: unknown) => error);
  await settled();
  windows[0]?.page.reject(failure);
  expect(await caught).toBe(failure);
  const next = desk.ask(question('Next'), taken);
  await settled();
  await answer('x');
  expect(await next).toBe(true);
});

test('the id of the window that may answer is the open one’s', async () => {
  expect(desk.contentsId).toBeNull();
  const asked = desk.ask(question('Unlock'), taken);
  await settled();
  expect(desk.contentsId).toBe(windows[0]?.contentsId);
  desk.cancelAll();
  await asked;
  expect(desk.contentsId).toBeNull();
});
