// What the installers are built with: Electron's fuses, the archive, the scheme. Read as electron-builder itself reads it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fileMatcher from 'app-builder-lib/out/fileMatcher.js';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawingHash, iconsFolder, linuxSizes, stampFile } from '../../../scripts/icons.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const json = (file: string) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
let config: Awaited<ReturnType<typeof getConfig>>;

beforeAll(async () => {
  config = await getConfig(root, null, null);
});

test('electron-builder accepts the configuration', async () => {
  await validateConfiguration(config, { isEnabled: false } as Parameters<typeof validateConfiguration>[1]);
});

describe('fuses', () => {
  test.each([
    ['the app cannot be run as plain Node', 'runAsNode', false],
    ['NODE_OPTIONS is ignored', 'enableNodeOptionsEnvironmentVariable', false],
    ['--inspect is ignored', 'enableNodeCliInspectArguments', false],
    ['cookies on disk are encrypted', 'enableCookieEncryption', true],
    ['the archive is checked before it runs', 'enableEmbeddedAsarIntegrityValidation', true],
    ['code is loaded from the archive only', 'onlyLoadAppFromAsar', true],
    [
      'what they broke of the signature on macOS is mended, or an unsigned app would not start',
      'resetAdHocDarwinSignature',
      true,
    ],
    ['file: pages have no more rights than in a browser', 'grantFileProtocolExtraPrivileges', false],
  ] as const)('%s', (_name, fuse, state) => {
    expect(config.electronFuses?.[fuse]).toBe(state);
  });
});

test('there is an archive to check, and nothing turns the check off', () => {
  expect(config.asar ?? true).toBe(true);
  expect(config.disableAsarIntegrity ?? false).toBe(false);
  // Native modules cannot be loaded from inside the archive; nothing else may lie outside it.
  expect(config.asarUnpack).toEqual(['**/*.node']);
});

test('macOS builds are hardened', () => {
  expect(config.mac?.hardenedRuntime).toBe(true);
});

test('macOS lets the app compile JavaScript, and nothing more', () => {
  const plist = readFileSync(`${root}/${config.mac?.entitlements}`, 'utf8');
  expect([...plist.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit']);
});

test('the Flatpak has no way into the network or to the person’s files', () => {
  const manifest = readFileSync(`${root}/packaging/flatpak/org.countersign.app.yml`, 'utf8');
  const rights = [...manifest.matchAll(/^ {2}- (--\S+)$/gm)].map(([, right]) => right);
  expect(rights).toContain('--talk-name=org.freedesktop.secrets');
  expect(rights.filter((right) => /network|filesystem|=all|system-bus/.test(right as string))).toEqual([]);
});

test('of the packages only the native keychain is shipped as one; all others are built into the code', () => {
  expect(Object.keys(json('package.json').dependencies)).toEqual(['@napi-rs/keyring']);
});

/** Of electron-builder's inside: which files of packages it packs. */
const { getNodeModuleFileMatcher } = fileMatcher as unknown as {
  getNodeModuleFileMatcher(...args: unknown[]): { createFilter(): (file: string, stat: object) => boolean };
};

test.each([
  ['linux', 'x64', ['linux-x64-gnu']],
  ['linux', 'arm64', ['linux-arm64-gnu']],
  ['win', 'x64', ['win32-x64-msvc']],
  ['win', 'arm64', ['win32-arm64-msvc']],
  // The halves of a universal app, which must hold the same files.
  ['mac', 'x64', ['darwin-x64', 'darwin-arm64']],
  ['mac', 'arm64', ['darwin-x64', 'darwin-arm64']],
] as const)('%s for %s is shipped with these modules of the keychain: %s', (platform, arch, expected) => {
  const expand = (pattern: string) => pattern.replace(/\$\{arch\}/g, arch);
  const packager = { config, debugLogger: { isEnabled: false } };
  const isPacked = getNodeModuleFileMatcher(root, root, expand, config[platform], packager).createFilter();
  const isShipped = (path: string) =>
    isPacked(`${root}/file`, { isDirectory: () => false, moduleFullFilePath: `node_modules/@napi-rs/keyring-${path}` });
  const installed = {
    linux: ['linux-x64-gnu', 'linux-arm64-gnu'],
    win: ['win32-x64-msvc', 'win32-arm64-msvc'],
    mac: ['darwin-x64', 'darwin-arm64'],
  }[platform];
  expect(installed.filter((name) => isShipped(`${name}/keyring.${name}.node`))).toEqual(expected);
  expect(installed.filter((name) => isShipped(`${name}/README.md`))).toEqual([]);
});

test('the icons are those of the drawing: `npm run icons` makes them', () => {
  expect(readFileSync(stampFile, 'utf8').trim()).toBe(drawingHash());
  for (const size of linuxSizes) {
    const png = readFileSync(`${iconsFolder}/${size}x${size}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('one scheme is the app’s', () => {
  expect(config.protocols).toEqual([{ name: 'Countersign', schemes: ['countersign'] }]);
});

test('new versions are asked for over HTTPS, and a signature of the publisher is looked for on Windows', () => {
  expect(config.publish).toEqual({
    provider: 'generic',
    url: expect.stringMatching(/^https:\/\/github\.com\/\$\{env\.GITHUB_REPOSITORY\}\/releases\/latest\/download$/),
  });
  expect(config.win?.verifyUpdateCodeSignature).toBe(true);
});

test('Electron is one exact, stable release', () => {
  const pinned = json('package.json').devDependencies.electron;
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(json('package-lock.json').packages['node_modules/electron'].version).toBe(pinned);
});
