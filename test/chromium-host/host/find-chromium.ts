// Where an installed Chromium, Chrome or Edge is.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => onPath.map((name) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export class NoChromium extends Error {
  readonly code = 'no-chromium';
}

export function findChromium(): string {
  const named = process.env.COUNTERSIGN_CHROMIUM;
  if (named) {
    if (isExecutable(named)) return named;
    throw new NoChromium(
      `COUNTERSIGN_CHROMIUM names ${named}, which cannot be run. Correct it, or unset it to look in the usual places.`,
    );
  }
  // In the order of preference, not of the PATH.
  const places = usualPlaces();
  const found =
    process.platform === 'linux'
      ? onPath.flatMap((name) => places.filter((place) => place.endsWith(`/${name}`))).find(isExecutable)
      : places.find(isExecutable);
  if (found) return found;
  throw new NoChromium(
    'No Chromium, Chrome or Edge was found. Install one (on Debian or Ubuntu: apt install chromium), or name it in COUNTERSIGN_CHROMIUM.',
  );
}
