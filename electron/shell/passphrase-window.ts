// The window that asks for a passphrase: a page, a preload and a process of its own, gone as soon as it has its answer.
import { BrowserWindow, nativeTheme } from 'electron';
import { passphraseOrigin } from '../../shared/origin.ts';
import type { PassphraseQuestion } from '../keys/ask-passphrase.ts';
import { language } from '../language.ts';
import type { QuestionWindow } from './passphrase-desk.ts';
import { hardened } from './web-preferences.ts';

export interface PassphraseWindowOptions {
  preload: string;
  developing: boolean;
  /** It stands in front of this one, which takes no input meanwhile. */
  parent: () => BrowserWindow | null;
}

/** The content's, in CSS pixels: a new passphrase has a second field and its strength; both leave room for a refusal. */
const width = 480;
const height = { asked: 380, made: 500 };

export function openPassphraseWindow(options: PassphraseWindowOptions, question: PassphraseQuestion): QuestionWindow {
  const parent = options.parent();
  const window = new BrowserWindow({
    width,
    height: question.isNew ? height.made : height.asked,
    useContentSize: true,
    ...(parent === null ? {} : { parent, modal: true }),
    title: 'Countersign',
    show: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d2026' : '#ffffff',
    webPreferences: hardened(options.preload, options.developing),
  });
  // Its menu would be the app's: whose commands are for the other window.
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  const { id } = window.webContents;
  return {
    contentsId: id,
    loaded: window.loadURL(`${passphraseOrigin}/?language=${language()}`),
    onGone(listener) {
      window.on('closed', listener);
      // Nothing was typed yet, or all of it is lost: asking again is the next question's.
      window.webContents.on('render-process-gone', () => {
        if (!window.isDestroyed()) window.destroy();
      });
    },
    destroy() {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
