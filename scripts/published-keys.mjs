// Adds keys that are known to be public to the shipped list, electron/keys/published-keys.json, as hashes.
//
//   npx node scripts/published-keys.mjs keys.txt    adds the keys of a text file, which stays outside the repository
//   npx node scripts/published-keys.mjs             checks and rewrites the list as it is
//
// A line of the file: the key, a tab, and where it is published, in words that follow "It is published in": `wagtail/wagtail on GitHub`.
// A key that is on the list keeps its source; to name a better one, put that line before the others in a new list.
// Add what anyone can read without asking, never what leaked.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedKeyHash } from '../electron/keys/published-keys.ts';

export const listFile = fileURLToPath(new URL('../electron/keys/published-keys.json', import.meta.url));
const hashDigits = 16;
const hashesPerRow = 6;
const about =
  'Hashes of keys that are known to be public, by where they are published; see published-keys.ts. Written by scripts/published-keys.mjs.';

/** @typedef {{ format: 1, about: string, sources: { source: string, keys: string[] }[] }} PublishedKeys */

/**
 * The hashes in a list's text, with their sources.
 * @param {string} text @returns {Map<string, string>} @throws {Error} for a list in any other form than the one written here.
 */
export function parseList(text) {
  /** @type {PublishedKeys} */
  const list = JSON.parse(text);
  if (list.format !== 1 || !Array.isArray(list.sources)) throw new Error('The list has an unknown format.');
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { source, keys } of list.sources) {
    assertSource(source);
    for (const row of keys) {
      if (!/^[\da-f]+$/.test(row) || row.length % hashDigits !== 0)
        throw new Error(`“${source}” has a row that is no hashes.`);
      for (let at = 0; at < row.length; at += hashDigits) {
        const hash = row.slice(at, at + hashDigits);
        if (found.has(hash)) throw new Error(`The hash ${hash} is there twice.`);
        found.set(hash, source);
      }
    }
  }
  return found;
}

/** The list's text, sorted, so that an addition changes few lines. @param {Map<string, string>} found */
export function formatList(found) {
  /** @type {Map<string, string[]>} */
  const bySource = new Map();
  for (const [hash, source] of found) {
    const hashes = bySource.get(source);
    if (hashes) hashes.push(hash);
    else bySource.set(source, [hash]);
  }
  /** @type {PublishedKeys} */
  const list = {
    format: 1,
    about,
    sources: [...bySource]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([source, hashes]) => ({ source, keys: rows(hashes.sort()) })),
  };
  // As the formatter wants it: a single row stands on its name's line.
  return `${JSON.stringify(list, null, 2).replace(/\[\n\s+("\w+")\n\s+\]/g, '[$1]')}\n`;
}

/** @param {Map<string, string>} found @param {string} text Lines of key, tab, source. @returns {number} How many were new. */
export function addKeys(found, text) {
  const before = found.size;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const tab = line.lastIndexOf('\t');
    // The line may hold a key: only its number is told.
    if (tab < 1) throw new Error(`Line ${index + 1} is not a key, a tab and a source. Nothing was written.`);
    const source = line.slice(tab + 1).trim();
    assertSource(source);
    const hash = publishedKeyHash(new TextEncoder().encode(line.slice(0, tab)));
    if (!found.has(hash)) found.set(hash, source);
  }
  return found.size - before;
}

/** @param {unknown} source */
function assertSource(source) {
  if (typeof source === 'string' && /^[\p{L}\d][\p{L}\d ,.’'()/_+-]{2,99}$/u.test(source)) return;
  throw new Error(
    'A source is a few words: 3 to 100 letters, digits, spaces and , . ’ ( ) / _ + -. Nothing was written.',
  );
}

/** @param {string[]} hashes */
function rows(hashes) {
  const made = [];
  for (let at = 0; at < hashes.length; at += hashesPerRow) made.push(hashes.slice(at, at + hashesPerRow).join(''));
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = parseList(readFileSync(listFile, 'utf8'));
  let added = 0;
  for (const file of process.argv.slice(2)) added += addKeys(found, readFileSync(file, 'utf8'));
  writeFileSync(listFile, formatList(found));
  console.log(`${found.size} published keys, ${added} of them new.`);
}
