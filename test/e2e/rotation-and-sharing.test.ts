// Rotating a key and sharing it, in the real window: a generated key reaches a server only as an encrypted bundle, which a plain age
// implementation opens; the tokens of the old key still verify; and a bundle brings a deleted profile back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCookie } from '../../electron/signing/index.ts';
import { django as vectors } from '../signing/support/vectors.ts';
import { type App, launchApp, registerKey, registerPassphrase } from './app.ts';
import { answer, answerNew, gone } from './question.ts';
import { findSecrets, findSecretsInFolder, heapSnapshot } from './secret-search.ts';
import { addKeyFromClipboard, choose, expectVerdict, tokenField, view } from './steps.ts';

// A key of ASCII without quotes or backslashes reads the same in every place it is searched for.
const vector = vectors.session.find(({ secret_key: key }) =>
  /^[a-z0-9!@#$%^&*(\-_=+)]{50,}$/.test(key),
) as (typeof vectors.session)[number];
const passphrase = 'lantern quarry mitten sparrow dune';

let folder: string;
let app: App;
let identity: string;
/** Of the generated key, read from the bundle as a server would. */
let generated: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-bundles-'));
  identity = await generateX25519Identity();
  registerKey(identity, 'the age identity');
  registerPassphrase(passphrase, 'the bundle’s passphrase');
  app = await launchApp({ record: true });
  await tokenField(app.page).waitFor();
  registerKey(vector.secret_key, 'the old key of Shop');
  await addKeyFromClipboard(app, vector.secret_key, { name: 'Shop' });
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const exportDialog = () => app.page.getByRole('dialog', { name: 'Export key profiles' });

async function openBundle(file: string): Promise<{ profiles: { name: string; keys: { secret: string }[] }[] }> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return JSON.parse(await decrypter.decrypt(armor.decode(readFileSync(file, 'utf8')), 'text'));
}

describe('rotation', () => {
  test('a generated key becomes the current one, the old one the first fallback', async () => {
    await button('Rotate the key…').click();
    const task = app.page.getByRole('region', { name: 'Rotate the key' });
    await choose(task, 'Generate');
    await button('Generate and make it current').click();
    const keys = task.getByRole('list', { name: 'Keys of Shop now' });
    await keys.waitFor();
    expect(await keys.innerText()).toMatch(/Current[\s\S]*Fallback 1/);
    await button('Next: deploy').click();
    await task
      .getByText(/SECRET_KEY_FALLBACKS/)
      .first()
      .waitFor();
  });

  test('the check finds what still needs the old key', async () => {
    await button('It is deployed: check').click();
    await app.page.getByRole('textbox', { name: 'Live tokens' }).fill(`sessionid=${vector.signed_cookies}\n`);
    await button('Check').last().click();
    const row = app.page.getByRole('row', { name: /Fallback 1/ });
    await row.waitFor();
    expect(await row.innerText()).toContain('100%');
    await button('Back to the profile').click();
  });
});

describe('sharing', () => {
  test('exports to an age key, and a plain age implementation opens the file', async () => {
    const file = join(folder, 'shop.age');
    await button('Export…').click();
    await choose(exportDialog(), 'Owners of age keys');
    await exportDialog()
      .getByRole('textbox', { name: 'Public keys' })
      .fill(await identityToRecipient(identity));
    await app.answerSaveDialog(file);
    await exportDialog().getByRole('button', { name: 'Export…' }).click();
    await exportDialog()
      .getByText(/holds 1 profile with 2 keys/)
      .waitFor();
    await exportDialog().getByRole('button', { name: 'Done' }).click();
    const { profiles } = await openBundle(file);
    const keys = profiles[0]?.keys.map((key) => key.secret) ?? [];
    expect(keys[1] === vector.secret_key).toBe(true);
    generated = keys[0] as string;
    registerKey(generated, 'the generated key of Shop');
    expect(generated.length).toBe(50);
  });

  test('what the server signs with the new key verifies here, and what the old one signed still does', async () => {
    await view(app.page, 'Inspect');
    const signed = signCookie({ secretKey: generated, name: 'cart', value: 'three apples' });
    await tokenField(app.page).fill(`cart=${signed}`);
    expect(await expectVerdict(app.page, 'Verified')).toContain('current key');
    await tokenField(app.page).fill(`sessionid=${vector.signed_cookies}`);
    // The verdict of the value before has the same word.
    await app.page
      .getByRole('status', { name: 'Verdict' })
      .getByText(/fallback 1/)
      .waitFor();
    await expectVerdict(app.page, 'Verified');
  });

  test('exports to a passphrase, asked for in a window of its own', async () => {
    await view(app.page, 'Keys');
    await button('Export…').click();
    await choose(exportDialog(), 'Whoever has a passphrase');
    await app.answerSaveDialog(join(folder, 'passphrase.age'));
    await exportDialog().getByRole('button', { name: 'Export…' }).click();
    await expect.poll(() => app.page.context().pages().length, { timeout: 20_000 }).toBe(2);
    const asked = app.page
      .context()
      .pages()
      .find((page) => page !== app.page);
    if (!asked) throw new Error('No window asked for the passphrase.');
    await answerNew(asked, passphrase);
    await gone(asked);
    await exportDialog()
      .getByText(/holds 1 profile with 2 keys/)
      .waitFor();
    await exportDialog().getByRole('button', { name: 'Done' }).click();
  });

  test('a deleted profile comes back from either bundle', async () => {
    const identityFile = join(folder, 'identity.txt');
    writeFileSync(identityFile, `# for the test\n${identity}\n`, { mode: 0o600 });
    for (const name of ['shop.age', 'passphrase.age']) {
      await button('Delete profile').click();
      await app.page.getByRole('alertdialog').getByRole('button', { name: 'Delete profile' }).click();
      await app.page.getByRole('heading', { name: 'Welcome to Countersign' }).last().waitFor();
      await button('Import…').click();
      await app.answerOpenDialog(join(folder, name));
      await button('Choose the bundle').click();
      if (name === 'shop.age') {
        await app.answerOpenDialog(identityFile);
        await button('From a file').click();
      } else {
        await expect.poll(() => app.page.context().pages().length, { timeout: 20_000 }).toBe(2);
        const asked = app.page
          .context()
          .pages()
          .find((page) => page !== app.page);
        if (asked) await answer(asked, passphrase);
      }
      const dialog = app.page.getByRole('dialog', { name: /Import from/ });
      await dialog.getByRole('button', { name: 'Import', exact: true }).click();
      const results = app.page.getByRole('list', { name: 'Results' });
      await results.waitFor();
      await app.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
      await app.page.getByRole('grid', { name: 'Keys of Shop' }).waitFor();
    }
    await view(app.page, 'Inspect');
    await tokenField(app.page).fill('');
    await tokenField(app.page).fill(`sessionid=${vector.signed_cookies}`);
    // The verdict of the value before has the same word.
    await app.page
      .getByRole('status', { name: 'Verdict' })
      .getByText(/fallback 1/)
      .waitFor();
    await expectVerdict(app.page, 'Verified');
  });

  test('no key, passphrase or identity is in the window, the traffic, the profile folder or the logs', async () => {
    const secrets = [vector.secret_key, generated, identity];
    expect(findSecrets(await heapSnapshot(app.page), [...secrets, passphrase], 'the window’s heap')).toEqual([]);
    expect(findSecretsInFolder(app.userData, [...secrets, passphrase])).toEqual([]);
    expect(findSecrets(Buffer.from(app.log() + app.pageLog()), [...secrets, passphrase], 'the log')).toEqual([]);
    const traffic = await app.traffic();
    expect(findSecrets(Buffer.from(JSON.stringify(traffic)), secrets, 'the traffic')).toEqual([]);
  });
});
