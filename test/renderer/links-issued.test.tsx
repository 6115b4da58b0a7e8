import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import jsQR from 'jsqr';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Acceptance } from '../../shared/links.ts';
import { Refusal } from './bridge.ts';
import {
  bridgeWith,
  card,
  field,
  hidden,
  issue,
  issueButton,
  issuedLink,
  link,
  live,
  openLinks,
  recovery,
  reset,
} from './links-window.tsx';
import { announcements } from './window.tsx';

afterEach(() => {
  vi.useRealTimers();
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
    expect(timer.textContent).toMatch(/^in 27 hr, 4[56] min$/);
    const passTo = (seconds: number) =>
      act(() => {
        vi.setSystemTime((start + seconds) * 1000);
        vi.advanceTimersByTime(1000);
      });
    passTo(99_000);
    expect(timer.textContent).toMatch(/^in 16 min/);
    passTo(100_005);
    expect(timer.textContent).toMatch(/^It died \d+ sec ago\.$/);
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

  it('is asked again when the link dies', async () => {
    const start = 1_800_000_000;
    vi.useFakeTimers({ shouldAdvanceTime: true, now: start * 1000 });
    const bridge = bridgeWith(recovery);
    const expiresAt = start + 600;
    bridge.handlers['links.check'] = () => (Date.now() / 1000 > expiresAt ? refused : { ...accepted, expiresAt });
    await openLinks(bridge);
    fireEvent.click(screen.getByRole('radio', { name: 'Will the site accept it?' }));
    fireEvent.change(field('Link, hidden field or token'), { target: { value: link } });
    const verdict = screen.getByRole('status', { name: 'Will the site accept it' });
    await waitFor(() => expect(verdict.textContent).toContain('The site will accept it'));
    const asked = bridge.requests('links.check').length;
    await act(async () => vi.advanceTimersByTime(500_000));
    expect(bridge.requests('links.check')).toHaveLength(asked);
    await act(async () => vi.advanceTimersByTime(120_000));
    await waitFor(() => expect(verdict.textContent).toContain('The site will not accept it'));
    expect(bridge.requests('links.check')).toHaveLength(asked + 1);
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
