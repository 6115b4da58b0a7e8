import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { isDeveloping, refusedSwitch } from '../../../electron/shell/debugging.ts';
import { app, order, recorded } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

const started = (isPackaged: boolean, ...switches: string[]) => ({
  isPackaged,
  commandLine: { hasSwitch: (name: string) => switches.includes(name) },
});

test('a packaged app never develops', () => {
  expect(isDeveloping(true, { COUNTERSIGN_DEV: '1' })).toBe(false);
  expect(isDeveloping(false, { COUNTERSIGN_DEV: '1' })).toBe(true);
  expect(isDeveloping(false, {})).toBe(false);
});

test.each([
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'auto-open-devtools-for-tabs',
])('a packaged app does not start with --%s', (name) => {
  expect(refusedSwitch(started(true, name))).toBe(name);
  // Tests and tools attach to a build from source.
  expect(refusedSwitch(started(false, name))).toBeNull();
});

test('other switches are no matter', () => {
  expect(refusedSwitch(started(true, 'force-device-scale-factor'))).toBeNull();
});

test('the main process ends there, without a window', async () => {
  vi.stubGlobal('__APP_VERSION__', '0.0.0');
  vi.stubGlobal('__UPDATE_KEY__', '');
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  app.commandLine.hasSwitch = (name) => name === 'remote-debugging-port';
  await import('../../../electron/main.ts');
  expect(order).toContain('exit 1');
  expect(order).not.toContain('whenReady');
  expect(recorded.windows).toEqual([]);
  expect(said.mock.calls.join()).toContain('--remote-debugging-port');
  said.mockRestore();
  rmSync(app.getPath('userData'), { recursive: true, force: true });
});
