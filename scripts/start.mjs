// `npm start`: opens the built app, in Electron where its runtime can be had, else in the Chromium stand-in.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronPackage, electronRuntime } from './electron-runtime.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const downloadLimit = 180_000;

/** @param {...string} lines @returns {never} */
function giveUp(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Tries the download once. It is asked for with ELECTRON_SKIP_BINARY_DOWNLOAD=1 not to. */
function downloadRuntime() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(electronPackage)) return;
  console.log('Electron’s runtime is not installed yet; downloading it …');
  // Its own report of a failure is a stack trace; what it means is said below.
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore', timeout: downloadLimit });
}

if (Number(process.versions.node.split('.')[0]) < 22) {
  giveUp(
    `This is Node ${process.versions.node}; Countersign's tools need 22.12 or later.`,
    'Run `npm start`, which uses the Node that is pinned in package.json.',
  );
}
if (!existsSync(join(root, 'dist', 'main', 'main.js')) || !existsSync(join(root, 'dist', 'renderer', 'index.html'))) {
  giveUp('The app is not built yet.', 'Run `npm run build`, then `npm start` again.');
}
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  giveUp(
    'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).',
    'Run it inside a desktop session, or on a virtual display: xvfb-run -a npm start',
  );
}

const wanted = process.env.COUNTERSIGN_HOST;
let runtime = wanted === 'chromium' ? null : electronRuntime();
if (runtime === null && wanted !== 'chromium') {
  downloadRuntime();
  runtime = electronRuntime();
  if (runtime === null && wanted === 'electron') {
    giveUp(
      'Electron’s runtime could not be downloaded.',
      'Check the connection and run `npx install-electron --no`, or unset COUNTERSIGN_HOST.',
    );
  }
  if (runtime === null) {
    console.log('Electron’s runtime could not be downloaded, so this is not the Electron app:');
    console.log('Countersign opens in its Chromium stand-in, with the same main process, keys and data.');
  }
}

// Electron refuses to start as root with its sandbox on; no one works as root but in a container.
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const [program, args] =
  runtime === null
    ? [process.execPath, [join(root, 'test', 'chromium-host', 'cli.ts')]]
    : [runtime, [...(isRoot ? ['--no-sandbox'] : []), root]];
const app = spawn(program, [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
app.on('error', (error) => giveUp(`The app could not be started: ${error.message}`));
app.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
// From a terminal the signal reaches the app by itself too; sent to this process alone, it is passed on, and the app decides.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => app.kill(signal));
