// Writes THIRD-PARTY-NOTICES.md: every library that is shipped, with its version, its licence and the licence's text.
// What is shipped is what the sources import, and what that needs in turn, as package-lock.json has it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const noticesFile = join(root, 'THIRD-PARTY-NOTICES.md');

/**
 * @typedef {{ version: string, license?: string, deprecated?: string, dependencies?: Record<string, string> }} Locked
 * @typedef {{ name: string, path: string, version: string, licence: string }} Library
 */

/** @returns {string[]} The packages the sources import by name; types leave nothing behind in the built app. */
export function importedPackages() {
  const names = new Set();
  for (const folder of ['electron', 'renderer', 'shared']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(tsx?|css)$/.test(file)) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, typeOnly, specifier = ''] of text.matchAll(
        /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
      )) {
        if (typeOnly || /^(\.|node:|electron$)/.test(specifier)) continue;
        names.add(
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        );
      }
    }
  }
  return [...names].sort();
}

/** @returns {Record<string, Locked>} By the path under node_modules, as npm writes it. */
export function lockedPackages() {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
}

/** @returns {Library[]} Sorted by name. A native part of another package, which differs by system, goes by that package's licence. */
export function shippedLibraries() {
  const locked = lockedPackages();
  /** @type {Map<string, Library>} */
  const found = new Map();
  /** @param {string} name @param {string} from */
  const add = (name, from) => {
    const path = resolve(name, from);
    const entry = locked[path];
    if (entry === undefined || found.has(path) || name.startsWith('@types/')) return;
    found.set(path, { name, path, version: entry.version, licence: entry.license ?? 'unknown' });
    for (const dependency of Object.keys(entry.dependencies ?? {})) add(dependency, path);
  };
  /** As Node looks: in the package's own folder, then in each above it. @param {string} name @param {string} from */
  const resolve = (name, from) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (path in locked || at === '') return path;
    }
  };
  for (const name of importedPackages()) add(name, '');
  // One library may be installed in two places.
  const once = new Map([...found.values()].map((library) => [`${library.name} ${library.version}`, library]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, library]) => library);
}

/** What is shipped that came as a list rather than as a library. */
const lists = [
  {
    file: 'electron/keys/strength/common-words.json',
    from: '@zxcvbn-ts/language-en 4.1.1',
    licence: 'MIT',
    notices: ['Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.', 'Copyright (c) 2021 @zxcvbn-ts'],
    note: 'Contains information from OpenSubtitles 2024 by way of OPUS (https://opus.nlpl.eu/), which is made available under the Open Data Commons Attribution License (ODC-BY) 1.0.',
  },
  {
    file: 'electron/keys/published-keys.json',
    from: 'Flask-Unsign-Wordlist (https://github.com/Paradoxis/Flask-Unsign-Wordlist)',
    licence: 'MIT',
    notices: ['Copyright (c) 2023 Luke Paris (Paradoxis)'],
    note: 'Some of its entries are hashes of keys of that list, as the file says beside each; the keys themselves are not shipped.',
  },
];

/** @param {string[]} libraryTexts @returns {string} The permission that follows the copyright lines of an MIT licence, from a library that has it. */
function mitPermission(libraryTexts) {
  for (const text of libraryTexts) {
    const permission = /Permission is hereby granted, free of charge[\s\S]*SOFTWARE\.$/.exec(text);
    if (permission && !/copyright \(c\)/i.test(permission[0])) return permission[0];
  }
  throw new Error('No library has the text of the MIT licence.');
}

/** @param {string} path @returns {string | null} */
function licenceText(path) {
  const files = readdirSync(join(root, path)).filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  const texts = files.sort().map((name) =>
    readFileSync(join(root, path, name), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  return texts.length === 0 ? null : texts.join('\n\n');
}

/** @returns {string} */
export function renderNotices() {
  const libraries = shippedLibraries();
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, path, licence } of libraries) {
    const text = licenceText(path) ?? `The package holds no text of its licence; it names it as ${licence}.`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  return [
    '# Third-party notices',
    '',
    'Written by `node scripts/third-party-notices.mjs`; a test holds it to what is imported and installed.',
    '',
    'Countersign is shipped with these libraries. Electron, with Chromium and Node.js inside, brings its own notices along:',
    '`LICENSE.electron.txt` and `LICENSES.chromium.html` lie beside the installed program.',
    '',
    '| library | version | licence |',
    '|---|---|---|',
    ...libraries.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
    '## Their licences',
    ...[...byText].flatMap(([text, names]) => {
      // A text may hold a fence of its own.
      const fence = text.includes('```') ? '````' : '```';
      return ['', `### ${names.join(', ')}`, '', `${fence}text`, text, fence];
    }),
    '',
    '## Lists',
    '',
    'Beside libraries, Countersign is shipped with lists that hold what others gathered:',
    ...lists.flatMap(({ file, from, licence, notices, note }) => [
      '',
      `### ${file}`,
      '',
      `From ${from}, ${licence}. ${note}`,
      '',
      '```text',
      ...notices,
      '',
      mitPermission([...byText.keys()]),
      '```',
    ]),
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(noticesFile, renderNotices());
