// Where Electron keeps things on each system, so that both hosts of the app find the same data.
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface AppManifest {
  folder: string;
  name: string;
  version: string;
}

/** The package.json that the main file belongs to. */
export function readManifest(mainFile: string): AppManifest {
  for (let folder = dirname(mainFile); ; folder = dirname(folder)) {
    try {
      const { productName, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { folder, name: productName ?? name ?? 'Electron', version: version ?? '' };
    } catch {
      if (folder === dirname(folder)) return { folder: dirname(mainFile), name: 'Electron', version: '' };
    }
  }
}

export function appDataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
}

export function standardPath(name: string, userData: string): string {
  const inHome: Record<string, string> = {
    desktop: 'Desktop',
    documents: 'Documents',
    downloads: 'Downloads',
    music: 'Music',
    pictures: 'Pictures',
    videos: process.platform === 'darwin' ? 'Movies' : 'Videos',
  };
  const folder = inHome[name];
  if (folder !== undefined) return join(homedir(), folder);
  switch (name) {
    case 'home':
      return homedir();
    case 'appData':
      return appDataFolder();
    case 'sessionData':
      return userData;
    case 'logs':
      return join(userData, 'logs');
    case 'crashDumps':
      return join(userData, 'Crashpad');
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    default:
      throw new Error(`Failed to get '${name}' path`);
  }
}
