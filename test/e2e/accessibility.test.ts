// Every view and dialog as assistive technology meets it: axe finds nothing, in the light and in the dark theme.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumps } from '../../electron/signing/index.ts';
import { type App, launchApp } from './app.ts';
import { axeFindings } from './axe.ts';
import { addKeyFromClipboard, expectVerdict, openAddKey, tokenField, view } from './steps.ts';

const key = 'accessible-key-0123456789-abcdefghijklmnopqrstuvwxyz-ABC';
const now = () => Math.floor(Date.now() / 1000);
const cookie = dumps('{"_auth_user_id":"7","cart":{"3":1}}', {
  key,
  salt: 'django.contrib.sessions.backends.signed_cookies',
  now,
});

let app: App;

beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const finds = async (where: string) => expect([where, await axeFindings(app.page)]).toEqual([where, []]);

test('the first start, and adding a key', async () => {
  await app.page.getByRole('heading', { name: 'Welcome to Countersign' }).waitFor();
  await finds('welcome');
  const dialog = await openAddKey(app);
  await finds('add a key');
  await app.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await addKeyFromClipboard(app, key, { name: 'Shop', environment: 'Production' });
  await addKeyFromClipboard(app, `${key}-staging`, { name: 'Trial', environment: 'Staging' });
});

test('Inspect: nothing yet, verified, tampered, a list, and signing again', async () => {
  const { page } = app;
  await view(page, 'Inspect');
  await finds('inspect, empty');
  await tokenField(page).fill(`sessionid=${cookie}`);
  await expectVerdict(page, 'Verified');
  await finds('inspect, verified');
  await page.getByRole('button', { name: /Edit and re-sign/ }).click();
  await page.getByRole('dialog').waitFor();
  await finds('inspect, signing again');
  await page.keyboard.press('Escape');
  await tokenField(page).fill(`sessionid=${cookie.slice(0, -3)}AAA`);
  await expectVerdict(page, 'Bad signature');
  await finds('inspect, bad signature');
  await tokenField(page).fill(encodeURIComponent(cookie));
  await page.getByRole('list', { name: 'Causes' }).getByRole('listitem').first().waitFor();
  await finds('inspect, a cause');
});

test('Sign: the form, and a result', async () => {
  const { page } = app;
  await view(page, 'Sign');
  await page.getByRole('button', { name: /Sign with/ }).click();
  await page.getByRole('option', { name: /Trial/ }).click();
  await finds('sign');
  await page.getByRole('textbox', { name: 'Value' }).fill('7');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('status', { name: 'Signed value' }).waitFor();
  await finds('sign, a result');
});

test.each(['Links', 'Batch', 'Ledger', 'Settings'])('%s', async (name) => {
  await view(app.page, name);
  await app.page.getByRole('tabpanel', { name }).getByRole('heading').first().waitFor();
  await finds(name);
});

test('Recipes: the ready-made ones, the editor, the code for the site, and somebody else’s', async () => {
  const { page } = app;
  await view(page, 'Links');
  await page.getByRole('button', { name: /Make a recipe|Edit recipes/ }).click();
  await page
    .getByRole('list', { name: 'Ready-made recipes' })
    .getByRole('button', { name: 'One-time download' })
    .click();
  await page.getByRole('button', { name: /^nonce/ }).click();
  await page.getByRole('textbox', { name: 'URL', exact: true }).fill('https://example.com/downloads/');
  await page.getByText('The URL needs {token} once').waitFor();
  await finds('recipes, a problem');
  await page.getByRole('button', { name: 'Insert {token}: the signed token' }).click();
  await page.getByRole('tab', { name: 'Python for the site' }).click();
  await page.getByText('class RedeemedLink').waitFor();
  await finds('recipes, the code for the site');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status', { name: 'State of the recipe' }).getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Back to the recipes' }).click();

  const file = join(mkdtempSync(join(tmpdir(), 'countersign-recipes-')), 'recipes.json');
  await page.getByRole('button', { name: 'Export…' }).click();
  await app.answerSaveDialog(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await finds('recipes, the list');
  await app.answerOpenDialog(file);
  await page.getByRole('button', { name: 'Import…' }).click();
  await page.getByText('Somebody else wrote these.').waitFor();
  await finds('recipes, an import');
  await page.getByRole('button', { name: 'Save this recipe: One-time download' }).click();
  await page.getByText('One-time download (2)', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Back to the recipes' }).click();
  await page.getByRole('button', { name: 'Delete One-time download (2)' }).click();
  await page.getByRole('alertdialog').waitFor();
  await finds('recipes, deleting one');
  await page.getByRole('button', { name: 'Delete recipe' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Back to the links' }).click();
});

test('Keys: a profile, its rotation, sharing and the menus of a key', async () => {
  const { page } = app;
  await view(page, 'Keys');
  await page.getByRole('option', { name: /Shop/ }).click();
  await page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
  await finds('keys');
});

test('Help: a page, the terms, and an explained word', async () => {
  const { page } = app;
  await view(page, 'Help');
  await page.getByRole('heading', { name: 'First steps' }).waitFor();
  await finds('help');
  await page.getByRole('option', { name: 'Terms' }).click();
  await page.getByRole('heading', { name: 'Terms' }).waitFor();
  await finds('help, the terms');
  await view(page, 'Sign');
  await page.getByText('Salt', { exact: true }).filter({ visible: true }).first().hover();
  await page.getByRole('tooltip').waitFor();
  await finds('sign, a word explained');
});

test('the lock', async () => {
  await app.emitPower('lock-screen');
  await app.page.getByText('Countersign is locked.', { exact: true }).waitFor();
  await finds('locked');
});
