// What the installers are built with: Electron's fuses, the archive, the scheme. Read as electron-builder itself reads it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, test } from 'vitest';

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

test('one scheme is the app’s', () => {
  expect(config.protocols).toEqual([{ name: 'Countersign', schemes: ['countersign'] }]);
});

test('Electron is one exact, stable release', () => {
  const pinned = json('package.json').devDependencies.electron;
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(json('package-lock.json').packages['node_modules/electron'].version).toBe(pinned);
});
