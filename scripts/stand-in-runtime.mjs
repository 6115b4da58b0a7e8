// A folder of the shape of Electron's runtime, for packing where that cannot be had. What a release packs into it, sets in it and names
// after it is the same; only its program is none.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** Where Electron keeps its fuses: these bytes, a version, how many there are, and a byte each (@electron/fuses, constants.js). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As they leave Electron's own build: all on but the last that are off. */
const fusesAsBuilt = '10110001';

/** @returns {Promise<string>} A folder that is gone when the process ends. */
export async function standInRuntime() {
  if (process.platform !== 'linux') {
    throw new Error(
      'Electron’s runtime is not installed, and a stand-in is there for Linux only. Run `npx install-electron --no` first.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'countersign-runtime-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "This is a stand-in for Electron."\nexit 1\n'),
    Buffer.from(fuseSentinel),
    Buffer.from([1, fusesAsBuilt.length]),
    Buffer.from(fusesAsBuilt),
  ]);
  writeFileSync(join(folder, 'electron'), program);
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), '0.0.0');
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in.\n');
  mkdirSync(join(folder, 'locales'));
  for (const language of ['de', 'en-GB', 'en-US', 'fr', 'zh-CN'])
    writeFileSync(join(folder, `locales/${language}.pak`), '');
  const empty = join(folder, 'default_app');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{}');
  mkdirSync(join(folder, 'resources'));
  await createPackage(empty, join(folder, 'resources/default_app.asar'));
  rmSync(empty, { recursive: true });
  return folder;
}
