// Whether a payload has what the recipe's form would have put into it.
import type { RecipeField, RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { type Check, failed, passed } from './checks.ts';
import { readField } from './field-values.ts';
import { readSplit, splitOf } from './recipe-separators.ts';
import { parseTemplate } from './template.ts';

const t = translator('linkCheck');

/** @param payload the text, or the JSON as Python prints it. */
export function checkShape({ signer, fields }: RecipeFields, payload: string): Check[] {
  const problems =
    signer.kind === 'object'
      ? problemsOfObject(fields, payload)
      : 'template' in signer
        ? problemsOfText(fields, signer.template, payload)
        : [];
  if (problems.length > 0) return problems.map(failed);
  return [passed(t('payload.asAsked'))];
}

function problemsOfText(fields: readonly RecipeField[], template: string, text: string): string[] {
  const read = readSplit(splitOf(parseTemplate(template).parts), text);
  if (read === null) return [t('payload.otherText')];
  return read.flatMap(({ name, value }) => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) return [];
    const { input } = field;
    if (input.type === 'fixed') return String(input.value ?? '') === value ? [] : [otherFixed(field)];
    if (input.type === 'boolean')
      return value === ''
        ? missing(field)
        : problemOf(field, value === 'true' || value === 'false' ? value === 'true' : value);
    if (input.type === 'integer')
      return value === '' ? missing(field) : problemOf(field, /^-?\d+$/.test(value) ? Number(value) : value);
    return value === '' ? missing(field) : problemOf(field, value);
  });
}

function problemsOfObject(fields: readonly RecipeField[], json: string): string[] {
  let object: unknown;
  try {
    object = JSON.parse(json);
  } catch {
    return [t('payload.notFinite')];
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return [t('payload.noObject')];
  }
  const values = new Map(Object.entries(object));
  return fields.flatMap((field) =>
    values.has(field.name) ? problemOf(field, values.get(field.name)) : missing(field),
  );
}

const missing = ({ label, required, input }: RecipeField): string[] =>
  required || input.type === 'fixed' || input.type === 'nonce' ? [t('payload.missing', { label })] : [];

const otherFixed = ({ label }: RecipeField): string => t('payload.otherFixed', { label });

function problemOf(field: RecipeField, value: unknown): string[] {
  const { label, input } = field;
  const notOfType = [t('payload.otherKind', { label, kind: input.type })];
  switch (input.type) {
    case 'fixed':
      return value === input.value ? [] : [otherFixed(field)];
    case 'nonce':
      return typeof value === 'string' && /^[\w-]{16,}$/.test(value) ? [] : notOfType;
    case 'boolean':
      return typeof value === 'boolean' ? [] : notOfType;
    case 'integer':
      if (!Number.isInteger(value)) return notOfType;
      break;
    default:
      if (typeof value !== 'string') return notOfType;
  }
  if (input.type === 'choice' || value !== '') {
    const { problem } = readField(input, String(value), label);
    return problem === undefined ? [] : [problem];
  }
  return missing(field);
}
