// The fields on their own: their names, and whether what they ask for can be given.
import { RE2JS } from 're2js';
import type { FieldInput, RecipeField, RecipeProblem } from '../../shared/recipes.ts';

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
      .map(({ index }) => ({ path: `fields.${index}.input`, message: 'One nonce is enough; remove the others.' })),
  ];
}

function checkName(fields: readonly RecipeField[], name: string, index: number): string[] {
  if (reserved.has(name)) return [`“${name}” stands for something else in templates; choose another name.`];
  // What every JavaScript object has by itself, `constructor` for one.
  if (name in Object.prototype) return [`“${name}” means something to programs; choose another name.`];
  if (fields.findIndex((field) => field.name === name) < index) return ['There is a field of this name already.'];
  return [];
}

function checkInput(input: FieldInput): RecipeProblem[] {
  switch (input.type) {
    case 'text':
      return [
        ...((input.minLength ?? 0) > (input.maxLength ?? Number.POSITIVE_INFINITY)
          ? [{ path: 'maxLength', message: 'The longest allowed is shorter than the shortest.' }]
          : []),
        ...(input.pattern === undefined ? [] : checkPattern(input.pattern)),
      ];
    case 'integer':
      return (input.min ?? Number.NEGATIVE_INFINITY) > (input.max ?? Number.POSITIVE_INFINITY)
        ? [{ path: 'max', message: 'The most allowed is less than the least.' }]
        : [];
    case 'choice':
      return input.choices.flatMap(({ value }, index) =>
        input.choices.findIndex((choice) => choice.value === value) < index
          ? [{ path: `choices.${index}`, message: 'There is a choice with this value already.' }]
          : [],
      );
    case 'fixed':
      return typeof input.value === 'string' && !input.value.isWellFormed()
        ? [{ path: 'value', message: 'This holds half a character; type it anew.' }]
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
  const tooMuch =
    'This pattern repeats too much to be checked quickly; set the length in “at least” and “at most” instead.';
  if (counts.reduce((sum, count) => sum + count, 0) > MAX_REPETITIONS) return problem(tooMuch);
  try {
    return RE2JS.compile(pattern).programSize() > MAX_PROGRAM ? problem(tooMuch) : [];
  } catch {
    return problem('This is no pattern in RE2 syntax, which knows no look-around and no back references.');
  }
}
