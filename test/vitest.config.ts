// One configuration for every suite; `npm test` runs unit and renderer, `npm run check` runs all of them.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { nodeFlags } from './node-flags.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          execArgv: nodeFlags,
          include: [
            'test/{language,theme,signing,keys,lock,settings,ipc,shell,inspect,intake,issue,ledger,links,batch,reliability,rotation,sharing,updates}/**/*.test.ts',
          ],
          // For a busy machine; no test is about time.
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'oracle',
          environment: 'node',
          execArgv: nodeFlags,
          include: ['test/oracle/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        root,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.tsx'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // These test the stand-in for Electron, with what only Linux has.
          exclude: process.env.COUNTERSIGN_HOST === 'electron' ? ['test/e2e/host*.test.ts'] : [],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
