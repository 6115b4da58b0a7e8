// The recipes alone in the test's document, with the lock around them, over a bridge that judges recipes as the main process does.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nProvider } from 'react-aria-components';
import { expect } from 'vitest';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { AnnouncerProvider } from '../../renderer/state/announcer.tsx';
import { KeyRingProvider } from '../../renderer/state/key-ring.tsx';
import { LockProvider, useLock } from '../../renderer/state/lock.tsx';
import { SettingsProvider } from '../../renderer/state/settings.tsx';
import { SupportProvider, useSupport } from '../../renderer/state/support.tsx';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import { RecipesTask } from '../../renderer/views/links/recipes/recipes-task.tsx';
import { type Recipe, type RecipeFields, recipeFieldsSchema } from '../../shared/recipes.ts';
import { profile, shop, TestBridge } from './bridge.ts';

export const local = profile('local', 'Local', { salts: ['shop.cart'] });
export const made = (name: string): RecipeFields => {
  const recipe = readyMade().find((candidate) => candidate.name === name);
  if (!recipe) throw new Error(`There is no ready-made ${name}.`);
  return structuredClone(recipe);
};
export const unsubscribe: Recipe = { ...made('Unsubscribe'), id: 'r1', profileId: 'local' };
export const recovery: Recipe = { ...made('Account recovery'), id: 'r2', profileId: 'shop' };

/** Judges recipes as the main process does. */
export function bridgeWith(...recipes: Recipe[]) {
  const bridge = new TestBridge([local, shop], {
    'recipes.check': ({ recipe }) => ({ problems: checkRecipe(recipeFieldsSchema.parse(recipe)) }),
  });
  bridge.recipes = recipes;
  return bridge;
}

interface Shown {
  closed: number;
}

function Screen({ shown, recipeId }: { shown: Shown; recipeId: string | undefined }) {
  const { state } = useLock();
  const { known } = useSupport();
  if (state === null || !known) return null;
  if (state.reason !== null) return <p>Locked</p>;
  const onClose = () => {
    shown.closed += 1;
  };
  return <RecipesTask onClose={onClose} {...(recipeId === undefined ? {} : { initialRecipeId: recipeId })} />;
}

export function open(bridge: TestBridge, recipeId?: string) {
  cleanup();
  Object.defineProperty(window, 'countersign', { value: bridge, configurable: true });
  // Nothing here is covered by anything; asking for it costs jsdom more than the click.
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const shown: Shown = { closed: 0 };
  render(
    <I18nProvider locale="en-US">
      <AnnouncerProvider>
        <LockProvider>
          <SettingsProvider>
            <SupportProvider>
              <KeyRingProvider>
                <Screen shown={shown} recipeId={recipeId} />
              </KeyRingProvider>
            </SupportProvider>
          </SettingsProvider>
        </LockProvider>
      </AnnouncerProvider>
    </I18nProvider>,
  );
  return { user, shown };
}
export type User = ReturnType<typeof userEvent.setup>;

const says = (element: Element, name: string | RegExp) => {
  const words = element.getAttribute('aria-label') ?? element.textContent;
  return typeof name === 'string' ? words === name : name.test(words);
};
/** Not by role, which computes every name in the form anew: in jsdom that takes longer than all else here. */
export async function press(user: User, name: string | RegExp) {
  const find = () => {
    const buttons = [...document.querySelectorAll('button')].filter(
      (button) => button.closest('[aria-hidden="true"], [inert]') === null && says(button, name),
    );
    expect([name, buttons.length]).toEqual([name, 1]);
    return buttons[0] as HTMLButtonElement;
  };
  await user.click(await waitFor(find));
}
/** Chooses from a list. */
export async function choose(user: User, label: string, option: string | RegExp) {
  await user.click(screen.getByLabelText(label, { selector: 'button' }));
  const found = await waitFor(() => {
    const options = [...document.querySelectorAll('[role="option"]')].filter((candidate) => says(candidate, option));
    expect([option, options.length]).toEqual([option, 1]);
    return options[0] as HTMLElement;
  });
  await user.click(found);
}
export const card = (name: string) => within(screen.getByRole('region', { name }));
// By label: looking up roles in a form of this size is slow in jsdom.
export const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' });
export const salt = () => box('Salt');
export function field(name: string): HTMLElement {
  const names = [...document.querySelectorAll('.recipe-field-name')].filter(({ textContent }) => textContent === name);
  expect([name, names.length]).toEqual([name, 1]);
  return names[0]?.closest('button') as HTMLElement;
}
export const fieldNames = () =>
  [...document.querySelectorAll('.recipe-field-name')].map(({ textContent }) => textContent);
export async function replace(user: User, input: HTMLElement, text: string) {
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
}
export const messageAt = (input: HTMLElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
