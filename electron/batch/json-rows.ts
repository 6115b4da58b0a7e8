// Lines of JSON as rows: an object's values as the texts that cells of a table would have.
import type { Row } from './table.ts';

/** Keys that lines of the beginning have, in the order in which they come. */
export function jsonKeys(rows: readonly Row[]): string[] {
  const keys = new Set<string>();
  for (const { plain } of rows) {
    for (const key of Object.keys(parseObject(plain ?? '') ?? {})) if (key !== resultsKey) keys.add(key);
  }
  return [...keys];
}

/** Under which the results stand. */
export const resultsKey = 'countersign';

/** Of these keys, null for one that is not asked for; '' for one that is not there. Null for a line that is no object. */
export function jsonCells(line: string, keys: readonly (string | null)[]): string[] | null {
  const object = parseObject(line);
  if (object === null) return null;
  let exact: Record<string, unknown> | undefined;
  return keys.map((key) => {
    const value = key !== null && Object.hasOwn(object, key) ? object[key] : null;
    if (typeof value === 'string') return value;
    if (value === null) return '';
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    // Digits that a number of JavaScript would lose.
    exact ??= parseExactly(line);
    return textOf(exact[key as string]);
  });
}

/** The line's object with the results in it, under their key. */
export function withResults(line: string, results: string): string {
  const text = line.trimEnd();
  const isMarked = text.includes(`"${resultsKey}"`) && Object.hasOwn(parseObject(text) ?? {}, resultsKey);
  const kept = isMarked ? withoutResults(text) : text;
  const body = kept.slice(0, -1).trimEnd();
  return `${body}${body.endsWith('{') ? '' : ','}"${resultsKey}":${results}}`;
}

export function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Those of an earlier run make room for the new ones. */
function withoutResults(text: string): string {
  const { [resultsKey]: _, ...rest } = parseExactly(text);
  return JSON.stringify(rest);
}

interface RawJson {
  rawJSON: string;
}
// Not in TypeScript's library yet.
const json = JSON as unknown as {
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): RawJson;
};

/** Numbers as they are written. */
const parseExactly = (text: string): Record<string, unknown> =>
  json.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined ? json.rawJSON(source) : value,
  ) as Record<string, unknown>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
