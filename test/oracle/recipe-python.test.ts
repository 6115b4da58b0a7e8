// A recipe may come from anyone: whatever its texts hold, the Python that is shown for it is the same program with other constants.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonView } from '../../electron/links/python-view.ts';
import { checkRecipe } from '../../electron/links/recipe-check.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { findPython } from './find-python.ts';

const seed = announceSeed('recipe-python');

/** For every file: the tree without its constants' texts, those texts, and the identifiers. */
const program = `
import ast, json, sys
answers = []
for code in json.load(sys.stdin):
    tree = ast.parse(code)
    texts = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.append(node.value)
            node.value = ''
    answers.append({'tree': ast.dump(tree), 'texts': texts})
sys.stdout.write(json.dumps(answers))
`;

function parse(codes: string[]): { tree: string; texts: string[] }[] {
  const { status, stdout, stderr } = spawnSync(findPython(), ['-W', 'error', '-c', program], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '"',
    '\\',
    '\\"',
    '"""',
    "'''",
    '\n',
    '\r',
    '\u2028',
    '\0',
    '"\nimport os\nos.system("x")\n"',
    '")\n    __import__("os")\n("',
    '\\N{BULLET}',
    '{0}%s',
    '#',
    '\\',
    '(?P<x>',
    ']',
    '^',
    '\ud800',
  ),
);
const literal = fc
  .array(hostile, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('').replaceAll(/[{}]/g, '$&$&'));

interface Texts {
  salt: string;
  fixed: string;
  between: string;
  before: string;
  field: string;
  path: string;
  parameter: string;
}

const field = (name: string, input: RecipeFields['fields'][number]['input']) => ({
  name,
  label: name,
  help: '',
  required: true,
  input,
});

/** One of every kind, with these texts wherever a text can stand. */
function recipesWith(t: Texts, name: string): RecipeFields[] {
  const fields = [
    field('a', { type: 'text' }),
    field('purpose', { type: 'fixed', value: t.fixed }),
    field('nonce', { type: 'nonce', bytes: 16 }),
  ];
  const base = { name, description: '', fields, lifetimeSeconds: 60, message: '' };
  const url = `https://example.com/${encodeURIComponent(t.path)}/{token}/`;
  const query = `https://example.com/x/?${encodeURIComponent(t.parameter)}={token}`;
  const template = `${t.before}{a}${t.between}{purpose}::{nonce}${t.between}`;
  return [
    { ...base, signer: { kind: 'object', salt: t.salt, compress: true }, delivery: { as: 'link', url } },
    { ...base, signer: { kind: 'timestamped', salt: t.salt, template }, delivery: { as: 'link', url: query } },
    {
      ...base,
      signer: { kind: 'value', salt: t.salt, template },
      lifetimeSeconds: null,
      delivery: { as: 'hidden-field', name: t.field },
    },
    {
      ...base,
      signer: { kind: 'password-reset' },
      delivery: { as: 'link', url: url.replace('{token}', '{uidb64}/{token}') },
    },
  ];
}

const wellFormed = (text: string) => text.toWellFormed();
const texts: fc.Arbitrary<Texts> = fc.record({
  salt: hostile,
  fixed: hostile,
  between: literal,
  before: literal,
  field: hostile,
  path: hostile.map(wellFormed),
  parameter: hostile.map(wellFormed),
});
const benign: Texts = { salt: 's', fixed: 'f', between: '--', before: 'b', field: 'n', path: 'p', parameter: 'q' };
const names = fc.oneof(
  fc.constantFrom('class', 'import', '', '1', 'def f(): pass', 'None', '"""', 'x\ny'),
  fc.string(),
);

const codesOf = (recipes: RecipeFields[]) =>
  recipes.flatMap((recipe) =>
    pythonView(recipe)
      .files.filter(({ name }) => name.endsWith('.py'))
      .map(({ code }) => code),
  );

test('texts of a recipe enter the code as constants and as nothing else', () => {
  const samples = fc.sample(fc.tuple(texts, names), { seed, numRuns: 300 });
  const shown = samples.map(([sample, name]) => codesOf(recipesWith(sample, name)));
  const plain = samples.map(([, name]) => codesOf(recipesWith(benign, name)));
  const parsed = parse([...shown.flat(), ...plain.flat()]);
  const half = parsed.length / 2;
  expect(shown.flat().length).toBe(half);
  for (let index = 0; index < half; index++) {
    // A separator of one character makes another pattern, which is a constant, too.
    expect(parsed[index]?.tree).toBe(parsed[index + half]?.tree);
  }
  // And what stands in the constants is what stood in the recipe.
  for (const [index, [sample]] of samples.entries()) {
    const first = shown.slice(0, index).flat().length;
    const found = parsed.slice(first, first + (shown[index]?.length ?? 0)).flatMap((one) => one.texts);
    expect(found).toContain(sample.salt);
    expect(found).toContain(sample.fixed);
    expect(found).toContain(sample.field);
    expect(found).toContain(`${sample.path}/<str:token>/`);
  }
});

test('the code is plain ASCII, and short enough to be read', () => {
  for (const code of codesOf(recipesWith({ ...benign, salt: 'ü\u202e🔑' }, 'Überraschung'))) {
    expect(code).toMatch(/^[\n\x20-\x7e]+$/);
    for (const line of code.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    expect(code).not.toMatch(/[ \t]\n|\n{4}|[^\n]$/);
  }
});

test('the plain ones are recipes that can be used', () => {
  const recipes = recipesWith({ ...benign, between: '^' }, 'x').slice(0, 3);
  expect(recipes.map(checkRecipe)).toEqual([[], [], []]);
});
