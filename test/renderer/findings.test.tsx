import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { utcOffsetMinutes } from '../../renderer/state/inspect-draft.ts';
import { shareUnchanged } from '../../renderer/state/share-unchanged.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { inspectionOf, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, openWindow, paste, token, verdict } from './window.tsx';

const answering = (more: Partial<Inspection>) =>
  new TestBridge([shop], { 'inspect.inspect': ({ text }) => inspectionOf(text, more) });
const region = (name: string) => screen.findByRole('region', { name });

describe('Findings', () => {
  it('shows messages with their level in words, tags and what is safe HTML', async () => {
    const user = await openWindow(
      answering({
        messages: [
          { level: 40, levelName: 'error', text: 'It failed.', isSafe: false, extraTags: 'checkout' },
          { level: 7, levelName: 'level 7', text: '<b>Well</b>\u202e', isSafe: true, extraTags: null },
        ],
      }),
    );
    await paste(user, 'a:good');
    const items = within(await within(await region('Messages')).findByRole('list', { name: 'Messages' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items).toEqual(['errorIt failed.checkout', 'level 7<b>Well</b>\\u202esafe HTML']);
  });

  it('shows facts, and where a known salt comes from', async () => {
    const user = await openWindow(
      answering({
        facts: [{ label: 'User id', value: '42' }],
        notes: ['UTC was assumed.'],
        salt: 'account',
        knownSalt: { package: 'django-allauth', use: 'e-mail confirmation', source: 'allauth/account/models.py' },
      }),
    );
    await paste(user, 'a:good');
    expect((await region('Read from it')).textContent).toContain('User id42');
    expect((await region('How it was read')).textContent).toContain('UTC was assumed.');
    expect((await region('Signature')).textContent).toContain(
      'accountdjango-allauth: e-mail confirmation allauth/account/models.py',
    );
  });

  it('explains known keys in the tree, at its top level only', async () => {
    const json = '{"_auth_user_id":"42","cart":{"_auth_user_id":1}}';
    const user = await openWindow(
      answering({
        payload: { kind: 'json', text: json, compressed: false, bytes: json.length },
        knownKeys: [{ key: '_auth_user_id', meaning: 'The user’s primary key.' }],
      }),
    );
    await paste(user, 'a:good');
    const tree = await screen.findByRole('treegrid', { name: 'Payload tree' });
    expect(within(tree).getByRole('row', { name: /^"_auth_user_id": "42" \(The user’s/ }).textContent).toContain(
      'The user’s primary key.',
    );
    expect(within(tree).getAllByText('The user’s primary key.')).toHaveLength(1);
  });

  it('leads to the cookie name’s field when that is what is missing', async () => {
    const user = await openWindow(answering({ status: 'bad-signature', needs: 'cookie-name' }));
    await paste(user, 'a:bad');
    await user.click(await screen.findByRole('button', { name: 'Enter the cookie’s name' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Cookie name' }));
  });

  it('asks for the account of a password-reset token, sends it along and forgets it', async () => {
    const bridge = new TestBridge([shop], {
      'inspect.inspect': ({ text, account }) =>
        inspectionOf(text, {
          format: { id: 'django.password-reset', name: 'Password reset link' },
          ...(account ? { status: 'verified' } : { status: 'unchecked', needs: 'account' }),
        }),
    });
    const user = await openWindow(bridge);
    await paste(user, 'a:reset');
    const form = within(await region('The user’s account'));
    await user.type(form.getByRole('textbox', { name: 'Password hash' }), 'pbkdf2$x');
    await user.type(form.getByRole('textbox', { name: 'Last login' }), '2026-11-22 10:00:00');
    await user.type(form.getByRole('textbox', { name: 'E-mail' }), 'ada@example.com');
    expect(bridge.requests('inspect.inspect').at(-1)).not.toHaveProperty('account');
    await user.clear(form.getByRole('textbox', { name: 'Server’s UTC offset' }));
    await user.type(form.getByRole('textbox', { name: 'Server’s UTC offset' }), '-05:30');
    await user.type(form.getByRole('textbox', { name: 'Primary key' }), '7');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    expect(bridge.requests('inspect.inspect').at(-1)?.account).toEqual({
      pk: '7',
      passwordHash: 'pbkdf2$x',
      lastLogin: '2026-11-22 10:00:00',
      email: 'ada@example.com',
      utcOffsetMinutes: -330,
    });
    await user.click(form.getByRole('button', { name: 'Forget it' }));
    await waitFor(() => expect(verdict().textContent).toContain('Unchecked'));
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Password hash' }).value).toBe('');
  });

  it('reads the text as another format on demand, until it is cleared', async () => {
    const bridge = answering({
      alternatives: [
        { id: 'django.signer', name: 'Signed value' },
        { id: 'django.signed-cookie', name: 'Signed cookie' },
      ],
    });
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    await user.click(await screen.findByRole('button', { name: /Read as/ }));
    await user.click(await screen.findByRole('option', { name: 'Signed cookie' }));
    await waitFor(() => expect(bridge.requests('inspect.inspect').at(-1)?.format).toBe('django.signed-cookie'));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await paste(user, 'a:bad');
    await waitFor(() => expect(bridge.requests('inspect.inspect').at(-1)).not.toHaveProperty('format'));
    expect(token().value).toBe('a:bad');
  });

  it('compares two CSRF tokens and masks one afresh', async () => {
    let masks = 0;
    const bridge = answering({
      status: 'unchecked',
      format: { id: 'django.csrf', name: 'CSRF token' },
      segments: [
        { kind: 'name', start: 0, end: 9 },
        { kind: 'separator', start: 9, end: 10 },
        { kind: 'payload', start: 10, end: 15 },
      ],
    });
    bridge.handlers['inspect.compareCsrf'] = ({ first, second }) => {
      masks += 1;
      return { same: first === second, masked: `mask ${masks}` };
    };
    const user = await openWindow(bridge);
    await paste(user, 'csrftoken=a:csr');
    const card = within(await region('Compare CSRF tokens'));
    const comparison = () => card.getByRole('status', { name: 'Comparison' }).textContent;
    expect(comparison()).toBe('');
    await user.type(card.getByRole('textbox', { name: 'Other token' }), 'a:cs');
    await waitFor(() => expect(comparison()).toContain('different secrets'));
    await user.type(card.getByRole('textbox', { name: 'Other token' }), 'r');
    await waitFor(() => expect(comparison()).toContain('the same secret'));
    expect(bridge.requests('inspect.compareCsrf').at(-1)).toEqual({ first: 'a:csr', second: 'a:csr' });
    const before = card.getByRole('status', { name: 'Masked token' }).textContent;
    await user.click(card.getByRole('button', { name: 'Mask afresh' }));
    await waitFor(() => expect(card.getByRole('status', { name: 'Masked token' }).textContent).not.toBe(before));
  });
});

describe('Copy as', () => {
  const open = async (user: Awaited<ReturnType<typeof openWindow>>) => {
    await user.click(await screen.findByRole('button', { name: 'Copy as' }));
    return screen.findByRole('menu', { name: 'Copy as' });
  };

  it('copies the form chosen, and says why a form is missing', async () => {
    const bridge = answering({});
    bridge.handlers['inspect.takeAway'] = () => ({
      python: 'signing.loads(…)',
      markdown: '# Report',
      setCookie: null,
      curl: null,
    });
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    const menu = await open(user);
    const missing = await within(menu).findAllByText('No server can send this value as a cookie.');
    expect(missing.map((note) => note.closest('[role=menuitem]')?.getAttribute('aria-disabled'))).toEqual([
      'true',
      'true',
    ]);
    await user.click(within(menu).getByRole('menuitem', { name: /Python lines/ }));
    await waitFor(() => expect(announcements().textContent).toBe('Copied; cleared from the clipboard in 60 sec'));
    await user.click(within(await screen.findByRole('region', { name: 'Findings' })).getByText('Copied'));
    await user.click(within(await screen.findByRole('menu')).getByRole('menuitem', { name: /Markdown report/ }));
    await waitFor(() =>
      expect(bridge.requests('clipboard.copy').map(({ text }) => text)).toEqual(['signing.loads(…)', '# Report']),
    );
    expect(bridge.requests('inspect.takeAway')[0]).toMatchObject({ text: 'a:good' });
  });

  it('shows why it could not be made', async () => {
    const bridge = answering({});
    bridge.handlers['inspect.takeAway'] = () => {
      throw new Refusal('locked', 'The keychain is locked. Nothing was copied.');
    };
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    await open(user);
    await user.keyboard('{Escape}');
    expect((await screen.findByRole('alert')).textContent).toBe('The keychain is locked. Nothing was copied.');
  });
});

describe('utcOffsetMinutes', () => {
  it.each([
    ['+02:00', 120],
    ['-05:30', -330],
    ['−5', -300],
    ['0545', 345],
    ['', 0],
    ['UTC', 0],
    ['+25:00', null],
    ['+01:75', null],
    ['Berlin', null],
  ])('%j: %s', (text, minutes) => expect(utcOffsetMinutes(text)).toBe(minutes));
});

describe('shareUnchanged', () => {
  it('keeps the parts that say the same, and nothing of those that do not', () => {
    const last = { a: { x: [1, 2] }, b: { y: 1 }, gone: 1 };
    const next = { a: { x: [1, 2] }, b: { y: 2 } };
    const shared = shareUnchanged(last, next);
    expect(shared).toEqual(next);
    expect(shared.a).toBe(last.a);
    expect(shared.b).not.toBe(last.b);
    expect(shareUnchanged(last, structuredClone(last))).toBe(last);
    expect(shareUnchanged([1], [1, undefined])).toEqual([1, undefined]);
    expect(shareUnchanged({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
    expect(shareUnchanged({ 0: 1 }, [1])).toEqual([1]);
    expect(shareUnchanged(null, { a: 1 })).toEqual({ a: 1 });
  });
});
