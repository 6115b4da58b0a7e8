// A JSON text as a tree to look at. Never JSON.parse: JavaScript objects reorder integer-like keys and swallow __proto__,
// and its numbers lose digits; the syntax tree keeps order, duplicates and the number's own text.
import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { translator } from '../language.ts';
import { visibleString } from '../wording/visible-text.ts';

const t = translator('common');

/** More children than this are gathered in ranges, so that no row of the tree opens thousands at once. */
export const rangeSize = 100;
const longestScalar = 400;

export type JsonKind = 'object' | 'array' | 'range' | 'string' | 'number' | 'boolean' | 'null';

export interface JsonNode {
  /** Unique within its tree. */
  id: string;
  /** The member's key or the element's index, as shown; empty for a scalar at the top. */
  name: string;
  kind: JsonKind;
  /** A scalar's text, or a container's summary. */
  text: string;
  childCount: number;
  /** The same array each time. */
  children: () => JsonNode[];
}

interface Child {
  name: string;
  value: ValueNode;
}

/** Throws an `Error` of the parser where the text is no JSON, and a `RangeError` where it is nested too deeply. */
export function jsonNodes(json: string): { root: JsonNode; topLevel: JsonNode[] } {
  // Python's NaN and Infinity are read in the wider mode; everything else the text holds is plain JSON already.
  const root = makeNode({ name: '', value: parse(json, { mode: 'json5', ranges: true }).body }, '$', json);
  return { root, topLevel: root.childCount > 0 ? root.children() : [root] };
}

function makeNode({ name, value }: Child, id: string, json: string): JsonNode {
  if (value.type === 'Object') {
    const count = value.members.length;
    return container(
      id,
      name,
      'object',
      `{${count === 0 ? '' : t('json.keys', { count })}}`,
      count,
      () =>
        value.members.map((member) => ({
          name: member.name.type === 'String' ? visibleString(member.name.value) : member.name.name,
          value: member.value,
        })),
      json,
    );
  }
  if (value.type === 'Array') {
    const count = value.elements.length;
    return container(
      id,
      name,
      'array',
      `[${count === 0 ? '' : t('json.items', { count })}]`,
      count,
      () => value.elements.map((element, index) => ({ name: String(index), value: element.value })),
      json,
    );
  }
  const kind =
    value.type === 'String'
      ? 'string'
      : value.type === 'Boolean'
        ? 'boolean'
        : value.type === 'Null'
          ? 'null'
          : 'number';
  const text = value.type === 'String' ? visibleString(value.value) : json.slice(...(value.range ?? [0, 0]));
  return {
    id,
    name,
    kind,
    text:
      text.length > longestScalar
        ? t('json.shortened', { start: text.slice(0, longestScalar), length: text.length })
        : text,
    childCount: 0,
    children: () => [],
  };
}

function container(
  id: string,
  name: string,
  kind: 'object' | 'array',
  text: string,
  childCount: number,
  list: () => Child[],
  json: string,
): JsonNode {
  return { id, name, kind, text, childCount, children: once(() => ranged(list(), 0, id, json)) };
}

/** The children themselves, or ranges of them when there are many. */
function ranged(children: Child[], offset: number, id: string, json: string): JsonNode[] {
  if (children.length <= rangeSize) {
    return children.map((child, index) => makeNode(child, `${id}/${offset + index}`, json));
  }
  let size = rangeSize;
  while (children.length / size > rangeSize) size *= rangeSize;
  const nodes: JsonNode[] = [];
  for (let start = 0; start < children.length; start += size) {
    const part = children.slice(start, start + size);
    const first = offset + start;
    nodes.push({
      id: `${id}/${first}…${first + part.length - 1}`,
      name: `${first} … ${first + part.length - 1}`,
      kind: 'range',
      text: '',
      childCount: part.length,
      children: once(() => ranged(part, first, id, json)),
    });
  }
  return nodes;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Which nodes to open at first: breadth first, as long as the rows stay few. */
export function initiallyExpanded(topLevel: readonly JsonNode[], maxRows = 100): Set<string> {
  const expanded = new Set<string>();
  const queue = [...topLevel];
  let rows = topLevel.length;
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.childCount === 0) continue;
    const children = node.children();
    if (rows + children.length > maxRows) continue;
    rows += children.length;
    expanded.add(node.id);
    queue.push(...children);
  }
  return expanded;
}
