// The system's own file dialog, so that the window never names a path.
import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

/** The chosen file, or null when the person changed their mind. */
export async function chooseSettingsFile(dialog: Dialog, window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Read keys from a settings file',
    buttonLabel: 'Read Keys',
    // .env files are hidden and have no extension to filter by.
    properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'],
    filters: [
      { name: 'All files', extensions: ['*'] },
      { name: 'Python settings', extensions: ['py'] },
    ],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
