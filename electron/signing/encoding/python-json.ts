// JSON as Python's `json` module reads and writes it. The text is never turned into JavaScript values: those would
// round large integers, forget "1.0" from "1", move integer-like keys to the front and stumble over "__proto__".
// The parser is jsonc-parser's visitor: it reports what it meets with offsets into the source and builds nothing, so that
// ten megabytes of small values stay cheap (a syntax tree of them takes gigabytes).
import { visit } from 'jsonc-parser';
import { JsonError } from '../errors.ts';
import { outlineJson } from './json-outline.ts';
import { pythonNumber } from './python-number.ts';

const shortEscapes: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

// Everything outside space..~ is escaped, and the two characters that a string itself gives a meaning.
const escaped = /["\\]|[^ -~]/g;

/** A string as `json.dumps` prints it: ASCII only, with each UTF-16 unit outside space..`~` as `\uXXXX`. */
export const pythonString = (text: string): string =>
  `"${text.replace(
    escaped,
    (unit) => shortEscapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`;

/** An array or object being read; `members` keeps an object's first position and last value of each key, as a dict does. */
interface Container {
  items: string[];
  members?: Map<string, string>;
  key: { name: string; identity: string };
}

/**
 * What Python's `json.dumps(json.loads(text), separators=(",", ":"))` gives.
 * @throws JsonError `malformed-json`, `json-too-deep` or `json-integer-too-long`, where Python raises.
 */
export function compactJson(text: string): string {
  const noKey = { name: '', identity: '' };
  const outer: Container = { items: [], key: noKey };
  const wellFormed = text.isWellFormed();
  const open = [outer];
  const innermost = () => open[open.length - 1] ?? outer;
  const add = (printed: string) => {
    const container = innermost();
    if (container.members === undefined) container.items.push(printed);
    else container.members.set(container.key.identity, `${pythonString(container.key.name)}:${printed}`);
  };
  visit(
    outlineJson(text),
    {
      onObjectBegin: () => void open.push({ items: [], members: new Map(), key: noKey }),
      onObjectProperty: (name, offset, length) => {
        innermost().key = { name, identity: wellFormed ? name : codePoints(text.slice(offset, offset + length)) };
      },
      onObjectEnd: () => {
        add(`{${[...(open.pop()?.members?.values() ?? [])].join(',')}}`);
      },
      onArrayBegin: () => void open.push({ items: [], key: noKey }),
      onArrayEnd: () => add(`[${open.pop()?.items.join(',')}]`),
      onLiteralValue: (value, offset, length) => {
        if (typeof value === 'string') add(pythonString(value));
        else if (typeof value === 'number') add(pythonNumber(text.slice(offset, offset + length), offset));
        else add(String(value));
      },
      onError: (_code, offset) => {
        throw new JsonError('malformed-json', `The JSON is malformed at character ${offset + 1}.`, offset, {
          at: offset + 1,
        });
      },
    },
    { disallowComments: true },
  );
  return outer.items[0] ?? '';
}

/**
 * A string of JSON source as the list of characters that Python makes of it. Two escaped halves are one character to it, and so
 * are two raw ones, but a raw and an escaped half stay two, and make another key, where JavaScript sees the same text.
 */
function codePoints(source: string): string {
  const pieces = source.slice(1, -1).match(/(?:\\u[0-9a-f]{4}|\\.)+|./gisu) ?? [];
  const characters = pieces.flatMap((piece) => [...(piece.startsWith('\\') ? JSON.parse(`"${piece}"`) : piece)]);
  return characters.map((character) => character.codePointAt(0)).join();
}
