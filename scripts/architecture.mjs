// Draws docs/architecture.md's picture from the imports themselves, and tells which of them go against the house's direction.
//   node scripts/architecture.mjs    writes the picture; a test fails when it is out of date or an arrow points the wrong way
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const architectureFile = join(root, 'docs/architecture.md');
const [begin, end] = ['<!-- picture: begin -->', '<!-- picture: end -->'];

/** From where data comes in to where it is worked on; a layer imports from those below it, and `shared` is everybody's. */
const layers = {
  renderer: [
    'renderer',
    'renderer/passphrase',
    'renderer/views',
    'renderer/components',
    'renderer/state',
    'renderer/client',
    'renderer/ahead',
    'renderer/wording',
    'renderer/load-language',
    'renderer/language',
    'renderer/messages',
  ],
  main: ['electron/main', 'electron/preload', 'electron/passphrase-preload'],
  doors: ['electron/shell', 'electron/ipc'],
  services: [
    'electron/batch',
    'electron/links',
    'electron/settings',
    'electron/sharing',
    'electron/rotation',
    'electron/issue',
    'electron/intake',
    'electron/inspect',
    'electron/lock',
    'electron/updates',
    'electron/ledger',
    'electron/keys',
  ],
  ground: ['electron/storage', 'electron/language', 'electron/messages', 'electron/signing'],
};
/** @type {(part: string) => number} */
const rank = (part) => Object.values(layers).flat().indexOf(part);

/** @param {string} file @returns {string} The part of the house it belongs to: a folder, or a file that stands alone. */
function partOf(file) {
  const [top = '', second = '', ...deeper] = file.split('/');
  if (top === 'shared') return 'shared';
  if (deeper.length > 0) return `${top}/${second}`;
  const name = second.replace(/\.tsx?$/, '');
  if (name !== 'app' && name !== 'main') return `${top}/${name}`;
  // The two roots, of two files each.
  return top === 'renderer' ? 'renderer' : 'electron/main';
}

/** @returns {Map<string, { from: string, to: string, files: string[] }>} */
export function imports() {
  /** @type {Map<string, { from: string, to: string, files: string[] }>} */
  const found = new Map();
  for (const top of ['electron', 'renderer', 'shared']) {
    for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = `${top}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(root, file), 'utf8');
      for (const [, specifier = ''] of text.matchAll(
        /^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?['"](\.[^'"]+\.tsx?)['"]/gm,
      )) {
        const target = relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/');
        const [from, to] = [partOf(file), partOf(target)];
        if (from === to) continue;
        const key = `${from} > ${to}`;
        const edge = found.get(key) ?? { from, to, files: [] };
        edge.files.push(`${file} imports ${target}`);
        found.set(key, edge);
      }
    }
  }
  return found;
}

/** @returns {string[]} Imports that go up, or that leave the way renderer > shared < electron. A sentence each. */
export function wrongWays() {
  return [...imports().values()].flatMap(({ from, to, files }) => {
    if (to === 'shared') return [];
    const [fromTop] = from.split('/');
    const [toTop] = to.split('/');
    return fromTop === toTop && from !== 'shared' && rank(from) !== -1 && rank(from) < rank(to) ? [] : files;
  });
}

/** @returns {string} Mermaid. What main and shared have to do with all the others is said in the text, not drawn. */
export function picture() {
  const drawn = [...imports().values()].filter(
    ({ from, to }) => from !== 'electron/main' && from !== 'renderer' && to !== 'shared' && from !== 'shared',
  );
  const parts = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  /** @type {(part: string) => string} */
  const id = (part) => part.replaceAll(/[^a-z]/g, '_');
  const boxes = Object.entries(layers).flatMap(([layer, names]) => {
    const shown = names.filter((name) => parts.has(name));
    if (shown.length === 0) return [];
    return [`  subgraph ${layer}`, ...shown.map((name) => `    ${id(name)}["${name}"]`), '  end'];
  });
  const arrows = drawn.map(({ from, to }) => `  ${id(from)} --> ${id(to)}`).sort();
  return ['```mermaid', 'flowchart TB', ...boxes, ...arrows, '```'].join('\n');
}

/** @param {string} page @returns {string} */
export function withPicture(page) {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/architecture.md has no ${begin} and ${end}.`);
  return `${before}${begin}\n\n${picture()}\n\n${end}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const way of wrongWays()) console.error(`The wrong way: ${way}`);
  writeFileSync(architectureFile, withPicture(readFileSync(architectureFile, 'utf8')));
}
