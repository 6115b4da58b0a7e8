// Texts with `{name}` in them, as Python's str.format reads them: `{{` and `}}` stand for the braces themselves. Filled in one pass, so
// that braces in a value are text and no placeholder.
import { LinksError } from './errors.ts';

/** Text, and the names between. */
export type TemplatePart = string | { name: string };

export interface Template {
  parts: readonly TemplatePart[];
  /** What is wrong with its braces, a sentence each. */
  problems: readonly string[];
}

const piece = /\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+/g;
const placeholder = /^[A-Za-z_][A-Za-z0-9_]*$/;

export function parseTemplate(text: string): Template {
  let template = cache.get(text);
  if (template === undefined) {
    template = parse(text);
    if (cache.size >= CACHED) cache.clear();
    cache.set(text, template);
  }
  return template;
}

/** The templates of a batch are the same few, row after row. */
const cache = new Map<string, Template>();
const CACHED = 50;

function parse(text: string): Template {
  const parts: TemplatePart[] = [];
  const problems: string[] = [];
  let literal = '';
  for (const [found, name] of text.matchAll(piece)) {
    if (found === '{{' || found === '}}') literal += found[0];
    else if (found === '{' || found === '}') {
      problems.push(`A “${found}” stands alone; write “${found}${found}” for the character itself.`);
    } else if (name === undefined) literal += found;
    else if (!placeholder.test(name)) {
      problems.push(`“{${name}}” is no field’s name; write “{{${name}}}” for the text itself.`);
    } else {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push({ name });
    }
  }
  if (literal !== '') parts.push(literal);
  return { parts, problems };
}

/** The names in a template, each once, in the order of their first place. */
export const namesIn = ({ parts }: Template): string[] => [
  ...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]))),
];

/**
 * @param lookup undefined for a name that there is not.
 * @throws LinksError `template-not-understood`
 */
export function fillTemplate(text: string, lookup: (name: string) => string | undefined): string {
  const { parts, problems } = parseTemplate(text);
  if (problems[0] !== undefined) throw notUnderstood(problems[0]);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = lookup(part.name);
      if (value === undefined) throw notUnderstood(`It has no field “${part.name}”.`);
      return value;
    })
    .join('');
}

const notUnderstood = (why: string) =>
  new LinksError(
    'template-not-understood',
    `A text of the recipe cannot be filled in. ${why} Nothing was signed; correct the recipe.`,
  );
