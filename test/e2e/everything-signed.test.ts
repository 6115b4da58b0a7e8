// Whatever a Django site hands out, in the window: found in a HAR file, read as messages, diagnosed, mended and signed again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sign } from '../../electron/signing/formats.ts';
import { dumps } from '../../electron/signing/index.ts';
import { django as vectors } from '../signing/support/vectors.ts';
import { type App, launchApp } from './app.ts';
import { django } from './django.ts';
import { addKeyFromClipboard, expectVerdict, tokenField, view } from './steps.ts';

const secret = 'everything-key-0123456789-abcdefghijklmnopqrstuvwxyz';
const messages = vectors.messages[1] as (typeof vectors.messages)[number];
const session = vectors.session[0] as (typeof vectors.session)[number];
const now = () => Math.floor(Date.now() / 1000);

let folder: string;
let app: App;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-everything-'));
  app = await launchApp({ userData: join(folder, 'profile') });
  await addKeyFromClipboard(app, secret, { name: 'Site' });
  await addKeyFromClipboard(app, messages.secret_key, { name: 'Messages' });
  await view(app.page, 'Inspect');
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a session cookie under a wrong salt is diagnosed, and the button mends it', async () => {
  const { page } = app;
  const cookie = dumps('{"_auth_user_id":"7"}', { key: secret, salt: 'registration', compress: true, now });
  await tokenField(page).fill(`sessionid=${cookie}`);
  await expectVerdict(page, 'Bad signature');
  const cause = page.getByRole('list', { name: 'Causes' }).getByRole('listitem').first();
  expect(await cause.innerText()).toContain('registration');
  await cause.getByRole('button', { name: 'Apply this fix' }).click();
  await expectVerdict(page, 'Verified');
  expect(await page.getByRole('combobox', { name: 'Salt' }).inputValue()).toBe('registration');
  await page.getByRole('button', { name: 'Undo the fix' }).click();
  await expectVerdict(page, 'Bad signature');
  expect(await tokenField(page).inputValue()).toBe(`sessionid=${cookie}`);
});

test('two faults at once are found: percent-encoded, and signed by the key of another profile', async () => {
  const { page } = app;
  const token = sign('django.timestamp-signer', 'invite 7', { secretKey: messages.secret_key, now: now() });
  await page.getByRole('button', { name: /Key profile/ }).click();
  await page.getByRole('option', { name: /^Site/ }).click();
  await tokenField(page).fill(encodeURIComponent(token));
  // The diagnosis of the value before stays until the new one is there.
  const cause = page.getByRole('list', { name: 'Causes' }).getByRole('listitem').filter({ hasText: 'percent' }).first();
  expect(await cause.innerText()).toContain('Messages');
  await cause.getByRole('button', { name: 'Apply this fix' }).click();
  await expectVerdict(page, 'Verified');
  await page.getByRole('button', { name: /Key profile/ }).click();
  await page.getByRole('option', { name: 'All profiles' }).click();
});

test('a token that was tampered with is called so', async () => {
  const { page } = app;
  const token = dumps('{"a":1}', { key: secret, now }).replace('eyJhIjoxfQ', 'eyJhIjoyfQ');
  await tokenField(page).fill(token);
  await expectVerdict(page, 'Bad signature');
  await page.getByText(/It was tampered with, or signed by a key that is not here/i).waitFor();
});

test('a messages cookie is read as messages', async () => {
  const { page } = app;
  await tokenField(page).fill(`messages=${messages.cookie}`);
  await expectVerdict(page, 'Verified');
  const items = page.getByRole('list', { name: 'Messages', exact: true }).getByRole('listitem');
  // The cards follow the verdict.
  await items.nth(messages.messages.length - 1).waitFor();
  expect(await items.count()).toBe(messages.messages.length);
});

test('a HAR file becomes a list, and a row of it is inspected', async () => {
  const { page } = app;
  const own = dumps('{"_auth_user_id":"42"}', {
    key: secret,
    salt: 'django.contrib.sessions.backends.signed_cookies',
    compress: true,
    now,
  });
  const cookies = [
    { name: 'sessionid', value: own },
    { name: 'messages', value: messages.cookie },
    { name: 'stranger', value: session.signed_cookies },
    { name: 'theme', value: 'dark' },
  ];
  const request = {
    method: 'GET',
    url: 'https://example.com/',
    httpVersion: 'HTTP/2',
    headers: [],
    queryString: [],
    cookies,
  };
  const response = { status: 200, headers: [], cookies: [], content: { size: 0, mimeType: 'text/html' } };
  const har = { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries: [{ request, response }] } };
  const file = join(folder, 'site.har');
  writeFileSync(file, JSON.stringify(har));

  await app.answerOpenDialog(file);
  await page.getByRole('button', { name: /Open a file/ }).click();
  const list = page.getByRole('region', { name: 'Found values' });
  await list
    .getByRole('option', { name: /^sessionid/ })
    .getByText('Verified')
    .waitFor();
  await list
    .getByRole('option', { name: /^stranger/ })
    .getByText('Bad signature')
    .waitFor();
  await list.getByRole('option', { name: /^sessionid/ }).click();
  await expectVerdict(page, 'Verified');
  await expect.poll(() => tokenField(page).inputValue()).toContain(own);
  await list.getByRole('option', { name: /^messages/ }).click();
  await page.getByRole('list', { name: 'Messages', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close the list' }).click();
});

test('an inspected value is edited and signed again, and Django accepts it', async () => {
  const { page } = app;
  const token = dumps('{"user":7,"plan":"free"}', { key: secret, salt: 'links', now: () => now() - 1000 });
  await tokenField(page).fill(token);
  await page.getByRole('combobox', { name: 'Salt' }).fill('links');
  await expectVerdict(page, 'Verified');
  // Of this value, not of the one before.
  await page.getByRole('region', { name: 'Signature', exact: true }).getByText('links', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Edit and re-sign' }).click();
  await page.getByRole('textbox', { name: 'Payload' }).fill('{"user":7,"plan":"paid"}');
  await page.getByRole('button', { name: /^(Time|As it is)/ }).click();
  await page.getByRole('option', { name: 'Now, when it is signed' }).click();
  await page.getByRole('button', { name: 'Sign again' }).click();
  await page.getByRole('button', { name: 'Copy raw value' }).last().click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const signed = await app.readClipboard();
  expect(signed).not.toBe(token);
  expect(django(`json.dumps(signing.loads(signed, key=key, salt='links', max_age=600))`, { key: secret, signed })).toBe(
    '{"user": 7, "plan": "paid"}',
  );
});
