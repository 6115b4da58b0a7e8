// Where Electron's runtime is. It comes from a release server, not from the package registry, so the package may be there without it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const electronPackage = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/**
 * The executable, or null when the runtime is not installed. Does what node_modules/electron/index.js does, without downloading.
 * @returns {string | null}
 */
export function electronRuntime() {
  let executable = '';
  try {
    executable = readFileSync(join(electronPackage, 'path.txt'), 'utf8');
  } catch {
    // Only a download writes it.
  }
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere) return existing(join(elsewhere, executable || 'electron'));
  return executable === '' ? null : existing(join(electronPackage, 'dist', executable));
}

/** @param {string} path */
const existing = (path) => (existsSync(path) ? path : null);
