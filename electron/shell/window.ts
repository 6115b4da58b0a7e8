// The main window.
import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from '../../shared/origin.ts';
import { language } from '../language.ts';
import { recoverRenderer } from './renderer-recovery.ts';
import { hardened } from './web-preferences.ts';
import { defaultSize, minimumSize, readBounds, rememberBounds } from './window-bounds.ts';

export interface WindowOptions {
  preload: string;
  profileFolder: string;
  developing: boolean;
}

export interface OpenedWindow {
  window: BrowserWindow;
  /** Once its page is there. */
  loaded: Promise<void>;
}

export function openWindow(options: WindowOptions): OpenedWindow {
  const remembered = readBounds(options.profileFolder);
  const window = new BrowserWindow({
    ...(remembered?.bounds ?? defaultSize),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Countersign',
    show: false,
    // The colour of the page in either theme, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f7f8fa',
    webPreferences: hardened(options.preload, options.developing),
  });
  rememberBounds(window, options.profileFolder);
  recoverRenderer(window);
  window.once('ready-to-show', () => {
    if (remembered?.maximized) window.maximize();
    window.show();
  });
  // A page's title could carry a token into the task bar; ours never changes.
  window.on('page-title-updated', (event) => event.preventDefault());
  return { window, loaded: window.loadURL(`${appOrigin}/?language=${language()}`) };
}
