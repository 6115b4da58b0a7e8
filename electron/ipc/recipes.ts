import { basename } from 'node:path';
import type { Channel, Request, Response } from '../../shared/contract.ts';
import { pythonView } from '../links/python-view.ts';
import { checkRecipe } from '../links/recipe-check.ts';
import { loadRecipes, saveRecipes, writeRecipes } from '../links/recipe-sharing.ts';
import type { RecipeStore } from '../links/recipe-store.ts';
import { assertUsable } from '../links/recipe-usable.ts';
import type { Handlers } from './serve.ts';

export interface RecipesOptions {
  recipes: RecipeStore;
  /** All profiles; an export names theirs. */
  profiles: () => Promise<readonly { id: string; name: string }[]>;
  /** The chosen file's path, null when the person changed their mind. */
  chooseFile: () => Promise<string | null>;
  choosePlace: (suggested: string) => Promise<string | null>;
}

type RecipesChannel = Extract<Channel, `recipes.${string}`>;

export const recipesHandlers = (options: RecipesOptions): Handlers<RecipesChannel> => ({
  'recipes.list': async () => ({ recipes: [...(await options.recipes.list())] }),
  'recipes.check': ({ recipe }) => ({ problems: checkRecipe(recipe) }),
  'recipes.save': (request) => options.recipes.save(request),
  'recipes.delete': async ({ id }) => {
    await options.recipes.delete(id);
    return {};
  },
  'recipes.python': ({ recipe }) => {
    assertUsable(recipe);
    return pythonView(recipe);
  },
  'recipes.export': (request) => exportRecipes(request, options),
  'recipes.readFile': async () => {
    const path = await options.chooseFile();
    return path === null ? null : { fileName: basename(path), recipes: await loadRecipes(path) };
  },
});

/** One that cannot be used is exported all the same: elsewhere it can be mended. */
async function exportRecipes(
  { ids }: Request<'recipes.export'>,
  { recipes, profiles, choosePlace }: RecipesOptions,
): Promise<Response<'recipes.export'>> {
  const chosen = await Promise.all([...new Set(ids)].map((id) => recipes.find(id)));
  const names = new Map((await profiles()).map(({ id, name }) => [id, name]));
  const text = writeRecipes(chosen, names);
  const path = await choosePlace(suggestedName(chosen.map(({ name }) => name)));
  if (path === null) return null;
  await saveRecipes(path, text);
  return { fileName: basename(path), recipes: chosen.length };
}

/** Of characters that every file system takes. */
function suggestedName([first = '', ...others]: readonly string[]): string {
  const words = first.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return others.length > 0 || words.length === 0 ? 'recipes.json' : `${words.join('-').slice(0, 60)}.recipe.json`;
}
