// Installs the keychain's module for both processors of this system, so that one machine packs for both: npm installs only its own.
// Leaves package.json and the lock file as they are; `npm ci` undoes it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const { version, optionalDependencies = {} } = lock.packages['node_modules/@napi-rs/keyring'];
const modules = Object.keys(optionalDependencies).filter((name) =>
  new RegExp(`keyring-${process.platform}-(x64|arm64)(-gnu|-msvc)?$`).test(name),
);
const packages = modules.map((name) => `${name}@${version}`);
console.log(`Installing ${packages.join(', ')}`);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { status } = spawnSync(npm, ['install', '--no-save', '--force', '--ignore-scripts', ...packages], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(modules.length === 2 ? (status ?? 1) : 1);
