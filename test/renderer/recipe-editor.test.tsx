import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readyMade } from '../../renderer/views/links/recipes/ready-made.ts';
import type { Recipe, RecipeFields } from '../../shared/recipes.ts';
import { Refusal, type TestBridge } from './bridge.ts';
import {
  box,
  bridgeWith,
  card,
  choose,
  field,
  fieldNames,
  made,
  messageAt,
  open,
  press,
  recovery,
  replace,
  salt,
  type User,
  unsubscribe,
} from './recipes-window.tsx';
import { announcements } from './window.tsx';

describe('Writing a recipe', () => {
  it('begins with a ready-made one, and saves just what was typed', async () => {
    const bridge = bridgeWith();
    const { user } = open(bridge);
    const offered = within(await screen.findByRole('list', { name: 'Ready-made recipes' })).getAllByRole('button');
    expect(offered.map(({ textContent }) => textContent)).toEqual(readyMade().map(({ name }) => name));
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
