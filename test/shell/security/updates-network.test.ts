// The one session that may reach the network: no page's, for the update host only, and only while the person allows it.
import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardUpdates, isAllowedUpdateRequest } from '../../../electron/shell/network.ts';

const hosts = ['github.com', 'release-assets.githubusercontent.com'];

test.each([
  ['https://github.com/countersign/countersign/releases/latest/download/latest.yml', true],
  ['https://release-assets.githubusercontent.com/x?token=y', true],
  ['http://github.com/latest.yml', false],
  ['https://github.com.evil.example/latest.yml', false],
  ['https://evil.example/github.com', false],
  ['https://github.com:8443/latest.yml', false],
  ['https://github.com@evil.example/', false],
  ['https://someone@github.com/', false],
  ['https://api.github.com/', false],
  ['ftp://github.com/', false],
  ['file:///etc/passwd', false],
  ['app://countersign/', false],
  ['no address', false],
])('%s is let through: %s', (url, allowed) => {
  expect(isAllowedUpdateRequest(url, hosts, true)).toBe(allowed);
  expect(isAllowedUpdateRequest(url, hosts, false)).toBe(false);
});

test('it is looked at anew for each request, so that leave taken back holds at once', () => {
  type Listener = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;
  let listener: Listener | undefined;
  let permission: ((contents: null, name: string, answer: (granted: boolean) => void) => void) | undefined;
  const session = {
    webRequest: { onBeforeRequest: (given: Listener) => (listener = given) },
    setPermissionRequestHandler: (given: typeof permission) => (permission = given),
  } as unknown as Session;
  let allowed = true;
  guardUpdates(session, hosts, () => allowed);
  const answer = vi.fn();
  listener?.({ url: 'https://github.com/x' }, answer);
  allowed = false;
  listener?.({ url: 'https://github.com/x' }, answer);
  expect(answer.mock.calls).toEqual([[{ cancel: false }], [{ cancel: true }]]);
  const granted = vi.fn();
  permission?.(null, 'media', granted);
  expect(granted.mock.calls).toEqual([[false]]);
});
