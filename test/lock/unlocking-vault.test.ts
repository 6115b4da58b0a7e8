// The lock over a real vault and the desk that asks for its passphrase, put together as in app.ts: what comes back late, and who is asked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PassphraseQuestion } from '../../electron/keys/ask-passphrase.ts';
import { VaultBackEnd } from '../../electron/keys/vault.ts';
import { AppLock } from '../../electron/lock/app-lock.ts';
import { PassphraseDesk, type QuestionWindow } from '../../electron/shell/passphrase-desk.ts';

const PASSPHRASE = 'several words make a good one';
const question: PassphraseQuestion = { title: 'Bundle', explanation: '', action: 'Open', isNew: false, retryAt: null };

class Window implements QuestionWindow {
  readonly contentsId = 1;
  readonly loaded = Promise.resolve();
  isOpen = true;
  #gone: () => void = () => {};
  onGone(listener: () => void): void {
    this.#gone = listener;
  }
  destroy(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#gone();
  }
}

let directory: string;
let asked: string[];
let current: Window;
let put: PromiseWithResolvers<void>;
let dropped: number;
let desk: PassphraseDesk;
let vault: VaultBackEnd;
let lock: AppLock;

const answer = (passphrase: string) => desk.handlers['passphrase.answer']({ passphrase });

/** Does what asks, and resolves when the question is open. */
async function untilAsked<T>(work: () => Promise<T>): Promise<{ outcome: Promise<T> }> {
  put = Promise.withResolvers();
  const outcome = work();
  await put.promise;
  return { outcome };
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-lock-'));
  [asked, dropped] = [[], 0];
  desk = new PassphraseDesk(
    ({ title }) => {
      asked.push(title);
      current = new Window();
      // The desk knows of it when it has been given.
      setImmediate(() => put.resolve());
      return current;
    },
    () => lock,
  );
  vault = new VaultBackEnd({ directory, askPassphrase: desk.askForVault, workFactor: 4 });
  const unlocking = {
    canPromptTouchId: () => false,
    promptTouchId: async () => {},
    hasVault: () => vault.canBeUnlocked(),
    unlockVault: () => vault.unlock(),
  };
  lock = new AppLock(unlocking, (error) => {
    throw error;
  });
  lock.onLock(() => {
    dropped += 1;
  });
  lock.onClose(() => void vault.close());
  lock.onClose(() => desk.cancelAll());
  const { outcome } = await untilAsked(() => vault.set('key', new Uint8Array([1])));
  await answer(PASSPHRASE);
  await outcome;
  asked = [];
});
afterEach(async () => {
  await vault.close();
  rmSync(directory, { recursive: true, force: true });
});

test('a late answer leaves the passphrase’s window and what it opens alone, and drops the rest', async () => {
  lock.lock('asked');
  const { outcome } = await untilAsked(() => lock.unlock());
  lock.drop();
  expect(dropped).toBe(2);
  const answered = answer(PASSPHRASE);
  lock.drop();
  expect([dropped, await answered]).toEqual([3, { refusal: null }]);
  expect((await outcome).reason).toBeNull();
  expect(await vault.get('key')).toEqual(new Uint8Array([1]));
  expect(asked).toHaveLength(1);
});

test('an unlocking that comes to nothing drops all that a late answer brought back meanwhile', async () => {
  lock.lock('asked');
  const { outcome } = await untilAsked(() => lock.unlock());
  let closed = 0;
  lock.onClose(() => {
    closed += 1;
  });
  lock.drop();
  expect(closed).toBe(0);
  current.destroy();
  expect((await outcome).reason).toBe('asked');
  // It may be tried again, and then all is closed.
  const again = await untilAsked(() => lock.unlock());
  expect(closed).toBe(1);
  current.destroy();
  await again.outcome;
});

test('another fall ends the unlocking, its window and the vault', async () => {
  lock.lock('asked');
  const { outcome } = await untilAsked(() => lock.unlock());
  const answered = answer(PASSPHRASE);
  lock.lock('suspended');
  await answered;
  expect((await outcome).reason).toBe('asked');
  expect([current.isOpen, lock.locked, (await vault.vaultState()).state]).toEqual([false, true, 'locked']);
});

test('a locked app asks for nothing, not even for the vault’s passphrase, but to be unlocked', async () => {
  lock.lock('asked');
  // What was under way when the lock fell comes to its question.
  await expect(vault.get('key')).rejects.toMatchObject({ code: 'vault-locked' });
  await expect(vault.set('other', new Uint8Array([2]))).rejects.toMatchObject({ code: 'vault-locked' });
  expect(await desk.ask(question, async () => null)).toBe(false);
  expect(asked).toEqual([]);
  const { outcome } = await untilAsked(() => lock.unlock());
  expect(await desk.ask(question, async () => null)).toBe(false);
  expect(await desk.askForVault({ ...question, isNew: true }, async () => null)).toBe(false);
  await answer(PASSPHRASE);
  expect((await outcome).reason).toBeNull();
  expect(asked).toHaveLength(1);
});

test('an unlocking asked for in the same breath as the lock finds the vault closed', async () => {
  lock.lock('asked');
  const { outcome } = await untilAsked(() => lock.unlock());
  expect((await vault.vaultState()).state).toBe('locked');
  current.destroy();
  await outcome;
});

test('a writing that a listener begins at the fall reaches the vault before it closes', async () => {
  let written: Promise<void> | undefined;
  lock.onLock(() => {
    written = vault.set('end', new Uint8Array([7]), { quietly: true });
  });
  lock.lock('asked');
  await written;
  expect((await vault.vaultState()).state).toBe('locked');
  const { outcome } = await untilAsked(() => lock.unlock());
  await answer(PASSPHRASE);
  await outcome;
  expect(await vault.get('end')).toEqual(new Uint8Array([7]));
});
