import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nProvider } from 'react-aria-components';
import { describe, expect, it } from 'vitest';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import { AnnouncerProvider } from '../../renderer/state/announcer.tsx';
import { KeyRingProvider } from '../../renderer/state/key-ring.tsx';
import { LockProvider, useLock } from '../../renderer/state/lock.tsx';
import { SettingsProvider } from '../../renderer/state/settings.tsx';
import { SupportProvider, useSupport } from '../../renderer/state/support.tsx';
import { checkable, draftProblems, placeOf } from '../../renderer/views/links/recipes/draft-problems.ts';
import { exampleFor } from '../../renderer/views/links/recipes/example-values.ts';
import { emptyRecipe, recipeDraft, recipeOf } from '../../renderer/views/links/recipes/recipe-draft.ts';
import { freeName, saltConcern } from '../../renderer/views/links/recipes/recipe-words.ts';
import { RecipesTask } from '../../renderer/views/links/recipes/recipes-task.tsx';
import { readyMade } from '../../shared/ready-made.ts';
import { type Recipe, type RecipeFields, recipeFieldsSchema } from '../../shared/recipes.ts';
import { profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements } from './window.tsx';

const local = profile('local', 'Local', { salts: ['shop.cart'] });
const made = (name: string): RecipeFields => {
  const recipe = readyMade.find((candidate) => candidate.name === name);
  if (!recipe) throw new Error(`There is no ready-made ${name}.`);
  return structuredClone(recipe);
};
const unsubscribe: Recipe = { ...made('Unsubscribe'), id: 'r1', profileId: 'local' };
const recovery: Recipe = { ...made('Account recovery'), id: 'r2', profileId: 'shop' };

/** Judges recipes as the main process does. */
function bridgeWith(...recipes: Recipe[]) {
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

function open(bridge: TestBridge, recipeId?: string) {
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
type User = ReturnType<typeof userEvent.setup>;

const says = (element: Element, name: string | RegExp) => {
  const words = element.getAttribute('aria-label') ?? element.textContent;
  return typeof name === 'string' ? words === name : name.test(words);
};
/** Not by role, which computes every name in the form anew: in jsdom that takes longer than all else here. */
async function press(user: User, name: string | RegExp) {
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
async function choose(user: User, label: string, option: string | RegExp) {
  await user.click(screen.getByLabelText(label, { selector: 'button' }));
  const found = await waitFor(() => {
    const options = [...document.querySelectorAll('[role="option"]')].filter((candidate) => says(candidate, option));
    expect([option, options.length]).toEqual([option, 1]);
    return options[0] as HTMLElement;
  });
  await user.click(found);
}
const card = (name: string) => within(screen.getByRole('region', { name }));
// By label: looking up roles in a form of this size is slow in jsdom.
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input, textarea' });
const salt = () => box('Salt');
function field(name: string): HTMLElement {
  const names = [...document.querySelectorAll('.recipe-field-name')].filter(({ textContent }) => textContent === name);
  expect([name, names.length]).toEqual([name, 1]);
  return names[0]?.closest('button') as HTMLElement;
}
const fieldNames = () => [...document.querySelectorAll('.recipe-field-name')].map(({ textContent }) => textContent);
async function replace(user: User, input: HTMLElement, text: string) {
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
}
const messageAt = (input: HTMLElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('The list of recipes', () => {
  it('shows whose key signs each, how, for how long and where it leads', async () => {
    open(bridgeWith(unsubscribe, recovery, { ...made('Hidden form field'), id: 'r3', profileId: null }));
    const rows = within(await screen.findByRole('list', { name: 'Recipes' })).getAllByRole('listitem');
    await waitFor(() => expect(rows[0]?.textContent).toContain('Local'));
    expect(rows[0]?.textContent).toMatch(/Plain value.*never expires.*example\.com/);
    expect(rows[1]?.textContent).toMatch(/ShopPRODUCTION.*Object.*valid for 1 d.*example\.com/);
    expect(rows[2]?.textContent).toMatch(/no profile yet.*Timestamped value.*valid for 1 h.*hidden field/);
  });

  it('says why the recipes could not be read, and tries again', async () => {
    const bridge = bridgeWith(unsubscribe);
    const list = bridge.handlers['recipes.list'];
    bridge.handlers['recipes.list'] = () => {
      throw new Refusal('recipes-not-read', 'The recipes could not be read.');
    };
    const { user } = open(bridge);
    expect((await screen.findByRole('alert')).textContent).toBe('The recipes could not be read.');
    bridge.handlers['recipes.list'] = list;
    await press(user, 'Try again');
    expect(await screen.findByRole('button', { name: 'Edit Unsubscribe' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('deletes one only when that is confirmed', async () => {
    const bridge = bridgeWith(unsubscribe, recovery);
    const { user } = open(bridge);
    await press(user, 'Delete Unsubscribe');
    const ask = () => within(screen.getByRole('alertdialog', { name: 'Delete Unsubscribe?' }));
    expect(ask().getByText(/Links that were issued with it stay as they are/)).toBeDefined();
    await user.click(ask().getByRole('button', { name: 'Cancel' }));
    expect(bridge.requests('recipes.delete')).toEqual([]);
    await press(user, 'Delete Unsubscribe');
    await user.click(ask().getByRole('button', { name: 'Delete recipe' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Edit Unsubscribe' })).toBeNull());
    expect(bridge.requests('recipes.delete')).toEqual([{ id: 'r1' }]);
    expect(screen.getByRole('button', { name: 'Edit Account recovery' })).toBeDefined();
    expect(announcements().textContent).toBe('Recipe deleted');
  });

  it('keeps one that could not be deleted, and says why', async () => {
    const bridge = bridgeWith(unsubscribe);
    bridge.handlers['recipes.delete'] = () => {
      throw new Refusal('recipes-not-written', 'The disk is full. Nothing was deleted.');
    };
    const { user } = open(bridge);
    await press(user, 'Delete Unsubscribe');
    await press(user, 'Delete recipe');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    await press(user, 'Cancel');
    expect(screen.getByRole('button', { name: 'Edit Unsubscribe' })).toBeDefined();
  });

  it('exports the chosen ones', async () => {
    const bridge = bridgeWith(unsubscribe, recovery);
    const { user } = open(bridge);
    await press(user, 'Export…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Export recipes' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Unsubscribe' }));
    await user.click(dialog.getByRole('button', { name: 'Export…' }));
    expect(await dialog.findByText('Cancelled. Nothing was written.')).toBeDefined();
    bridge.handlers['recipes.export'] = ({ ids }) => ({ fileName: 'mine.json', recipes: ids.length });
    await user.click(dialog.getByRole('button', { name: 'Export…' }));
    expect(await dialog.findByText(/holds 1 recipe/)).toBeDefined();
    expect(bridge.requests('recipes.export')).toEqual([{ ids: ['r2'] }, { ids: ['r2'] }]);
  });

  it('exports nothing when nothing is chosen', async () => {
    const bridge = bridgeWith(unsubscribe);
    const { user } = open(bridge);
    await press(user, 'Export…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Export recipes' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Unsubscribe' }));
    await user.click(dialog.getByRole('button', { name: 'Export…' }));
    expect(await dialog.findByText('Choose at least one recipe.')).toBeDefined();
    expect(bridge.requests('recipes.export')).toEqual([]);
  });
});

describe('Writing a recipe', () => {
  it('begins with a ready-made one, and saves just what was typed', async () => {
    const bridge = bridgeWith();
    const { user } = open(bridge);
    const offered = within(await screen.findByRole('list', { name: 'Ready-made recipes' })).getAllByRole('button');
    expect(offered.map(({ textContent }) => textContent)).toEqual(readyMade.map(({ name }) => name));
    await press(user, 'Account recovery');
    expect(screen.getByRole('heading', { name: 'Account recovery' })).toBeDefined();
    await replace(user, box('Name'), 'Get back in');
    await replace(user, salt(), 'links.back');
    await replace(user, box('URL'), 'https://shop.example/back/{token}/');
    await choose(user, 'Key profile', /Local/);
    await press(user, 'Save');
    await waitFor(() => expect(announcements().textContent).toBe('Recipe saved'));
    const expected: RecipeFields = {
      ...made('Account recovery'),
      name: 'Get back in',
      signer: { kind: 'object', salt: 'links.back', compress: false },
      delivery: { as: 'link', url: 'https://shop.example/back/{token}/' },
    };
    expect(bridge.requests('recipes.save')).toEqual([{ profileId: 'local', recipe: expected }]);
    expect(screen.getByRole('status', { name: 'State of the recipe' }).textContent).toBe('Saved');

    // What is saved now is that one, not another.
    await replace(user, box('Description'), 'For support.');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(bridge.requests('recipes.save').at(-1)).toEqual({
        id: 'recipe-1',
        profileId: 'local',
        recipe: { ...expected, description: 'For support.' },
      }),
    );
    await press(user, 'Back to the recipes');
    expect(await screen.findByRole('button', { name: 'Edit Get back in' })).toBeDefined();
  });

  it.each(readyMade.map(({ name }) => name))('gives back %s as it was', (name) => {
    const recipe = made(name);
    expect(recipeOf(recipeDraft(recipe, null))).toEqual(recipe);
    expect(checkable(recipeDraft(recipe, null))).toEqual(recipe);
    expect(draftProblems(recipeDraft(recipe, null))).toEqual([]);
  });

  it('says what is missing in an empty one only when it is to be saved, and goes there', async () => {
    const bridge = bridgeWith(unsubscribe);
    const { user } = open(bridge);
    await press(user, 'New recipe');
    await press(user, 'Empty recipe');
    await waitFor(() => expect(document.activeElement).toBe(box('Name')));
    expect(document.querySelector('[aria-invalid="true"]')).toBeNull();
    await user.click(box('URL'));
    await press(user, 'Save');
    expect(bridge.requests('recipes.save')).toEqual([]);
    expect(messageAt(box('Name'))).toBe('Give the recipe a name.');
    expect(messageAt(salt())).toBe('Give it a salt of its own.');
    expect(messageAt(box('Text to sign'))).toBe('Write what is signed.');
    expect(messageAt(box('URL'))).toBe('Write the URL, with {token} in it.');
    expect(document.activeElement).toBe(box('Name'));
    expect(announcements().textContent).toBe('Not saved: 4 things to correct.');
  });

  it('shows each problem at its place as soon as it is there', async () => {
    const { user } = open(bridgeWith(recovery), 'r2');
    await screen.findByRole('heading', { name: 'Account recovery' });
    await replace(user, box('URL'), 'https://example.com/recover/');
    await waitFor(() => expect(messageAt(box('URL'))).toContain('The URL needs {token} once'));
    await replace(user, box('URL'), 'https://example.com/{token}/{order}');
    await waitFor(() => expect(messageAt(box('URL'))).toContain('There is no field “order”.'));
    await user.click(field('user'));
    const name = () => screen.getAllByLabelText<HTMLInputElement>('Name', { selector: 'input' })[1] as HTMLInputElement;
    await replace(user, name(), 'order');
    await waitFor(() => expect(messageAt(box('URL'))).toMatch(/percent-encoded/));
    await replace(user, name(), 'nonce');
    // The second of that name is at fault.
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^nonce.*to correct/ })).toHaveLength(1));
    await replace(user, name(), '2nd');
    await waitFor(() =>
      expect(messageAt(name())).toBe('Letters, digits and underscores, at most 64, and no digit first.'),
    );
    expect(within(screen.getByRole('list', { name: 'Fields' })).getAllByText('to correct')).toHaveLength(1);
  });

  it('opens the field that a problem is in when it is to be saved', async () => {
    const broken: Recipe = { ...recovery };
    broken.fields = [{ name: 'code', label: 'Code', help: '', required: true, input: { type: 'text', pattern: '(' } }];
    const { user } = open(bridgeWith(broken), 'r2');
    await press(user, '1 problem');
    const pattern = await screen.findByRole('textbox', { name: 'Pattern' });
    await waitFor(() => expect(document.activeElement).toBe(pattern));
    expect(messageAt(pattern)).toMatch(/no pattern in RE2 syntax/);
  });

  it('adds, moves and removes fields, with buttons and keys', async () => {
    const bridge = bridgeWith(recovery);
    const { user } = open(bridge, 'r2');
    await press(user, 'Add a field');
    await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe('field_3'));
    await user.keyboard('note');
    expect(fieldNames()).toEqual(['user', 'nonce', 'note']);
    await press(user, 'Move note up');
    expect(fieldNames()).toEqual(['user', 'note', 'nonce']);
    expect(announcements().textContent).toBe('note: now 2 of 3');
    await user.click(field('nonce'));
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(fieldNames()).toEqual(['nonce', 'user', 'note']);
    expect(document.activeElement).toBe(field('nonce'));
    await press(user, 'Remove user');
    expect(fieldNames()).toEqual(['nonce', 'note']);
    await waitFor(() => expect(document.activeElement).toBe(field('note')));
    await press(user, 'Save');
    await waitFor(() =>
      expect(bridge.requests('recipes.save')[0]?.recipe.fields.map(({ name }) => name)).toEqual(['nonce', 'note']),
    );
  });

  describe('takes the options of each type:', () => {
    /** Adds a field of that name and type, which is open then. */
    const add = async (user: User, name: string, type: string) => {
      await press(user, 'Add a field');
      await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toMatch(/^field_/));
      await user.paste(name);
      await choose(user, 'Type', type);
    };
    const savedFields = async (bridge: TestBridge, user: User) => {
      await press(user, 'Save');
      await waitFor(() => expect(bridge.requests('recipes.save')).toHaveLength(1));
      return bridge
        .requests('recipes.save')[0]
        ?.recipe.fields.map(({ name, required, input }) => [name, required, input]);
    };

    it('a nonce, a choice and a text', async () => {
      const bridge = bridgeWith({ ...recovery, fields: recovery.fields.slice(1) });
      const { user } = open(bridge, 'r2');
      await user.click(await waitFor(() => field('nonce')));
      await replace(user, box('Random bytes'), '32');
      await add(user, 'plan', 'Choice from a list');
      await press(user, 'Add a choice');
      await replace(user, box('Value of choice 1'), 'pro');
      await replace(user, box('Label of choice 1'), 'Professional');
      await user.click(screen.getByLabelText('Must be filled in'));
      await add(user, 'code', 'Text');
      await replace(user, box('Characters, at most'), '9');
      await replace(user, box('Pattern'), '[A-Z]{2}-[0-9]{6}');
      expect(await savedFields(bridge, user)).toEqual([
        ['nonce', true, { type: 'nonce', bytes: 32 }],
        ['plan', false, { type: 'choice', choices: [{ value: 'pro', label: 'Professional' }] }],
        ['code', true, { type: 'text', maxLength: 9, pattern: '[A-Z]{2}-[0-9]{6}' }],
      ]);
    });

    it('a number and a fixed value', async () => {
      const bridge = bridgeWith({ ...recovery, fields: recovery.fields.slice(1) });
      const { user } = open(bridge, 'r2');
      await waitFor(() => field('nonce'));
      await add(user, 'seats', 'Whole number');
      await replace(user, box('At least'), '1');
      await replace(user, box('At most'), '500');
      await add(user, 'version', 'Fixed value, not asked for');
      await choose(user, 'Kind of value', 'Whole number');
      await replace(user, box('Value'), 'two');
      expect(messageAt(box('Value'))).toBe('A whole number of at most 15 digits.');
      await replace(user, box('Value'), '2');
      expect(await savedFields(bridge, user)).toEqual([
        ['nonce', true, { type: 'nonce', bytes: 16 }],
        ['seats', true, { type: 'integer', min: 1, max: 500 }],
        ['version', true, { type: 'fixed', value: 2 }],
      ]);
    });
  });

  it('puts a placeholder where the caret is', async () => {
    const { user } = open(bridgeWith(unsubscribe), 'r1');
    const text = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Text to sign' });
    await replace(user, text, 'a/');
    text.setSelectionRange(0, 1);
    await user.click(
      within(screen.getByRole('group', { name: 'Placeholders for the text to sign' })).getByRole('button', {
        name: 'Insert {list}: Mailing list',
      }),
    );
    expect(text.value).toBe('{list}/');
    expect(document.activeElement).toBe(text);
    expect(text.selectionStart).toBe('{list}'.length);
  });

  it('loses nothing when another signer is tried, and offers a password reset its fields', async () => {
    const bridge = bridgeWith();
    const { user } = open(bridge);
    await press(user, 'Begin with an empty one');
    await user.type(salt(), 'links.x');
    await replace(user, box('Text to sign'), 'all');
    await user.click(screen.getByRole('radio', { name: 'Password reset' }));
    expect(screen.queryByRole('combobox', { name: 'Salt' })).toBeNull();
    expect(fieldNames()).toEqual(['pk', 'passwordHash', 'lastLogin', 'email']);
    expect(screen.queryByRole('button', { name: /Insert \{passwordHash\}/ })).toBeNull();
    await press(user, 'Remove email');
    await press(user, 'Use the account’s fields');
    expect(fieldNames()).toEqual(['pk', 'passwordHash', 'lastLogin', 'email']);
    await replace(user, box('The site’s TIME_ZONE'), 'Mars/Olympus');
    await replace(user, box('URL'), 'https://example.com/{uidb64}/{token}/');
    await replace(user, box('Name'), 'Reset');
    await waitFor(() => expect(messageAt(box('The site’s TIME_ZONE'))).toContain('There is no such time zone'));
    await replace(user, box('The site’s TIME_ZONE'), 'Europe/Berlin');
    await press(user, 'Save');
    await waitFor(() =>
      expect(bridge.requests('recipes.save')[0]?.recipe.signer).toEqual({
        kind: 'password-reset',
        timeZone: 'Europe/Berlin',
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'Timestamped value' }));
    expect(salt().value).toBe('links.x');
    expect(box('Text to sign').value).toBe('all');
  });

  it('warns of a salt that another recipe has, and suggests one of its own', async () => {
    const { user } = open(bridgeWith(unsubscribe, recovery), 'r2');
    await screen.findByRole('heading', { name: 'Account recovery' });
    await replace(user, salt(), 'support.unsubscribe');
    expect(card('Signature').getByText(/has this salt, too/)).toBeDefined();
    await user.click(card('Signature').getByRole('button', { name: /Salt/ }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'links.account-recovery',
    ]);
  });

  it('says why it was not saved, and keeps what was typed', async () => {
    const bridge = bridgeWith(unsubscribe);
    bridge.handlers['recipes.save'] = () => {
      throw new Refusal('recipes-not-written', 'The disk is full. Nothing was saved.');
    };
    const { user } = open(bridge, 'r1');
    await screen.findByRole('heading', { name: 'Unsubscribe' });
    await replace(user, box('Name'), 'Leave');
    await press(user, 'Save');
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full. Nothing was saved.');
    expect(box('Name').value).toBe('Leave');
    expect(screen.getByRole('status', { name: 'State of the recipe' }).textContent).toBe('Unsaved changes');
  });

  it('asks before what was changed is given up', async () => {
    const bridge = bridgeWith(unsubscribe);
    const { user, shown } = open(bridge, 'r1');
    await press(user, 'Back to the recipes');
    await press(user, 'Edit Unsubscribe');
    await replace(user, box('Name'), 'Leave');
    await press(user, 'Back to the recipes');
    await press(user, 'Keep editing');
    expect(box('Name').value).toBe('Leave');
    await press(user, 'Back to the recipes');
    await press(user, 'Discard the changes');
    expect(await screen.findByRole('button', { name: 'Edit Unsubscribe' })).toBeDefined();
    expect(bridge.requests('recipes.save')).toEqual([]);
    await press(user, 'Back to the links');
    expect(shown.closed).toBe(1);
  });

  it('duplicates under a free name, and saves the copy as a new one', async () => {
    const bridge = bridgeWith(unsubscribe);
    const { user } = open(bridge);
    await press(user, 'Duplicate Unsubscribe');
    expect(box('Name').value).toBe('Unsubscribe (2)');
    expect(card('Signature').getByText(/has this salt, too/)).toBeDefined();
    await press(user, 'Save');
    const { id: _, ...rest } = unsubscribe;
    const { profileId, ...recipe } = rest;
    await waitFor(() =>
      expect(bridge.requests('recipes.save')).toEqual([{ profileId, recipe: { ...recipe, name: 'Unsubscribe (2)' } }]),
    );
  });

  it('comes back from a lock with everything that was typed', async () => {
    const bridge = bridgeWith(recovery);
    const { user } = open(bridge, 'r2');
    await screen.findByRole('heading', { name: 'Account recovery' });
    await replace(user, box('Name'), 'Half-written');
    await user.click(field('user'));
    await user.click(screen.getByRole('tab', { name: 'Python for the site' }));
    bridge.lock = { reason: 'idle', unlockBy: 'click' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    expect(await screen.findByText('Locked')).toBeDefined();
    expect(document.body.textContent).not.toContain('Half-written');
    bridge.lock = { reason: null, unlockBy: 'click' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    expect((await screen.findAllByRole<HTMLInputElement>('textbox', { name: 'Name' }))[0]?.value).toBe('Half-written');
    expect(box('Label').value).toBe('User ID');
    expect(screen.getByRole('tab', { name: 'Python for the site' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('status', { name: 'State of the recipe' }).textContent).toBe('Unsaved changes');
    await press(user, 'Back to the recipes');
    expect(await screen.findByRole('alertdialog', { name: 'Leave without saving?' })).toBeDefined();
  });
});

describe('Beside the editor', () => {
  it('shows the form, and what is signed of it', async () => {
    const { user } = open(bridgeWith(recovery), 'r2');
    await screen.findByRole('heading', { name: 'Account recovery' });
    const form = card('The form');
    expect(card('What is signed').getByText('{"user":42,"nonce":"…"}')).toBeDefined();
    await replace(user, form.getByRole('textbox', { name: 'User ID' }), '7');
    expect(card('What is signed').getByText('{"user":7,"nonce":"…"}')).toBeDefined();
    expect(screen.getByRole('region', { name: 'The link' }).textContent).toContain(
      'https://example.com/recover/‹token›/',
    );
    expect(screen.getByRole('region', { name: 'The message' }).textContent).toMatch(/you asked us for help/);
  });

  it('writes values as Python does', () => {
    const draft = recipeDraft(made('Account recovery'), null);
    const [user] = draft.fields;
    if (!user) throw new Error('It has no field.');
    const of = (more: Partial<typeof user>, typed: string) =>
      exampleFor({ ...draft, fields: [{ ...user, ...more }] }, { [user.key]: typed }).payload;
    expect(of({ type: 'text' }, 'é"\u{1f600}\u007f')).toBe('{"user":"\\u00e9\\"\\ud83d\\ude00\\u007f"}');
    expect(of({ type: 'boolean' }, 'true')).toBe('{"user":true}');
    expect(of({ type: 'text', required: false }, '')).toBe('{}');
    const text = { ...draft, kind: 'value' as const, template: '{{{user}}} {user}{other}' };
    const lookup = exampleFor({ ...text, fields: [{ ...user, type: 'fixed', fixedAs: 'null' }] }, {});
    expect(lookup.payload).toBe('{None} None{other}');
  });

  it('shows the code for the site, a tab a file, to be copied, with what to know', async () => {
    const bridge = bridgeWith(recovery);
    bridge.handlers['recipes.python'] = ({ recipe }) => ({
      files: [
        { name: 'views.py', code: `SALT = "${recipe.signer.kind === 'object' ? recipe.signer.salt : ''}"\n` },
        { name: 'urls.py', code: 'urlpatterns = []\n' },
      ],
      notes: ['The key is read from the settings.'],
    });
    const { user } = open(bridge, 'r2');
    await user.click(await screen.findByRole('tab', { name: 'Python for the site' }));
    expect(await screen.findByText('SALT = "support.account-recovery"')).toBeDefined();
    expect(screen.getByText('The key is read from the settings.')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: 'urls.py' }));
    await press(user, 'Copy urls.py');
    await waitFor(() => expect(bridge.requests('clipboard.copy')).toEqual([{ text: 'urlpatterns = []\n' }]));
    await user.click(screen.getByRole('tab', { name: 'views.py' }));
    await replace(user, salt(), 'links.new');
    expect(await screen.findByText('SALT = "links.new"')).toBeDefined();
    await user.clear(salt());
    expect(await screen.findByText(/This is the code for what stood there before/)).toBeDefined();
  });
});

describe('Importing recipes', () => {
  const hostile: RecipeFields = {
    ...made('Account recovery'),
    name: 'Harmless',
    signer: { kind: 'object', salt: 'django.contrib.sessions.backends.signed_cookies', compress: false },
    fields: [{ name: '_auth_user_id', label: 'Id', help: '', required: true, input: { type: 'fixed', value: '1' } }],
    delivery: { as: 'link', url: 'https://evil.example/{token}' },
    message: '{link}',
  };
  const fileOf = (...recipes: (RecipeFields & { profileName?: string })[]) => ({
    fileName: 'theirs.json',
    recipes: recipes.map(({ profileName = null, ...recipe }) => ({ ...recipe, profileName })),
  });

  it('shows what each would sign, with which salt and where it leads, and saves one by one', async () => {
    const bridge = bridgeWith(unsubscribe);
    bridge.handlers['recipes.readFile'] = () =>
      fileOf({ ...made('Unsubscribe'), profileName: 'Their shop' }, made('One-time download'));
    const { user } = open(bridge);
    await press(user, 'Import…');
    expect(await screen.findByText('Somebody else wrote these.')).toBeDefined();
    const first = card('Unsubscribe');
    expect(first.getByText('example.com')).toBeDefined();
    expect(first.getByText('support.unsubscribe')).toBeDefined();
    expect(first.getByText('{list}:{address}')).toBeDefined();
    expect(first.getByText(/There is one of its own name already/)).toBeDefined();
    expect(first.getByText('In the file it belongs to "Their shop".')).toBeDefined();
    expect(card('One-time download').getByText('file, user, nonce (random)')).toBeDefined();
    // The name that is taken is not offered, and cannot be typed.
    const name = first.getByRole<HTMLInputElement>('textbox', { name: 'Name here' });
    expect(name.value).toBe('Unsubscribe (2)');
    await replace(user, name, 'unsubscribe');
    expect(messageAt(name)).toBe('There is a recipe of this name already.');
    expect(first.getByRole<HTMLButtonElement>('button', { name: 'Save this recipe: Unsubscribe' }).disabled).toBe(true);
    await replace(user, name, 'Their unsubscribe');
    await user.click(first.getByRole('button', { name: /Key profile/ }));
    await user.click(await screen.findByRole('option', { name: /Shop/ }));
    await user.click(first.getByRole('button', { name: 'Save this recipe: Unsubscribe' }));
    await waitFor(() => expect(screen.getByText('Their unsubscribe')).toBeDefined());
    expect(bridge.requests('recipes.save')).toEqual([
      { profileId: 'shop', recipe: { ...made('Unsubscribe'), name: 'Their unsubscribe' } },
    ]);
    expect(screen.getByRole('status', { name: 'State of the import' }).textContent).toBe('1 of 2 recipes saved');

    // It survives the lock, and leaving the rest behind is asked about.
    bridge.lock = { reason: 'idle', unlockBy: 'click' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    bridge.lock = { reason: null, unlockBy: 'click' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    await press(user, 'Back to the recipes');
    await press(user, 'Leave the rest');
    expect(await screen.findByRole('button', { name: 'Edit Their unsubscribe' })).toBeDefined();
    expect(bridge.requests('recipes.save')).toHaveLength(1);
  });

  it('does not save one that would sign sessions', async () => {
    const bridge = bridgeWith();
    bridge.handlers['recipes.readFile'] = () => fileOf(hostile);
    const { user } = open(bridge);
    await press(user, 'Import…');
    const harmless = within(await screen.findByRole('region', { name: 'Harmless' }));
    expect(harmless.getByText('evil.example')).toBeDefined();
    expect(harmless.getByText('_auth_user_id (always "1")')).toBeDefined();
    expect(await harmless.findByText(/It cannot be saved as it is/)).toBeDefined();
    expect(harmless.getByText(/This salt is Django’s own/)).toBeDefined();
    expect(harmless.getByRole<HTMLButtonElement>('button', { name: 'Save this recipe: Harmless' }).disabled).toBe(true);
  });

  it('says when it was cancelled, and why a file was not read', async () => {
    const bridge = bridgeWith(unsubscribe);
    const { user } = open(bridge);
    await press(user, 'Import…');
    expect(await screen.findByText('Cancelled. Nothing was opened.', { selector: 'div' })).toBeDefined();
    bridge.handlers['recipes.readFile'] = () => {
      throw new Refusal('not-recipes', 'This file holds no recipes.');
    };
    await press(user, 'Import…');
    expect((await screen.findByRole('alert')).textContent).toBe('This file holds no recipes.');
  });
});

describe('A draft', () => {
  it('can always be carried by the contract', () => {
    const empty = emptyRecipe(null);
    for (const kind of ['value', 'timestamped', 'object', 'password-reset'] as const) {
      for (const as of ['link', 'hidden-field'] as const) {
        const draft = { ...empty, kind, as, lifetime: { amount: 0, unit: 'days' } as const };
        expect(recipeFieldsSchema.safeParse(checkable(draft)).error).toBeUndefined();
      }
    }
  });

  it('has a place for every problem', () => {
    const link = { kind: 'object', as: 'link' } as const;
    expect(placeOf('fields.3.input.choices.1', link)).toBe('fields.3.input.choices');
    expect(placeOf('fields.3.required', link)).toBe('fields.3');
    expect(placeOf('signer.template', link)).toBe('signer.kind');
    expect(placeOf('delivery.as', link)).toBe('delivery.url');
    expect(placeOf('delivery.as', { ...link, as: 'hidden-field' })).toBe('delivery.name');
    expect(placeOf('elsewhere', link)).toBe('');
  });

  it('knows dangerous salts, and free names', () => {
    expect(saltConcern('django.contrib.sessions.backends.signed_cookies')).toMatch(/session/);
    expect(saltConcern('django.core.signing')).toMatch(/Django’s own/);
    expect(saltConcern(' links.x')).toMatch(/space/);
    expect(saltConcern('djangonauts.x')).toBeNull();
    expect(freeName('A', ['a', 'A (2)'])).toBe('A (3)');
    expect(freeName('x'.repeat(80), ['x'.repeat(80)])).toBe(`${'x'.repeat(76)} (2)`);
  });
});
