import { app } from 'electron';
import type { Handlers } from './serve.ts';

declare const __APP_VERSION__: string;

export const appHandlers: Handlers<'app.status'> = {
  'app.status': () => ({
    version: __APP_VERSION__,
    // The stand-in runs on plain Node, where Electron names no version of itself.
    host: process.versions.electron === undefined ? 'chromium' : 'electron',
    platform: `${process.platform} ${process.arch}, ${app.getName()}`,
  }),
};
