// Recipes that carry a number in each of them, so that a mixture of two savings shows.
import type { Recipe } from '../../shared/recipes.ts';
import { object, recipe } from '../links/recipe-samples.ts';

export const recipesOf = (generation: number): Recipe[] =>
  [recipe, object, recipe].map((fields, index) => ({
    ...fields,
    name: `Recipe ${index}`,
    description: `generation ${generation}`,
    id: `${index}`,
    profileId: null,
  }));

/** 0 for none. Throws where the recipes are not those of one saving. */
export function generationOf(recipes: readonly Recipe[]): number {
  if (recipes.length === 0) return 0;
  const generation = Number(recipes[0]?.description.split(' ')[1]);
  if (JSON.stringify(recipes) !== JSON.stringify(recipesOf(generation))) throw new Error('A mixture of two savings.');
  return generation;
}
