// The main process's entry: `electron` becomes the stand-in, then the app's own built main runs as Electron would run it.
// argv: this file, the app's main, the app's arguments.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { start } from '../electron/app.ts';

const standIn = new URL('../electron/index.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const isElectron = specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common';
    return isElectron ? { url: standIn, format: 'module-typescript', shortCircuit: true } : next(specifier, context);
  },
});

const main = resolve(process.argv[2] ?? '');
process.argv.splice(1, 2, main);
await import(pathToFileURL(main).href);
start();
