// The recipes that are saved, asked for anew whenever they change.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Recipe } from '../../../../shared/recipes.ts';
import { call, messageOf, subscribe } from '../../../client.ts';

export interface Recipes {
  /** Null until the first answer. */
  recipes: readonly Recipe[] | null;
  /** Why they could not be read; those read last stay. */
  failure: string | null;
  reload: () => Promise<void>;
}

export function useRecipes(): Recipes {
  const [recipes, setRecipes] = useState<readonly Recipe[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    try {
      const answer = await call('recipes.list', {});
      // A slower, older answer must not overwrite a newer one.
      if (turn !== newest.current) return;
      setRecipes(answer.recipes);
      setFailure(null);
    } catch (error) {
      if (turn === newest.current) setFailure(messageOf(error));
    }
  }, []);
  useEffect(() => {
    void reload();
    const unsubscribe = subscribe('recipes.changed', () => void reload());
    return () => {
      newest.current += 1;
      unsubscribe();
    };
  }, [reload]);
  return { recipes, failure, reload };
}
