// The ledger in the real window, its key in the real keychain: what is signed is found again, what an editor changes is found out.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AsyncEntry } from '@napi-rs/keyring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerKeyId, ledgerScope } from '../../electron/ledger/ledger-secrets.ts';
import { findPython } from '../oracle/find-python.ts';
import { type App, launchApp } from './app.ts';
import { findSecretsInFolder } from './secret-search.ts';
import { addKeyFromClipboard, view } from './steps.ts';

const secret = 'ledger-key-0123456789-abcdefghijklmnopqrstuvwxyz';
const CONTENT = 'what-was-signed-in-the-ledger-test';

let folder: string;
let userData: string;
let app: App;
const tokens: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-ledger-e2e-'));
  userData = join(folder, 'profile');
  app = await launchApp({ userData });
  await addKeyFromClipboard(app, secret, { name: 'Shop' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const python = (program: string, ...args: string[]) =>
  execFileSync(findPython(), ['-c', program, ...args], { encoding: 'utf8' });
const records = () => app.page.getByRole('listbox', { name: 'Records' }).getByRole('option');
const ledgerCard = () => app.page.getByRole('region', { name: 'The ledger' });
const findBox = () => app.page.getByRole('textbox', { name: 'What may have been issued' });
const answer = () => app.page.getByRole('status', { name: 'Answer' });

/** Gives what stands on the card once it was signed and recorded under that number. */
async function sign(kind: string, name: string | null, number: number): Promise<string> {
  await view(app.page, 'Sign');
  const panel = app.page.getByRole('tabpanel', { name: 'Sign' });
  await panel.getByRole('radio', { name: kind }).click();
  if (name !== null) await panel.getByRole('textbox', { name: 'Cookie name' }).fill(name);
  await panel.getByRole('textbox', { name: 'Value', exact: true }).fill(CONTENT);
  await panel.getByRole('button', { name: 'Sign', exact: true }).click();
  await panel.getByText(`Recorded in the ledger as no. ${number}`).waitFor();
  return (await panel.locator('output[aria-label="Signed value"]').textContent()) ?? '';
}

test('before anything is signed it says what it is for, and no key is made for it', async () => {
  await view(app.page, 'Ledger');
  await app.page.getByRole('heading', { name: 'Nothing was issued yet' }).waitFor();
  expect(await keychainEntry()).toBeNull();
});

const keychainEntry = () => new AsyncEntry('Countersign', ledgerKeyId(ledgerScope(userData, ''))).getSecret();

test('two signed values are two records, and the key is in the keychain', async () => {
  tokens.push(await sign('Timestamped value', null, 1), await sign('Signed cookie', 'cart', 2));
  expect((await keychainEntry())?.length).toBe(32);
  await view(app.page, 'Ledger');
  await records().nth(1).waitFor();
  const lines = await records().allInnerTexts();
  expect(lines.map((line) => line.split('\n')[0])).toEqual(['Signed cookie “cart”', 'Timestamped value']);
  expect(lines[0]).toContain('Shop');
});

test('one is found by its token, the other by its Set-Cookie line', async () => {
  await findBox().fill(tokens[0] as string);
  await answer()
    .getByText(/^Yes, on/)
    .waitFor();
  await answer().getByRole('button', { name: 'Show no. 1' }).click();
  await app.page.getByRole('region', { name: 'Record no. 1' }).getByText('Timestamped value').waitFor();
  await findBox().fill(`Set-Cookie: cart="${tokens[1]}"; Path=/`);
  await answer().getByRole('button', { name: 'Show no. 2' }).waitFor();
  await findBox().fill(`${tokens[1]}x`);
  await answer()
    .getByText(/^No\. No record here/)
    .waitFor();
  await findBox().fill('');
});

test('an export is read by Python, with what is listed', async () => {
  const path = join(folder, 'export.csv');
  await app.page.getByRole('searchbox', { name: 'Search the ledger' }).fill('cookie');
  await app.page.getByText('1 of 2 records').waitFor();
  await app.answerSaveDialog(path);
  await app.page.getByRole('button', { name: 'Export as CSV' }).click();
  await app.page.getByText('1 record saved in export.csv.').waitFor();
  const read = `
import csv, json, sys
print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))`;
  const rows = JSON.parse(python(read, path)) as Record<string, string>[];
  expect(rows.length).toBe(1);
  expect(rows[0]).toMatchObject({ number: '2', profile: 'Shop', purpose: 'Signed cookie “cart”', recipe: '' });
  expect(readFileSync(path, 'utf8')).not.toContain(tokens[1]);
  await app.page.getByRole('searchbox', { name: 'Search the ledger' }).fill('');
  await records().nth(1).waitFor();
});

test('all of it verifies', async () => {
  await ledgerCard().getByRole('button', { name: 'Verify all' }).click();
  await ledgerCard().getByText('Everything is as it was written.').waitFor();
  await ledgerCard()
    .getByText(/^Up to no\. 2/)
    .waitFor();
});

test('neither what was signed nor the ledger’s key lies in the profile folder', async () => {
  await app.close();
  const key = Buffer.from((await keychainEntry()) ?? []);
  const parts = tokens.map((token) => token.split(':').at(-1) as string);
  expect(findSecretsInFolder(userData, [CONTENT, ...parts, key.toString('hex')])).toEqual([]);
  expect(readFileSync(join(userData, 'ledger.sqlite')).includes(key)).toBe(false);
});

test('a record that was changed with another program is found, and it is said which', async () => {
  const edit = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
(trigger,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'record_stays'").fetchone()
db.execute("DROP TRIGGER record_stays")
db.execute("UPDATE record SET ticket = 'SUP-666' WHERE seq = 1")
db.execute(trigger)
db.commit()
db.close()`;
  python(edit, join(userData, 'ledger.sqlite'));
  app = await launchApp({ userData });
  await view(app.page, 'Ledger');
  await records().filter({ hasText: 'SUP-666' }).waitFor();
  await ledgerCard().getByRole('button', { name: 'Verify all' }).click();
  const verification = app.page.getByRole('alert', { name: 'Verification' });
  await verification.getByText('The ledger is not as it was written: 1 problem.').waitFor();
  await verification.getByRole('button', { name: 'Show no. 1' }).click();
  await app.page.getByRole('region', { name: 'Record no. 1' }).getByText('SUP-666').waitFor();
});

test('recording goes on; set aside, the ledger begins anew and names the one before', async () => {
  tokens.push(await sign('Plain value', null, 3));
  await view(app.page, 'Ledger');
  await ledgerCard().getByRole('button', { name: 'Set the ledger aside…' }).click();
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Set aside' }).click();
  await ledgerCard()
    .getByText(/^ledger-set-aside-.*\.sqlite, which ended at no\. 3$/)
    .waitFor();
  expect(await sign('Plain value', null, 1)).toBe(tokens[2]);
  await view(app.page, 'Ledger');
  await records().first().waitFor();
  expect(await records().count()).toBe(1);
  await ledgerCard().getByRole('button', { name: 'Verify all' }).click();
  await ledgerCard().getByText('Everything is as it was written.').waitFor();
});
