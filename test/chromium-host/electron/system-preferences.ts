import type { SystemPreferences } from 'electron';

/** As Electron has them where there is no Touch ID: on macOS the functions are there and say no, elsewhere they are left out. */
export const systemPreferences: Partial<Pick<SystemPreferences, 'canPromptTouchID' | 'promptTouchID'>> =
  process.platform === 'darwin'
    ? {
        canPromptTouchID: () => false,
        promptTouchID: () => Promise.reject(new Error('The Chromium stand-in has no Touch ID.')),
      }
    : {};
