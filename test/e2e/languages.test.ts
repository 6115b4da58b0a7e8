// The app on a Chinese system, switched to German in the middle of work, and its settings taken out and in again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import german from '../../electron/messages/de/menu.ts';
import chinese from '../../electron/messages/zh-cn/menu.ts';
import { type App, launchApp, registerKey } from './app.ts';
import { cancel, question } from './question.ts';
import { choose } from './steps.ts';

let folder: string;
let app: App;
const userData = () => join(folder, 'profile');
const start = async () => {
  app = await launchApp({ userData: userData(), env: { LANGUAGE: 'zh_CN:en', LANG: 'zh_CN.UTF-8' } });
};
const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
const setting = (name: string) => app.page.getByRole('region', { name, exact: true });
const chooseSetting = async (name: string, option: string) => {
  await setting(name).getByRole('button').first().click();
  await app.page.getByRole('option', { name: option, exact: true }).click();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  await start();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('on a Chinese system', () => {
  test('the app begins in Chinese, the menu too', async () => {
    await tab('检查').waitFor();
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await app.clickMenu(chinese.settings);
    await app.page.getByRole('heading', { name: '设置', exact: true }).waitFor();
  });

  test('switched to German, it keeps the view, the focus and what was half typed', async () => {
    await tab('检查').click();
    await app.page.locator('textarea').first().fill('half-typed:value');
    await tab('设置').click();
    await chooseSetting('语言', 'Deutsch');
    await app.page.getByRole('heading', { name: 'Einstellungen', exact: true }).waitFor();
    expect(await tab('Einstellungen').getAttribute('aria-selected')).toBe('true');
    const focused = setting('Sprache').getByRole('button').first();
    await expect.poll(() => focused.evaluate((button) => button === document.activeElement)).toBe(true);
    await app.clickMenu('inspect');
    expect(await app.page.locator('textarea').first().inputValue()).toBe('half-typed:value');
    await app.clickMenu(german.settings);
    await app.page.getByRole('heading', { name: 'Einstellungen', exact: true }).waitFor();
  });

  test('a passphrase is asked for in German', async () => {
    // Without a vault the question is for a new one.
    const key = 'e2e-key-that-is-never-stored-0123456789-abcdefghij-klmno';
    registerKey(key, 'a key that is not stored in the end');
    await app.writeClipboard(key);
    await app.clickMenu('add-key');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Laden');
    await dialog.getByRole('combobox').first().fill('5.2');
    await dialog.getByRole('combobox').first().press('Tab');
    await choose(dialog, 'Entwicklung');
    await choose(dialog, /^Tresor/);
    await dialog
      .getByRole('button', { name: /Zwischenablage/ })
      .last()
      .click();
    const asked = await question(app, 'Tresor anlegen');
    await asked.getByLabel('Neue Passphrase').waitFor();
    expect(await asked.evaluate(() => document.documentElement.lang)).toBe('de');
    await cancel(asked);
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a restart keeps the language', async () => {
    await app.close();
    await start();
    await tab('Untersuchen').waitFor();
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('de');
  });

  test('a page that is loaded again begins in the language that was set since', async () => {
    await tab('Einstellungen').click();
    await chooseSetting('Sprache', 'English');
    await app.page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    await app.page.reload();
    await tab('Settings').click();
    await chooseSetting('Language', 'Deutsch');
    await app.page.getByRole('heading', { name: 'Einstellungen', exact: true }).waitFor();
  });
});

describe('settings as a file', () => {
  const button = (name: string) => setting('Einstellungen als Datei').getByRole('button', { name });
  const saved = () => JSON.parse(readFileSync(join(userData(), 'settings.json'), 'utf8'));

  test('are exported, changed, and imported again after a look', async () => {
    const path = join(folder, 'team.settings.json');
    await app.answerSaveDialog(path);
    await button('Exportieren').click();
    await app.page.getByText('Exportiert als team.settings.json.').first().waitFor();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      format: 'countersign-settings',
      settings: { language: 'de' },
    });
    await chooseSetting('Erscheinungsbild', 'Dunkel');
    await expect.poll(() => saved().theme).toBe('dark');

    await app.answerOpenDialog(path);
    await button('Importieren').click();
    const dialog = app.page.getByRole('dialog', { name: 'Einstellungen importieren' });
    await dialog.getByRole('row', { name: /Erscheinungsbild\s*Dunkel\s*Wie das System/ }).waitFor();
    await dialog.getByRole('button', { name: 'Importieren' }).click();
    await app.page.getByText('1 Einstellung importiert.').first().waitFor();
    expect(saved()).toMatchObject({ theme: 'system', language: 'de' });
  });

  test('with a value out of bounds, or broken, change nothing', async () => {
    const before = saved();
    const path = join(folder, 'bad.json');
    writeFileSync(
      path,
      JSON.stringify({ format: 'countersign-settings', version: 1, settings: { idleLockMinutes: 0, theme: 'dark' } }),
    );
    await app.answerOpenDialog(path);
    await button('Importieren').click();
    const dialog = app.page.getByRole('dialog', { name: 'Einstellungen importieren' });
    await dialog.getByText('Bei Inaktivität sperren').waitFor();
    await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    writeFileSync(path, '{');
    await app.answerOpenDialog(path);
    await button('Importieren').click();
    await setting('Einstellungen als Datei')
      .getByRole('alert')
      .getByText(/ist keine Datei mit Einstellungen/)
      .waitFor();
    expect(saved()).toEqual(before);
  });
});
