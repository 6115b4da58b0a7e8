// The system's own file dialog, so that the window never names a path.
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

/** The chosen file, or null when the person changed their mind. */
export const chooseSettingsFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: 'Read keys from a settings file',
    buttonLabel: 'Read Keys',
    // .env files are hidden and have no extension to filter by.
    properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'],
    filters: [
      { name: 'All files', extensions: ['*'] },
      { name: 'Python settings', extensions: ['py'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseTokenFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: 'Open a file that holds tokens',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'All files', extensions: ['*'] },
      { name: 'HAR, cookie jars, pages', extensions: ['har', 'txt', 'json', 'html', 'htm'] },
    ],
  });

async function chooseFile(
  dialog: Dialog,
  window: BrowserWindow | null,
  options: OpenDialogOptions,
): Promise<string | null> {
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
