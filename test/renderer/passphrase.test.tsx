// The page of the passphrase window, over a main process that answers what the test says.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PassphraseForm } from '../../renderer/passphrase/passphrase-form.tsx';
import { passphraseStrength } from '../../renderer/passphrase/strength.ts';
import type { PassphraseBridge, PassphraseQuestion, PassphraseRefusal } from '../../shared/passphrase.ts';

const question: PassphraseQuestion = {
  title: 'Unlock the vault',
  explanation: 'The keys of “Shop” are in it.',
  action: 'Unlock',
  isNew: false,
  retryAt: null,
};

let given: string[];
let cancelled: number;
let refusals: (PassphraseRefusal | null)[];
let bridge: PassphraseBridge;

beforeEach(() => {
  given = [];
  cancelled = 0;
  refusals = [];
  bridge = {
    describe: async () => ({ ok: true, value: question }),
    answer: async (passphrase) => {
      given.push(passphrase);
      return { ok: true, value: { refusal: refusals.shift() ?? null } };
    },
    cancel: async () => {
      cancelled += 1;
      return { ok: true, value: {} };
    },
  };
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const open = (asked: Partial<PassphraseQuestion> = {}) => {
  const user = userEvent.setup();
  render(<PassphraseForm question={{ ...question, ...asked }} bridge={bridge} />);
  return user;
};
const field = () => screen.getByLabelText<HTMLInputElement>('Passphrase');
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('a passphrase that is asked for', () => {
  test('is typed where the focus is, and sent with Enter', async () => {
    const user = open();
    expect(screen.getByRole('heading', { name: 'Unlock the vault' })).toBeTruthy();
    expect(document.activeElement).toBe(field());
    expect(field().type).toBe('password');
    await user.keyboard('open sesame{Enter}');
    expect(given).toEqual(['open sesame']);
  });

  test('is not sent while it is empty', async () => {
    const user = open();
    await user.click(button('Unlock'));
    await user.keyboard('{Enter}');
    expect(given).toEqual([]);
  });

  test('can be shown and hidden', async () => {
    const user = open();
    await user.click(button('Show'));
    expect(field().type).toBe('text');
    await user.click(button('Hide'));
    expect(field().type).toBe('password');
  });

  test('that was refused is gone from the field, with the reason beside it', async () => {
    refusals = [{ message: 'That is not the vault’s passphrase.', retryAt: null }];
    const user = open();
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('That is not the vault’s passphrase.');
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    await user.keyboard('right{Enter}');
    expect(given).toEqual(['wrong', 'right']);
  });

  test('is sent once, however often Enter is pressed', async () => {
    const answered = Promise.withResolvers<void>();
    const answer = bridge.answer;
    bridge.answer = async (passphrase) => {
      await answered.promise;
      return await answer(passphrase);
    };
    const user = open();
    await user.keyboard('sesame{Enter}{Enter}');
    expect(button('Checking…').disabled).toBe(true);
    await user.keyboard('{Enter}');
    answered.resolve();
    await screen.findByRole('button', { name: 'Unlock' });
    expect(given).toEqual(['sesame']);
  });

  test.each(['{Escape}', 'Cancel'])('is cancelled with %s', async (how) => {
    const user = open();
    await user.keyboard('half');
    if (how === 'Cancel') await user.click(button(how));
    else await user.keyboard(how);
    expect([cancelled, given]).toEqual([1, []]);
  });

  test('says when Caps Lock is on', () => {
    open();
    fireEvent.keyDown(field(), { key: 'A', modifierCapsLock: true });
    expect(screen.getByRole('status').textContent).toBe('Caps Lock is on.');
    fireEvent.keyUp(field(), { key: 'CapsLock', modifierCapsLock: false });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('a main process that does not answer is said', async () => {
    bridge.answer = () => Promise.reject(new Error('gone'));
    const user = open();
    await user.keyboard('sesame{Enter}');
    await within(await screen.findByRole('alert')).findByText(/did not answer/);
  });
});

test('after wrong ones the next is taken when the wait is over, counted down', async () => {
  vi.useFakeTimers({ now: 0 });
  refusals = [{ message: 'That is not it.', retryAt: 65_000 }];
  open();
  const send = async (text: string) => {
    fireEvent.change(field(), { target: { value: text } });
    await act(async () => fireEvent.submit(screen.getByRole('form')));
  };
  await send('wrong');
  const timer = () => screen.queryByRole('timer')?.textContent;
  expect(timer()).toContain('1:05 minutes');
  expect(button('Unlock').disabled).toBe(true);
  await send('early');
  expect(given).toEqual(['wrong']);
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(timer()).toContain('45 seconds');
  await act(() => vi.advanceTimersByTimeAsync(44_000));
  expect(timer()).toContain('1 second.');
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(timer()).toBeUndefined();
  expect(button('Unlock').disabled).toBe(false);
  await send('right');
  expect(given).toEqual(['wrong', 'right']);
});

test('a question may begin with a wait', () => {
  open({ retryAt: Date.now() + 600_000 });
  expect(screen.getByRole('timer').textContent).toMatch(/(10:00|9:59) minutes/);
  expect(button('Unlock').disabled).toBe(true);
});

describe('a new passphrase', () => {
  const made = { title: 'Make a vault', action: 'Make the vault', isNew: true };
  const first = () => screen.getByLabelText<HTMLInputElement>('New passphrase');
  const again = () => screen.getByLabelText<HTMLInputElement>('The same again');

  test('is typed twice', async () => {
    const user = open(made);
    await user.type(first(), 'tundra kettle');
    await user.type(again(), 'tundra kettel{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/not the same/);
    expect(given).toEqual([]);
    expect(document.activeElement).toBe(again());
    await user.keyboard('tundra kettle{Enter}');
    expect(given).toEqual(['tundra kettle']);
  });

  test('is told how hard it is to guess', async () => {
    const user = open(made);
    await user.type(first(), 'sesame2024');
    expect(document.getElementById('strength')?.textContent).toMatch(/^Weak/);
    await user.type(first(), ' tundra kettle violin magnet owl');
    expect(document.getElementById('strength')?.textContent).toMatch(/^Strong/);
  });

  test('that is refused stays, to be made better', async () => {
    refusals = [{ message: 'It needs at least 8 characters.', retryAt: null }];
    const user = open(made);
    await user.type(first(), 'short');
    await user.type(again(), 'short{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/8 characters/);
    expect(first().value).toBe('short');
  });
});

describe('the strength', () => {
  test.each([
    ['', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['1234567890', 'weak'],
    ['qwertyuiop', 'weak'],
    ['Password1!', 'weak'],
    ['Summer-2026-Summer-2026-Summer-2026', 'weak'],
    ['19871224', 'weak'],
    ['correct horse battery staple', 'fair'],
    ['correct horse battery staple tundra', 'strong'],
    ['correct horse correct horse correct horse', 'weak'],
    ['a1b2c3d4e5', 'weak'],
    ['8h2-Kq9_x4.Wz7!mB3', 'strong'],
  ])('of "%s" is %s', (passphrase, level) => {
    expect(passphraseStrength(passphrase).level).toBe(level);
  });

  test('never falls when another word is added', () => {
    const words = ['tundra', 'kettle', 'kettle', '1234', 'violin', 'magnet', 'Owl'];
    const bits = words.map((_, index) => passphraseStrength(words.slice(0, index + 1).join(' ')).bits);
    expect(bits).toEqual([...bits].sort((one, other) => one - other));
  });
});
