// A recipe's URL as Django's path() takes it, and where the view finds the token.
import type { FieldInput, RecipeFields, RecipeSigner } from '../../shared/recipes.ts';
import { fieldNamed } from './recipe-separators.ts';
import { parseTemplate } from './template.ts';

export interface PythonRoute {
  /** Without its leading slash. */
  route: string;
  /** Where the token is: an argument of the view, a parameter of the query by that name, or a field of the posted form. */
  token: { in: 'path' } | { in: 'query'; parameter: string } | { in: 'form'; field: string };
  /** Fields in the path beside the token, under the view's names for them. */
  unsigned: readonly string[];
}

/** `fallback`: the route of a recipe that has no URL. */
export function routeOf({ delivery, signer, fields }: RecipeFields, fallback: string): PythonRoute {
  if (delivery.as === 'hidden-field')
    return { route: fallback, token: { in: 'form', field: delivery.name }, unsigned: [] };
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]*\/?([^?#]*)(?:\?([^#]*))?/i.exec(delivery.url) ?? [];
  const unsigned: string[] = [];
  const route = parseTemplate(path)
    .parts.map((part) => {
      if (typeof part === 'string') return decodeURIComponent(part);
      if (part.name === 'uidb64') return '<str:uidb64>';
      if (part.name === 'token') return `<${tokenConverter(signer, fields)}:token>`;
      const field = fieldNamed(fields, part.name);
      unsigned.push(`unsigned_${part.name}`);
      return `<${field && mayHoldSlash(field.input) ? 'path' : 'str'}:unsigned_${part.name}>`;
    })
    .join('');
  const parameter = [...new URLSearchParams(query)].find(([, value]) => value === '{token}')?.[0];
  return { route, token: parameter === undefined ? { in: 'path' } : { in: 'query', parameter }, unsigned };
}

/** `str` stops at a slash, which base64url has none of; a text that is signed as it is may. */
function tokenConverter(signer: RecipeSigner, fields: RecipeFields['fields']): 'str' | 'path' {
  if (!('template' in signer)) return 'str';
  const hasSlash = parseTemplate(signer.template).parts.some((part) => {
    if (typeof part === 'string') return part.includes('/');
    const field = fieldNamed(fields, part.name);
    return field !== undefined && mayHoldSlash(field.input);
  });
  return hasSlash ? 'path' : 'str';
}

function mayHoldSlash(input: FieldInput): boolean {
  switch (input.type) {
    case 'text':
    case 'email':
      return true;
    case 'choice':
      return input.choices.some(({ value }) => value.includes('/'));
    case 'fixed':
      return String(input.value).includes('/');
    default:
      return false;
  }
}
