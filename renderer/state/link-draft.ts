// What a person has entered to issue or check a recipe's links, kept above the view by recipe.
import type { FormValues, IssuedLink } from '../../shared/links.ts';
import type { Recipe, RecipeField } from '../../shared/recipes.ts';

export interface LinkDraft {
  values: FormValues;
  ticket: string;
  /** Fields that were left once with something in them: from then on what is wrong with them is said. */
  touched: readonly string[];
  /** "Issue" was pressed, so that everything that is wrong is said. */
  submitted: boolean;
}

export interface CheckDraft {
  text: string;
  /** The account's fields, for a password reset. */
  values: FormValues;
}

/** A link as it was issued, with all that it was made of. */
export interface Issued {
  recipe: Recipe;
  values: FormValues;
  ticket: string | null;
  timeZone: string;
  payload: string | null;
  link: IssuedLink;
}

const isAsked = ({ input }: RecipeField) => input.type !== 'fixed' && input.type !== 'nonce';

/** The fields of the form, and those that the recipe fills in by itself. */
export const askedFields = ({ fields }: Pick<Recipe, 'fields'>) => fields.filter(isAsked);
export const givenFields = ({ fields }: Pick<Recipe, 'fields'>) => fields.filter((field) => !isAsked(field));

export const emptyLinkDraft: LinkDraft = { values: {}, ticket: '', touched: [], submitted: false };
export const emptyCheckDraft: CheckDraft = { text: '', values: {} };

/** As the contract takes them: only the recipe's own fields, a switch always as what it shows, and nothing for what is empty. */
export function formValues(recipe: Recipe, values: FormValues): FormValues {
  const entries = askedFields(recipe).map(({ name, input }): [string, string] => [
    name,
    // A recipe's field may have any name, also that of something every object has.
    Object.hasOwn(values, name) ? (values[name] ?? '') : input.type === 'boolean' ? 'false' : '',
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
