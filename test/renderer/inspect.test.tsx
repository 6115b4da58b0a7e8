import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { maxTokenLength } from '../../shared/limits.ts';
import { inspectionOf, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { goTo, openWindow, paste, token, verdict } from './window.tsx';

describe('Inspect', () => {
  it('gives the verdict while typing, and a new one after a change', async () => {
    const user = await openWindow(new TestBridge([shop]));
    await user.type(token(), 'hello:good');
    await waitFor(() => expect(verdict()).toHaveProperty('textContent', 'VerifiedSigned by Shop.'));
    await user.type(token(), '!');
    await waitFor(() => expect(verdict().textContent).toContain('Bad signature'));
  });

  it('colours the segments and names them in the legend', async () => {
    const user = await openWindow(new TestBridge([shop]));
    await paste(user, 'hello:good');
    const legend = await screen.findByRole('list', { name: 'Legend' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Payload', 'Signature']);
    const behind = token().parentElement?.querySelectorAll('pre [data-segment]') ?? [];
    expect([...behind].map((piece) => `${piece.getAttribute('data-segment')} ${piece.textContent}`)).toEqual([
      'payload hello',
      'separator :',
      'signature good',
    ]);
  });

  it('runs one call at a time and then only the newest; an answer overtaken by typing is not shown', async () => {
    const waiting: ((text: string) => void)[] = [];
    const bridge = new TestBridge([shop], {
      'inspect.inspect': ({ text }) =>
        new Promise((resolve) => waiting.push((explanation) => resolve(inspectionOf(text, { explanation })))),
    });
    await openWindow(bridge);
    fireEvent.change(token(), { target: { value: 'a:1' } });
    fireEvent.change(token(), { target: { value: 'a:12' } });
    fireEvent.change(token(), { target: { value: 'a:123' } });
    expect(bridge.requests('inspect.inspect').map(({ text }) => text)).toEqual(['a:1']);
    await act(async () => waiting[0]?.('the first'));
    expect(verdict().textContent).toBe('');
    expect(bridge.requests('inspect.inspect').map(({ text }) => text)).toEqual(['a:1', 'a:123']);
    await act(async () => waiting[1]?.('the newest'));
    expect(verdict().textContent).toContain('the newest');
  });

  it('keeps the previous verdict until the next one is there', async () => {
    let answer: (() => void) | undefined;
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    bridge.handlers['inspect.inspect'] = ({ text }) =>
      new Promise((resolve) => {
        answer = () => resolve(inspectionOf(text));
      });
    await user.type(token(), '!');
    expect(verdict().textContent).toContain('Verified');
    await act(async () => answer?.());
    expect(verdict().textContent).toContain('Bad signature');
  });

  it.each([
    ['pasted', (text: string) => fireEvent.paste(token(), { clipboardData: { getData: () => text } })],
    ['dropped', (text: string) => fireEvent.drop(token(), { dataTransfer: { getData: () => text, files: [] } })],
    ['typed by other means', (text: string) => fireEvent.change(token(), { target: { value: text } })],
  ])('keeps a text that is too long out when it is %s, and says so', async (_way, bring) => {
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    const before = bridge.requests('inspect.inspect').length;
    bring('x'.repeat(maxTokenLength + 1));
    expect((await screen.findByRole('alert')).textContent).toContain('unchanged');
    expect(token().value).toBe('a:good');
    expect(bridge.requests('inspect.inspect')).toHaveLength(before);
  });

  it('keeps the input when views are switched', async () => {
    const user = await openWindow(new TestBridge([shop]));
    await paste(user, 'a:good');
    await goTo(user, 'Keys');
    await goTo(user, 'Inspect');
    expect(token().value).toBe('a:good');
    expect(verdict().textContent).toContain('Verified');
  });

  it('sends cookie name, salt and max age along, and the chosen profile', async () => {
    const bridge = new TestBridge([shop, profile('other', 'Other')]);
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    await user.type(screen.getByRole('textbox', { name: 'Cookie name' }), 'cart');
    await user.type(screen.getByRole('combobox', { name: 'Salt' }), 'pepper');
    await user.click(screen.getByRole('button', { name: /Max age/ }));
    await user.click(await screen.findByRole('option', { name: '2 weeks' }));
    await user.click(screen.getByRole('button', { name: /Key profile/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await waitFor(() =>
      expect(bridge.requests('inspect.inspect').at(-1)).toEqual({
        text: 'a:good',
        cookieName: 'cart',
        salt: 'pepper',
        maxAge: 1_209_600,
        profileId: 'other',
      }),
    );
  });

  it('says that only the chosen profile was tried, and widens it', async () => {
    const bridge = new TestBridge([shop, profile('other', 'Other')]);
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: /Key profile/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await paste(user, 'a:bad');
    await user.click(await screen.findByRole('button', { name: 'Try all profiles' }));
    await waitFor(() => expect(bridge.requests('inspect.inspect').at(-1)).not.toHaveProperty('profileId'));
  });

  it('shows problems and untried keys in place', async () => {
    const bridge = new TestBridge([shop], {
      'inspect.inspect': ({ text }) => ({
        ...inspectionOf(text),
        payloadProblem: { code: 'too-large', message: 'The payload unpacks to more than 10 MiB.' },
        untriedKeys: [{ profileName: 'Shop', message: 'The keychain is locked.' }],
      }),
    });
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    const payload = await screen.findByRole('region', { name: 'Payload' });
    expect(payload.textContent).toContain('The payload unpacks to more than 10 MiB.');
    expect(screen.getByText(/does not speak for them/).parentElement?.textContent).toContain('The keychain is locked.');
  });

  it('shows a failed call where it happened and keeps the last verdict', async () => {
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await paste(user, 'a:good');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    bridge.handlers['inspect.inspect'] = () => {
      throw new Refusal('busy', 'The core is busy. Nothing is lost; type on.');
    };
    await user.type(token(), 'x');
    expect((await screen.findByRole('alert')).textContent).toBe('The core is busy. Nothing is lost; type on.');
    expect(verdict().textContent).toContain('Verified');
    expect(token().value).toBe('a:goodx');
  });

  it('lets the age run on without asking again, and asks once when the max age passes', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, shouldAdvanceTime: true });
    try {
      const bridge = new TestBridge([shop], {
        'inspect.inspect': ({ text, maxAge }) =>
          inspectionOf(text, {
            signedAt: 1_799_999_990,
            age: 10,
            ...(maxAge !== null && Date.now() / 1000 > 1_799_999_990 + maxAge ? { status: 'expired' } : {}),
          }),
      });
      await openWindow(bridge);
      fireEvent.change(token(), { target: { value: 'a:good' } });
      const time = await screen.findByRole('region', { name: 'Time signed' });
      const asked = bridge.requests('inspect.inspect').length;
      expect(time.textContent).toContain('2027-01-15 07:59:50 UTC');
      await act(async () => vi.advanceTimersByTime(60_000));
      expect(time.textContent).toMatch(/1 min, 1\d sec ago/);
      expect(bridge.requests('inspect.inspect')).toHaveLength(asked);

      fireEvent.click(screen.getByRole('button', { name: /Max age/ }));
      fireEvent.click(await screen.findByRole('option', { name: '1 hour' }));
      await waitFor(() => expect(bridge.requests('inspect.inspect')).toHaveLength(asked + 1));
      await waitFor(() => expect(verdict().textContent).toContain('Verified'));
      await act(async () => vi.advanceTimersByTime(3_600_000));
      await waitFor(() => expect(verdict().textContent).toContain('Expired'));
      expect(bridge.requests('inspect.inspect')).toHaveLength(asked + 2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks again when the keys change', async () => {
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    await waitFor(() => expect(verdict().textContent).toContain('Bad signature'));
    bridge.handlers['inspect.inspect'] = ({ text }) => inspectionOf(text, { status: 'verified' });
    act(() => bridge.emit('keys.changed', {}));
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
  });
});
