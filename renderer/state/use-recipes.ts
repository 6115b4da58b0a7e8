// The recipes that can be issued here, read at once and again whenever one changes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Recipe } from '../../shared/recipes.ts';
import { call, messageOf, subscribe } from '../client.ts';
import { useSupport } from './support.tsx';

export interface Recipes {
  /** Null until they were read. While the app is locked to chosen recipes, only those. */
  recipes: readonly Recipe[] | null;
  /** Why they could not be read; what was read before stays. */
  failure: string | null;
  reload: () => Promise<void>;
}

export function useRecipes(): Recipes {
  const { recipeIds } = useSupport();
  const [all, setAll] = useState<readonly Recipe[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef(0);

  const reload = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    try {
      const { recipes } = await call('recipes.list', {});
      // A slower, older answer must not overwrite a newer one.
      if (turn !== newest.current) return;
      setAll(recipes);
      setFailure(null);
    } catch (error) {
      if (turn === newest.current) setFailure(messageOf(error));
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the main process may list others while it is locked to some.
  useEffect(() => {
    void reload();
    return subscribe('recipes.changed', () => void reload());
  }, [reload, recipeIds]);
  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );

  const recipes = useMemo(
    () => (all === null || recipeIds === null ? all : all.filter(({ id }) => recipeIds.includes(id))),
    [all, recipeIds],
  );
  return { recipes, failure, reload };
}
