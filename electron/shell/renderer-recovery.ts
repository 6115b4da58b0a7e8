// A page whose process crashes or hangs is loaded again; what was typed is kept by the main process (electron/ipc/draft.ts). One that
// keeps crashing is left alone, and the person asked.
import { app, type BrowserWindow, dialog } from 'electron';
import { translator } from '../language.ts';
import { ReloadLimit } from './reload-limit.ts';

const t = translator('shell');

export function recoverRenderer(window: BrowserWindow): void {
  const limit = new ReloadLimit(() => performance.now());

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (limit.take()) window.webContents.reload();
    else void giveUp(window, limit);
  });
  // Electron waits for half a minute of silence before it says so. A page that hangs cannot be reloaded, one that is gone can.
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
}

async function giveUp(window: BrowserWindow, limit: ReloadLimit): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Countersign',
    message: t('crash.message'),
    detail: t('crash.detail'),
    buttons: [t('crash.tryAgain'), t('crash.quit')],
    defaultId: 0,
    cancelId: 1,
  });
  // Not by closing the window: on macOS the app would stay, with its keys.
  if (response !== 0) return app.quit();
  if (window.isDestroyed()) return;
  limit.reset();
  window.webContents.reload();
}
