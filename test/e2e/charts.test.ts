// The charts where they stand: axe finds nothing in them in either theme, and the smallest window cuts nothing off.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumps } from '../../electron/signing/index.ts';
import { type App, launchApp } from './app.ts';
import { axeFindings } from './axe.ts';
import { dropOn } from './drop-file.ts';
import { addKeyFromClipboard, choose, expectVerdict, tokenField, view } from './steps.ts';

const key = 'charted-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF';
const day = 86_400;
const tokenOf = (age: number, secret = key) =>
  dumps('{"cart":{"3":1}}', {
    key: secret,
    salt: 'django.contrib.sessions.backends.signed_cookies',
    now: () => Math.floor(Date.now() / 1000 - age),
  });

let folder: string;
let app: App;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-charts-'));
  app = await launchApp({ size: { width: 900, height: 600 } });
  await addKeyFromClipboard(app, key, { name: 'Shop' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const maxAge = async (within: Locator) => {
  await within.getByRole('button', { name: /Max age/ }).click();
  await app.page.getByRole('option', { name: '2 weeks' }).click();
};

/** It is drawn, all of it in its place, and axe has nothing against the view that it is in. */
async function isWhole(chart: Locator): Promise<void> {
  await chart.locator('text').first().waitFor();
  // It grows and shrinks with the window.
  for (const width of [1400, 900]) {
    await app.page.setViewportSize({ width, height: 600 });
    const beyond = () =>
      chart.evaluate((svg) => {
        const pane = svg.closest('.pane');
        return pane && pane.scrollWidth - pane.clientWidth;
      });
    await expect.poll(beyond).toBe(0);
  }
  const outside = await chart.evaluate((svg) => {
    const room = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')]
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.left < room.left - 1 || box.right > room.right + 1)
      .map(({ words }) => words);
  });
  expect(outside).toEqual([]);
  expect(await axeFindings(app.page)).toEqual([]);
}

test.each([
  ['valid', 3 * day, 'Verified', /expires .*, in 11 days|expires .*, in 10 days/],
  ['expired', 40 * day, 'Expired', /expired .*, 26 days ago/],
  ['signed in the future', -2 * day, 'Verified', /which is .* after now/],
  ['of 1970', Date.now() / 1000 - 60, 'Expired', /signed .*1970/],
])('a life in time: %s', async (_name, age, verdict, words) => {
  const { page } = app;
  await view(page, 'Inspect');
  const panel = page.getByRole('tabpanel', { name: 'Inspect' });
  if (await panel.getByRole('button', { name: /No expiry/ }).isVisible()) await maxAge(panel);
  await tokenField(page).fill(`sessionid=${tokenOf(age)}`);
  await expectVerdict(page, verdict);
  const picture = panel.getByRole('img', { name: words });
  await picture.scrollIntoViewIfNeeded();
  await isWhole(picture);
});

test('the ages of a file', async () => {
  const { page } = app;
  await view(page, 'Batch');
  const panel = page.getByRole('tabpanel', { name: 'Batch' });
  const path = join(folder, 'sessions.csv');
  const rows = Array.from({ length: 600 }, (_, index) => `${index},${tokenOf(index ** 2 * 60)}`);
  writeFileSync(path, `id,session\n${rows.join('\n')}\n`);
  await dropOn(panel, path);
  await panel.getByRole('heading', { name: 'sessions.csv' }).waitFor();
  await maxAge(panel);
  await app.answerSaveDialog(path.replace('.csv', '.results.csv'));
  await panel.getByRole('button', { name: 'Verify every row' }).click();
  await panel.getByRole('heading', { name: 'Done' }).waitFor();
  const chart = panel.getByRole('img', { name: /^The ages of 600 rows\./ });
  await chart.scrollIntoViewIfNeeded();
  await chart.getByText('max age 14 days').waitFor();
  await isWhole(chart);
});

test('what needs which key', async () => {
  const { page } = app;
  await view(page, 'Keys');
  await page.getByRole('option', { name: /Shop/ }).click();
  await page.getByRole('button', { name: 'Rotate the key…' }).click();
  const task = page.getByRole('region', { name: 'Rotate the key' });
  await choose(task, 'Generate');
  await task.getByRole('button', { name: 'Generate and make it current' }).click();
  await task.getByRole('list', { name: 'Keys of Shop now' }).waitFor();
  await task.getByRole('button', { name: 'Next: deploy' }).click();
  await task.getByRole('button', { name: 'It is deployed: check' }).click();
  const tokens = [day, 2 * day, 20 * day].map((age) => tokenOf(age));
  const foreign = tokenOf(day, `${key}-of-another-site`);
  const lines = [...tokens, foreign].map((token) => `sessionid=${token}\n`).join('');
  await task.getByRole('textbox', { name: 'Live tokens' }).fill(lines);
  await task.getByRole('button', { name: 'Check', exact: true }).click();
  const chart = task.getByRole('img', { name: /Current 0, Fallback 1 3, and No key here 1/ });
  await chart.scrollIntoViewIfNeeded();
  await isWhole(chart);
});
