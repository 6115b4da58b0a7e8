// Whether a recipe can be issued from. Apart from where recipes are kept, since looking one through takes the library for its patterns.
import type { RecipeFields } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { checkRecipe } from './recipe-check.ts';
import { RecipeError } from './recipe-errors.ts';

const t = translator('recipes');

/** @throws RecipeError `recipe-unusable` */
export function assertUsable(recipe: RecipeFields): void {
  const [first, ...rest] = checkRecipe(recipe);
  if (first === undefined) return;
  throw new RecipeError(
    'recipe-unusable',
    t('error.unusable', { place: first.path, more: rest.length, problem: first.message }),
  );
}
