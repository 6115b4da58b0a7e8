// `npm run screenshots`: drives the built app through its main job and writes the pictures that the README shows.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dumps } from '../../electron/signing/index.ts';
import { type App, launchApp } from './app.ts';
import { addKeyFromClipboard, expectVerdict, tokenField, view } from './steps.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const size = { width: 1200, height: 780 };

// Made up for the pictures: these keys guard nothing.
const shopKey = 'django-insecure-picture-key-of-the-shop-0123456789-abcdefgh';
const blogKey = 'p1cture-key-0f-the-bl0g-9876543210-zyxwvutsrqponmlkjihgfedcba';
const session = dumps(
  '{"_auth_user_id":"42","_auth_user_backend":"django.contrib.auth.backends.ModelBackend","cart":{"7":2,"3":1},"total":19.90}',
  {
    key: blogKey,
    salt: 'django.contrib.sessions.backends.signed_cookies',
    compress: true,
    now: () => Date.now() / 1000 - 7260,
  },
);

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
  await picture('inspect-verified');
  await tokenField(page).fill(`sessionid=${session.replace(/^\.eJ/, '.eK')}`);
  await expectVerdict(page, 'Bad signature');
  await picture('inspect-tampered');

  await view(page, 'Sign');
  await page.getByRole('button', { name: /Sign with/ }).click();
  await page.getByRole('option', { name: /Shop/ }).click();
  await page.getByRole('radio', { name: 'Signed cookie' }).click();
  await page.getByRole('tabpanel', { name: 'Sign' }).getByRole('textbox', { name: 'Cookie name' }).fill('cart');
  await page.getByRole('textbox', { name: 'Value' }).fill('7:2,3:1');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('status', { name: 'Signed value' }).waitFor();
  await picture('sign-cookie');

  await view(page, 'Keys');
  await page.getByRole('option', { name: /Shop/ }).click();
  await page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
  await picture('keys');
  await app.clickMenu('add-key');
  await page.getByRole('dialog', { name: 'Add a key' }).waitFor();
  await picture('add-key');
}
