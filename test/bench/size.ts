// How much there is to read for the window's first picture, and to install.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLoad } from '../../scripts/first-load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Thousands of bytes compressed, and megabytes, by name. */
export function measureSize(): Record<string, number> {
  const { bytes, otherLanguage } = firstLoad(join(root, 'dist', 'renderer'));
  const figures = {
    'size.firstLoad.gzipKB': bytes / 1000,
    'size.firstLoad.otherLanguage.gzipKB': otherLanguage / 1000,
    'size.built.MB': sizeOf(join(root, 'dist')) / 1e6,
  };
  const resources = packedResources();
  if (resources === null) {
    console.log('The app is not packed: `npm run package:check` packs it, for the figure of its size.');
    return figures;
  }
  const archive = join(resources, 'app.asar');
  return { ...figures, 'size.package.MB': (statSync(archive).size + sizeOf(`${archive}.unpacked`)) / 1e6 };
}

/** Where package:check has packed the app: without Electron, whose size is not ours. */
function packedResources(): string | null {
  const release = join(root, 'release');
  const folder = existsSync(release) && readdirSync(release).find((name) => /unpacked$|^mac/.test(name));
  if (!folder) return null;
  const resources = [join(release, folder, 'resources'), join(release, folder, 'Countersign.app/Contents/Resources')];
  return resources.find((path) => existsSync(join(path, 'app.asar'))) ?? null;
}

/** Bytes, of all files in a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
