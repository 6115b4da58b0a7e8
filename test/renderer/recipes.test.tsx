import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecipeFields } from '../../shared/recipes.ts';
import { Refusal } from './bridge.ts';
import { bridgeWith, card, made, messageAt, open, press, recovery, replace, unsubscribe } from './recipes-window.tsx';
import { announcements } from './window.tsx';

describe('The list of recipes', () => {
  it('shows whose key signs each, how, for how long and where it leads', async () => {
    open(bridgeWith(unsubscribe, recovery, { ...made('Hidden form field'), id: 'r3', profileId: null }));
    const rows = within(await screen.findByRole('list', { name: 'Recipes' })).getAllByRole('listitem');
    await waitFor(() => expect(rows[0]?.textContent).toContain('Local'));
    expect(rows[0]?.textContent).toMatch(/Plain value.*never expires.*example\.com/);
    expect(rows[1]?.textContent).toMatch(/ShopPRODUCTION.*Object.*valid for 1 day.*example\.com/);
    expect(rows[2]?.textContent).toMatch(/no profile yet.*Timestamped value.*valid for 1 hr.*hidden field/);
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

  it('shows the first ones of a long file, and more on demand', async () => {
    const bridge = bridgeWith();
    const many = Array.from({ length: 25 }, (_, index) => ({ ...made('Unsubscribe'), name: `Number ${index + 1}` }));
    bridge.handlers['recipes.readFile'] = () => fileOf(...many);
    const { user } = open(bridge);
    await press(user, 'Import…');
    const list = within(await screen.findByRole('list', { name: 'Recipes in the file' }));
    expect(list.queryByText('Number 20')).not.toBeNull();
    expect(list.queryByText('Number 21')).toBeNull();
    expect(screen.getByText('5 further recipes in the file')).toBeDefined();
    await press(user, 'Show more');
    expect(list.queryByText('Number 25')).not.toBeNull();
    expect(screen.queryByText(/further recipe/)).toBeNull();
    await waitFor(() => expect(bridge.requests('recipes.check')).toHaveLength(25));
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
