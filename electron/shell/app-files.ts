// Which file of the built renderer a URL means.
import { join, normalize, sep } from 'node:path';
import { appOrigin, passphraseOrigin } from '../../shared/origin.ts';

/** The page of each origin, and what else the origin has: the passphrase window has no other page than its own. */
const pages: Record<string, { page: string; others: RegExp }> = {
  [appOrigin]: { page: 'index.html', others: /^/ },
  [passphraseOrigin]: { page: 'passphrase/index.html', others: /^\/assets\/[\w.-]+$/ },
};

/** The file, or null when the URL is of another origin or points outside the folder. */
export function fileFor(folder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol: scheme, host, pathname } = new URL(url);
  const own = pages[`${scheme}//${host}`];
  if (own === undefined) return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path === '') path = '/';
  if (path.includes('\0') || (path !== '/' && !own.others.test(path))) return null;
  const file = normalize(join(folder, path === '/' ? own.page : path));
  return file.startsWith(folder + sep) ? file : null;
}
