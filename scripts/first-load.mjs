// What the window reads before it shows anything: its page, its styles, and its script with all that is imported by it from the start.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Bytes, compressed. */
export const FIRST_LOAD_BUDGET = 350_000;

/**
 * @param {string} renderer the built windows' folder
 * @param {string} page in it
 * @returns {string[]} the page, and all files that it and its scripts name from the start
 */
export function loadedBy(renderer, page) {
  const files = new Set([page]);
  /** @param {string} file */
  const read = (file) => readFileSync(join(renderer, file)).toString();
  /** @param {string} file */
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    const { staticImports, staticExports } = parseSync(file, read(file)).module;
    for (const { moduleRequest } of staticImports) add(posix.join(dirname(file), moduleRequest.value));
    for (const { entries } of staticExports) {
      for (const { moduleRequest } of entries) if (moduleRequest) add(posix.join(dirname(file), moduleRequest.value));
    }
  };
  for (const [, file = ''] of read(page).matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="(\.{1,2}\/[^"]+)"/g)) {
    add(posix.join(dirname(page), file));
  }
  if (![...files].some((file) => file.endsWith('.js'))) throw new Error(`${page} names no script of its own.`);
  return [...files];
}

/**
 * @param {string} renderer the built window's folder
 * @returns {{ files: string[], bytes: number, otherLanguage: number }} `bytes`: compressed; `otherLanguage`: with the largest catalogue of another
 *   language than English, which is read before anything is drawn as well
 */
export function firstLoad(renderer) {
  /** @param {string} file */
  const compressed = (file) => gzipSync(readFileSync(join(renderer, file))).length;
  const files = loadedBy(renderer, 'index.html');
  const bytes = files.reduce((sum, file) => sum + compressed(file), 0);
  const catalogues = readdirSync(join(renderer, 'assets')).filter((file) => /^(de|zh-cn)-[\w-]+\.js$/.test(file));
  if (catalogues.length !== 2) throw new Error('The catalogues of the other languages are no files of their own.');
  const largest = Math.max(...catalogues.map((file) => compressed(join('assets', file))));
  return { files, bytes, otherLanguage: bytes + largest };
}
