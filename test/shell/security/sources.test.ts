// A backstop behind the tests of behaviour: words that undo a protection stand nowhere in what is shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html|css)$/.test(name))
    .map((name) => ({
      file: `${folder}/${name.replaceAll('\\', '/')}`,
      // Comments may name what is forbidden.
      text: readFileSync(join(root, folder, name), 'utf8')
        .replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
        .replace(/\s\/\/ .*$/gm, ''),
    })),
);
const holding = (pattern: RegExp, within = /./) =>
  sources.filter(({ file, text }) => within.test(file) && pattern.test(text)).map(({ file }) => file);

test('there is something to look through', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(holding(/contextIsolation: true/)).toEqual(['electron/shell/web-preferences.ts']);
});

test('the shell shows where a batch has put its results, and is in no other hand', () => {
  expect(holding(/\bshell\b[^;]*from 'electron'/)).toEqual(['electron/app.ts']);
});

describe('nowhere in what is shipped', () => {
  test.each<[string, RegExp]>([
    ['is anything opened outside the app', /openExternal|\bshell\.(?!showItemInFolder\b|css\b|ts\b)\w/],
    ['is web security off', /webSecurity:(?!\s*true)/],
    ['may insecure content run', /allowRunningInsecureContent:(?!\s*false)/],
    ['are experimental features on', /experimentalFeatures:(?!\s*false)/],
    ['are Blink features on', /enableBlinkFeatures/],
    ['has a page Node', /nodeIntegration\w*:(?!\s*false)/],
    ['is a page not isolated', /contextIsolation:(?!\s*true)/],
    ['is the sandbox off', /sandbox:(?!\s*true)|no-sandbox/],
    ['is a webview', /<webview|webviewTag:(?!\s*false)/],
    ['are command-line switches of Chromium set', /appendSwitch|appendArgument/],
    ['is a certificate error passed over', /certificate-error|setCertificateVerifyProc|NODE_TLS_REJECT/],
    ['is the Remote module', /@electron\/remote|enableRemoteModule/],
    ['is a page loaded from a file', /loadFile\(|file:\/\//],
    ['is text evaluated', /\beval\(|new Function\(|node:vm|executeJavaScript/],
  ])('%s', (_name, pattern) => {
    expect(holding(pattern)).toEqual([]);
  });

  test('is the network used', () => {
    expect(
      holding(
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|node:(https?|net|tls|dgram|dns)\b|net.*from 'electron'/,
      ),
    ).toEqual([]);
  });

  test('are other programs started', () => {
    expect(holding(/node:child_process|utilityProcess/)).toEqual([]);
  });
});

test('the page makes no markup from text', () => {
  expect(
    holding(/dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/i, /^renderer/),
  ).toEqual([]);
});

test('only the preloads touch ipcRenderer, and only once in each is anything exposed', () => {
  const preloads = ['electron/passphrase-preload.ts', 'electron/preload.ts'];
  expect(holding(/ipcRenderer/).sort()).toEqual(preloads);
  expect(holding(/exposeInMainWorld|contextBridge/).sort()).toEqual(preloads);
  for (const preload of preloads)
    expect(sources.find(({ file }) => file === preload)?.text.match(/exposeInMainWorld\(/g)).toHaveLength(1);
});

test('the page that asks for a passphrase and the one that shows tokens have no code in common but the look and the words', () => {
  const imported = sources
    .filter(({ file }) => file.startsWith('renderer/passphrase/'))
    .flatMap(({ text }) => [...text.matchAll(/from '(\.\.\/[^']+)'/g)].map(([, name = '']) => name));
  expect([...new Set(imported)].sort()).toEqual([
    '../../shared/limits.ts',
    '../../shared/passphrase.ts',
    '../language.ts',
    '../load-language.ts',
  ]);
  expect(holding(/passphrase\/(?!.*\.css)/, /^renderer\/(?!passphrase\/)/)).toEqual([]);
});

test('the main process answers on the contract’s channels only', () => {
  expect(holding(/ipcMain\.(on|once|handle|handleOnce)\b/)).toEqual(['electron/ipc/serve.ts']);
});
