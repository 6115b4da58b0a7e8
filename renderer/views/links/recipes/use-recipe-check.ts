// What is wrong with the draft, live: at each place the sentences that belong there.
import { useEffect, useMemo } from 'react';
import { call } from '../../../client.ts';
import { useLatest } from '../../../state/use-latest.ts';
import { checkable, type DraftProblem, draftProblems, placeOf } from './draft-problems.ts';
import type { RecipeDraft } from './recipe-draft.ts';

export interface RecipeCheck {
  /** All of them, also what is merely missing yet; in the order of the form. */
  problems: readonly DraftProblem[];
  /** The check speaks of the draft as it stands. */
  settled: boolean;
  /** The sentences to show at a place; undefined where there are none. */
  at: (place: string) => string | undefined;
  /** Whether there is something to show at a place or below it. */
  within: (place: string) => boolean;
  /** Why it could not be checked. */
  failure: string | null;
}

const check = (recipe: ReturnType<typeof checkable>) => call('recipes.check', { recipe });
const order = ['name', 'description', 'signer', 'fields', 'delivery', 'lifetimeSeconds', 'message'];
const rank = ({ path }: DraftProblem) =>
  (order.indexOf(path.split('.')[0] ?? '') + order.length + 1) % (order.length + 1);

/** @param strict What is merely missing counts as wrong: someone wanted to save. */
export function useRecipeCheck(draft: RecipeDraft, strict: boolean): RecipeCheck {
  const recipe = useMemo(() => checkable(draft), [draft]);
  const { answer, failure, ask } = useLatest(check);
  useEffect(() => ask(recipe), [ask, recipe]);

  const found = answer?.value.problems;
  const problems = useMemo(() => {
    const own = draftProblems(draft);
    const places = new Set(own.map(({ path }) => path));
    const others = (found ?? [])
      .map(({ path, message }) => ({ path: placeOf(path, draft), message, missing: false }))
      // Where something is missing the check judged a stand-in.
      .filter(({ path }) => !places.has(path));
    return [...own, ...others].sort((one, other) => rank(one) - rank(other));
  }, [draft, found]);

  // The same functions as long as there is the same to say, so that what asks them need not be drawn anew.
  const shown = JSON.stringify(problems.filter(({ missing }) => strict || !missing));
  const asked = useMemo(() => {
    const list: DraftProblem[] = JSON.parse(shown);
    return {
      at: (place: string) => {
        const here = list.filter(({ path }) => path === place).map(({ message }) => message);
        return here.length === 0 ? undefined : here.join(' ');
      },
      within: (place: string) => list.some(({ path }) => path === place || path.startsWith(`${place}.`)),
    };
  }, [shown]);
  return { problems, settled: answer?.query === recipe, failure, ...asked };
}
