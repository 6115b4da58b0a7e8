// `npm run screenshots`: drives the built app through its main job and writes the pictures that the README shows.
import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sign } from '../../electron/signing/formats.ts';
import { dumps } from '../../electron/signing/index.ts';
import { type App, launchApp } from './app.ts';
import { batchPictures } from './batch-pictures.ts';
import { saveReadyRecipes } from './ready-recipes.ts';
import { addKeyFromClipboard, choose, expectVerdict, tokenField, view } from './steps.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const size = { width: 1200, height: 780 };

// Made up for the pictures: these keys guard nothing.
const shopKey = 'django-insecure-picture-key-of-the-shop-0123456789-abcdefgh';
const blogKey = 'p1cture-key-0f-the-bl0g-9876543210-zyxwvutsrqponmlkjihgfedcba';
const sessionSalt = 'django.contrib.sessions.backends.signed_cookies';
const hoursAgo = (hours: number) => () => Math.floor(Date.now() / 1000 - hours * 3600);
const user42 =
  '{"_auth_user_id":"42","_auth_user_backend":"django.contrib.auth.backends.ModelBackend","cart":{"7":2,"3":1},"total":19.90}';
const session = dumps(user42, { key: blogKey, salt: sessionSalt, compress: true, now: hoursAgo(2) });
const plain = dumps(user42, { key: blogKey, salt: sessionSalt, now: hoursAgo(2) });
const payload = (json: string) => Buffer.from(json).toString('base64url');
const forged = plain.replace(/^[^:]*/, payload(user42.replace('"42"', '"1"')));
const invitation = dumps('"ada"', { key: shopKey, salt: 'registration', now: hoursAgo(30) });

/** What a browser's developer tools export, in small. */
function harFile(): string {
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
    method: 'GET',
    url: 'https://blog.example.com/',
    httpVersion: 'HTTP/2',
    headers: [],
    queryString: [],
    cookies,
  };
  const response = { status: 200, headers: [], cookies: [], content: { size: 0, mimeType: 'text/html' } };
  const path = join(mkdtempSync(join(tmpdir(), 'countersign-pictures-')), 'blog.har');
  writeFileSync(
    path,
    JSON.stringify({ log: { version: '1.2', creator: { name: '', version: '' }, entries: [{ request, response }] } }),
  );
  return path;
}

mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  const app = await launchApp({ colorScheme: theme, size });
  try {
    await takePictures(app, (name) => app.page.screenshot({ path: `${folder}${name}-${theme}.png` }));
  } finally {
    await app.close();
  }
}

async function takePictures(app: App, picture: (name: string) => Promise<unknown>): Promise<void> {
  const { page } = app;
  await page.getByRole('heading', { name: 'Welcome to Countersign' }).waitFor();
  await picture('first-start');
  await addKeyFromClipboard(app, shopKey, { name: 'Shop', environment: 'Staging', djangoVersion: '4.2' });
  await addKeyFromClipboard(app, blogKey, { name: 'Blog', environment: 'Production', djangoVersion: '5.2' });

  await view(page, 'Inspect');
  await tokenField(page).fill(`sessionid=${session}`);
  await expectVerdict(page, 'Verified');
  await page.locator('.life svg').waitFor();
  await picture('inspect-verified');
  // Someone made himself user 1.
  await tokenField(page).fill(`sessionid=${forged}`);
  await expectVerdict(page, 'Bad signature');
  await page.getByText(/it was tampered with/i).waitFor();
  await picture('inspect-tampered');
  await tokenField(page).fill(encodeURIComponent(invitation));
  await page
    .getByRole('list', { name: 'Causes' })
    .getByText(/registration/)
    .first()
    .waitFor();
  await picture('diagnosis');

  await app.answerOpenDialog(harFile());
  await page.getByRole('button', { name: /Open a file/ }).click();
  const list = page.getByRole('region', { name: 'Found values' });
  await list
    .getByRole('option', { name: /^sessionid/ })
    .getByText('Verified')
    .waitFor();
  await list.getByRole('option', { name: /^sessionid/ }).click();
  await expectVerdict(page, 'Verified');
  await picture('intake');
  await page.getByRole('button', { name: 'Close the list' }).click();

  await view(page, 'Sign');
  await page.getByRole('button', { name: /Sign with/ }).click();
  await page.getByRole('option', { name: /Shop/ }).click();
  await page.getByRole('radio', { name: 'Signed cookie' }).click();
  await page.getByRole('tabpanel', { name: 'Sign' }).getByRole('textbox', { name: 'Cookie name' }).fill('cart');
  await page.getByRole('textbox', { name: 'Value' }).fill('7:2,3:1');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('status', { name: 'Signed value' }).waitFor();
  await picture('sign-cookie');

  await saveReadyRecipes(app);
  await view(page, 'Links');
  await page.getByRole('option', { name: /^Account recovery/ }).click();
  await page.getByRole('textbox', { name: 'User ID' }).fill('1815');
  await page.getByRole('textbox', { name: 'Ticket number (optional)' }).fill('SUP-1207');
  const zone = page.getByRole('combobox', { name: 'Recipient’s time zone' });
  await zone.fill('berlin');
  await page.getByRole('option', { name: /^Europe\/Berlin/ }).waitFor();
  await zone.press('ArrowDown');
  await zone.press('Enter');
  await page.getByRole('option', { name: /^Europe\/Berlin/ }).waitFor({ state: 'detached' });
  await page.getByRole('status', { name: 'To be signed' }).waitFor();
  await picture('links-form');
  await page.getByRole('button', { name: 'Issue the link' }).click();
  await page.getByRole('button', { name: 'Sign as Blog' }).click();
  await page.getByRole('status', { name: 'Link', exact: true }).locator('[data-segment=signature]').waitFor();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await picture('links-issued');
  await page.getByRole('button', { name: 'Edit recipes' }).click();
  await page.getByRole('button', { name: 'Edit One-time download' }).click();
  await page.getByRole('region', { name: 'What is signed' }).getByText('Shop').waitFor();
  await picture('recipe-editor');
  await page.getByRole('button', { name: 'Back to the recipes' }).click();
  await page.getByRole('button', { name: 'Back to the links' }).click();

  await batchPictures(app, shopKey, picture);

  await view(page, 'Ledger');
  const records = page.getByRole('tabpanel', { name: 'Ledger' });
  await records.getByText('SUP-1207').first().click();
  await records.getByText('Account recovery').first().waitFor();
  await picture('ledger');

  await view(page, 'Keys');
  await page.getByRole('option', { name: /Shop/ }).click();
  await page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
  await picture('keys');
  await app.clickMenu('add-key');
  await page.getByRole('dialog', { name: 'Add a key' }).waitFor();
  await picture('add-key');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Rotate the key…' }).click();
  await page.getByRole('region', { name: 'Rotate the key' }).waitFor();
  await picture('rotation');
  await page.keyboard.press('Escape');
  await view(page, 'Settings');
  await picture('settings');
  await view(page, 'Inspect');
  await app.clickMenu('palette');
  await page.getByRole('dialog', { name: 'Palette' }).waitFor();
  await picture('palette');
  await page.keyboard.press('Escape');
  await app.emitPower('lock-screen');
  await page.getByText('Countersign is locked.', { exact: true }).waitFor();
  await picture('locked');
  await page.getByRole('button', { name: /^Unlock/ }).click();
  await view(page, 'Keys');

  await page.keyboard.press('Escape');
  await view(page, 'Links');
  await page.getByRole('button', { name: 'Issue another' }).click();
  await page.getByRole('button', { name: 'Lock to chosen recipes…' }).click();
  await choose(page, 'One-time download', 'checkbox');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Choose a passphrase and lock…' }).click();
  const asked = await opened;
  await asked.getByLabel('New passphrase').fill('a passphrase for the pictures');
  await asked.getByLabel('The same again').fill('a passphrase for the pictures');
  await asked.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('region', { name: 'Support lock' }).waitFor();
  await picture('links-locked');
}
