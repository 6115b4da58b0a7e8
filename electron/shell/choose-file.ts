// The system's own file dialog, so that the window never names a path.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { ExportFormat } from '../../shared/ledger.ts';
import { translator } from '../language.ts';

const ofSettings = translator('settingsSharing');

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

/** The chosen file, or null when the person changed their mind. */
export const chooseBundle = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: 'Open a bundle of profiles',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'age files', extensions: ['age'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseIdentityFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: 'Open with an age identity file',
    buttonLabel: 'Use Identity',
    properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'],
    filters: [
      { name: 'All files', extensions: ['*'] },
      { name: 'age identities', extensions: ['txt', 'key', 'age'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseRecipes = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: 'Open a file of recipes',
    buttonLabel: 'Read Recipes',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'Recipes', extensions: ['json'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });

/** Where to save, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export const chooseBundlePlace = (
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  suggested: string,
): Promise<string | null> =>
  choosePlace(dialog, window, {
    title: 'Export profiles',
    buttonLabel: 'Export',
    defaultPath: join(folder, suggested),
    filters: [{ name: 'age files', extensions: ['age'] }],
  });

/** Where to save, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export const chooseExportPlace = (
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  format: ExportFormat,
): Promise<string | null> =>
  choosePlace(dialog, window, {
    title: 'Export the ledger',
    buttonLabel: 'Export',
    defaultPath: join(folder, `countersign-ledger.${format}`),
    filters: [{ name: format === 'csv' ? 'CSV files' : 'JSON Lines files', extensions: [format] }],
  });

/** Where to save, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export const chooseRecipesPlace = (
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  suggested: string,
): Promise<string | null> =>
  choosePlace(dialog, window, {
    title: 'Export recipes',
    buttonLabel: 'Export',
    defaultPath: join(folder, suggested),
    filters: [{ name: 'Recipes', extensions: ['json'] }],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseBatchFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: 'Open a table or a list',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'Tables and lists', extensions: ['csv', 'tsv', 'tab', 'jsonl', 'ndjson', 'txt', 'log'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });

/** Where the results go, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export function chooseBatchPlace(
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  suggested: string,
): Promise<string | null> {
  const extension = extname(suggested).slice(1);
  const all = { name: 'All files', extensions: ['*'] };
  return choosePlace(dialog, window, {
    title: 'Save the results',
    defaultPath: join(folder, suggested),
    filters: extension === '' ? [all] : [{ name: extension.toUpperCase(), extensions: [extension] }, all],
  });
}

/** The chosen file, or null when the person changed their mind. */
export const chooseExportedSettings = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: ofSettings('open.title'),
    buttonLabel: ofSettings('open.button'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: ofSettings('files'), extensions: ['json'] },
      { name: ofSettings('allFiles'), extensions: ['*'] },
    ],
  });

/** Where to save, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export const chooseSettingsPlace = (
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  suggested: string,
): Promise<string | null> =>
  choosePlace(dialog, window, {
    title: ofSettings('save.title'),
    buttonLabel: ofSettings('save.button'),
    defaultPath: join(folder, suggested),
    filters: [{ name: ofSettings('files'), extensions: ['json'] }],
  });

/** The first filter's extension is added where the person wrote none. */
async function choosePlace(
  dialog: Dialog,
  window: BrowserWindow | null,
  place: SaveDialogOptions & Required<Pick<SaveDialogOptions, 'filters'>>,
): Promise<string | null> {
  const options: SaveDialogOptions = { ...place, properties: ['showOverwriteConfirmation', 'dontAddToRecent'] };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  const [extension = '*'] = place.filters[0]?.extensions ?? [];
  return canceled || !filePath ? null : withExtension(filePath, extension === '*' ? '' : extension);
}

/** Not every system's dialog adds it; and where that would be a file already, the person was not asked about that one. */
function withExtension(path: string, extension: string): string {
  const longer = `${path}.${extension}`;
  return extension === '' || extname(path) !== '' || existsSync(longer) ? path : longer;
}

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
