// One configuration builds it all: the renderer (two pages), the main process (ESM on Node) and the preloads (sandboxed CommonJS scripts).
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { contract, events } from './shared/contract.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const nodeModules = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** React Aria's own words, in the languages that renderer/app.tsx hands to it; it has thirty, which make a fifth of the window's code. */
const spokenLocales: Plugin = {
  name: 'spoken-locales',
  enforce: 'pre',
  load: {
    filter: { id: /\/react-(aria|aria-components|stately)\/.*\/intl\/.*\b[a-z]{2}-[A-Z]{2}\.m?js$/ },
    handler: (id) => (/(en-US|de-DE|zh-CN)\.m?js$/.test(id) ? null : 'export default {};'),
  },
};

/** React, icons, the words and the numbers: all that the window for passphrases has in common with the app's own. */
const both =
  /\/node_modules\/(react|react-dom|lucide-react)\/|\/renderer\/(load-language\.ts|messages\/en\/)|\/shared\/limits\.ts/;

/** A build each: a sandboxed script can require no other file, so two may share none. */
const preload = (input: string, name: string, define: Record<string, string>): EnvironmentOptions => ({
  consumer: 'server',
  define,
  resolve: { noExternal: true },
  build: {
    outDir: here(`dist/${name}`),
    target: 'chrome140',
    minify: false,
    rolldownOptions: {
      input: here(input),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: `${name}.cjs` },
    },
  },
});

export default defineConfig({
  root: here('renderer'),
  base: './',
  plugins: [react(), spokenLocales],
  // Parsed as JSON, which takes a fraction of what reading it as code does: the list of published keys is most of it.
  json: { stringify: true, namedExports: false },
  // Read from the disk, so one large chunk costs less than several small ones.
  build: {
    chunkSizeWarningLimit: 2000,
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    reportCompressedSize: false,
  },
  environments: {
    client: {
      build: {
        outDir: here('dist/renderer'),
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        // Two windows: the app, and the one that asks for a passphrase.
        rolldownOptions: {
          input: [here('renderer/index.html'), here('renderer/passphrase/index.html')],
          output: {
            codeSplitting: {
              groups: [
                // On its own, so that it runs before what takes long to.
                { name: 'ahead', test: /renderer\/ahead\// },
                // What the windows begin with, in few files: what both do, and what the app's own does.
                { name: 'both', tags: ['$initial'], test: both },
                { name: 'window', tags: ['$initial'], test: /^(?!.*renderer\/passphrase\/)/ },
              ],
            },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      define: {
        __APP_VERSION__: JSON.stringify(packageJson.version),
        // Of the libraries that have a variant for developing, only the other one.
        'process.env.NODE_ENV': JSON.stringify('production'),
        // With which new versions are checked; public. A build without it never asks for any.
        __UPDATE_KEY__: JSON.stringify(process.env.COUNTERSIGN_UPDATE_KEY ?? ''),
      },
      // Pure JavaScript dependencies are bundled, so that the package carries only what is used; the keychain is native and stays outside.
      resolve: { noExternal: true, external: ['@napi-rs/keyring'], conditions: ['node', 'import', 'default'] },
      build: {
        outDir: here('dist/main'),
        target: 'node24',
        minify: false,
        rolldownOptions: {
          // The keychain is called on a worker of its own, the vault is open in one, bundles are made on one, the ledger is kept on one; each is a file of its own.
          input: {
            main: here('electron/main.ts'),
            'keychain-worker': here('electron/keys/keychain-worker.ts'),
            'vault-worker': here('electron/keys/vault-worker.ts'),
            'bundle-worker': here('electron/sharing/bundle-worker.ts'),
            'ledger-worker': here('electron/ledger/ledger-worker.ts'),
            'batch-worker': here('electron/batch/batch-worker.ts'),
          },
          external: [...nodeModules, '@napi-rs/keyring'],
          // Without comments: the notices of what is shipped stand in THIRD-PARTY-NOTICES.md. Lines stay, for who reads where an error was.
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js', comments: false },
        },
      },
    },
    // The names alone: the sandboxed preload needs no schema, and without zod it loads in no time.
    preload: preload('electron/preload.ts', 'preload', {
      __CHANNELS__: JSON.stringify(Object.keys(contract)),
      __EVENTS__: JSON.stringify(Object.keys(events)),
    }),
    passphrasePreload: preload('electron/passphrase-preload.ts', 'passphrase-preload', {}),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload', 'passphrasePreload'] as const) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
