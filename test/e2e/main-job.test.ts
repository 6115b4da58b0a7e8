// The main job in a real window: a key goes into the keychain, a real cookie is verified, and Django accepts what is signed here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { django as vectors } from '../signing/support/vectors.ts';
import { type App, launchApp } from './app.ts';
import { django } from './django.ts';
import { findSecrets, findSecretsInFolder, heapSnapshot } from './secret-search.ts';
import { addKeyFromClipboard, choose, expectVerdict, openAddKey, tokenField, view } from './steps.ts';

// A key of ASCII without quotes or backslashes reads the same in every place it is searched for.
const vector = vectors.session.find(({ secret_key: key }) =>
  /^[a-z0-9!@#$%^&*(\-_=+)]{50,}$/.test(key),
) as (typeof vectors.session)[number];
const secret = vector.secret_key;

let userData: string;
let app: App;
let heaps: Buffer[];

beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  heaps = [];
  app = await launchApp({ userData, record: true });
});

afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

describe('the main job', () => {
  test('a first start welcomes and leads to adding a key', async () => {
    await app.page.getByRole('heading', { name: 'Welcome to Countersign' }).waitFor();
    await app.page.getByRole('button', { name: 'Add a key' }).first().click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a key' });
    await dialog.waitFor();
    // A key has no field to be typed or pasted into.
    expect(await dialog.getByRole('textbox', { name: /secret|key/i }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('a key goes from the clipboard into the keychain', async () => {
    await addKeyFromClipboard(app, secret, { name: 'Shop', environment: 'Production' });
    await app.page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
    await app.page.getByRole('heading', { name: 'Shop' }).waitFor();
    const row = app.page.getByRole('grid', { name: 'Keys of Shop' }).getByRole('row');
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toMatch(/Current[\s\S]*[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
  });

  test('a cookie that Django made verifies', async () => {
    await view(app.page, 'Inspect');
    await tokenField(app.page).fill(`sessionid=${vector.signed_cookies}`);
    const verdict = await expectVerdict(app.page, 'Verified');
    expect(verdict).toContain('Shop');
    const tree = app.page.getByRole('treegrid', { name: 'Payload tree' });
    expect(await tree.innerText()).toContain('_auth_user_id');
  });

  test('one changed character is a bad signature, and taking it back verifies again', async () => {
    const field = tokenField(app.page);
    await field.press('End');
    await field.pressSequentially('A');
    await expectVerdict(app.page, 'Bad signature');
    await field.press('Backspace');
    await expectVerdict(app.page, 'Verified');
  });

  test('max age decides between verified and expired', async () => {
    await app.page.getByRole('button', { name: /Max age/ }).click();
    await app.page.getByRole('option', { name: '1 hour' }).click();
    await expectVerdict(app.page, 'Expired');
    await app.page.getByRole('button', { name: /Max age/ }).click();
    await app.page.getByRole('option', { name: 'No expiry' }).click();
    await expectVerdict(app.page, 'Verified');
  });

  test('Django accepts a cookie signed here', async () => {
    await view(app.page, 'Sign');
    await app.page.getByRole('radio', { name: 'Signed cookie' }).click();
    await app.page.getByRole('tabpanel', { name: 'Sign' }).getByRole('textbox', { name: 'Cookie name' }).fill('cart');
    await app.page.getByRole('textbox', { name: 'Value' }).fill('42 apples, "crisp"');
    await choose(app.page, 'Legacy');
    await app.page.getByRole('button', { name: 'Sign', exact: true }).click();
    // A production key asks first.
    const confirmation = app.page.getByRole('alertdialog');
    expect(await confirmation.innerText()).toContain('Shop');
    await confirmation.getByRole('button', { name: /Sign/ }).click();
    await app.page.getByRole('button', { name: 'Copy raw value' }).click();
    await app.page.getByText('Copied', { exact: true }).first().waitFor();
    const signed = await app.readClipboard();
    expect(django(`get_legacy_cookie(key, 'cart', signed)`, { key: secret, signed })).toBe('42 apples, "crisp"');
  });

  test('Django loads an object signed here', async () => {
    await app.page.getByRole('radio', { name: 'JSON object' }).click();
    await app.page.getByRole('textbox', { name: 'JSON' }).fill('{"user": 7, "2": 1.50, "1": [true, null]}');
    await app.page.getByRole('button', { name: 'Sign', exact: true }).click();
    await app.page.getByRole('alertdialog').getByRole('button', { name: /Sign/ }).click();
    await app.page.getByRole('button', { name: 'Inspect it' }).click();
    await expectVerdict(app.page, 'Verified');
    const signed = await tokenField(app.page).inputValue();
    expect(django(`json.dumps(signing.loads(signed, key=key))`, { key: secret, signed })).toBe(
      '{"user": 7, "2": 1.5, "1": [true, null]}',
    );
  });

  test('a restart finds the key again', async () => {
    heaps.push(await heapSnapshot(app.page));
    const before = app;
    await app.close();
    expect(findSecrets(Buffer.from(before.log() + before.pageLog()), [secret], 'the logs')).toEqual([]);
    expect(findSecrets(Buffer.from(JSON.stringify(await before.traffic())), [secret], 'the traffic')).toEqual([]);
    app = await launchApp({ userData, record: true });
    await tokenField(app.page).fill(vector.signed_cookies);
    await expectVerdict(app.page, 'Verified');
  });

  test('nothing the window, the traffic, the profile folder or the logs hold is a secret', async () => {
    heaps.push(await heapSnapshot(app.page));
    // The search itself must be able to find: the token is in the heap, so the heap is really what was searched.
    expect(findSecrets(heaps.at(-1) as Buffer, [vector.signed_cookies.slice(0, 60)], 'the heap')).not.toEqual([]);
    expect(heaps.flatMap((heap, index) => findSecrets(heap, [secret], `heap ${index + 1}`))).toEqual([]);
    const traffic = JSON.stringify(await app.traffic());
    expect(traffic).toContain('inspect.inspect');
    expect(findSecrets(Buffer.from(traffic), [secret], 'the traffic')).toEqual([]);
    expect(findSecrets(Buffer.from(app.log() + app.pageLog()), [secret], 'the logs')).toEqual([]);
    await app.close();
    expect(findSecretsInFolder(userData, [secret])).toEqual([]);
    app = await launchApp({ userData });
  });

  test('the page logged no error', async () => {
    await openAddKey(app);
    await app.page.keyboard.press('Escape');
    expect(app.pageLog()).not.toMatch(/\[(error|uncaught)\]/);
  });
});
