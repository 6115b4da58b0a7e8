// Texts with `{name}` in them, as Python's str.format reads them: `{{` and `}}` stand for the braces themselves. Filled in one pass, so
// that braces in a value are text and no placeholder.
import { translator } from '../language.ts';
import { LinksError } from './errors.ts';

const t = translator('links');

/** Text, and the names between. */
export type TemplatePart = string | { name: string };

export interface Template {
  parts: readonly TemplatePart[];
  /** What is wrong with its braces; `sayBraceProblem` tells it. */
  problems: readonly BraceProblem[];
}

export type BraceProblem = { alone: '{' | '}' } | { noName: string };

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
  const problems: BraceProblem[] = [];
  let literal = '';
  for (const [found, name] of text.matchAll(piece)) {
    if (found === '{{' || found === '}}') literal += found[0];
    else if (found === '{' || found === '}') problems.push({ alone: found });
    else if (name === undefined) literal += found;
    else if (!placeholder.test(name)) problems.push({ noName: name });
    else {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push({ name });
    }
  }
  if (literal !== '') parts.push(literal);
  return { parts, problems };
}

/** A sentence. */
export const sayBraceProblem = (problem: BraceProblem): string =>
  'alone' in problem
    ? t('template.braceAlone', { brace: problem.alone, twice: problem.alone.repeat(2) })
    : t('template.noFieldName', { found: `{${problem.noName}}`, escaped: `{{${problem.noName}}}` });

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
  if (problems[0] !== undefined) throw notUnderstood(sayBraceProblem(problems[0]));
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = lookup(part.name);
      if (value === undefined) throw notUnderstood(t('template.noField', { name: part.name }));
      return value;
    })
    .join('');
}

const notUnderstood = (why: string) =>
  new LinksError('template-not-understood', t('error.templateNotUnderstood', { why }));
