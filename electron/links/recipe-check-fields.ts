// The fields on their own: their names, and whether what they ask for can be given.
import { RE2JS } from 're2js';
import type { FieldInput, RecipeField, RecipeProblem } from '../../shared/recipes.ts';
import { translator } from '../language.ts';

const t = translator('recipeCheck');

/** What templates hold besides fields. */
const reserved = new Set(['token', 'uidb64', 'link', 'html', 'expires', 'lifetime']);

export function checkFields(fields: readonly RecipeField[]): RecipeProblem[] {
  return [
    ...fields.flatMap(({ name, input }, index) => [
      ...checkName(fields, name, index).map((message) => ({ path: `fields.${index}.name`, message })),
      ...checkInput(input).map(({ path, message }) => ({ path: `fields.${index}.input.${path}`, message })),
    ]),
    ...fields
      .map(({ input }, index) => ({ input, index }))
      .filter(({ input }) => input.type === 'nonce')
      .slice(1)
      .map(({ index }) => ({ path: `fields.${index}.input`, message: t('field.manyNonces') })),
  ];
}

function checkName(fields: readonly RecipeField[], name: string, index: number): string[] {
  if (reserved.has(name)) return [t('field.reserved', { name })];
  // What every JavaScript object has by itself, `constructor` for one.
  if (name in Object.prototype) return [t('field.meantByPrograms', { name })];
  if (fields.findIndex((field) => field.name === name) < index) return [t('field.nameTaken')];
  return [];
}

function checkInput(input: FieldInput): RecipeProblem[] {
  switch (input.type) {
    case 'text':
      return [
        ...((input.minLength ?? 0) > (input.maxLength ?? Number.POSITIVE_INFINITY)
          ? [{ path: 'maxLength', message: t('field.lengths') }]
          : []),
        ...(input.pattern === undefined ? [] : checkPattern(input.pattern)),
      ];
    case 'integer':
      return (input.min ?? Number.NEGATIVE_INFINITY) > (input.max ?? Number.POSITIVE_INFINITY)
        ? [{ path: 'max', message: t('field.range') }]
        : [];
    case 'choice':
      return input.choices.flatMap(({ value }, index) =>
        input.choices.findIndex((choice) => choice.value === value) < index
          ? [{ path: `choices.${index}`, message: t('field.choiceTaken') }]
          : [],
      );
    case 'fixed':
      return typeof input.value === 'string' && !input.value.isWellFormed()
        ? [{ path: 'value', message: t('halfCharacter') }]
        : [];
    default:
      return [];
  }
}

/** Repetitions are written out when a pattern is compiled; recipes are shared, and none may hold up the app. */
const MAX_REPETITIONS = 1000;
/** Instructions. */
const MAX_PROGRAM = 4000;

function checkPattern(pattern: string): RecipeProblem[] {
  const problem = (message: string): RecipeProblem[] => [{ path: 'pattern', message }];
  const counts = Array.from(pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g), ([, least, most]) => Number(most || least));
  const tooMuch = () => problem(t('field.patternTooMuch'));
  if (counts.reduce((sum, count) => sum + count, 0) > MAX_REPETITIONS) return tooMuch();
  try {
    return RE2JS.compile(pattern).programSize() > MAX_PROGRAM ? tooMuch() : [];
  } catch {
    return problem(t('field.noPattern'));
  }
}
