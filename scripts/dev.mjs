// `npm run dev`: rebuilds on save. A change to the renderer reloads the window; a change to the main process or preload starts the app anew.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {import('node:child_process').ChildProcess | undefined} */
let app;
let restarting = false;

function start() {
  app = spawn(process.execPath, ['scripts/start.mjs', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COUNTERSIGN_DEV: '1' },
  });
  app.on('exit', (code) => {
    // Closing the window ends the development run; an exit we asked for starts again.
    if (!restarting) process.exit(code ?? 0);
    restarting = false;
    start();
  });
}

function restart() {
  if (app === undefined || restarting) return;
  restarting = true;
  app.kill();
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    restarting = false;
    app?.kill();
  });
}

const builder = await createBuilder({ build: { watch: {} }, logLevel: 'warn' });
/** @type {Promise<void>[]} */
const firstBuilds = [];
for (const name of ['client', 'main', 'preload', 'passphrasePreload']) {
  const environment = builder.environments[name];
  if (environment === undefined) throw new Error(`vite.config.ts has no environment named ${name}.`);
  const watcher = /** @type {import('vite').Rolldown.RolldownWatcher} */ (await builder.build(environment));
  firstBuilds.push(
    new Promise((resolve) => {
      let builds = 0;
      watcher.on('event', (event) => {
        if (event.code === 'ERROR') console.error(event.error.message);
        if (event.code !== 'END') return;
        builds += 1;
        if (builds === 1) resolve();
        else if (name !== 'client') restart();
      });
    }),
  );
}
await Promise.all(firstBuilds);
start();
