import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shop, TestBridge } from './bridge.ts';
import { goTo, openWindow, paste, token } from './window.tsx';

/** A bridge whose main process has these tokens waiting, one after the other. */
function linked(...tokens: string[]) {
  const bridge = new TestBridge([shop]);
  bridge.handlers['link.take'] = () => ({ token: tokens.shift() ?? null });
  return { bridge, tokens };
}

describe('A link from outside', () => {
  it('that came before the window is in Inspect', async () => {
    const { bridge } = linked('waited:good');
    await openWindow(bridge);
    await waitFor(() => expect(token().value).toBe('waited:good'));
  });

  it('that comes later replaces the text and shows Inspect, whatever is open', async () => {
    const { bridge, tokens } = linked();
    const user = await openWindow(bridge);
    await paste(user, 'typed:good');
    await goTo(user, 'Keys');
    tokens.push('later:good');
    act(() => bridge.emit('link.arrived', {}));
    await waitFor(() => expect(token().value).toBe('later:good'));
    expect(screen.getByRole('tab', { name: 'Inspect' }).getAttribute('aria-selected')).toBe('true');
    expect(bridge.requests('inspect.inspect').at(-1)).toMatchObject({
      text: 'later:good',
      cookieName: null,
      salt: null,
    });
  });

  it('that is gone already changes nothing', async () => {
    const { bridge } = linked();
    const user = await openWindow(bridge);
    await paste(user, 'typed:good');
    await goTo(user, 'Keys');
    act(() => bridge.emit('link.arrived', {}));
    await waitFor(() => expect(bridge.requests('link.take')).toHaveLength(2));
    expect(screen.getByRole('tab', { name: 'Keys' }).getAttribute('aria-selected')).toBe('true');
    await goTo(user, 'Inspect');
    expect(token().value).toBe('typed:good');
  });
});
