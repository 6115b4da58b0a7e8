// What `npm run app` and `npm run check` share: installing when needed, and running a step on the project's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** `npm ci`, unless what is installed is newer than the lock file. */
export function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the dependencies named in package-lock.json …');
  if (!run(['npm', 'ci', '--no-audit', '--no-fund'])) {
    console.error('npm ci failed: its message above says why. Nothing else was changed.');
    process.exit(1);
  }
}

/**
 * Runs a command with the project's binaries first on the PATH, so that `node` is the pinned one.
 * @param {string[]} command
 * @returns {boolean} whether it ended well
 */
export function run([name = '', ...args]) {
  const { status, error } = spawnSync(name, args, {
    cwd: root,
    stdio: 'inherit',
    // npm and the binaries are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  if (error) console.error(`${name} could not be started: ${error.message}`);
  return status === 0;
}
