// The signature that scripts/sign-release.mjs gives a release, and the app looks for.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isReleaseOurs, signRelease } from '../../electron/updates/release-signature.ts';
import { releaseNotes } from '../../scripts/release-notes.mjs';
import { makeKey, signFile } from '../../scripts/sign-release.mjs';
import { keys, latestYml } from './release-server.ts';

const release = { version: '0.2.0', files: [{ url: 'a.exe', sha512: 'x' }], releaseNotes: 'Faster.' };
const signature = signRelease(release, keys.privateKey);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('holds for what was signed, and for nothing else', () => {
  expect(isReleaseOurs(release, signature, keys.publicKey)).toBe(true);
  for (const other of [
    { ...release, version: '0.2.1' },
    { ...release, releaseNotes: '' },
    { ...release, files: [] },
    { ...release, files: [...release.files, { url: 'b.exe', sha512: 'y' }] },
    { ...release, files: [{ url: 'a.exe', sha512: 'y' }] },
    { ...release, files: [{ url: 'a.exe","x"],["', sha512: 'x' }] },
  ])
    expect(isReleaseOurs(other, signature, keys.publicKey)).toBe(false);
});

test('whatever is no signature, or no key of its kind, is refused and throws nothing', () => {
  for (const bad of [undefined, null, 1, '', 'AAAA', signature.slice(4)])
    expect(isReleaseOurs(release, bad, keys.publicKey)).toBe(false);
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const foreign = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  for (const key of ['', 'AAAA', foreign, makeKey().publicKey])
    expect(isReleaseOurs(release, signature, key)).toBe(false);
});

test('the script writes it into the file, beside what electron-builder wrote', () => {
  const file = join(folder, 'latest-linux.yml');
  const unsigned = latestYml({ content: 'new', notes: 'Faster.\nAnd “safer”.', signature: null });
  writeFileSync(file, unsigned);
  signFile(file, keys.privateKey, keys.publicKey);
  expect(readFileSync(file, 'utf8')).toBe(latestYml({ content: 'new', notes: 'Faster.\nAnd “safer”.' }));
});

test('the script refuses a key that the app was not built for, and leaves the file', () => {
  const file = join(folder, 'latest.yml');
  writeFileSync(file, latestYml({ signature: null }));
  expect(() => signFile(file, makeKey().privateKey, keys.publicKey)).toThrow(/not the private half/);
  expect(readFileSync(file, 'utf8')).not.toContain('releaseSignature');
});

test('a release is told in the words of the changelog', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 0.2.0 (2026-12-01)\n\n- Faster.\n- *Safer*.\n\n## 0.1.0\n\nThe first.\n';
  expect(releaseNotes(changelog, '0.2.0')).toBe('- Faster.\n- *Safer*.');
  expect(releaseNotes(changelog, '0.1.0')).toBe('The first.');
  expect(releaseNotes(changelog, '0.2')).toBeNull();
});
