// The support desk in the real window: a link is issued from a recipe and real Django accepts it, its QR code is read off the screen, and
// a desk that is locked to one recipe signs nothing else, also after a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { Channel, Request, Response } from '../../shared/contract.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import type { Result } from '../../shared/result.ts';
import { type App, launchApp, registerPassphrase } from './app.ts';
import { axeFindings } from './axe.ts';
import { django } from './django.ts';
import { answer, answerNew, cancel, gone, question } from './question.ts';
import { readQr } from './read-qr.ts';
import { addKeyFromClipboard, view } from './steps.ts';

declare const countersign: Bridge;

const secret = 'links-e2e-key-0123456789-abcdefghijklmnopqrstuvwxyz-QRSTUV';
const passphrase = 'harbour pencil walnut comet thistle';

const call = <C extends Channel>(channel: C, request: Request<C>) =>
  app.page.evaluate(
    ([name, asked]) => (countersign.call as (name: string, asked: unknown) => Promise<unknown>)(name, asked),
    [channel, request] as const,
  ) as Promise<Result<Response<C>>>;
const answered = async <C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> => {
  const result = await call(channel, request);
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
};
const ready = (name: string) => readyMade().find((recipe) => recipe.name === name) as RecipeFields;

let userData: string;
let app: App;
let profileId: string;
let link: string;

beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  registerPassphrase(passphrase, 'the support lock’s passphrase');
  app = await launchApp({ userData, colorScheme: 'dark', size: { width: 1280, height: 800 } });
  await addKeyFromClipboard(app, secret, { name: 'Site' });
  profileId = (await answered('keys.list', {})).profiles[0]?.id as string;
  for (const name of ['Account recovery', 'Django password reset']) {
    await answered('recipes.save', { profileId, recipe: ready(name) });
  }
  await view(app.page, 'Links');
});

afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

const chooseRecipe = (name: string) => app.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
const issueButton = () => app.page.getByRole('button', { name: 'Issue the link' });
const shownLink = () => app.page.getByRole('status', { name: 'Link', exact: true });
const field = (name: string) => app.page.getByRole('textbox', { name });
const banner = () => app.page.getByRole('region', { name: 'Support lock' });
const railTabs = () => app.page.getByRole('navigation', { name: 'Views' }).getByRole('tab').allInnerTexts();

describe('issuing', () => {
  test('a form that is not right says so where it is, and nothing is issued', async () => {
    await chooseRecipe('Account recovery');
    await field('User ID').fill('forty-two');
    await field('User ID').press('Control+Enter');
    await app.page.getByText(/User ID .*whole number/).waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
    expect(await shownLink().count()).toBe(0);
    expect((await answered('ledger.status', {})).records).toBe(0);
  });

  test('Django accepts the link that is issued, and reads what was filled in', async () => {
    await field('User ID').fill('42');
    await app.page.getByRole('status', { name: 'To be signed' }).getByText('{"user":42,"nonce":"…"}').waitFor();
    await field('Ticket number (optional)').fill('SUP-1207');
    await field('Ticket number (optional)').press('Control+Enter');
    await shownLink().waitFor();
    link = await shownLink().innerText();
    const [, token] = /^https:\/\/example\.com\/recover\/([^/]+)\/$/.exec(link) ?? [];
    const read = django("json.dumps(signing.loads(token, key=key, salt='support.account-recovery', max_age=86400))", {
      token: decodeURIComponent(token ?? ''),
      key: secret,
    });
    expect(JSON.parse(read)).toEqual({ user: 42, nonce: expect.stringMatching(/^[\w-]{22}$/) });
    expect(await app.page.getByRole('region', { name: 'Filled message' }).innerText()).toContain(link);
    await app.page.getByRole('region', { name: 'When it dies' }).getByText('in 23 hr, 59 min').waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
  });

  test('its QR code can be read off the screen, in the dark theme, small and large', async () => {
    await app.page.getByRole('img', { name: 'QR code of the link' }).scrollIntoViewIfNeeded();
    expect(await readQr(app.page)).toBe(link);
    await app.page.getByRole('button', { name: 'Enlarge the QR code' }).click();
    await app.page.getByRole('dialog', { name: 'QR code' }).waitFor();
    expect(await readQr(app.page)).toBe(link);
    await app.page.keyboard.press('Escape');
  });

  test('it is on record, with the ticket', async () => {
    await app.page.getByText('Recorded in the ledger as no. 1').waitFor();
    const { records } = await answered('ledger.find', { text: link });
    expect(records).toMatchObject([{ seq: 1, ticket: 'SUP-1207', recipe: { name: 'Account recovery' } }]);
  });

  test('"Will the site accept it?" says yes, and no when a character is another', async () => {
    await app.page.getByRole('button', { name: 'Will the site accept it?' }).click();
    const verdict = app.page.getByRole('status', { name: 'Will the site accept it' });
    await verdict.getByText('The site will accept it').waitFor();
    const pasted = field('Link, hidden field or token');
    expect(await pasted.inputValue()).toBe(link);
    await pasted.fill(link.replace('/recover/e', '/recover/f'));
    await verdict.getByText('The site will not accept it').waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
    await app.page.getByRole('radio', { name: 'Issue', exact: true }).click();
    await shownLink().waitFor();
  });

  test('a password reset is accepted by Django until the password changes', async () => {
    await chooseRecipe('Django password reset');
    await field('User ID').fill('7');
    await field('Password hash').fill('pbkdf2_sha256$600000$salt$hash=');
    await field('E-mail address (optional)').fill('ada@example.com');
    await issueButton().click();
    await shownLink().waitFor();
    const [, token] = /\/Nw\/([^/]+)\/$/.exec(await shownLink().innerText()) ?? [];
    const accepts = (password: string) =>
      django(
        `[setattr(settings, 'SECRET_KEY', key), __import__('django.contrib.auth.tokens', fromlist=['tokens'])
          .PasswordResetTokenGenerator().check_token(type('User', (), {'pk': 7, 'password': password, 'last_login': None,
            'email': 'ada@example.com', 'get_email_field_name': classmethod(lambda cls: 'email')})(), token)][1]`,
        { token: token ?? '', key: secret, password },
      );
    expect(accepts('pbkdf2_sha256$600000$salt$hash=')).toBe('True');
    expect(accepts('pbkdf2_sha256$600000$salt$other=')).toBe('False');
    expect(await app.page.getByRole('region', { name: 'When it dies' }).getByRole('listitem').count()).toBeGreaterThan(
      1,
    );
  });
});

describe('the support lock', () => {
  const lock = async () => {
    await app.page.getByRole('button', { name: 'Lock to chosen recipes…' }).click();
    await app.page.getByRole('button', { name: 'Choose a passphrase and lock…' }).click();
    return await question(app, 'Lock to the chosen recipes');
  };
  const signing = () => call('sign.sign', { kind: 'value', profileId, value: 'x', salt: null });
  const refused = { ok: false, error: { code: 'support-locked' } };

  test('is not put on without a passphrase', async () => {
    await chooseRecipe('Account recovery');
    await cancel(await lock());
    await app.page.getByText('Cancelled. Nothing was locked.').waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
    expect(await signing()).toMatchObject({ ok: true });
    await app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  test('leaves one recipe, and the main process refuses everything else', async () => {
    const asked = await lock();
    await answerNew(asked, passphrase);
    await gone(asked);
    await banner().getByText('Locked to 1 recipe.').waitFor();
    expect(await axeFindings(app.page)).toEqual([]);
    expect(await railTabs()).toEqual(['Inspect', 'Links', 'Batch', 'Ledger', 'Help']);
    expect(await app.page.getByRole('listbox', { name: 'Recipes' }).getByRole('option').count()).toBe(1);
    expect(await signing()).toMatchObject(refused);
    expect(await call('recipes.save', { profileId, recipe: ready('Unsubscribe') })).toMatchObject(refused);
    await app.clickMenu('add-key');
    await app.clickMenu('keys');
    expect(await railTabs()).toEqual(['Inspect', 'Links', 'Batch', 'Ledger', 'Help']);
    expect(await app.page.getByRole('dialog').count()).toBe(0);
  });

  test('is still there after a restart, which opens in Links, and issues from that recipe', async () => {
    await app.close();
    app = await launchApp({ userData });
    await banner().waitFor();
    expect(await app.page.getByRole('tab', { name: 'Links' }).getAttribute('aria-selected')).toBe('true');
    expect(await signing()).toMatchObject(refused);
    await field('User ID').fill('43');
    await issueButton().click();
    await shownLink().waitFor();
    expect(await shownLink().innerText()).not.toBe(link);
  });

  test('ends with its passphrase, not with another', async () => {
    await banner().getByRole('button', { name: 'Unlock…' }).click();
    const asked = await question(app, 'End the lock to chosen recipes');
    await answer(asked, 'harbour pencil walnut comet thistles');
    await asked.getByText(/not the passphrase of the support lock/).waitFor();
    expect(await signing()).toMatchObject(refused);
    await answer(asked, passphrase);
    await gone(asked);
    await banner().waitFor({ state: 'detached' });
    expect(await railTabs()).toEqual(['Inspect', 'Sign', 'Links', 'Batch', 'Ledger', 'Keys', 'Settings', 'Help']);
    expect(await signing()).toMatchObject({ ok: true });
  });
});
