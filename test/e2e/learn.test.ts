// The guided example in the real window: each step really done with a throwaway profile, which is gone after it. And Help, from the keyboard.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, launchApp } from './app.ts';
import { axeFindings } from './axe.ts';
import { choose, view } from './steps.ts';

let app: App;

beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
// Each step, as assistive technology meets it. Here and not among the other views: of a throwaway key in memory nothing is left to
// search for, which an audit of stored keys takes for a gap.
afterEach(async () => {
  expect(await axeFindings(app.page)).toEqual([]);
});

const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click();
const verdict = (of: string) => app.page.getByRole('status', { name: `Verdict: ${of}`, exact: true });
const says = (of: string, word: string) => verdict(of).getByText(word, { exact: true }).waitFor();
const part = (name: string) => app.page.getByRole('region', { name, exact: true });

test('a throwaway key is made, and signs', async () => {
  await press('Guided example');
  await press('Make a throwaway key');
  await app.page.getByText('The profile “Guided example” holds it.').waitFor();
  await press('Next: sign');
  await app.page.getByRole('textbox', { name: 'Value to sign' }).fill('seat 7 is taken');
  await press('Sign it');
  await says('Signed value', 'Verified');
  expect(await part('Signed value').getByRole('status', { name: 'Signed value', exact: true }).textContent()).toMatch(
    /^seat 7 is taken:[0-9A-Za-z]{6}:[\w-]{43}$/,
  );
});

test('whatever is changed in it is found out', async () => {
  await press('Next: tamper');
  const value = app.page.getByRole('textbox', { name: 'Signed value, yours to change' });
  const before = await value.inputValue();
  await press('Change one character');
  await says('Signed value, yours to change', 'Bad signature');
  await app.page.getByText('You changed the value.').waitFor();
  await value.fill(before.replace(/:[^:]{6}:/, ':0zzzzz:'));
  await app.page.getByText('You changed the time.').waitFor();
  await says('Signed value, yours to change', 'Bad signature');
  await value.fill(before.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')));
  await app.page.getByText('You changed the signature itself.').waitFor();
  await press('Put it back');
  await says('Signed value, yours to change', 'Verified');
});

test('it is come back to after a lock and from another view', async () => {
  await app.emitPower('lock-screen');
  await app.page.getByRole('button', { name: 'Unlock' }).click();
  await app.page.getByRole('heading', { name: 'Change what was signed' }).waitFor();
  await view(app.page, 'Ledger');
  await view(app.page, 'Help');
  await app.page.getByRole('heading', { name: 'Change what was signed' }).waitFor();
});

test('it expires before one’s eyes, by the site’s rule alone', async () => {
  await press('Next: expire');
  await says('Signed value', 'Verified');
  await choose(app.page, 'Five seconds');
  await says('Signed value', 'Expired');
});

test('the key is rotated: the old one verifies as a fallback, then no more', async () => {
  await press('Next: rotate');
  await says('Signed with the first key', 'Verified');
  await press('Make a new key current');
  await app.page.getByText('People keep their sessions and links.').waitFor();
  await says('Signed with the first key', 'Verified');
  await press('Sign the value once more');
  await says('Signed after the change', 'Verified');
  await press('Ask what still needs the old key');
  await app.page.getByText('1 value here still needs the old key, with a max_age of two weeks').waitFor();
  await press('Retire the old key');
  await says('Signed with the first key', 'Bad signature');
  await says('Signed after the change', 'Verified');
});

test('at its end the throwaway profile is gone', async () => {
  await view(app.page, 'Keys');
  await app.page.getByRole('option', { name: /Guided example/ }).waitFor();
  await view(app.page, 'Help');
  await press('Finish and remove the throwaway profile');
  await app.page.getByRole('heading', { name: 'That is all there is to it' }).waitFor();
  await app.page.getByText('The ledger keeps 2 records of it').waitFor();
  await view(app.page, 'Keys');
  await app.page.getByRole('heading', { name: 'Welcome to Countersign' }).waitFor();
  expect(await app.page.getByRole('option', { name: /Guided example/ }).count()).toBe(0);
});

test('the menu opens Help on the view one is in, and the example', async () => {
  await view(app.page, 'Batch');
  await app.clickMenu('help');
  await app.page.getByRole('heading', { name: 'Batch', exact: true }).waitFor();
  await app.page.getByRole('searchbox', { name: 'Search Help' }).fill('clipboard goes');
  await app.page.getByText('No page has these words in it.').waitFor();
  await app.page.getByRole('searchbox', { name: 'Search Help' }).fill('');
  await app.clickMenu('learn');
  await app.page.getByRole('heading', { name: 'That is all there is to it' }).waitFor();
});
