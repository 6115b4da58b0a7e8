import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Cause, Diagnosis } from '../../shared/diagnosis.ts';
import { inspectionOf, profile, Refusal, shop, TestBridge } from './bridge.ts';
import { announcements, openWindow, paste, token, verdict } from './window.tsx';

const other = profile('other', 'Other');
const card = () => screen.findByRole('region', { name: 'Diagnosis' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const salt = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Salt' });

const cause = (explanation: string, more: Partial<Cause> = {}): Cause => ({
  changes: ['salt', 'percent-encoding'],
  explanation,
  evidence: 'With it, the signature is the one HMAC-SHA256 gives.',
  status: 'verified',
  profileName: 'Shop',
  environment: 'production',
  fix: { text: 'a:good', cookieName: 'cart', salt: 'pepper', profileId: 'shop' },
  ...more,
});

const explaining = (diagnosis: Diagnosis) => new TestBridge([shop, other], { 'inspect.diagnose': () => diagnosis });

describe('Diagnosis', () => {
  it('names causes best first, each with its evidence, its changes in words and a fix', async () => {
    const user = await openWindow(
      explaining({
        causes: [cause('It was signed with the salt pepper.'), cause('Something else.', { changes: ['brand-new'] })],
        observations: [{ code: 'future-timestamp', explanation: 'It was signed tomorrow.' }],
      }),
    );
    await paste(user, 'a:bad');
    const items = within(await within(await card()).findByRole('list', { name: 'Causes' })).getAllByRole('button');
    expect(items.map((button) => button.textContent)).toEqual(['Apply this fix', 'Apply this fix']);
    const text = (await card()).textContent ?? '';
    expect(text.indexOf('the salt pepper')).toBeLessThan(text.indexOf('Something else.'));
    expect(text).toContain('HMAC-SHA256');
    const changes = within(await card()).getAllByRole('list', { name: 'What changes' });
    expect(changes.map((list) => [...list.children].map((chip) => chip.textContent))).toEqual([
      ['Another salt', 'Percent-encoding undone'],
      ['brand new'],
    ]);
    expect(within(await card()).getByRole('list', { name: 'Observations' }).textContent).toBe(
      'It was signed tomorrow.',
    );
  });

  it('applies a fix to all fields and undoes it', async () => {
    const user = await openWindow(explaining({ causes: [cause('Another salt.')], observations: [] }));
    await user.type(salt(), 'mine');
    await paste(user, 'a:bad');
    await user.click(within(await card()).getByRole('button', { name: 'Apply this fix' }));
    expect([token().value, field('Cookie name').value, salt().value]).toEqual(['a:good', 'cart', 'pepper']);
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    expect(announcements().textContent).toBe('Fix applied');
    expect(screen.queryByRole('region', { name: 'Diagnosis' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo the fix' }));
    expect([token().value, field('Cookie name').value, salt().value]).toEqual(['a:bad', '', 'mine']);
    await waitFor(() => expect(verdict().textContent).toContain('Bad signature'));
    expect(screen.queryByRole('button', { name: 'Undo the fix' })).toBeNull();
  });

  it('offers no undo once the fields have gone on', async () => {
    const user = await openWindow(explaining({ causes: [cause('Another salt.')], observations: [] }));
    await paste(user, 'a:bad');
    await user.click(within(await card()).getByRole('button', { name: 'Apply this fix' }));
    expect(screen.getByRole('button', { name: 'Undo the fix' })).toBe(document.activeElement);
    await user.type(token(), 'x');
    expect(screen.queryByRole('button', { name: 'Undo the fix' })).toBeNull();
  });

  it('selects the profile whose key it is when another one is chosen, and goes back on undo', async () => {
    const bridge = explaining({ causes: [cause('The key of Shop.', { changes: ['key'] })], observations: [] });
    const user = await openWindow(bridge);
    await user.click(screen.getByRole('button', { name: /Key profile/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await paste(user, 'a:bad');
    await user.click(within(await card()).getByRole('button', { name: 'Apply this fix' }));
    await waitFor(() => expect(bridge.requests('inspect.inspect').at(-1)?.profileId).toBe('shop'));
    expect(screen.getByRole('button', { name: /Key profile/ }).textContent).toContain('Shop');
    await user.click(screen.getByRole('button', { name: 'Undo the fix' }));
    expect(screen.getByRole('button', { name: /Key profile/ }).textContent).toContain('Other');
  });

  it('says that nothing explains it, or why it could not be told', async () => {
    const bridge = explaining({
      causes: [],
      observations: [],
      conclusion: 'Tampered, or signed by a key that is not here.',
    });
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    expect((await card()).textContent).toContain('Tampered, or signed by a key that is not here.');
    bridge.handlers['inspect.diagnose'] = () => {
      throw new Refusal('busy', 'The diagnosis took too long. The verdict stands.');
    };
    await user.type(token(), '!');
    expect((await screen.findByRole('alert')).textContent).toBe('The diagnosis took too long. The verdict stands.');
    expect(screen.queryByRole('region', { name: 'Diagnosis' })).toBeNull();
  });

  it('does not conclude anything about what was never tried', async () => {
    const bridge = explaining({ causes: [], observations: [], conclusion: 'Tampered.' });
    const user = await openWindow(bridge);
    await paste(user, 'prose');
    await waitFor(() => expect(bridge.requests('inspect.diagnose')).toHaveLength(1));
    await waitFor(() => expect(verdict().textContent).toContain('Not recognised'));
    expect(screen.queryByRole('region', { name: 'Diagnosis' })).toBeNull();
  });

  it('is not asked for what verifies, nor without keys', async () => {
    const bridge = new TestBridge([]);
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    await waitFor(() => expect(verdict().textContent).toContain('Bad signature'));
    bridge.ring.profiles = [shop];
    act(() => bridge.emit('keys.changed', {}));
    await waitFor(() => expect(bridge.requests('inspect.diagnose')).toHaveLength(1));
    await user.clear(token());
    await paste(user, 'a:good');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
    await user.type(token(), '!');
    await waitFor(() =>
      expect(bridge.requests('inspect.diagnose').map(({ text }) => text)).toEqual(['a:bad', 'a:good!']),
    );
  });

  it('is waited for by what stands below it, but not for long', async () => {
    let answer: (diagnosis: Diagnosis) => void = () => {};
    const bridge = new TestBridge([shop, other], {
      'inspect.diagnose': () =>
        new Promise<Diagnosis>((resolve) => {
          answer = resolve;
        }),
    });
    const user = await openWindow(bridge);
    const held = () => document.querySelector<HTMLElement>('.results')?.dataset.held;
    await paste(user, 'a:good');
    await waitFor(() => expect(held()).toBe('false'));
    await paste(user, 'a:bad');
    await waitFor(() => expect(verdict().textContent).toContain('Bad signature'));
    expect(held()).toBe('true');
    await screen.findByText('Looking for what would make it verify…');
    expect(held()).toBe('false');
    act(() => answer({ causes: [cause('Another salt.')], observations: [] }));
    await screen.findByText('Another salt.');
    expect(screen.queryByText('Looking for what would make it verify…')).toBeNull();
    expect(held()).toBe('false');
  });

  it('keeps the last diagnosis while typing, but does not apply it to another text', async () => {
    let answer: ((diagnosis: Diagnosis) => void) | undefined;
    const bridge = explaining({ causes: [cause('The first.')], observations: [] });
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    await card();
    bridge.handlers['inspect.diagnose'] = () => new Promise((resolve) => (answer = resolve));
    fireEvent.change(token(), { target: { value: 'a:worse' } });
    await waitFor(() => expect(answer).toBeDefined());
    expect((await card()).textContent).toContain('The first.');
    await user.click(within(await card()).getByRole('button', { name: 'Apply this fix' }));
    expect(token().value).toBe('a:worse');
    await act(async () => answer?.({ causes: [cause('The second.')], observations: [] }));
    expect((await card()).textContent).toContain('The second.');
    await user.click(within(await card()).getByRole('button', { name: 'Apply this fix' }));
    expect(token().value).toBe('a:good');
  });

  it('leaves at once when the verdict becomes another', async () => {
    const bridge = explaining({ causes: [cause('The first.')], observations: [] });
    const user = await openWindow(bridge);
    await paste(user, 'a:bad');
    await card();
    bridge.handlers['inspect.inspect'] = ({ text }) => inspectionOf(text, { status: 'expired' });
    await user.type(token(), '!');
    await waitFor(() => expect(verdict().textContent).toContain('Expired'));
    expect(screen.queryByRole('region', { name: 'Diagnosis' })).toBeNull();
  });
});
