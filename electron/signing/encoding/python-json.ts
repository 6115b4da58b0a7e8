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
  key: string;
}

/**
 * What Python's `json.dumps(json.loads(text), separators=(",", ":"))` gives.
 * @throws JsonError `malformed-json`, `json-too-deep` or `json-integer-too-long`, where Python raises.
 */
export function compactJson(text: string): string {
  const outer: Container = { items: [], key: '' };
  const open = [outer];
  const innermost = () => open[open.length - 1] ?? outer;
  const add = (printed: string) => {
    const container = innermost();
    if (container.members === undefined) container.items.push(printed);
    else container.members.set(container.key, printed);
  };
  visit(
    outlineJson(text),
    {
      onObjectBegin: () => void open.push({ items: [], members: new Map(), key: '' }),
      onObjectProperty: (key) => {
        innermost().key = key;
      },
      onObjectEnd: () => {
        const members = open.pop()?.members ?? new Map<string, string>();
        add(`{${Array.from(members, ([key, value]) => `${pythonString(key)}:${value}`).join(',')}}`);
      },
      onArrayBegin: () => void open.push({ items: [], key: '' }),
      onArrayEnd: () => add(`[${open.pop()?.items.join(',')}]`),
      onLiteralValue: (value, offset, length) => {
        if (typeof value === 'string') add(pythonString(value));
        else if (typeof value === 'number') add(pythonNumber(text.slice(offset, offset + length), offset));
        else add(String(value));
      },
      onError: (_code, offset) => {
        throw new JsonError('malformed-json', `The JSON is malformed at character ${offset + 1}.`, offset);
      },
    },
    { disallowComments: true },
  );
  return outer.items[0] ?? '';
}
