// What every window's page is kept in: sandboxed, isolated, without Node (Electron security checklist, items 2 to 4, 6 and 8 to 11).
import type { WebPreferences } from 'electron';

/** `developing`: DevTools exist only then. */
export const hardened = (preload: string, developing: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  devTools: developing,
});
