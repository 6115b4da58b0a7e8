// Finds the texts that a source file holds itself, by its syntax tree.
import { parseSync } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Each node with those around it, the nearest last. */
function* nodes(node: Node, around: Node[] = []): Generator<[Node, Node[]]> {
  yield [node, around];
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value])
      if (isNode(inner)) yield* nodes(inner, [...around, node]);
  }
}

const parsed = (path: string, source: string): Node => {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  return program as unknown as Node;
};

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

/** What stands in such an element is code, not language. */
const codeElements = ['code', 'kbd', 'samp'];
/** Attributes that nobody reads or hears. */
const silentAttributes = [
  'className',
  'd',
  'viewBox',
  'points',
  'transform',
  'href',
  'pattern',
  'placement',
  'style',
  'describedBy',
  'aria-describedby',
  'aria-labelledby',
];
/** They are given a CSS selector. */
const selecting = ['querySelector', 'querySelectorAll', 'closest', 'matches'];
/** Of KeyboardEvent.key. */
const keyboardKeys = [
  'Enter',
  'Escape',
  'Tab',
  'Home',
  'End',
  'Backspace',
  'Delete',
  'Control',
  'Meta',
  'Shift',
  'Alt',
];

/** Names that are the same in every language. */
const names = ['Countersign'];

/** As queries have them, whole or in parts. */
const sql = /\b(SELECT|INSERT|DELETE|CREATE|PRAGMA|BEGIN|BETWEEN|COLLATE|INDEXED)\b|\bIN(?:$| \()/;

/** Two words in a row, or one that begins as a sentence or a label does; not where it begins as an element of HTML, a media type or a PEM block does, or holds an attribute as a selector does. */
// Nor is anything text that has control characters in it, or keywords of SQL.
const isText = (text: string) =>
  !sql.test(text) &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant.
  !/[\0-\x08]/.test(text) &&
  !/^\s*<[a-z]+[ >]|^[a-z]+\/[a-z]+;|^-----BEGIN|\[[a-z-]+[\]=]/.test(text) &&
  (/\p{L}{2,}[,.…:;!?]?\s+\p{L}/u.test(text) || /^\s*\p{Lu}\p{Ll}+[.…:!?]?\s*$/u.test(text));

/** In the order of the file. `path` tells whether it holds JSX. */
export function literalTexts(path: string, source: string): string[] {
  const found: string[] = [];
  for (const [node, around] of nodes(parsed(path, source))) {
    const text = textOf(node);
    if (text === null || !/\p{L}/u.test(text) || names.includes(text.trim())) continue;
    const isSilent = around.some(
      (outer) =>
        (outer.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)Expression$/.test(outer.type)) ||
        outer.type === 'ImportDeclaration' ||
        outer.type === 'ImportExpression' ||
        (outer.type === 'JSXAttribute' && silentAttributes.includes(nameOf(outer.name))) ||
        (outer.type === 'JSXElement' && codeElements.includes(nameOf((outer.openingElement as Node).name))) ||
        (outer.type === 'CallExpression' && selecting.includes(nameOf((outer.callee as Node).property))) ||
        // What is named after it is Python.
        (outer.type === 'VariableDeclarator' && /^python[A-Z]/.test(nameOf(outer.id))) ||
        // The terminal is read by programmers.
        (outer.type === 'CallExpression' &&
          nameOf(((outer.callee as Node).object as Node | undefined)?.property) === 'stderr') ||
        // An Error of the language itself is a programmer's mistake, as is an answer to a page; what a person meets has a class and a code.
        (outer.type === 'NewExpression' && /^((Type|Range)?Error|Response)$/.test(nameOf(outer.callee))),
    );
    if (isSilent || isCompared(node, around.at(-1))) continue;
    if (node.type === 'JSXText' ? /\p{L}{2,}/u.test(text) : isText(text) && !keyboardKeys.includes(text))
      found.push(text.trim());
  }
  return found;
}

/** What is compared or looked for is an identifier. */
const isCompared = (node: Node, outer: Node | undefined) =>
  (outer?.type === 'CallExpression' && /^(includes|startsWith)$/.test(nameOf((outer.callee as Node).property))) ||
  (outer?.type === 'Property' && outer.key === node) ||
  (outer?.type === 'BinaryExpression' && /^[!=]==$/.test(String(outer.operator))) ||
  (outer?.type === 'SwitchCase' && outer.test === node);

function textOf(node: Node): string | null {
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  // A value is read as a word where one can begin, and as a figure behind a letter: "M4 2h3".
  if (node.type === 'TemplateLiteral')
    return (node.quasis as Node[])
      .map((part) => (part.value as { raw: string }).raw)
      .reduce((text, part) => `${text}${/\p{L}$/u.test(text) ? '0' : 'x'}${part}`);
  return null;
}

/** Calls of a translator outside of any function: they answer in the language spoken when the file is loaded, for good. */
export function saidTooEarly(path: string, source: string): string[] {
  const program = parsed(path, source);
  const translators = new Set<string>();
  for (const [node] of nodes(program)) {
    if (node.type !== 'VariableDeclarator' || !isNode(node.init)) continue;
    if (node.init.type === 'CallExpression' && nameOf(node.init.callee) === 'translator')
      translators.add(nameOf(node.id));
  }
  const early: string[] = [];
  for (const [node, around] of nodes(program)) {
    if (node.type !== 'CallExpression' || around.some((outer) => /Function|MethodDefinition/.test(outer.type)))
      continue;
    const callee = node.callee as Node;
    const said = callee.type === 'MemberExpression' ? nameOf(callee.object) : nameOf(callee);
    if (translators.has(said)) early.push(source.slice(node.start, node.end));
  }
  return early;
}
