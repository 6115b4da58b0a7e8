// Which copies of the app can renew themselves.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availabilityOf, type Copy } from '../../electron/updates/availability.ts';

let resources: string;
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'countersign-resources-'));
  publishedAt('https://github.com/countersign/countersign/releases/latest/download');
});
afterEach(() => rmSync(resources, { recursive: true, force: true }));

const publishedAt = (address: string) =>
  writeFileSync(
    join(resources, 'app-update.yml'),
    `provider: generic\nurl: ${address}\nupdaterCacheDirName: countersign\n`,
  );
const because = async (copy: Partial<Copy> = {}, installedIn?: string) =>
  (
    await availabilityOf(
      {
        ...{ isPackaged: true, platform: 'linux', env: { APPIMAGE: '/opt/Countersign.AppImage' }, resources },
        ...{ fromStore: false, key: 'AAAA', ...copy },
      },
      installedIn,
    )
  ).because;

test('an AppImage, an installed program on Windows and an app on macOS can', async () => {
  expect(await because()).toBeNull();
  expect(await because({ platform: 'win32', env: {} })).toBeNull();
  expect(await because({ platform: 'darwin', env: {} })).toBeNull();
});

test('they ask the host that they were built for, and follow it where it is known to send downloads', async () => {
  const copy: Copy = {
    ...{ isPackaged: true, platform: 'darwin', env: {}, resources, fromStore: false, key: 'AAAA' },
  };
  expect(await availabilityOf(copy)).toEqual({
    because: null,
    host: 'github.com',
    hosts: ['github.com', 'release-assets.githubusercontent.com', 'objects.githubusercontent.com'],
  });
  publishedAt('https://updates.example:8443/countersign/');
  expect(await availabilityOf(copy)).toEqual({
    because: null,
    host: 'updates.example:8443',
    hosts: ['updates.example:8443'],
  });
});

test('others cannot', async () => {
  expect(await because({ isPackaged: false })).toBe('from-source');
  expect(await because({ platform: 'win32', env: { PORTABLE_EXECUTABLE_FILE: 'C:\\Countersign.exe' } })).toBe(
    'portable',
  );
  expect(await because({ fromStore: true })).toBe('store');
  expect(await because({ env: { FLATPAK_ID: 'org.countersign.app' } })).toBe('store');
  expect(await because({ env: {} })).toBe('folder');
  expect(await because({ key: '' })).toBe('no-key');
});

test('a package is renewed by the package manager; an archive that caught what packages are marked with is not one', async () => {
  writeFileSync(join(resources, 'package-type'), 'deb');
  expect(await because({ env: {} }, dirname(resources))).toBe('package');
  expect(await because({ env: {} })).toBe('folder');
});

test('nor where no host, or one without encryption, is known', async () => {
  publishedAt('http://updates.example/');
  expect(await because()).toBe('no-source');
  rmSync(join(resources, 'app-update.yml'));
  expect(await because()).toBe('no-source');
});
