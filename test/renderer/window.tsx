// Opens the app in the test's document, over a given bridge.
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { App } from '../../renderer/app.tsx';
import { fetchRest } from '../../renderer/views/later.tsx';
import type { TestBridge } from './bridge.ts';
import './jsdom.ts';

afterEach(cleanup);
// As it is a moment after a start.
await fetchRest();
// Looking up roles in jsdom is slow on a busy machine; nothing here measures time.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

export function renderWindow(bridge: TestBridge) {
  Object.defineProperty(window, 'countersign', { value: bridge, configurable: true });
  const user = userEvent.setup();
  render(<App />);
  return user;
}

/** Resolves once the key ring is shown. */
export async function openWindow(bridge: TestBridge) {
  const user = renderWindow(bridge);
  await screen.findByText(new RegExp(`^${bridge.ring.keychain.name}(:|$)`));
  return user;
}

export const token = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token' });
/** Pastes a text into the token editor, where the caret is. */
export async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(token());
  await user.paste(text);
}
export const verdict = () => screen.getByRole('status', { name: 'Verdict' });
export const announcements = () => screen.getByRole('status', { name: 'Announcements' });
export const goTo = (user: ReturnType<typeof userEvent.setup>, view: string) =>
  user.click(screen.getByRole('tab', { name: view }));
