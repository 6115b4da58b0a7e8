// What a person does in the window, by role and label.
import type { Locator, Page } from 'playwright-core';
import { type App, registerKey } from './app.ts';

export const view = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

export const tokenField = (page: Page): Locator => page.getByRole('textbox', { name: 'Token' });

/** Resolves when the verdict's word is the one given: it waits for the state, not for a time. */
export async function expectVerdict(page: Page, word: string): Promise<string> {
  const verdict = page.getByRole('status', { name: 'Verdict' });
  await verdict.getByText(word, { exact: true }).waitFor();
  return verdict.innerText();
}

export interface NewProfile {
  name: string;
  djangoVersion?: string;
  environment?: 'Production' | 'Staging' | 'Development';
  backEnd?: 'Memory only';
}

/** From anywhere: opens the dialog and takes the key from the clipboard. */
export async function addKeyFromClipboard(app: App, secretKey: string, profile: NewProfile): Promise<void> {
  registerKey(secretKey, `the key of ${profile.name}`);
  await app.writeClipboard(secretKey);
  const dialog = await openAddKey(app);
  await fillProfile(dialog, profile);
  await dialog.getByRole('button', { name: 'Add from the clipboard' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The key ring is shown once the page has run: from then on it hears the menu. */
const ready = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByText(/Secret Service|Keychain|Credential Manager|Memory/)
    .first()
    .waitFor();

export async function openAddKey(app: App): Promise<Locator> {
  await ready(app.page);
  await app.clickMenu('add-key');
  const dialog = app.page.getByRole('dialog', { name: 'Add a key' });
  await dialog.waitFor();
  return dialog;
}

export async function fillProfile(dialog: Locator, profile: NewProfile): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Profile name' }).fill(profile.name);
  const version = dialog.getByRole('combobox', { name: 'Django version' });
  await version.fill(profile.djangoVersion ?? '5.2');
  // Leaving the field closes its suggestions, which hide the rest of the dialog while they are open.
  await version.press('Tab');
  await choose(dialog, profile.environment ?? 'Development');
  if (profile.backEnd) await choose(dialog, profile.backEnd);
}

/** A radio or a box to tick, by its label, which is what a person clicks: its own box is drawn by it. */
export async function choose(
  within: Locator | Page,
  name: string | RegExp,
  role: 'radio' | 'checkbox' = 'radio',
): Promise<void> {
  await within.getByRole(role, { name }).locator('xpath=ancestor::label').click();
  await within.getByRole(role, { name, checked: true }).waitFor({ state: 'attached' });
}
