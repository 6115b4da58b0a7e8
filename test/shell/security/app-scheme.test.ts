// Every answer of app:// carries the policies, and the content security policy allows what is listed here and nothing more.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';
import { recorded } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

let folder: string;
const get = async (path: string): Promise<Response> => {
  const handler = recorded.protocols.get('app');
  return (await handler?.(new Request(`app://countersign${path}`) as never)) as Response;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-scheme-'));
  for (const name of ['index.html', 'main.js', 'style.css', 'odd.exe']) writeFileSync(join(folder, name), name);
  const { securityHeaders, serveAppScheme } = await import('../../../electron/shell/app-scheme.ts');
  serveAppScheme(folder, securityHeaders());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/main.js', 'text/javascript; charset=utf-8'],
  ['/style.css', 'text/css; charset=utf-8'],
  ['/odd.exe', 'application/octet-stream'],
])('%s is served with its type and the policies', async (path, type) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
});

test('what is not there is refused, without saying why', async () => {
  expect((await get('/absent.js')).status).toBe(404);
  expect(await (await get('/absent.js')).text()).toBe('Not found');
});

test('the policy is this one', () => {
  expect(contentSecurityPolicy.split('; ').sort()).toEqual(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].sort(),
  );
});
