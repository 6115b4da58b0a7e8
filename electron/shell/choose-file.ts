// The system's own file dialog, so that the window never names a path.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { ExportFormat } from '../../shared/ledger.ts';
import { translator } from '../language.ts';

const t = translator('shell');
const ofSettings = translator('settingsSharing');

/** The chosen file, or null when the person changed their mind. */
export const chooseSettingsFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: t('files.settingsTitle'),
    buttonLabel: t('files.settingsAction'),
    // .env files are hidden and have no extension to filter by.
    properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'],
    filters: [
      { name: t('files.allFiles'), extensions: ['*'] },
      { name: t('files.pythonSettings'), extensions: ['py'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseTokenFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: t('files.tokensTitle'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('files.allFiles'), extensions: ['*'] },
      { name: t('files.tokenFiles'), extensions: ['har', 'txt', 'json', 'html', 'htm'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseBundle = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: t('files.bundleTitle'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('files.ageFiles'), extensions: ['age'] },
      { name: t('files.allFiles'), extensions: ['*'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseIdentityFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: t('files.identityTitle'),
    buttonLabel: t('files.identityAction'),
    properties: ['openFile', 'showHiddenFiles', 'dontAddToRecent'],
    filters: [
      { name: t('files.allFiles'), extensions: ['*'] },
      { name: t('files.ageIdentities'), extensions: ['txt', 'key', 'age'] },
    ],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseRecipes = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: t('files.recipesTitle'),
    buttonLabel: t('files.recipesAction'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('files.recipes'), extensions: ['json'] },
      { name: t('files.allFiles'), extensions: ['*'] },
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
    title: t('files.exportProfilesTitle'),
    buttonLabel: t('files.export'),
    defaultPath: join(folder, suggested),
    filters: [{ name: t('files.ageFiles'), extensions: ['age'] }],
  });

/** Where to save, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export const chooseExportPlace = (
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  format: ExportFormat,
): Promise<string | null> =>
  choosePlace(dialog, window, {
    title: t('files.exportLedgerTitle'),
    buttonLabel: t('files.export'),
    defaultPath: join(folder, `countersign-ledger.${format}`),
    filters: [{ name: format === 'csv' ? t('files.csvFiles') : t('files.jsonLinesFiles'), extensions: [format] }],
  });

/** Where to save, in `folder` unless the person goes elsewhere; null when they changed their mind. */
export const chooseRecipesPlace = (
  dialog: Dialog,
  window: BrowserWindow | null,
  folder: string,
  suggested: string,
): Promise<string | null> =>
  choosePlace(dialog, window, {
    title: t('files.exportRecipesTitle'),
    buttonLabel: t('files.export'),
    defaultPath: join(folder, suggested),
    filters: [{ name: t('files.recipes'), extensions: ['json'] }],
  });

/** The chosen file, or null when the person changed their mind. */
export const chooseBatchFile = (dialog: Dialog, window: BrowserWindow | null): Promise<string | null> =>
  chooseFile(dialog, window, {
    title: t('files.tableTitle'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('files.tables'), extensions: ['csv', 'tsv', 'tab', 'jsonl', 'ndjson', 'txt', 'log'] },
      { name: t('files.allFiles'), extensions: ['*'] },
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
  const all = { name: t('files.allFiles'), extensions: ['*'] };
  return choosePlace(dialog, window, {
    title: t('files.resultsTitle'),
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
