// The window whose page keeps crashing: what the person is asked is done, on every system.
import { rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { app, BrowserWindow, order } from './security/recorded-electron.ts';

const person = vi.hoisted(() => ({ asked: 0, response: 0, meanwhile: () => {} }));
vi.mock('electron', async () => ({
  ...(await import('./security/recorded-electron.ts')),
  dialog: {
    showMessageBox: async () => {
      person.asked += 1;
      person.meanwhile();
      return { response: person.response };
    },
  },
}));
const { recoverRenderer } = await import('../../electron/shell/renderer-recovery.ts');

let window: BrowserWindow;
beforeEach(() => {
  window = new BrowserWindow({});
  recoverRenderer(window as never);
  person.asked = 0;
  person.meanwhile = () => {};
  order.length = 0;
});
afterAll(() => rmSync(app.getPath('userData'), { recursive: true, force: true }));

const crash = (times: number) => {
  for (let time = 0; time < times; time++) window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
};
const reloads = (times: number) => Array<string>(times).fill('reload');

test('is loaded again three times, and then as the person wishes', async () => {
  person.response = 0;
  crash(4);
  await vi.waitFor(() => expect(order).toEqual(reloads(4)));
  crash(3);
  expect([order, person.asked]).toEqual([reloads(7), 1]);
});

// On macOS the app outlives its window: closing that would leave it there, with its keys.
test.each([
  ['', () => {}],
  [', also where the window was closed meanwhile', () => window.destroy()],
])('quits the app when the person says so%s', async (_, meanwhile) => {
  person.response = 1;
  person.meanwhile = meanwhile;
  crash(4);
  await vi.waitFor(() => expect(order).toEqual([...reloads(3), 'quit']));
});
