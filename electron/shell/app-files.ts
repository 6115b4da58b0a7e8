// Which file of the built renderer a URL means.
import { join, normalize, sep } from 'node:path';
import { appOrigin } from '../../shared/origin.ts';

/** The file, or null when the URL is of another origin or points outside the folder. */
export function fileFor(folder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol: scheme, host, pathname } = new URL(url);
  if (`${scheme}//${host}` !== appOrigin) return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' || path === '' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
}
