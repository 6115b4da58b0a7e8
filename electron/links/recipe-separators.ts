// A signed text is read back by splitting it: a field ends where the text that follows it in the template begins. So two fields need
// something between them, and what is between them must not be in the first: otherwise the site would read other values than were typed.
import type { FieldInput, RecipeField } from '../../shared/recipes.ts';
import type { TemplatePart } from './template.ts';

/** A field in a template, with what follows it: '' at the end, null where another field does. */
export interface Split {
  /** The text before the first field, or none. */
  prefix: string;
  fields: readonly { name: string; until: string | null }[];
}

export function splitOf(parts: readonly TemplatePart[]): Split {
  const fields = parts.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    const next = parts[index + 1];
    return [{ name: part.name, until: next === undefined ? '' : typeof next === 'string' ? next : null }];
  });
  return { prefix: typeof parts[0] === 'string' ? parts[0] : '', fields };
}

/** What the site reads from a text, by field; null when it does not fit the template. */
export function readSplit({ prefix, fields }: Split, text: string): { name: string; value: string }[] | null {
  if (!text.startsWith(prefix)) return null;
  let rest = text.slice(prefix.length);
  const values: { name: string; value: string }[] = [];
  for (const { name, until } of fields) {
    if (until === null) return null;
    const end = until === '' ? rest.length : rest.indexOf(until);
    if (end < 0) return null;
    values.push({ name, value: rest.slice(0, end) });
    rest = rest.slice(end + until.length);
  }
  return rest === '' ? values : null;
}

/** The fields whose values the site would read otherwise than they are: what follows one of them in the template is in it, too. */
export function unreadable(parts: readonly TemplatePart[], textFor: (name: string) => string): string[] {
  const split = splitOf(parts);
  const text = parts.map((part) => (typeof part === 'string' ? part : textFor(part.name))).join('');
  const read = readSplit(split, text);
  const wrong = split.fields.filter(({ name, until }, index) => {
    const found = read?.[index]?.value;
    return found === undefined ? until !== '' && textFor(name).includes(until ?? '') : found !== textFor(name);
  });
  if (wrong.length > 0) return [...new Set(wrong.map(({ name }) => name))];
  return read === null ? split.fields.slice(0, 1).map(({ name }) => name) : [];
}

/** Whether values of a field always or often contain the text that is to end it, so that the template is no use. */
export function collides(input: FieldInput, until: string): boolean {
  switch (input.type) {
    case 'integer':
      return /^\d*$/.test(until) || ((input.min ?? -1) < 0 && until === '-');
    case 'boolean':
      return 'true'.includes(until) || 'false'.includes(until);
    case 'date':
      return /^\d*-?\d*$/.test(until) && until.length <= 10;
    case 'uuid':
      return /^[0-9a-f-]*$/i.test(until);
    case 'nonce':
      return /^[\w-]*$/.test(until);
    case 'email':
      return /^[\w.@+-]*$/.test(until);
    case 'choice':
      return input.choices.some(({ value }) => value.includes(until));
    case 'fixed':
      return textOf(input.value).includes(until);
    case 'text':
      return false;
  }
}

const textOf = (value: Extract<FieldInput, { type: 'fixed' }>['value']): string => String(value ?? '');

export const fieldNamed = (fields: readonly RecipeField[], name: string): RecipeField | undefined =>
  fields.find((field) => field.name === name);
