// Runs a command inside a throwaway desktop: a display, a D-Bus session and an unlocked keyring, none of which anyone else sees.
//   node scripts/desktop-session.mjs [--private] -- <command…>
// --private starts a display of its own even where there is one. Elsewhere than on Linux the command runs in the desktop as it is.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

const separator = process.argv.indexOf('--', 2);
const command = separator < 0 ? [] : process.argv.slice(separator + 1);
if (command.length === 0) {
  console.error('Usage: node scripts/desktop-session.mjs [--private] -- <command…>');
  process.exit(2);
}
const privately = process.argv.slice(2, separator).includes('--private');

/** @type {ChildProcess[]} */
const services = [];
/** @type {string | undefined} */
let folder;
/** @type {ChildProcess | undefined} */
let running;
let stopping = false;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    stopping = true;
    running?.kill(signal);
    if (running === undefined) {
      await cleanUp();
      process.exit(128 + constants.signals[signal]);
    }
  });
}

// Binaries of the project come first, so that `node` and `vitest` are the pinned ones.
/** @type {NodeJS.ProcessEnv} */
let env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
let status = 1;
try {
  if (process.platform === 'linux') env = await openSession(env);
  if (!stopping) status = await runCommand(env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await cleanUp();
}
process.exit(status);

/** @param {NodeJS.ProcessEnv} base @returns {Promise<NodeJS.ProcessEnv>} */
async function openSession(base) {
  folder = mkdtempSync(join(tmpdir(), 'desktop-session-'));
  const session = { ...base };
  for (const name of ['DATA', 'RUNTIME', 'CONFIG', 'CACHE', 'STATE']) {
    const path = join(folder, name.toLowerCase());
    mkdirSync(path, { mode: 0o700 });
    session[name === 'RUNTIME' ? 'XDG_RUNTIME_DIR' : `XDG_${name}_HOME`] = path;
  }
  if (privately || (!base.DISPLAY && !base.WAYLAND_DISPLAY)) {
    delete session.WAYLAND_DISPLAY;
    session.DISPLAY = await startDisplay(session);
  }
  session.DBUS_SESSION_BUS_ADDRESS = await startBus(session);
  delete session.GNOME_KEYRING_CONTROL;
  await startKeyring(session);
  return session;
}

/**
 * Starts a service that runs as long as the session.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env @param {string} [input]
 * @returns {{ service: ChildProcess, failed: Promise<never> }} `failed` rejects when it cannot start or ends by itself
 */
function startService(program, args, env, input = '') {
  const service = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  services.push(service);
  let complaint = '';
  service.stderr?.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  service.stdin?.on('error', () => {});
  service.stdin?.end(input);
  /** @type {Promise<never>} */
  const failed = new Promise((_resolve, reject) => {
    service.on('error', () => {
      reject(new Error(`${program} could not be started: \`node scripts/system-packages.mjs\` says how to get it.`));
    });
    service.on('exit', (code) => reject(new Error(`${program} ended with ${code}. ${complaint.trim()}`)));
  });
  failed.catch(() => {});
  return { service, failed };
}

/** @param {ChildProcess} service @param {number} descriptor @returns {Promise<string>} */
function firstLine(service, descriptor) {
  const input = /** @type {import('node:stream').Readable} */ (service.stdio[descriptor]);
  return new Promise((resolve) => createInterface({ input }).once('line', resolve));
}

/** @param {NodeJS.ProcessEnv} env */
async function startDisplay(env) {
  // Xvfb takes the first free number itself, and writes it to the descriptor once it accepts connections.
  const args = ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'];
  const { service, failed } = startService('Xvfb', args, env);
  return `:${await Promise.race([firstLine(service, 3), failed])}`;
}

/** @param {NodeJS.ProcessEnv} env */
async function startBus(env) {
  const { service, failed } = startService('dbus-daemon', ['--session', '--nofork', '--print-address=1'], env);
  return Promise.race([firstLine(service, 1), failed]);
}

/** @param {NodeJS.ProcessEnv} env */
async function startKeyring(env) {
  // The password creates the login keyring and leaves it unlocked; nobody needs it again.
  const args = ['--foreground', '--unlock', '--components=secrets'];
  const { failed } = startService('gnome-keyring-daemon', args, env, randomBytes(16).toString('hex'));
  const question = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.GetNameOwner',
  ];
  const isThere = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { status } = spawnSync('dbus-send', [...question, 'string:org.freedesktop.secrets'], {
        env,
        stdio: 'ignore',
      });
      if (status === 0) return;
      await setTimeout(50);
    }
    throw new Error('gnome-keyring-daemon did not appear on the D-Bus session within ten seconds.');
  };
  await Promise.race([isThere(), failed]);
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function runCommand(env) {
  return new Promise((resolve) => {
    const [program = '', ...args] = command;
    running = spawn(program, args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
    running.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    running.on('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]));
  });
}

async function cleanUp() {
  // Last started, first stopped: the keyring before the bus, the bus before the display.
  for (const service of services.reverse()) {
    if (service.exitCode !== null || service.signalCode !== null || service.pid === undefined) continue;
    const ended = new Promise((resolve) => service.once('exit', resolve));
    service.kill();
    await ended;
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
