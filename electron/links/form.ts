// A recipe's form, as it was filled in: what stands in the fields becomes the values to be signed, or a sentence for each field that is wrong.
import { Buffer } from 'node:buffer';
import { accountFieldNames } from '../../shared/choices.ts';
import type { FieldProblem, FormValues } from '../../shared/links.ts';
import type { RecipeField, RecipeFields } from '../../shared/recipes.ts';
import { sayError } from '../inspect/say-core.ts';
import { translator } from '../language.ts';
import { loginTimestamps } from '../signing/django/password-reset.ts';
import { SigningError } from '../signing/errors.ts';
import { readField } from './field-values.ts';
import { unreadable } from './recipe-separators.ts';
import { parseTemplate } from './template.ts';
import { textOf } from './token.ts';

const t = translator('links');

/** By field name; without those that are empty and need not be filled. */
export type Filled = Record<string, string | number | boolean | null>;

/** `filled` is null while there are problems. `random` gives that many bytes for a nonce. What `values` has beyond the recipe's fields is left. */
export function fillForm(
  recipe: RecipeFields,
  values: FormValues,
  random: (bytes: number) => Uint8Array,
): { problems: FieldProblem[]; filled: Filled | null } {
  const problems: FieldProblem[] = [];
  // Without a prototype, so that a field may have any name.
  const filled: Filled = Object.create(null);
  for (const { name, label, required, input } of recipe.fields) {
    if (input.type === 'fixed') {
      filled[name] = input.value;
      continue;
    }
    if (input.type === 'nonce') {
      filled[name] = Buffer.from(random(input.bytes)).toString('base64url');
      continue;
    }
    const text = (Object.hasOwn(values, name) ? (values[name] ?? '') : '').trim();
    if (text === '' && !(input.type === 'choice' && input.choices.some(({ value }) => value === ''))) {
      if (required) problems.push({ field: name, message: t('field.needed', { label }) });
      continue;
    }
    const reading = readField(input, text, label);
    if (reading.problem !== undefined) problems.push({ field: name, message: reading.problem });
    else filled[name] = reading.value;
  }
  if ('template' in recipe.signer && problems.length === 0) problems.push(...readingProblems(recipe, filled));
  if (recipe.signer.kind === 'password-reset') problems.push(...accountProblems(recipe.fields, filled, problems));
  return { problems, filled: problems.length === 0 ? filled : null };
}

/** A signed text in which the site would find other values than were filled in. */
function readingProblems({ signer, fields }: RecipeFields, filled: Filled): FieldProblem[] {
  if (!('template' in signer)) return [];
  const textFor = textOf(fields, filled);
  return unreadable(parseTemplate(signer.template).parts, (name) => textFor(name) ?? '').map((field) => ({
    field,
    message: t('field.holdsItsEnd', { label: fields.find(({ name }) => name === field)?.label ?? field }),
  }));
}

/** What Django takes from the account, whatever the fields themselves allow. */
function accountProblems(
  fields: readonly RecipeField[],
  filled: Filled,
  known: readonly FieldProblem[],
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const name of accountFieldNames) {
    if (known.some(({ field }) => field === name)) continue;
    const label = fields.find((field) => field.name === name)?.label ?? name;
    const value = filled[name] ?? '';
    if (value === '' && (name === 'pk' || name === 'passwordHash')) {
      problems.push({ field: name, message: t('field.neededForToken', { label }) });
    }
    if (name !== 'lastLogin') continue;
    try {
      loginTimestamps(String(value));
    } catch (error) {
      if (!(error instanceof SigningError)) throw error;
      problems.push({ field: name, message: sayError(error) });
    }
  }
  return problems;
}
