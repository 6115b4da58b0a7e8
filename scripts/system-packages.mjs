// The system packages that the app and its tests need. On Debian as root they are installed; elsewhere each is named, with how to get it.
// Runs on Node 20 and before anything is installed.  node scripts/system-packages.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './find-chromium.mjs';

/**
 * @typedef {object} Need
 * @property {string} name
 * @property {() => boolean} isThere
 * @property {string[]} debian packages
 * @property {string} elsewhere how to get it on another system
 */

/** @param {string[]} programs */
function areOnPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.every((program) => folders.some((folder) => existsSync(join(folder, program))));
}

/** @param {RegExp} name a font's file */
function hasFont(name) {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env.HOME ?? '/', '.local/share/fonts')];
  return folders.some((folder) => {
    try {
      return readdirSync(folder, { recursive: true }).some((file) => name.test(String(file)));
    } catch {
      return false;
    }
  });
}

/** The first Python that has Django, as the oracle tests look for it. */
function hasDjango() {
  const pythons = [process.env.COUNTERSIGN_PYTHON, 'python3', '/usr/bin/python3'].flatMap((python) => python || []);
  return pythons.some((python) => spawnSync(python, ['-c', 'import django'], { stdio: 'ignore' }).status === 0);
}

/** @type {Need} */
const chromium = {
  name: 'Chromium, Chrome or Edge',
  isThere: () => findChromium() !== null,
  debian: ['chromium'],
  elsewhere: 'install one from your system’s packages or its website, or name its program in COUNTERSIGN_CHROMIUM',
};
/** @type {Need} */
const fonts = {
  name: 'a font',
  isThere: () => hasFont(/\.(ttf|otf|ttc|pfb)$/i),
  debian: ['fonts-dejavu-core'],
  elsewhere: 'install a font package, such as DejaVu',
};
/** @type {Need} */
const pictureFonts = {
  name: 'the fonts DejaVu Sans and DejaVu Sans Mono',
  // The one that the end-to-end tests take their pictures with.
  isThere: () => hasFont(/DejaVuSansMono\.ttf$/),
  debian: ['fonts-dejavu-core', 'fontconfig'],
  elsewhere: 'Fedora: dnf install dejavu-sans-fonts dejavu-sans-mono-fonts · Arch: pacman -S ttf-dejavu',
};
/** @type {Need} */
const display = {
  name: 'a virtual display (Xvfb and xvfb-run)',
  isThere: () => areOnPath(['Xvfb', 'xvfb-run', 'xauth']),
  debian: ['xvfb', 'xauth'],
  elsewhere: 'Fedora: dnf install xorg-x11-server-Xvfb · Arch: pacman -S xorg-server-xvfb',
};
/** @type {Need} */
const bus = {
  name: 'D-Bus',
  isThere: () => areOnPath(['dbus-daemon', 'dbus-run-session', 'dbus-send']),
  debian: ['dbus'],
  elsewhere: 'Fedora: dnf install dbus-daemon dbus-tools · Arch: pacman -S dbus',
};
/** @type {Need} */
const keyring = {
  name: 'gnome-keyring',
  isThere: () => areOnPath(['gnome-keyring-daemon']),
  debian: ['gnome-keyring'],
  elsewhere: 'Fedora: dnf install gnome-keyring · Arch: pacman -S gnome-keyring',
};
/** @type {Need} */
const django = {
  name: 'Python 3 with Django',
  isThere: hasDjango,
  debian: ['python3', 'python3-django'],
  elsewhere: 'pip install django, and name that Python in COUNTERSIGN_PYTHON',
};

/** @type {Need} */
const validators = {
  name: 'the validators of desktop entries and of AppStream metadata',
  isThere: () => areOnPath(['desktop-file-validate', 'appstreamcli']),
  debian: ['desktop-file-utils', 'appstream'],
  elsewhere: 'Fedora: dnf install desktop-file-utils appstream · Arch: pacman -S desktop-file-utils appstream',
};

/**
 * Tests need all of it, and end the process without; the app needs a browser only where Electron cannot be had, and is told what is missing.
 * @param {{ forTests?: boolean }} [options]
 */
export function ensureSystemPackages({ forTests = true } = {}) {
  const linux = process.platform === 'linux';
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const needs = [
    chromium,
    ...(linux ? [fonts] : []),
    ...(linux && (forTests || !hasDisplay) ? [display] : []),
    ...(linux && forTests ? [pictureFonts, bus, keyring, validators] : []),
    ...(forTests ? [django] : []),
  ];
  let missing = needs.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  if (linux && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    aptInstall(missing.flatMap(({ debian }) => debian));
    missing = missing.filter(({ isThere }) => !isThere());
    if (missing.length === 0) return;
  }
  console.error(forTests ? 'These are missing, and the checks need them:' : 'These are missing:');
  for (const { name, debian, elsewhere } of missing) {
    console.error(
      `  ${name}: ${linux ? `on Debian or Ubuntu: apt-get install ${debian.join(' ')} · ` : ''}${elsewhere}`,
    );
  }
  if (forTests) process.exit(1);
  console.error('The app opens in Electron without a browser, if Electron’s runtime can be downloaded.');
}

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing with apt-get: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  // An update that fails for one source may still have what is needed.
  apt(['update', '-q']);
  if (!apt(['install', '-q', '-y', '--no-install-recommends', ...packages]))
    console.error('apt-get failed: its message above says why.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureSystemPackages();
