// The lock and the vault in the real windows: the passphrase is asked for in one of its own, and a locked app shows and does nothing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import { type Channel, contract } from '../../shared/contract.ts';
import { rightRequests } from '../ipc/hostile-requests.ts';
import { type App, launchApp, registerKey, registerPassphrase } from './app.ts';
import { answer, answerNew, cancel, gone, noQuestion, question } from './question.ts';
import { findSecrets, findSecretsInFolder, heapSnapshot } from './secret-search.ts';
import { choose, fillProfile, openAddKey, tokenField, view } from './steps.ts';

declare const countersign: Bridge;

const secret = 'e2e-key-for-the-vault-7q2!xk9(m4)zt8^wn3&bv6*rc1-hd5_jf0=ls';
const passphrase = 'tundra kettle violin magnet owl';
/** What the screen says once the unlocking that was cancelled has ended; until then its button does nothing. */
const stayedLocked = (app: App) => app.page.getByText('Countersign is still locked').waitFor();
const lockedScreen = (app: App) => app.page.getByText('Countersign is locked.', { exact: true });
const unlockButton = (app: App) => app.page.getByRole('button', { name: /^Unlock/ });
const call = (app: App, channel: Channel, request: unknown) =>
  app.page.evaluate(
    ([name, asked]) => (countersign.call as (name: string, asked: unknown) => Promise<unknown>)(name, asked),
    [channel, request] as const,
  ) as Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
const clipboardIs = (app: App, text: string) =>
  expect.poll(() => app.readClipboard(), { timeout: 20_000, interval: 250 }).toBe(text);

let userData: string;
let app: App;

beforeAll(() => {
  userData = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  registerKey(secret, 'the key of Shop');
  registerPassphrase(passphrase, 'the vault’s passphrase');
});
afterAll(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));

describe('with a vault', () => {
  beforeAll(async () => {
    app = await launchApp({ userData, record: true });
    await tokenField(app.page).waitFor();
  });
  afterAll(() => app.close());

  const startAdding = async (): Promise<void> => {
    await app.writeClipboard(secret);
    const dialog = await openAddKey(app);
    await fillProfile(dialog, { name: 'Shop' });
    await choose(dialog, 'Vault');
    await dialog.getByRole('button', { name: 'Add from the clipboard' }).click();
  };
  let asked: Page;

  test('storing the first key in it asks for a passphrase in a window of its own', async () => {
    await startAdding();
    asked = await question(app, 'Make a vault');
    const reach = (page: Page) => page.evaluate(() => ['countersign' in window, 'passphrase' in window]);
    expect(await reach(asked)).toEqual([false, true]);
    expect(await reach(app.page)).toEqual([true, false]);
    // No markup from text, no code, no connections: the same policy holds there.
    expect(
      await asked.evaluate(async () => {
        const failed: string[] = [];
        try {
          document.createElement('div').innerHTML = '<img src=x>';
        } catch {
          failed.push('markup');
        }
        await fetch('/index.html').catch(() => failed.push('fetch'));
        return failed;
      }),
    ).toEqual(['markup', 'fetch']);
  });

  test('a crash of that window takes nothing along, and is a cancelled question', async () => {
    const session = await asked.context().newCDPSession(asked);
    // The answer never comes: there is nobody left to give it.
    void session.send('Page.crash').catch(() => {});
    await gone(asked);
    expect(await app.page.evaluate(() => document.title)).toBe('Countersign');
    expect(await call(app, 'keys.list', {})).toMatchObject({ ok: true, value: { profiles: [] } });
  });

  test('closing it with Escape stores nothing, and leaves the key on the clipboard', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Add a key' });
    await dialog.getByRole('button', { name: 'Add from the clipboard' }).click();
    asked = await question(app, 'Make a vault');
    await cancel(asked);
    expect(await call(app, 'keys.list', {})).toMatchObject({ ok: true, value: { profiles: [] } });
    expect(await app.readClipboard()).toBe(secret);
  });

  test('with a passphrase the key is stored, and cleared from the clipboard', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Add a key' });
    await dialog.getByRole('button', { name: 'Add from the clipboard' }).click();
    asked = await question(app, 'Make a vault');
    await answerNew(asked, passphrase);
    await gone(asked);
    await app.page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
    await clipboardIs(app, '');
    expect(readFileSync(join(userData, 'vault.age'), 'utf8')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  });

  test('the passphrase crossed to the main process on its own channel, and is nowhere in the main window', async () => {
    const crossed = (await app.traffic()).filter((record) => JSON.stringify(record.payload).includes(passphrase));
    expect([...new Set(crossed.map(({ channel }) => channel))]).toEqual(['countersign:passphrase.answer']);
    expect(findSecrets(await heapSnapshot(app.page), [passphrase, secret], 'the window’s heap')).toEqual([]);
    expect(findSecretsInFolder(userData, [passphrase, secret])).toEqual([]);
    expect(findSecrets(Buffer.from(app.log() + app.pageLog()), [passphrase, secret], 'the log')).toEqual([]);
  });

  test('a screen that is locked locks the app: it shows nothing and answers nothing', async () => {
    await view(app.page, 'Inspect');
    await tokenField(app.page).fill('typed:1abcde:signature');
    await app.emitPower('lock-screen');
    await lockedScreen(app).waitFor();
    expect(await app.page.content()).not.toContain('typed:1abcde:signature');
    expect(await call(app, 'lock.state', {})).toEqual({
      ok: true,
      value: { reason: 'screen-locked', unlockBy: 'passphrase' },
    });
    const open = new Set<Channel>(['app.status', 'settings.read', 'window.saveDraft', 'window.loadDraft']);
    for (const channel of Object.keys(contract) as Channel[]) {
      if (open.has(channel) || channel.startsWith('lock.')) continue;
      expect([channel, await call(app, channel, rightRequests[channel])]).toMatchObject([
        channel,
        { ok: false, error: { code: 'locked' } },
      ]);
    }
  });

  test('the menu’s commands do nothing while it is locked', async () => {
    for (const item of ['add-key', 'keys', 'settings']) await app.clickMenu(item);
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    await lockedScreen(app).waitFor();
  });

  test('it stays locked after a wrong passphrase and after Escape', async () => {
    await unlockButton(app).click();
    asked = await question(app, 'Unlock the vault');
    await answer(asked, 'wrong');
    await asked
      .getByRole('alert')
      .getByText(/not the vault’s passphrase/)
      .waitFor();
    await cancel(asked);
    await stayedLocked(app);
    expect(await call(app, 'lock.state', {})).toMatchObject({ value: { reason: 'screen-locked' } });
    await lockedScreen(app).waitFor();
  });

  test('a question that is open when the machine goes to sleep is cancelled', async () => {
    await unlockButton(app).click();
    asked = await question(app, 'Unlock the vault');
    await app.emitPower('suspend');
    await gone(asked);
    await stayedLocked(app);
    await lockedScreen(app).waitFor();
  });

  test('the passphrase unlocks it, the vault is open, and what was typed is back', async () => {
    await unlockButton(app).click();
    await answer(await question(app, 'Unlock the vault'), passphrase);
    await tokenField(app.page).waitFor();
    expect(await tokenField(app.page).inputValue()).toBe('typed:1abcde:signature');
    expect(await call(app, 'keys.list', {})).toMatchObject({ value: { vault: { state: 'open' } } });
    noQuestion(app);
  });

  test('locking closes the vault again', async () => {
    await app.page.keyboard.press('Control+l');
    await lockedScreen(app).waitFor();
    expect(await call(app, 'lock.state', {})).toMatchObject({ value: { reason: 'asked' } });
    await unlockButton(app).click();
    await answer(await question(app, 'Unlock the vault'), passphrase);
    await tokenField(app.page).waitFor();
  });
});

describe('without a vault', () => {
  beforeAll(async () => {
    app = await launchApp();
    await tokenField(app.page).waitFor();
  });

  test('it locks itself when nobody is there for as long as is set, and opens with a click', async () => {
    await call(app, 'settings.update', { idleLockMinutes: 2 });
    await app.setIdle(121);
    await lockedScreen(app).waitFor();
    expect(await call(app, 'lock.state', {})).toEqual({ ok: true, value: { reason: 'idle', unlockBy: 'click' } });
    await app.setIdle(0);
    await unlockButton(app).click();
    await tokenField(app.page).waitFor();
  });

  test('a copied result leaves the clipboard after its time', async () => {
    await call(app, 'settings.update', { clipboardSeconds: 5 });
    await call(app, 'clipboard.copy', { text: 'copied:1abcde:signature' });
    expect(await app.readClipboard()).toBe('copied:1abcde:signature');
    await clipboardIs(app, '');
  });

  test('what somebody else copied since stays', async () => {
    await call(app, 'clipboard.copy', { text: 'copied:1abcde:signature' });
    await app.writeClipboard('from another program');
    await app.emitPower('suspend');
    await lockedScreen(app).waitFor();
    expect(await app.readClipboard()).toBe('from another program');
    await unlockButton(app).click();
    await tokenField(app.page).waitFor();
  });

  test('it leaves the clipboard when the app locks', async () => {
    await call(app, 'settings.update', { clipboardSeconds: 3600 });
    await call(app, 'clipboard.copy', { text: 'copied:1abcde:signature' });
    await app.clickMenu('lock');
    await clipboardIs(app, '');
    await unlockButton(app).click();
    await tokenField(app.page).waitFor();
  });

  test('and when it quits', async () => {
    await call(app, 'clipboard.copy', { text: 'copied:1abcde:signature' });
    await app.close();
    expect(await app.readClipboard()).toBe('');
  });
});
