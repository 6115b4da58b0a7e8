import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { jsonProblem } from '../../renderer/components/json-problem.ts';
import { defaultDerivation } from '../../renderer/state/sign-draft.ts';
import { profile, Refusal, shop, signed, TestBridge } from './bridge.ts';
import { announcements, goTo, openWindow, token, verdict } from './window.tsx';

const local = profile('local', 'Local');
const sign = () => screen.getByRole('button', { name: 'Sign' });
const value = () => screen.getByRole('textbox', { name: 'Value' });

describe('Sign', () => {
  it('signs nothing while typing, and on the shortcut once', async () => {
    const bridge = new TestBridge([local]);
    const user = await openWindow(bridge);
    await goTo(user, 'Sign');
    await user.type(value(), 'hello');
    expect(bridge.requests('sign.sign')).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    fireEvent.keyDown(value(), { key: 'Enter', ctrlKey: true, repeat: true });
    expect((await screen.findByRole('status', { name: 'Signed value' })).textContent).toBe(signed.signed);
    expect(bridge.requests('sign.sign')).toEqual([
      { kind: 'timestamped', profileId: 'local', value: 'hello', salt: null },
    ]);
  });

  it('asks before signing with a production key, naming the profile', async () => {
    const bridge = new TestBridge([shop]);
    const user = await openWindow(bridge);
    await goTo(user, 'Sign');
    await user.type(value(), 'hello');
    await user.click(sign());
    const ask = await screen.findByRole('alertdialog', { name: 'Sign with a production key?' });
    expect(ask.textContent).toContain('PRODUCTION');
    expect(ask.textContent).toContain('Shop');
    await user.click(within(ask).getByRole('button', { name: 'Cancel' }));
    expect(bridge.requests('sign.sign')).toEqual([]);
    await user.click(sign());
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign as Shop' }));
    await waitFor(() => expect(bridge.requests('sign.sign')).toHaveLength(1));
    expect(await screen.findByRole('status', { name: 'Signed value' })).toBeDefined();
  });

  it('wants a profile when there are several and none is chosen', async () => {
    const bridge = new TestBridge([local, profile('other', 'Other')]);
    const user = await openWindow(bridge);
    await goTo(user, 'Sign');
    await user.click(sign());
    expect((await screen.findByRole('alert')).textContent).toContain('Choose the key profile');
    await user.click(screen.getByRole('button', { name: /Sign with/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await user.click(sign());
    await waitFor(() => expect(bridge.requests('sign.sign')[0]?.profileId).toBe('other'));
  });

  it('copies raw, as Set-Cookie and as a hidden field, and says so', async () => {
    const bridge = new TestBridge([local]);
    const user = await openWindow(bridge);
    await goTo(user, 'Sign');
    await user.click(sign());
    for (const name of ['Copy raw value', 'Copy Set-Cookie header', 'Copy hidden field']) {
      await user.click(await screen.findByRole('button', { name }));
      await waitFor(() => expect(screen.getByRole('button', { name }).textContent).toBe('Copied'));
      expect(announcements().textContent).toBe('Copied; cleared from the clipboard in 60 sec');
    }
    expect(bridge.requests('clipboard.copy').map(({ text }) => text)).toEqual([
      signed.signed,
      signed.setCookie,
      signed.hiddenField,
    ]);
  });

  it('carries the result to Inspect', async () => {
    const user = await openWindow(new TestBridge([local]));
    await goTo(user, 'Sign');
    await user.click(screen.getByRole('radio', { name: 'Signed cookie' }));
    await user.type(screen.getAllByRole('textbox', { name: 'Cookie name' }).at(-1) as HTMLElement, 'cart');
    await user.click(sign());
    await user.click(await screen.findByRole('button', { name: 'Inspect it' }));
    expect(token().value).toBe(signed.signed);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cookie name' }).value).toBe('cart');
    await waitFor(() => expect(verdict().textContent).toContain('Verified'));
  });

  it('signs a cookie with the derivation of the profile’s Django unless another is chosen', async () => {
    const bridge = new TestBridge([{ ...local, djangoVersion: '5.2.14' }]);
    const user = await openWindow(bridge);
    await goTo(user, 'Sign');
    await user.click(screen.getByRole('radio', { name: 'Signed cookie' }));
    await user.click(sign());
    expect((await screen.findByRole('alert')).textContent).toContain('needs its name');
    await user.type(screen.getByRole('textbox', { name: 'Cookie name' }), 'cart');
    await user.click(sign());
    await user.click(screen.getByRole('radio', { name: 'v2' }));
    await user.click(sign());
    await waitFor(() =>
      expect(bridge.requests('sign.sign')).toEqual([
        { kind: 'cookie', profileId: 'local', name: 'cart', value: '', salt: null, derivation: 'legacy' },
        { kind: 'cookie', profileId: 'local', name: 'cart', value: '', salt: null, derivation: 'v2' },
      ]),
    );
  });

  it('says while typing where JSON ends being JSON, and shows what the core says', async () => {
    const bridge = new TestBridge([local], {
      'sign.sign': () => {
        throw new Refusal('bad-json', 'This is no JSON. Nothing was signed.');
      },
    });
    const user = await openWindow(bridge);
    await goTo(user, 'Sign');
    await user.click(screen.getByRole('radio', { name: 'JSON object' }));
    await user.click(screen.getByRole('textbox', { name: 'JSON' }));
    await user.paste('{"a": 1,');
    expect((await screen.findByText(/^Not JSON yet/)).textContent).toMatch(/line 1, column \d+/);
    await user.click(sign());
    expect((await screen.findByRole('alert')).textContent).toBe('This is no JSON. Nothing was signed.');
  });

  it('marks a result the form has moved away from', async () => {
    const user = await openWindow(new TestBridge([local]));
    await goTo(user, 'Sign');
    await user.click(sign());
    await screen.findByRole('status', { name: 'Signed value' });
    expect(screen.queryByText(/The form has changed since/)).toBeNull();
    await user.type(value(), 'x');
    expect(screen.getByText(/The form has changed since/)).toBeDefined();
  });
});

describe('defaultDerivation', () => {
  it.each([
    ['3.2', 'legacy'],
    ['5.1.9', 'legacy'],
    ['5.2.14', 'legacy'],
    ['5.2.15', 'v2'],
    ['5.2', 'v2'],
    ['6.0.5', 'legacy'],
    ['6.0.6', 'v2'],
    ['6.1', 'v2'],
  ])('Django %s: %s', (version, derivation) => expect(defaultDerivation(version)).toBe(derivation));
});

describe('jsonProblem', () => {
  it.each(['', '  ', '{}', '[1, 2.50]', '"text"', 'null'])('%j is no problem', (text) =>
    expect(jsonProblem(text)).toBeNull(),
  );
  it.each(['{', '{"a" 1}', '[1,]', 'nope', '{"a":1}}'])('%j is one', (text) =>
    expect(jsonProblem(text)).toMatch(/^Not JSON yet/),
  );
  it('names too deep a nesting', () => expect(jsonProblem('['.repeat(90_000))).toMatch(/Not JSON yet|too deeply/));
});
