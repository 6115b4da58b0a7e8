import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { systemTimeZone, timeIn, timeZones } from '../../renderer/wording/time-zones.ts';
import { Refusal } from './bridge.ts';
import {
  bridgeWith,
  card,
  chooseRecipe,
  everything,
  field,
  issue,
  issueButton,
  issuedLink,
  live,
  openLinks,
  recipe,
  recovery,
} from './links-window.tsx';
import { goTo, openWindow } from './window.tsx';

describe('Choosing a recipe', () => {
  it('lists them with whose key signs, and finds them by words', async () => {
    const user = await openLinks(bridgeWith(recovery, live));
    const option = screen.getByRole('option', { name: /^Live recovery/ });
    expect(option.textContent).toContain('PRODUCTION');
    expect(option.textContent).toContain('Shop');
    await user.type(screen.getByRole('searchbox', { name: 'Search recipes' }), 'reco SHOP');
    expect(screen.getAllByRole('option')).toEqual([option]);
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(screen.queryByRole('option', { name: /recovery/ })).toBeNull();
    expect(screen.getByText('No recipe has these words in it.')).toBeDefined();
  });

  it('says what keeps one from being issued, and what to do', async () => {
    const bridge = bridgeWith(
      recipe('a', 'Orphan', null),
      recipe('b', 'Deleted', 'no-more'),
      recipe('c', 'Lost', 'gone'),
      recipe('d', 'Asleep', 'vaulted'),
    );
    bridge.ring.vault = { state: 'locked', retryAt: null };
    const user = await openLinks(bridge);
    expect(screen.getByText(/does not say yet whose key/)).toBeDefined();
    await user.click(issueButton());
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was signed');
    await chooseRecipe(user, 'Deleted');
    expect(screen.getByText(/was deleted; the recipe itself is unharmed/)).toBeDefined();
    await chooseRecipe(user, 'Lost');
    expect(screen.getByText(/no longer where it was kept/).textContent).toContain('Add it again under Keys');
    await chooseRecipe(user, 'Asleep');
    await user.click(screen.getByRole('button', { name: 'Unlock the vault' }));
    await waitFor(() => expect(bridge.requests('vault.unlock')).toHaveLength(1));
    expect(bridge.requests('links.issue')).toEqual([]);
  });

  it('goes to the recipe’s editor where it has no profile', async () => {
    const user = await openLinks(bridgeWith(recipe('a', 'Orphan', null)));
    await user.click(screen.getByRole('button', { name: 'Edit the recipe' }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('Orphan');
  });

  it('leads to the first recipe when there is none, and comes back', async () => {
    const user = await openWindow(bridgeWith());
    await goTo(user, 'Links');
    await user.click(await screen.findByRole('button', { name: 'Make a recipe' }));
    await user.click(await screen.findByRole('button', { name: /Back to (the )?links/i }));
    expect(await screen.findByRole('button', { name: 'Make a recipe' })).toBe(document.activeElement);
  });

  it('says when they cannot be read, and tries again', async () => {
    const bridge = bridgeWith(recovery);
    const list = bridge.handlers['recipes.list'];
    bridge.handlers['recipes.list'] = () => {
      throw new Refusal('recipes-unreadable', 'The recipes could not be read. The file is unchanged.');
    };
    const user = await openWindow(bridge);
    await goTo(user, 'Links');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    bridge.handlers['recipes.list'] = list;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('option', { name: /Account recovery/ })).toBeDefined();
  });
});

describe('The form', () => {
  it('has a field of each type, and shows what the recipe fills in', async () => {
    const bridge = bridgeWith(everything);
    const user = await openLinks(bridge);
    expect(screen.getByText('A few words.')).toBeDefined();
    await user.type(field('Note (optional)'), 'n');
    await user.type(field('Story (optional)'), 's{Enter}t');
    await user.type(field('E-mail'), 'ada@example.com');
    await user.click(screen.getByRole('switch', { name: 'Forwardable' }));
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-11-24' } });
    await user.click(field('Order (optional)'));
    await user.paste('0f8fad5b-d9cb-469f-a165-70867728950e');
    await user.click(screen.getByRole('button', { name: /Plan/ }));
    await user.click(await screen.findByRole('option', { name: 'Paid' }));
    expect(screen.getByText('16 random bytes, made anew for each link')).toBeDefined();
    expect(screen.getByText('"recover"')).toBeDefined();
    expect(screen.queryByRole('textbox', { name: /Purpose|Nonce/ })).toBeNull();
    await waitFor(() => expect(screen.getByRole('status', { name: 'To be signed' }).textContent).toContain('"paid"'));
    await user.click(issueButton());
    await screen.findByRole('region', { name: 'Issued link' });
    expect(bridge.requests('links.issue')).toEqual([
      {
        recipeId: 'everything',
        values: {
          note: 'n',
          long: 's\nt',
          mail: 'ada@example.com',
          yes: 'true',
          day: '2026-11-24',
          order: '0f8fad5b-d9cb-469f-a165-70867728950e',
          plan: 'paid',
        },
        timeZone: systemTimeZone,
        ticket: null,
      },
    ]);
  });

  it('says what is wrong beside a field once it was left, and everywhere when it is issued', async () => {
    const bridge = bridgeWith(everything);
    const user = await openLinks(bridge);
    await user.click(field('E-mail'));
    await user.tab();
    await user.click(field('E-mail'));
    expect(screen.queryByText('E-mail is needed.')).toBeNull();
    await user.type(field('E-mail'), 'ada');
    expect(document.querySelector('.field-error')).toBeNull();
    await user.tab();
    await waitFor(() => expect(document.querySelectorAll('.field-error')).toHaveLength(1));
    expect(field('E-mail').getAttribute('aria-invalid')).toBe('true');
    await user.type(field('E-mail'), '@example.com');
    await waitFor(() => expect(document.querySelector('.field-error')).toBeNull());
    await user.click(issueButton());
    expect(await screen.findByText('Day is needed.')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('Nothing was signed');
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
    expect(bridge.requests('links.issue')).toEqual([]);
  });

  it('keeps what was typed for each recipe, through other recipes and through the lock', async () => {
    const bridge = bridgeWith(recovery, live);
    const user = await openLinks(bridge);
    await user.type(field('User ID'), '42');
    await chooseRecipe(user, 'Live');
    expect(field('User ID').value).toBe('');
    await user.type(field('User ID'), '7');
    bridge.lock = { reason: 'asked', unlockBy: 'click' };
    act(() => bridge.emit('lock.changed', bridge.lock));
    await user.click(await screen.findByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(field('User ID').value).toBe('7'));
    await chooseRecipe(user, 'Account');
    expect(field('User ID').value).toBe('42');
  });

  it('takes the recipient’s time zone by a part of its name', async () => {
    const bridge = bridgeWith(recovery);
    const user = await openLinks(bridge);
    const zone = screen.getByRole<HTMLInputElement>('combobox', { name: 'Recipient’s time zone' });
    expect(timeZones).toContain(systemTimeZone);
    expect(zone.value).toBe(systemTimeZone.replaceAll('_', ' '));
    await user.clear(zone);
    await user.type(zone, 'new york');
    await user.click(await screen.findByRole('option', { name: /^America\/New York/ }));
    await issue(user);
    expect(bridge.requests('links.issue')[0]?.timeZone).toBe('America/New_York');
    const at = issuedLink().expiresAt as number;
    expect(card('When it dies').getByText(/\(America\/New_York\)/).textContent).toContain(
      timeIn(at, 'America/New_York')?.slice(0, 12),
    );
  });
});

describe('Issuing', () => {
  it('happens on the shortcut, once, with the ticket number', async () => {
    const bridge = bridgeWith(recovery);
    const user = await openLinks(bridge);
    await user.type(field('User ID'), '42');
    await user.type(field('Ticket number (optional)'), ' SUP-7 ');
    // The second press comes while it is still asked whether what is filled in is right.
    const preview = bridge.handlers['links.preview'];
    const asked = Promise.withResolvers<void>();
    bridge.handlers['links.preview'] = async (request) => {
      await asked.promise;
      return await preview(request);
    };
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    fireEvent.keyDown(field('User ID'), { key: 'Enter', ctrlKey: true, repeat: true });
    asked.resolve();
    expect(await screen.findByText('Recorded in the ledger as no. 7')).toBeDefined();
    expect(bridge.requests('links.issue')).toEqual([
      { recipeId: 'recovery', values: { user: '42' }, timeZone: systemTimeZone, ticket: 'SUP-7' },
    ]);
    expect(document.activeElement?.textContent).toBe('The link is issued');
    expect(card('What was issued').getByText('SUP-7')).toBeDefined();
  });

  it('asks before a production key is used, naming the profile', async () => {
    const bridge = bridgeWith(live);
    const user = await openLinks(bridge);
    await user.type(field('User ID'), '42');
    await user.click(issueButton());
    const ask = await screen.findByRole('alertdialog', { name: 'Sign with a production key?' });
    expect(ask.textContent).toContain('Shop');
    await user.click(within(ask).getByRole('button', { name: 'Cancel' }));
    expect(bridge.requests('links.issue')).toEqual([]);
    await user.click(issueButton());
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign as Shop' }));
    expect(await screen.findByRole('region', { name: 'Issued link' })).toBeDefined();
  });

  it('says why nothing was issued, and keeps the form', async () => {
    const bridge = bridgeWith(recovery);
    bridge.handlers['links.issue'] = () => {
      throw new Refusal('not-recorded', 'No link was issued, since it could not be recorded.');
    };
    const user = await openLinks(bridge);
    await user.type(field('User ID'), '42');
    await user.click(issueButton());
    expect((await screen.findByRole('alert')).textContent).toContain('could not be recorded');
    expect(field('User ID').value).toBe('42');
  });
});
