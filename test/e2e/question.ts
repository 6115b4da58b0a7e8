// The window that asks for a passphrase, as a person meets it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { App } from './app.ts';

const find = (app: App): Page | undefined =>
  app.page
    .context()
    .pages()
    .find((page) => page !== app.page && page.url().includes('passphrase'));

/** The open question of that title. */
export async function question(app: App, title: string): Promise<Page> {
  await expect.poll(() => find(app) !== undefined, { timeout: 20_000 }).toBe(true);
  const page = find(app) as Page;
  await page.getByRole('heading', { name: title }).waitFor();
  return page;
}

export const gone = (page: Page): Promise<void> => expect.poll(() => page.isClosed(), { timeout: 20_000 }).toBe(true);

export const noQuestion = (app: App): void => expect(find(app)).toBeUndefined();

/** For a key that may close the window: it does so as the key goes down, and may be gone before it is asked about the key going up. */
async function pressClosing(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key).catch((error) => {
    if (!/has been closed/.test(String(error))) throw error;
  });
}

/** Presses Escape, as a person does who does not want to answer; resolves when the window is gone. */
export async function cancel(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await pressClosing(page, 'Escape');
  await closed;
}

/** Types it where the focus is, as after opening, and sends it. */
export async function answer(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await pressClosing(page, 'Enter');
}

export async function answerNew(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await pressClosing(page, 'Enter');
}
