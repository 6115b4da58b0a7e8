// Whatever a person reads comes from a catalogue: no component holds a text of its own, and none is fixed before the language is known.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { literalTexts, saidTooEarly } from './literal-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is written for programs and for good, in whatever language the app is: Django code, what the ledger says a value is for, names in the keychain, and words that are guessed. */
const notSaid = [
  'electron/keys/keychain-parts.ts',
  'electron/keys/keychain-worker.ts',
  'electron/keys/published-keys.ts',
  'electron/keys/strength/words.ts',
  'electron/rotation/deployment-lines.ts',
  'electron/shell/clipboard-marks.ts',
  'electron/links/python-reading.ts',
  'electron/links/python-view.ts',
  'electron/links/record.ts',
  'electron/issue/purposes.ts',
  'electron/inspect/copy-forms.ts',
  'electron/inspect/python-lines.ts',
  'electron/inspect/take-away.ts',
  // Column names and values of files that programs read, and labels of what is hashed.
  'electron/batch/key-label.ts',
  'electron/ledger/chain.ts',
  'electron/ledger/export-columns.ts',
  'electron/ledger/ledger-key.ts',
  // Met only by a page that calls what is in no contract, which this window's types keep it from.
  'electron/preload.ts',
  // A header's name.
  'electron/intake/pasted-text.ts',
  // It speaks English, to programmers: it imports nothing of the app, and what a person reads is worded from its codes and values.
  'electron/signing/',
];
const files = globSync('{renderer,electron}/**/*.{ts,tsx}', { cwd: root, exclude: ['**/messages/**'] }).filter(
  (path) => !notSaid.some((start) => path.startsWith(start)),
);

test.each(files)('%s', (path) => {
  const source = readFileSync(`${root}/${path}`, 'utf8');
  expect(literalTexts(path, source)).toEqual([]);
  expect(saidTooEarly(path, source)).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['a text between tags', '<p>Not checked</p>'],
    ['a label', '<Field label="Name" />'],
    ['a label in braces', "<Field label={wide ? 'Name' : undefined} />"],
    ['a sentence in a variable', "const failure = 'It could not be read.';"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    ['a sentence with values', 'const failure = `It could not be read: ${reason}`;'],
    ['a word in a table', "const words = { light: 'Light' };"],
  ])('finds %s', (_name, source) => {
    expect(literalTexts('a.tsx', source)).toHaveLength(1);
  });

  test.each([
    ['code between tags', '<code>SECRET_KEY</code>'],
    ['classes', '<p className="message message-error" />'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    ['classes put together', "<p className={`${wide ? 'field wide' : 'field'} group`} />"],
    ['an identifier', '<Field id="name" kind={\'max-age\'} />'],
    ['a key of the keyboard', "if (event.key === 'Enter') go();"],
    ['what is compared', "const open = node.type === 'Object' ? '{' : '[';"],
    ['what is looked for', "if (event.dataTransfer.types.includes('Files')) drop();"],
    ['a selector', "form.querySelector('input, textarea')?.focus();"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    ['a path put together', 'const place = `fields.${index}`;'],
    ['an element of HTML', 'const html = \'<input type="hidden" name="token">\';'],
    ['Python', "const pythonConstants = { null: 'None', true: 'True' };"],
    ['what only a programmer reads', "throw new Error('useLock needs a LockProvider above it.');"],
    ['a message', "<p>{t('verdict.title')}</p>"],
    ['SQL', "db.prepare('SELECT hash FROM record WHERE seq = ?');"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    ['a part of SQL', 'const among = `source IN (${ids})`;'],
    ['a type', "type Kind = 'Not a text';"],
    ['a media type', "const type = 'text/html; charset=utf-8';"],
    ['a name in a table', "const kinds = { 'public code on GitHub': 'code' };"],
    ['what a terminal shows', "process.stderr.write('unexpected end of it');"],
  ])('lets pass %s', (_name, source) => {
    expect(literalTexts('a.tsx', source)).toEqual([]);
  });

  test('finds what is said before the language is known', () => {
    const source =
      "const t = translator('welcome');\nconst title = t('title');\nconst later = () => t('title');\nconst rich = { a: t.rich('what') };";
    expect(saidTooEarly('a.tsx', source)).toEqual(["t('title')", "t.rich('what')"]);
  });
});
