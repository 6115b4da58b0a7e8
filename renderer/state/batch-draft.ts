// What a person has chosen for a file, kept apart from what was guessed: a choice outlives another reading of the file only where it fits.
import type { BatchInput, BatchTask, FieldSource } from '../../shared/batch.ts';
import type { Recipe, RecipeField } from '../../shared/recipes.ts';
import { systemTimeZone } from '../wording/time-zones.ts';
import { guessMapping, guessTokenColumn } from './batch-guesses.ts';
import { type MaxAge, maxAgeSeconds } from './inspect-draft.ts';

/** Null: nothing, though something was guessed. */
export type ChosenSource = FieldSource | null;

export interface BatchDraft {
  do: BatchTask['do'];
  /** Null follows the guess. */
  column: number | null;
  profileId: string | null;
  maxAge: MaxAge;
  format: string | null;
  salt: string;
  cookieName: string;
  recipeId: string | null;
  /** By recipe and field; what is absent follows the guess. */
  sources: Readonly<Record<string, Readonly<Record<string, ChosenSource>>>>;
  ticket: ChosenSource;
  timeZone: string;
}

export const firstBatchDraft = (): BatchDraft => ({
  do: 'verify',
  column: null,
  profileId: null,
  maxAge: { preset: 'none', amount: 7, unit: 'days' },
  format: null,
  salt: '',
  cookieName: '',
  recipeId: null,
  sources: {},
  ticket: null,
  timeZone: systemTimeZone,
});

/** Columns are chosen by their places: others make the choices void, while salts and ages stay. */
export const withoutColumns = (draft: BatchDraft): BatchDraft => ({
  ...draft,
  column: null,
  sources: {},
  ticket: null,
});

export const sameColumns = (one: BatchInput, other: BatchInput): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every(({ name }, index) => name === other.columns[index]?.name);

/** What a form asks for; the others fill themselves. */
export const formFields = (recipe: Recipe): RecipeField[] =>
  recipe.fields.filter(({ input }) => input.type !== 'fixed' && input.type !== 'nonce');

export const tokenColumn = (draft: BatchDraft, { columns }: BatchInput): number =>
  draft.column !== null && draft.column < columns.length ? draft.column : guessTokenColumn(columns);

/** Where each field of the form comes from: as chosen, else as guessed. */
export function fieldSources(draft: BatchDraft, recipe: Recipe, { columns }: BatchInput): Record<string, ChosenSource> {
  const fields = formFields(recipe);
  const guessed = guessMapping(fields, columns);
  const chosen = draft.sources[recipe.id] ?? {};
  return Object.fromEntries(
    fields.map(({ name }) => {
      const guess = guessed.get(name);
      const source = Object.hasOwn(chosen, name)
        ? chosen[name]
        : guess === undefined
          ? null
          : { from: 'column', column: guess };
      return [name, source as ChosenSource];
    }),
  );
}

const isEmpty = (source: ChosenSource): boolean => source === null || (source.from === 'text' && source.text === '');

/** The fields that must be filled and would stay empty in every row. */
export const missingFields = (recipe: Recipe, sources: Readonly<Record<string, ChosenSource>>): RecipeField[] =>
  formFields(recipe).filter(({ name, required }) => required && isEmpty(sources[name] ?? null));

export function verifyTask(draft: BatchDraft, input: BatchInput, profileId: string | null): BatchTask {
  return {
    do: 'verify',
    column: tokenColumn(draft, input),
    profileId,
    maxAge: maxAgeSeconds(draft.maxAge),
    salt: draft.salt === '' ? null : draft.salt,
    cookieName: draft.cookieName === '' ? null : draft.cookieName,
    format: draft.format,
  };
}

export function issueTask(draft: BatchDraft, input: BatchInput, recipe: Recipe): BatchTask {
  const sources = Object.entries(fieldSources(draft, recipe, input));
  return {
    do: 'issue',
    recipeId: recipe.id,
    mapping: Object.fromEntries(sources.filter((entry): entry is [string, FieldSource] => !isEmpty(entry[1]))),
    ticket: isEmpty(draft.ticket) ? null : draft.ticket,
    timeZone: draft.timeZone,
  };
}
