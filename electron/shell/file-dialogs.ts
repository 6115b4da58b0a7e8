// The system's own file dialogs, so that the window never names a path. Each resolves with null when the person changed their mind.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { ExportFormat } from '../../shared/ledger.ts';
import { translator } from '../language.ts';

const t = translator('shell');

export interface FileDialogsOptions {
  dialog: Dialog;
  /** In front of which they open. */
  window: () => BrowserWindow | null;
  /** Where a place is suggested. */
  documents: () => string;
}

export class FileDialogs {
  readonly #dialog: Dialog;
  readonly #window: () => BrowserWindow | null;
  readonly #documents: () => string;

  constructor({ dialog, window, documents }: FileDialogsOptions) {
    this.#dialog = dialog;
    this.#window = window;
    this.#documents = documents;
  }

  /** A Django project's settings, or an environment file. */
  openDjangoSettings(): Promise<string | null> {
    return this.#open({
      title: t('files.djangoSettingsTitle'),
      buttonLabel: t('files.djangoSettingsAction'),
      // .env files are hidden and have no extension to filter by.
      hidden: true,
      filters: [allFiles(), { name: t('files.pythonSettings'), extensions: ['py'] }],
    });
  }

  openTokens(): Promise<string | null> {
    const tokens = { name: t('files.tokenFiles'), extensions: ['har', 'txt', 'json', 'html', 'htm'] };
    return this.#open({ title: t('files.tokensTitle'), filters: [allFiles(), tokens] });
  }

  openTable(): Promise<string | null> {
    const extensions = ['csv', 'tsv', 'tab', 'jsonl', 'ndjson', 'txt', 'log'];
    return this.#open({ title: t('files.tableTitle'), filters: [{ name: t('files.tables'), extensions }, allFiles()] });
  }

  openBundle(): Promise<string | null> {
    return this.#open({ title: t('files.bundleTitle'), filters: [ageFiles(), allFiles()] });
  }

  openIdentity(): Promise<string | null> {
    return this.#open({
      title: t('files.identityTitle'),
      buttonLabel: t('files.identityAction'),
      hidden: true,
      filters: [allFiles(), { name: t('files.ageIdentities'), extensions: ['txt', 'key', 'age'] }],
    });
  }

  openRecipes(): Promise<string | null> {
    return this.#open({
      title: t('files.recipesTitle'),
      buttonLabel: t('files.recipesAction'),
      filters: [json(t('files.recipes')), allFiles()],
    });
  }

  openAppSettings(): Promise<string | null> {
    return this.#open({
      title: t('files.appSettingsTitle'),
      buttonLabel: t('files.appSettingsAction'),
      filters: [json(t('files.appSettings')), allFiles()],
    });
  }

  placeForBundle(suggested: string): Promise<string | null> {
    return this.#place({ title: t('files.exportProfilesTitle'), suggested, filters: [ageFiles()] });
  }

  placeForLedger(format: ExportFormat): Promise<string | null> {
    const name = format === 'csv' ? t('files.csvFiles') : t('files.jsonLinesFiles');
    const suggested = `countersign-ledger.${format}`;
    return this.#place({ title: t('files.exportLedgerTitle'), suggested, filters: [{ name, extensions: [format] }] });
  }

  placeForRecipes(suggested: string): Promise<string | null> {
    return this.#place({ title: t('files.exportRecipesTitle'), suggested, filters: [json(t('files.recipes'))] });
  }

  placeForAppSettings(suggested: string): Promise<string | null> {
    return this.#place({ title: t('files.exportSettingsTitle'), suggested, filters: [json(t('files.appSettings'))] });
  }

  /** Where a batch's results go: beside its input, unless the person goes elsewhere. */
  placeForResults(folder: string, suggested: string): Promise<string | null> {
    const extension = extname(suggested).slice(1);
    const own = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
    return this.#save({
      title: t('files.resultsTitle'),
      defaultPath: join(folder, suggested),
      filters: [...own, allFiles()],
    });
  }

  async #open({ hidden = false, ...shown }: OpenDialogOptions & { hidden?: boolean }): Promise<string | null> {
    const properties: OpenDialogOptions['properties'] = ['openFile', 'dontAddToRecent'];
    const options = { ...shown, properties: hidden ? [...properties, 'showHiddenFiles' as const] : properties };
    const window = this.#window();
    const { canceled, filePaths } = await (window
      ? this.#dialog.showOpenDialog(window, options)
      : this.#dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  }

  #place({ suggested, ...shown }: { title: string; suggested: string; filters: FileFilter[] }): Promise<string | null> {
    return this.#save({ ...shown, buttonLabel: t('files.export'), defaultPath: join(this.#documents(), suggested) });
  }

  /** The first filter's extension is added where the person wrote none. */
  async #save(place: SaveDialogOptions & { filters: FileFilter[] }): Promise<string | null> {
    const options: SaveDialogOptions = { ...place, properties: ['showOverwriteConfirmation', 'dontAddToRecent'] };
    const window = this.#window();
    const { canceled, filePath } = await (window
      ? this.#dialog.showSaveDialog(window, options)
      : this.#dialog.showSaveDialog(options));
    const [extension = '*'] = place.filters[0]?.extensions ?? [];
    return canceled || !filePath ? null : withExtension(filePath, extension === '*' ? '' : extension);
  }
}

// Functions: a name is in the language that is spoken when the dialog opens.
const allFiles = (): FileFilter => ({ name: t('files.allFiles'), extensions: ['*'] });
const ageFiles = (): FileFilter => ({ name: t('files.ageFiles'), extensions: ['age'] });
const json = (name: string): FileFilter => ({ name, extensions: ['json'] });

/** Not every system's dialog adds it; and where that would be a file already, the person was not asked about that one. */
function withExtension(path: string, extension: string): string {
  const longer = `${path}.${extension}`;
  return extension === '' || extname(path) !== '' || existsSync(longer) ? path : longer;
}
