// What is shipped along: named, licensed for it, and declared.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  importedPackages,
  lockedPackages,
  noticesFile,
  renderNotices,
  shippedLibraries,
} from '../../../scripts/third-party-notices.mjs';

const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'));

test('the notices are those of what is installed: `node scripts/third-party-notices.mjs` writes them', () => {
  expect(readFileSync(noticesFile, 'utf8')).toBe(renderNotices());
});

test('every imported package is declared, at an exact version', () => {
  const declared: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(importedPackages().filter((name) => !/^\d+\.\d+\.\d+$/.test(declared[name] ?? ''))).toEqual([]);
});

test('every dependency is used by what is shipped', () => {
  const shipped = new Set(shippedLibraries().map(({ name }) => name));
  expect(Object.keys(manifest.dependencies).filter((name) => !shipped.has(name))).toEqual([]);
});

test('every licence allows shipping without giving the app’s own source away', () => {
  const permissive = new Set([
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    '(MIT AND Zlib)',
    '(MIT OR Apache-2.0)',
    'BlueOak-1.0.0',
    'Python-2.0',
  ]);
  const libraries = shippedLibraries();
  expect(libraries.length).toBeGreaterThan(20);
  expect(libraries.filter(({ licence }) => !permissive.has(licence))).toEqual([]);
});

test('nothing that is installed was given up by its authors, as far as the registry told at the time of installing', () => {
  expect(Object.entries(lockedPackages()).flatMap(([path, { deprecated }]) => (deprecated ? [path] : []))).toEqual([]);
});
