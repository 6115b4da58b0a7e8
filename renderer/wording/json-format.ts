// JSON with a line a member, for editing. Every string, key and number keeps its own text, and keys their order; see json-nodes.ts.
import { type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';

/** Longer texts are edited as they are: laying out so many lines would hold the window up. */
const maxLength = 200_000;

/** The text itself where it is no JSON, nested too deeply, or too long. */
export function prettyJson(json: string): string {
  return json.length > maxLength ? json : (print(json, '  ') ?? json);
}

/** Whether both say the same, whatever the space between. */
export const sameJson = (one: string, other: string): boolean => {
  const compact = print(one, null);
  return compact === null ? one === other : compact === print(other, null);
};

/** Compact without an indent. Null where the text is no JSON, or nested too deeply. */
function print(json: string, indent: string | null): string | null {
  const own = (node: ValueNode | ObjectNode['members'][number]['name']) => json.slice(...(node.range ?? [0, 0]));
  const lines = (open: string, parts: string[], close: string, margin: string): string => {
    if (parts.length === 0) return open + close;
    if (indent === null) return open + parts.join(',') + close;
    const inner = `\n${margin}${indent}`;
    return `${open}${inner}${parts.join(`,${inner}`)}\n${margin}${close}`;
  };
  const write = (node: ValueNode, margin: string): string => {
    const deeper = indent === null ? '' : margin + indent;
    if (node.type === 'Object') {
      const members = node.members.map(
        ({ name, value }) => `${own(name)}:${indent === null ? '' : ' '}${write(value, deeper)}`,
      );
      return lines('{', members, '}', margin);
    }
    if (node.type === 'Array') {
      const elements = node.elements.map(({ value }) => write(value, deeper));
      return lines('[', elements, ']', margin);
    }
    return own(node);
  };
  try {
    return write(parse(json, { mode: 'json5', ranges: true }).body, '');
  } catch {
    // The parser's own error, or a RangeError for too deep a nesting: either way it is left as it stands.
    return null;
  }
}
