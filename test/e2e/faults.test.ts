// The window survives what happens to it: a crashed page, one that hangs, a broken file of its place, a second start.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { django } from '../signing/support/vectors.ts';
import { type App, launchApp } from './app.ts';
import { findSecretsInFolder } from './secret-search.ts';
import { expectVerdict, tokenField, view } from './steps.ts';

let userData: string;
let app: App | undefined;
const token = django.session[0]?.signed_cookies ?? '';

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'countersign-faults-'));
});
afterEach(async () => {
  await app?.kill();
  app = undefined;
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

describe('a page that crashes', () => {
  test('comes back with what was typed, which never was on the disk', async () => {
    app = await launchApp({ userData });
    await tokenField(app.page).fill(token);
    await app.page.getByRole('textbox', { name: 'Cookie name' }).fill('typed-cookie-name');
    await expectVerdict(app.page, 'Unchecked');
    let page = app.page;
    for (let times = 0; times < 3; times++) {
      page = await crash(page);
      await expect.poll(() => tokenField(page).inputValue()).toBe(token);
      expect(await page.getByRole('textbox', { name: 'Cookie name' }).inputValue()).toBe('typed-cookie-name');
      await expectVerdict(page, 'Unchecked');
    }
    // The fourth within a minute: the person is asked whether to go on.
    await app.answerMessageBox(0);
    page = await crash(page);
    await expect.poll(() => tokenField(page).inputValue()).toBe(token);
    await app.kill();
    expect(findSecretsInFolder(userData, [token, 'typed-cookie-name'])).toEqual([]);
    app = undefined;
  });

  test('and crashes again and again is given up at the person’s wish', async () => {
    app = await launchApp({ userData });
    await tokenField(app.page).fill(token);
    let page = app.page;
    for (let times = 0; times < 3; times++) page = await crash(page);
    await app.answerMessageBox(1);
    await app.checkpoint();
    const ended = new Promise((resolve) => page.context().once('close', resolve));
    await endProcessOf(page);
    await ended;
  });

  /** Gives the page that shows the window afterwards. */
  const crash = (page: Page): Promise<Page> => pageAfter(page, () => endProcessOf(page));

  async function endProcessOf(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    session.send('Page.crash').catch(() => {});
    await crashed;
  }
});

describe('a page that hangs', () => {
  test('is ended and comes back with what was typed', { timeout: 150_000 }, async () => {
    // Longer than a heap snapshot takes, which silences a page as well.
    app = await launchApp({ userData, hangLimit: 15_000 });
    const { page } = app;
    await tokenField(page).fill(token);
    await page.getByRole('textbox', { name: 'Cookie name' }).fill('typed-cookie-name');
    await expectVerdict(page, 'Unchecked');
    await view(page, 'Sign');
    const shown = await pageAfter(page, async () => {
      const ended = new Promise((resolve) => page.once('crash', resolve));
      await page.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      });
      // Electron looks at a page's silence once a person has done something in it.
      page.mouse.click(10, 10).catch(() => {});
      await ended;
    });
    await expect.poll(() => tokenField(shown).inputValue()).toBe(token);
    expect(await shown.getByRole('textbox', { name: 'Cookie name' }).inputValue()).toBe('typed-cookie-name');
    await expectVerdict(shown, 'Unchecked');
  });
});

/** Ends the page's process, and gives the page that shows the window afterwards. */
async function pageAfter(page: Page, end: () => Promise<void>): Promise<Page> {
  const context = page.context();
  // Playwright is done with a page that crashed. The stand-in shows another in its place; Electron keeps its own.
  const next = app?.host === 'chromium' ? context.waitForEvent('page', { timeout: 120_000 }) : Promise.resolve(page);
  await end();
  const shown = await next;
  await tokenField(shown).waitFor();
  return shown;
}

describe('the file of the window’s place', () => {
  test.each<[string, (path: string) => void]>([
    ['no JSON', (path) => writeFileSync(path, '{"bounds":')],
    ['far outside', (path) => writeFileSync(path, JSON.stringify({ bounds: at(-90_000, 90_000), maximized: false }))],
    ['a folder', (path) => mkdirSync(path)],
  ])('that is %s costs nothing but the place', async (_, damage) => {
    damage(join(userData, 'window.json'));
    writeFileSync(join(userData, 'window.json.0123456789ab.tmp'), '{"bou');
    app = await launchApp({ userData });
    await tokenField(app.page).waitFor();
    expect(await app.page.evaluate(() => [outerWidth, outerHeight])).toEqual([1200, 780]);
    await app.close();
    app = undefined;
    expect(readdirSync(userData).filter((name) => name.startsWith('window.json'))).toEqual(['window.json']);
  });

  const at = (x: number, y: number) => ({ x, y, width: 1000, height: 700 });
});

test('of two that start at once one opens, and a later start leaves it as it is', async () => {
  const [one, two] = await Promise.allSettled([launchApp({ userData }), launchApp({ userData })]);
  const opened = [one, two].flatMap((result) => (result?.status === 'fulfilled' ? [result.value] : []));
  expect(opened).toHaveLength(1);
  app = opened[0] as App;
  await tokenField(app.page).fill('still here');
  await expect(launchApp({ userData })).rejects.toThrow();
  expect(await tokenField(app.page).inputValue()).toBe('still here');
});
