// What bad input gets, in the window: a sentence where it happened, and nothing lost.
import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { AsyncEntry } from '@napi-rs/keyring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TimestampSigner } from '../../electron/signing/index.ts';
import { type App, launchApp } from './app.ts';
import { addKeyFromClipboard, choose, expectVerdict, openAddKey, tokenField, view } from './steps.ts';

const secret = 'a-key-for-bad-input-0123456789-abcdefghijklmnopqrstuvwxyz';
const sign = (payload: string) =>
  new TimestampSigner({ key: secret, salt: 'django.core.signing', now: () => 1_700_000_000 }).sign(payload);
const packed = (bytes: Uint8Array) => `.${Buffer.from(deflateSync(bytes)).toString('base64url')}`;

let userData: string;
let app: App;

beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'countersign-bad-'));
  app = await launchApp({ userData });
  await addKeyFromClipboard(app, secret, { name: 'Hostile' });
  await view(app.page, 'Inspect');
});

afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

const payloadCard = () => app.page.getByRole('region', { name: 'Payload', exact: true });

test.each([
  ['prose', 'It was a dark and stormy night: the rain fell in torrents.'],
  ['a time of day', '12:30:45'],
  ['NUL bytes', '\0\0:\0:\0'],
])('%s is not recognised, and stays in the field', async (_name, text) => {
  await tokenField(app.page).fill(text);
  await expectVerdict(app.page, 'Not recognised');
  expect(await tokenField(app.page).inputValue()).toBe(text);
});

test('lone surrogates are not recognised, and stay in the field', async () => {
  // Made inside the page: no protocol between here and there carries half a surrogate pair.
  const insert = (field: HTMLTextAreaElement) => {
    field.select();
    document.execCommand(
      'insertText',
      false,
      `abc${String.fromCharCode(0xd800)}:1tSm9Y:${String.fromCharCode(0xdc00)}`,
    );
    return field.value.length;
  };
  expect(await tokenField(app.page).evaluate(insert)).toBe(13);
  await expectVerdict(app.page, 'Not recognised');
  const kept = (field: HTMLTextAreaElement) => [field.value.charCodeAt(3), field.value.charCodeAt(12)];
  expect(await tokenField(app.page).evaluate(kept)).toEqual([0xd800, 0xdc00]);
});

test('a zip bomb is signed, but not unpacked', async () => {
  await tokenField(app.page).fill(sign(packed(Buffer.alloc(64 * 1024 * 1024))));
  await expectVerdict(app.page, 'Verified');
  await payloadCard()
    .getByText(/larger|more than|limit/i)
    .first()
    .waitFor();
});

test('JSON 100,000 deep is signed, but not read', async () => {
  await tokenField(app.page).fill(sign(packed(Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)))));
  await expectVerdict(app.page, 'Verified');
  await payloadCard()
    .getByText(/deep|nested/i)
    .first()
    .waitFor();
});

test('10 MB of pasted text are refused in a sentence, and what stood there stays', async () => {
  const before = sign('ImtlcHQi');
  await tokenField(app.page).fill(before);
  await expectVerdict(app.page, 'Verified');
  // As an event with its data: what lies in the system's clipboard takes seconds to cross from another program at this size.
  await tokenField(app.page).evaluate((field: HTMLTextAreaElement) => {
    field.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'A'.repeat(10 * 1024 * 1024));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await app.page.getByText(/That text has 10,485,760 characters/).waitFor();
  expect(await tokenField(app.page).inputValue()).toBe(before);
  // The window still answers.
  await tokenField(app.page).fill(`${before}A`);
  await expectVerdict(app.page, 'Bad signature');
});

test('a broken settings file is refused in a sentence', async () => {
  const file = join(userData, 'settings.py');
  writeFileSync(file, `DEBUG = True\nSECRET_KEY = 'never closed\n`);
  const dialog = await openAddKey(app);
  await choose(dialog, 'From settings.py or .env');
  await app.answerOpenDialog(file);
  await dialog.getByRole('button', { name: /Choose/ }).click();
  await dialog.getByText(/line 2|closing|unterminated|not closed/i).waitFor();
  expect(await dialog.innerText()).not.toContain('never closed');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('a key deleted behind the app’s back is named as missing', async () => {
  const metadata = JSON.parse(readFileSync(join(userData, 'keys.json'), 'utf8'));
  const { id } = metadata.profiles[0].keys[0];
  expect(await new AsyncEntry('Countersign', id).deleteCredential()).not.toBe(false);
  await app.close();
  app = await launchApp({ userData });
  await tokenField(app.page).fill(sign('ImtlcHQi'));
  await expectVerdict(app.page, 'Unchecked');
  await view(app.page, 'Keys');
  await app.page.getByText('Missing.').waitFor();
});

test('a corrupt metadata file is set aside under a dated name, and said', async () => {
  await app.close();
  writeFileSync(join(userData, 'keys.json'), '{"version": 1, "profiles": [{"na');
  app = await launchApp({ userData });
  await app.page
    .getByText(/set aside/)
    .first()
    .waitFor();
  const aside = readdirSync(userData).filter((name) => /^keys\.corrupt-\d{4}-/.test(name));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(userData, aside[0] as string), 'utf8')).toBe('{"version": 1, "profiles": [{"na');
  await view(app.page, 'Inspect');
  await app.page.getByRole('heading', { name: 'Welcome to Countersign' }).waitFor();
});
