// While developing, `npm run dev` rebuilds the renderer on save and this reloads the window; packaged apps never call it.
import { watch } from 'node:fs';
import type { BrowserWindow } from 'electron';

export function reloadOnRebuild(rendererFolder: string, window: BrowserWindow): void {
  let settled: NodeJS.Timeout | undefined;
  const watcher = watch(rendererFolder, { recursive: true }, () => {
    // A build writes several files: reload once, after the last.
    clearTimeout(settled);
    settled = setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, 150);
  });
  window.on('closed', () => watcher.close());
}
