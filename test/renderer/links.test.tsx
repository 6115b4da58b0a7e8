import { randomBytes } from 'node:crypto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import jsQR from 'jsqr';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillForm } from '../../electron/links/form.ts';
import { payloadOf } from '../../electron/links/token.ts';
import { systemTimeZone, timeIn, timeZones } from '../../renderer/wording/time-zones.ts';
import type { Acceptance, IssuedLink } from '../../shared/links.ts';
import type { Recipe, RecipeFields } from '../../shared/recipes.ts';
import { keyInfo, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow } from './window.tsx';

type User = ReturnType<typeof userEvent.setup>;

const local = profile('local', 'Local');
const gone = profile('gone', 'Gone', { keys: [keyInfo('g', '0000 0000 0000 0000', { state: 'missing' })] });
const vaulted = profile('vaulted', 'Vaulted', {
  keys: [keyInfo('v', '0000 0000 0000 0001', { state: 'locked', backEnd: 'vault' })],
});

const recipe = (id: string, name: string, profileId: string | null, more: Partial<RecipeFields> = {}): Recipe => ({
  id,
  profileId,
  name,
  description: `What ${name} is for.`,
  signer: { kind: 'object', salt: 'support.links', compress: false },
  fields: [
    { name: 'user', label: 'User ID', help: 'From the admin.', required: true, input: { type: 'integer', min: 1 } },
  ],
  delivery: { as: 'link', url: 'https://example.com/r/{token}/' },
  lifetimeSeconds: 86_400,
  message: 'Hello,\n{link}\n',
  ...more,
});
const recovery = recipe('recovery', 'Account recovery', 'local');
const live = recipe('live', 'Live recovery', 'shop');
const everything = recipe('everything', 'Everything', 'local', {
  fields: [
    { name: 'note', label: 'Note', help: 'A few words.', required: false, input: { type: 'text', maxLength: 20 } },
    { name: 'long', label: 'Story', help: '', required: false, input: { type: 'text', maxLength: 5000 } },
    { name: 'mail', label: 'E-mail', help: '', required: true, input: { type: 'email' } },
    { name: 'yes', label: 'Forwardable', help: 'To others.', required: false, input: { type: 'boolean' } },
    { name: 'day', label: 'Day', help: '', required: true, input: { type: 'date' } },
    { name: 'order', label: 'Order', help: '', required: false, input: { type: 'uuid' } },
    {
      name: 'plan',
      label: 'Plan',
      help: '',
      required: true,
      input: {
        type: 'choice',
        choices: [
          { value: '', label: 'None at all' },
          { value: 'paid', label: 'Paid' },
        ],
      },
    },
    { name: 'purpose', label: 'Purpose', help: '', required: true, input: { type: 'fixed', value: 'recover' } },
    { name: 'nonce', label: 'Nonce', help: '', required: true, input: { type: 'nonce', bytes: 16 } },
  ],
});
const reset = recipe('reset', 'Password reset', 'local', {
  signer: { kind: 'password-reset' },
  fields: ['pk', 'passwordHash', 'lastLogin', 'email'].map((name) => ({
    name,
    label: name,
    help: '',
    required: name === 'pk' || name === 'passwordHash',
    input: { type: 'text' },
  })),
});
const hidden = recipe('hidden', 'Hidden field', 'local', {
  delivery: { as: 'hidden-field', name: 'cart' },
  lifetimeSeconds: null,
  message: '',
});

const token = 'eyJ1c2VyIjo0Mn0:1uXyZ2:good';
const link = `https://example.com/r/${token}/`;
const issuedLink = (more: Partial<IssuedLink> = {}): IssuedLink => ({
  token,
  link,
  html: null,
  message: `Hello,\n${link}\n`,
  signedAt: 1_800_000_000,
  expiresAt: Math.floor(Date.now() / 1000) + 90_000,
  invalidatedBy: ['The site redeems it once.'],
  profileName: 'Local',
  keyFingerprint: '0000 1111 2222 3333',
  ledgerSeq: 7,
  ...more,
});

/** Previews as the main process does. */
function bridgeWith(...recipes: Recipe[]) {
  const bridge = new TestBridge([local, shop, gone, vaulted], {
    'links.preview': ({ recipeId, values }) => {
      const asked = recipes.find(({ id }) => id === recipeId) as Recipe;
      const { problems, filled } = fillForm(asked, values, randomBytes);
      return { problems, payload: filled && payloadOf(asked, filled) };
    },
    'links.issue': () => issuedLink(),
  });
  bridge.recipes = recipes;
  return bridge;
}
async function openLinks(bridge: TestBridge): Promise<User> {
  const user = await openWindow(bridge);
  await goTo(user, 'Links');
  await screen.findByRole('listbox', { name: 'Recipes' });
  return user;
}
const issueButton = () => screen.getByRole('button', { name: /^(Issue the link|Make the hidden field)$/ });
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const chooseRecipe = (user: User, name: string) =>
  user.click(screen.getByRole('option', { name: new RegExp(`^${name}`) }));
async function issue(user: User) {
  await user.type(field('User ID'), '42');
  await user.click(issueButton());
  return await screen.findByRole('region', { name: 'Issued link' });
}
const card = (name: string) => within(screen.getByRole('region', { name }));

afterEach(() => {
  vi.useRealTimers();
});

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
    await user.type(field('Order (optional)'), '0f8fad5b-d9cb-469f-a165-70867728950e');
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
    await user.keyboard('{Control>}{Enter}{/Control}');
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

describe('The link', () => {
  it('is shown with its parts, the message, what ends it, and is copied', async () => {
    const bridge = bridgeWith(recovery);
    const user = await openLinks(bridge);
    await issue(user);
    const shown = screen.getByRole('status', { name: 'Link' });
    expect(shown.textContent).toBe(link);
    await waitFor(() => expect(shown.querySelector('[data-segment="signature"]')?.textContent).toBe('good'));
    expect(screen.getByRole('region', { name: 'Filled message' }).textContent).toBe(`Hello,\n${link}\n`);
    expect(card('When it dies').getByText('The site redeems it once.')).toBeDefined();
    for (const name of ['Copy link', 'Copy message']) {
      await user.click(screen.getByRole('button', { name }));
      await waitFor(() => expect(announcements().textContent).toContain('Copied'));
    }
    expect(bridge.requests('clipboard.copy').map(({ text }) => text)).toEqual([link, `Hello,\n${link}\n`]);
  });

  it('has a QR code that reads as the link, small and large', async () => {
    const user = await openLinks(bridgeWith(recovery));
    await issue(user);
    const drawing = () => screen.getAllByRole('img', { name: 'QR code of the link' }).at(-1) as Element;
    expect(readDrawing(drawing())).toBe(link);
    const small = Number(drawing().getAttribute('width'));
    await user.click(screen.getByRole('button', { name: 'Enlarge the QR code' }));
    await screen.findByRole('dialog', { name: 'QR code' });
    expect(readDrawing(drawing())).toBe(link);
    expect(Number(drawing().getAttribute('width'))).toBeGreaterThan(small);
  });

  it('says when it is too long for a QR code', async () => {
    const bridge = bridgeWith(recovery);
    bridge.handlers['links.issue'] = () => issuedLink({ link: `${link}${'x'.repeat(3000)}` });
    const user = await openLinks(bridge);
    await issue(user);
    expect(card('QR code').getByText(/too long for a QR code/)).toBeDefined();
  });

  it('counts down to its end, and says when that is past', async () => {
    const start = 1_800_000_000;
    vi.useFakeTimers({ shouldAdvanceTime: true, now: start * 1000, toFake: ['Date', 'setInterval'] });
    const bridge = bridgeWith(recovery);
    bridge.handlers['links.issue'] = () => issuedLink({ expiresAt: start + 100_000 });
    const user = await openLinks(bridge);
    await issue(user);
    const until = card('When it dies').getByText(/2027 at/);
    expect(until.title).toBe('2027-01-16 11:46:40 UTC');
    const timer = card('When it dies').getByRole('timer');
    expect(timer.textContent).toBe('in 1 d 3 h');
    const passTo = (seconds: number) =>
      act(() => {
        vi.setSystemTime((start + seconds) * 1000);
        vi.advanceTimersByTime(1000);
      });
    passTo(99_000);
    expect(timer.textContent).toMatch(/^in 16 min/);
    passTo(100_005);
    expect(timer.textContent).toMatch(/^It died \d+ s ago\.$/);
  });

  it('says that a published key proves nothing, and what never ends', async () => {
    const bridge = bridgeWith(hidden);
    bridge.handlers['links.issue'] = () =>
      issuedLink({
        link: null,
        html: '<input type="hidden" name="cart" value="x">',
        message: '',
        signedAt: null,
        expiresAt: null,
        invalidatedBy: [],
        publishedIn: 'a tutorial',
      });
    const user = await openLinks(bridge);
    await issue(user);
    expect(screen.getByText('The hidden field is made')).toBeDefined();
    expect(screen.getByText(/It is published in a tutorial/)).toBeDefined();
    expect(card('When it dies').getByText(/there is no time in it/)).toBeDefined();
    expect(screen.queryByRole('region', { name: 'QR code' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Message' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Copy hidden field' }));
    expect(bridge.requests('clipboard.copy')[0]?.text).toContain('<input type="hidden"');
  });

  it('makes room for another of the same recipe, or for a change of this one', async () => {
    const user = await openLinks(bridgeWith(recovery, live));
    await issue(user);
    await user.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect(field('User ID').value).toBe('42');
    expect(document.activeElement).toBe(field('User ID'));
    await user.click(issueButton());
    await user.click(await screen.findByRole('button', { name: 'Issue another' }));
    expect(field('User ID').value).toBe('');
    expect(document.activeElement).toBe(field('User ID'));
    expect(screen.getByRole('heading', { name: 'Account recovery' })).toBeDefined();
    expect(screen.queryByText('User ID is needed.')).toBeNull();
  });
});

describe('Will the site accept it?', () => {
  const accepted: Acceptance = {
    accepted: true,
    checks: [{ ok: true, text: 'The signature matches.' }],
    payload: '{"user":42}',
    signedAt: 1_800_000_000,
    expiresAt: 4_000_000_000,
  };
  const refused: Acceptance = {
    accepted: false,
    checks: [
      { ok: true, text: 'The address is right.' },
      { ok: false, text: 'It died an hour ago.' },
    ],
    payload: null,
    signedAt: null,
    expiresAt: null,
  };

  it('checks the fresh link with a click, and what is pasted while it is pasted', async () => {
    const bridge = bridgeWith(recovery);
    bridge.handlers['links.check'] = ({ text }) => (text === link ? accepted : refused);
    const user = await openLinks(bridge);
    await issue(user);
    await user.click(screen.getByRole('button', { name: 'Will the site accept it?' }));
    const verdict = screen.getByRole('status', { name: 'Will the site accept it' });
    await waitFor(() => expect(verdict.textContent).toContain('The site will accept it'));
    expect(screen.getByRole('region', { name: 'Read by the site' }).textContent).toBe('{"user":42}');
    await user.type(field('Link, hidden field or token'), '?');
    await waitFor(() => expect(verdict.textContent).toContain('The site will not accept it'));
    const checks = within(screen.getByRole('list', { name: 'What was checked' })).getAllByRole('listitem');
    expect(checks.map((item) => item.textContent)).toEqual([
      'In order: The address is right.',
      'Not in order: It died an hour ago.',
    ]);
    expect(screen.queryByRole('region', { name: 'Read by the site' })).toBeNull();
    expect(bridge.requests('links.check')[0]).toEqual({ recipeId: 'recovery', text: link, values: {} });
    await user.clear(field('Link, hidden field or token'));
    await waitFor(() => expect(verdict.textContent).toBe(''));
    await user.click(screen.getByRole('radio', { name: 'Issue' }));
    expect(screen.getByRole('status', { name: 'Link' }).textContent).toBe(link);
  });

  it('asks for the account of a password reset', async () => {
    const bridge = bridgeWith(reset);
    bridge.handlers['links.check'] = () => accepted;
    const user = await openLinks(bridge);
    expect(screen.queryByRole('status', { name: 'To be signed' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Will the site accept it?' }));
    await user.type(field('pk'), '7');
    await user.type(field('passwordHash'), 'pbkdf2$x');
    await user.type(field('Link, hidden field or token'), 'x');
    await waitFor(() =>
      expect(bridge.requests('links.check').at(-1)).toEqual({
        recipeId: 'reset',
        text: 'x',
        values: { pk: '7', passwordHash: 'pbkdf2$x' },
      }),
    );
  });

  it('says when it could not be checked', async () => {
    const bridge = bridgeWith(recovery);
    bridge.handlers['links.check'] = () => {
      throw new Refusal('recipe-without-profile', 'The recipe names no profile.');
    };
    const user = await openLinks(bridge);
    await user.click(screen.getByRole('radio', { name: 'Will the site accept it?' }));
    await user.type(field('Link, hidden field or token'), 'x');
    expect((await screen.findByRole('alert')).textContent).toBe('The recipe names no profile.');
  });
});

/** What a scanner reads from the drawing: its rectangles, painted three pixels a module. */
function readDrawing(svg: Element): string | undefined {
  const [left = 0, , modules = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect(left).toBe(-4);
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  const side = modules * 3;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < 3; row += 1) {
      const at = ((Number(y) - left) * 3 + row) * side + (Number(x) - left) * 3;
      for (let pixel = at; pixel < at + Number(run) * 3; pixel += 1) pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}
