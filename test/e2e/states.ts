// Every view with typical content, one state after the other in one app, at a moment that is always the same: for the pictures and for
// the zoom. Each state begins from whatever view is open and ends with the view at rest.
import { Buffer } from 'node:buffer';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { sign } from '../../electron/signing/formats.ts';
import { dumps, TimestampSigner } from '../../electron/signing/index.ts';
import { type App, launchApp } from './app.ts';
import { dropOn } from './drop-file.ts';
import { cancel, question } from './question.ts';
import { saveReadyRecipes } from './ready-recipes.ts';
import { addKeyFromClipboard, choose, expectVerdict, openAddKey, tokenField, view } from './steps.ts';

const moment = new Date('2026-03-18T10:30:00Z');
const hoursAgo = (hours: number) => () => Math.floor(moment.getTime() / 1000 - hours * 3600);

// Made up: these keys guard nothing.
const shopKey = 'django-insecure-state-key-of-the-shop-0123456789-abcdefghi';
const blogKey = 'st4te-key-0f-the-bl0g-9876543210-zyxwvutsrqponmlkjihgfedcba';
const sessionSalt = 'django.contrib.sessions.backends.signed_cookies';
const user =
  '{"_auth_user_id":"42","_auth_user_backend":"django.contrib.auth.backends.ModelBackend","cart":{"7":2,"3":1},"total":19.90}';
const session = dumps(user, { key: blogKey, salt: sessionSalt, compress: true, now: hoursAgo(2) });
const plain = dumps(user, { key: blogKey, salt: sessionSalt, now: hoursAgo(2) });
const forged = plain.replace(/^[^:]*/, Buffer.from(user.replace('"42"', '"1"')).toString('base64url'));
const invitation = dumps('"ada"', { key: shopKey, salt: 'registration', now: hoursAgo(30) });

export interface State {
  name: string;
  /** Resolves with the page that shows it: the app's own, or a window of its own. */
  show(app: App): Promise<Page>;
  leave?(app: App): Promise<void>;
  /** What no fixed clock can hold still. */
  unsteady?(page: Page): Locator[];
}

/** The app with its clock, its page's clock and the time zone held. */
export async function launchAtMoment(): Promise<App> {
  const app = await launchApp({
    preload: fileURLToPath(new URL('fixed-clock.cjs', import.meta.url)),
    env: { COUNTERSIGN_FIXED_CLOCK: moment.toISOString(), TZ: 'UTC' },
  });
  app.page.setDefaultTimeout(20_000);
  await app.page.clock.setFixedTime(moment);
  const cdp = await app.page.context().newCDPSession(app.page);
  await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' });
  return app;
}

const inspect = async ({ page }: App, text: string): Promise<void> => {
  await view(page, 'Inspect');
  await tokenField(page).fill(text);
};
const pressEscape = ({ page }: App): Promise<void> => page.keyboard.press('Escape');

export const states: State[] = [
  {
    name: 'welcome',
    async show({ page }) {
      await page.getByRole('heading', { name: 'Welcome to Countersign' }).waitFor();
      return page;
    },
  },
  {
    name: 'add-key',
    async show(app) {
      await openAddKey(app);
      return app.page;
    },
    async leave(app) {
      await pressEscape(app);
      await addKeyFromClipboard(app, shopKey, { name: 'Shop', environment: 'Staging', djangoVersion: '4.2' });
      await addKeyFromClipboard(app, blogKey, { name: 'Blog', environment: 'Production', djangoVersion: '5.2' });
      await saveReadyRecipes(app);
    },
  },
  {
    name: 'inspect-verified',
    async show(app) {
      await inspect(app, `sessionid=${session}`);
      await expectVerdict(app.page, 'Verified');
      await app.page.locator('.life svg').waitFor();
      return app.page;
    },
  },
  {
    name: 'inspect-tampered',
    async show(app) {
      await inspect(app, `sessionid=${forged}`);
      await expectVerdict(app.page, 'Bad signature');
      await app.page.getByText(/it was tampered with/i).waitFor();
      await app.page.locator('.life svg').waitFor();
      return app.page;
    },
  },
  {
    name: 'inspect-diagnosis',
    async show(app) {
      await inspect(app, encodeURIComponent(invitation));
      await app.page
        .getByRole('list', { name: 'Causes' })
        .getByText(/registration/)
        .first()
        .waitFor();
      return app.page;
    },
  },
  {
    name: 'inspect-list',
    async show(app) {
      const { page } = app;
      await view(page, 'Inspect');
      await app.answerOpenDialog(cookiesFile());
      await page.getByRole('button', { name: /Open a file/ }).click();
      const found = page.getByRole('region', { name: 'Found values' }).getByRole('option', { name: /^sessionid/ });
      await found.getByText('Verified').waitFor();
      await found.click();
      await expectVerdict(page, 'Verified');
      return page;
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Close the list' }).click(),
  },
  {
    name: 'sign',
    async show({ page }) {
      await view(page, 'Sign');
      await page.getByRole('button', { name: /Sign with/ }).click();
      await page.getByRole('option', { name: /Shop/ }).click();
      await page.getByRole('radio', { name: 'Signed cookie' }).click();
      await page.getByRole('tabpanel', { name: 'Sign' }).getByRole('textbox', { name: 'Cookie name' }).fill('cart');
      await page.getByRole('textbox', { name: 'Value' }).fill('7:2,3:1');
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await page.getByRole('status', { name: 'Signed value' }).waitFor();
      return page;
    },
  },
  {
    name: 'links',
    async show({ page }) {
      await view(page, 'Links');
      await page.getByRole('option', { name: /^Account recovery/ }).click();
      await page.getByRole('textbox', { name: 'User ID' }).fill('1815');
      await page.getByRole('textbox', { name: 'Ticket number (optional)' }).fill('SUP-1207');
      await page.getByRole('status', { name: 'To be signed' }).waitFor();
      return page;
    },
  },
  {
    name: 'recipe',
    async show({ page }) {
      await page.getByRole('button', { name: 'Edit recipes' }).click();
      await page.getByRole('button', { name: 'Edit One-time download' }).click();
      await page.getByRole('region', { name: 'What is signed' }).getByText('Shop').waitFor();
      return page;
    },
    async leave({ page }) {
      await page.getByRole('button', { name: 'Back to the recipes' }).click();
      await page.getByRole('button', { name: 'Back to the links' }).click();
    },
  },
  {
    name: 'passphrase',
    async show(app) {
      const { page } = app;
      await page.getByRole('button', { name: 'Lock to chosen recipes…' }).click();
      await choose(page, 'One-time download', 'checkbox');
      await page.getByRole('button', { name: 'Choose a passphrase and lock…' }).click();
      return question(app, 'Lock to the chosen recipes');
    },
    async leave(app) {
      await cancel(await question(app, 'Lock to the chosen recipes'));
      await pressEscape(app);
    },
  },
  {
    name: 'batch',
    async show(app) {
      const { page } = app;
      await view(page, 'Batch');
      const panel = page.getByRole('tabpanel', { name: 'Batch' });
      await dropOn(panel, tokensFile());
      await panel.getByRole('heading', { name: 'newsletter-links.csv' }).waitFor();
      await panel.getByRole('combobox', { name: 'Salt' }).fill('shop.newsletter');
      await panel.getByRole('button', { name: /Max age/ }).click();
      await page.getByRole('option', { name: '2 weeks' }).click();
      return page;
    },
  },
  {
    name: 'batch-done',
    async show(app) {
      const { page } = app;
      const panel = page.getByRole('tabpanel', { name: 'Batch' });
      await app.answerSaveDialog(join(mkdtempSync(join(tmpdir(), 'countersign-states-')), 'results.csv'));
      await panel.getByRole('button', { name: 'Verify every row' }).click();
      await panel.getByRole('heading', { name: 'Done' }).waitFor();
      await panel.locator('.chart svg').waitFor();
      return page;
    },
    unsteady: (page) => [page.locator('.batch-pace')],
  },
  {
    name: 'ledger',
    async show({ page }) {
      await view(page, 'Ledger');
      await page.getByRole('listbox', { name: 'Records' }).getByRole('option').first().click();
      await page.getByRole('region', { name: /^Record no\. / }).waitFor();
      return page;
    },
    // Made with a key of the ledger's own, which is new each time; and whoever is at the machine.
    unsteady: (page) => [
      page.locator('.facts dd').filter({ hasText: /[0-9a-f]{20}/ }),
      page
        .locator('.facts > div')
        .filter({ has: page.getByText('By', { exact: true }) })
        .locator('dd'),
    ],
  },
  {
    name: 'keys',
    async show({ page }) {
      await view(page, 'Keys');
      await page.getByRole('option', { name: /Shop/ }).click();
      await page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
      return page;
    },
  },
  {
    name: 'rotation',
    async show({ page }) {
      await page.getByRole('button', { name: 'Rotate the key…' }).click();
      await page.getByRole('region', { name: 'Rotate the key' }).waitFor();
      return page;
    },
    leave: pressEscape,
  },
  {
    name: 'settings',
    async show({ page }) {
      await view(page, 'Settings');
      await page.getByRole('tabpanel', { name: 'Settings' }).getByRole('heading').first().waitFor();
      return page;
    },
  },
  {
    name: 'help',
    async show({ page }) {
      await view(page, 'Help');
      await page.getByRole('tabpanel', { name: 'Help' }).getByRole('heading').first().waitFor();
      return page;
    },
  },
  {
    name: 'palette',
    async show(app) {
      await inspect(app, '');
      await app.clickMenu('palette');
      await app.page.getByRole('dialog', { name: 'Palette' }).waitFor();
      return app.page;
    },
    leave: pressEscape,
  },
  {
    name: 'locked',
    async show(app) {
      await app.emitPower('lock-screen');
      await app.page.getByText('Countersign is locked.', { exact: true }).waitFor();
      return app.page;
    },
  },
];

/** What a browser's developer tools export, in small. */
function cookiesFile(): string {
  const cookies = [
    { name: 'sessionid', value: session },
    { name: 'invite', value: invitation },
    {
      name: 'messages',
      value: sign('django.messages', '[["__json_message",0,25,"Saved."]]', { secretKey: blogKey, now: hoursAgo(1)() }),
    },
    { name: 'theme', value: 'dark' },
  ];
  const request = {
    ...{ method: 'GET', url: 'https://blog.example.com/', httpVersion: 'HTTP/2' },
    ...{ headers: [], queryString: [], cookies },
  };
  const response = { status: 200, headers: [], cookies: [], content: { size: 0, mimeType: 'text/html' } };
  const path = join(mkdtempSync(join(tmpdir(), 'countersign-states-')), 'blog.har');
  const creator = { name: '', version: '' };
  writeFileSync(path, JSON.stringify({ log: { version: '1.2', creator, entries: [{ request, response }] } }));
  return path;
}

/** Links of a newsletter over half a year, some of them broken. */
function tokensFile(): string {
  const rows = Array.from({ length: 240 }, (_, index) => {
    const signer = new TimestampSigner({
      key: index % 61 === 3 ? `${shopKey}-of-another-site` : shopKey,
      salt: 'shop.newsletter',
      now: hoursAgo((index * index) / 13),
    });
    const address = `reader${index}@example.com`;
    const token = signer.sign(address);
    return `${index + 1},${address},${index % 29 === 5 ? token.slice(0, -3) : token}`;
  });
  const path = join(mkdtempSync(join(tmpdir(), 'countersign-states-')), 'newsletter-links.csv');
  writeFileSync(path, `id,email,unsubscribe_token\n${rows.join('\n')}\n`);
  return path;
}
