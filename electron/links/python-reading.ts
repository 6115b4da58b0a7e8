// The function of a view that reads a token: what was signed, or None.
import type { RecipeFields, RecipeSigner } from '../../shared/recipes.ts';
import { pythonString } from '../inspect/python-lines.ts';
import { splitOf } from './recipe-separators.ts';
import { parseTemplate } from './template.ts';

export interface PythonReading {
  /** Import lines, sorted. */
  standard: string[];
  django: string[];
  code: string[];
}

type Signed = Exclude<RecipeSigner, { kind: 'password-reset' }>;

export function readingOf(recipe: RecipeFields, signer: Signed, slug: string): PythonReading {
  const names = recipe.fields.map(({ name }) => name);
  const maxAge =
    signer.kind === 'value' || recipe.lifetimeSeconds === null ? '' : `, max_age=${recipe.lifetimeSeconds}`;
  const salt = pythonString(signer.salt);
  if (signer.kind === 'object') {
    const fixed = checksOf(recipe, (value) => pythonScalar(value));
    return {
      standard: [],
      django: ['from django.core import signing'],
      code: [
        `def read_${slug}(token):`,
        ...docstring(`What was signed: ${names.join(', ')}.`, maxAge !== ''),
        '    try:',
        `        ${fixed.length === 0 ? 'return' : 'payload ='} signing.loads(token, salt=${salt}${maxAge})`,
        '    except signing.BadSignature:',
        '        return None',
        ...(fixed.length === 0 ? [] : [...fixed, '    return payload']),
      ],
    };
  }
  const signerClass = signer.kind === 'value' ? 'Signer' : 'TimestampSigner';
  const split = splitOf(parseTemplate(signer.template).parts);
  const signed = split.fields.map(({ name }) => name);
  const fixed = checksOf({ ...recipe, fields: recipe.fields.filter(({ name }) => signed.includes(name)) }, (value) =>
    pythonString(String(value ?? '')),
  );
  return {
    standard: ['import re'],
    django: ['from django.core import signing'],
    code: [
      `def read_${slug}(token):`,
      ...docstring(
        signed.length === 0
          ? 'An empty dictionary: what was signed is a fixed text.'
          : `What was signed, as text: ${signed.join(', ')}.`,
        maxAge !== '',
      ),
      '    try:',
      `        value = signing.${signerClass}(salt=${salt}).unsign(token${maxAge})`,
      '    except signing.BadSignature:',
      '        return None',
      `    match = re.fullmatch(${pythonString(pythonPattern(signer.template))}, value, re.DOTALL)`,
      '    if match is None:',
      '        return None',
      ...(fixed.length === 0
        ? ['    return match.groupdict()']
        : ['    payload = match.groupdict()', ...fixed, '    return payload']),
    ],
  };
}

const docstring = (first: string, expires: boolean): string[] => [
  `    """${first}`,
  '',
  `    None when it must not be taken: changed, signed with another key or salt${expires ? ', or expired' : ''}.`,
  '    """',
];

function checksOf(
  { fields }: Pick<RecipeFields, 'fields'>,
  literal: (value: string | number | boolean | null) => string,
): string[] {
  return fields.flatMap(({ name, input }) =>
    input.type === 'fixed'
      ? [`    if payload.get(${pythonString(name)}) != ${literal(input.value)}:`, '        return None']
      : [],
  );
}

function pythonScalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') return pythonString(value);
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

/** Finds a field's end at the first place of what follows it, as `readSplit` does. */
export function pythonPattern(template: string): string {
  const { prefix, fields } = splitOf(parseTemplate(template).parts);
  const groups = fields.map(({ name, until }) => {
    const characters = [...(until ?? '')];
    if (characters.length === 0) return `(?P<${name}>.*)`;
    if (characters.length === 1) return `(?P<${name}>[^${escaped(until ?? '', /[\\\]^[-]/g)}]*)${escaped(until ?? '')}`;
    return `(?P<${name}>(?:(?!${escaped(until ?? '')}).)*)${escaped(until ?? '')}`;
  });
  return escaped(prefix) + groups.join('');
}

const escaped = (text: string, special = /[\\^$.*+?()[\]{}|]/g): string => text.replaceAll(special, '\\$&');
