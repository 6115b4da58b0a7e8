// Where a developer defines recipes: the list of them, the editor of one, and the import of somebody else's. Fills the whole view.
import { useCallback, useEffect } from 'react';
import type { Recipe, RecipeFields } from '../../../../shared/recipes.ts';
import { useHeld } from '../../../state/lock-held.ts';
import { useRecipes } from '../../../state/use-recipes.ts';
import { type Importing, ImportRecipes } from './import-recipes.tsx';
import { emptyRecipe, fieldsOnly, markOf, recipeDraft } from './recipe-draft.ts';
import { type Editing, RecipeEditor } from './recipe-editor.tsx';
import { RecipeList } from './recipe-list.tsx';

interface RecipesTaskProps {
  /** Back to the links. Nothing unsaved is left then, or the person has said so. */
  onClose: () => void;
  /** Opens the editor of that one at once. */
  initialRecipeId?: string;
}

type Screen = { at: 'list' } | { at: 'edit'; editing: Editing } | { at: 'import'; importing: Importing };

const none: readonly Recipe[] = [];

export function RecipesTask({ onClose, initialRecipeId }: RecipesTaskProps) {
  const { recipes, failure, reload } = useRecipes();
  const [screen, setScreen] = useHeld<Screen>('recipes', { at: 'list' });
  const [wanted, setWanted] = useHeld<string | null>('recipes-wanted', initialRecipeId ?? null);

  const edit = useCallback((editing: Editing) => setScreen({ at: 'edit', editing }), [setScreen]);
  const open = useCallback(
    (id: string) => {
      const recipe = recipes?.find((candidate) => candidate.id === id);
      if (!recipe) return;
      const draft = recipeDraft(fieldsOnly(recipe), recipe.profileId);
      edit({ id, draft, savedMark: markOf(draft), strict: true, open: [], tab: 'preview' });
    },
    [recipes, edit],
  );
  useEffect(() => {
    if (wanted === null || recipes === null) return;
    setWanted(null);
    open(wanted);
  }, [wanted, recipes, open, setWanted]);

  /** A new one, from a ready-made one or a copy; empty without. */
  const create = (from: RecipeFields | null, profileId: string | null) =>
    edit({
      id: null,
      draft: from === null ? emptyRecipe(profileId) : recipeDraft(from, profileId),
      savedMark: null,
      strict: from !== null,
      open: [],
      tab: 'preview',
    });
  const onSaved = useCallback(() => void reload(), [reload]);
  const toList = () => setScreen({ at: 'list' });
  const updateEditing = useCallback(
    (change: (editing: Editing) => Editing) =>
      // An answer may come after the editor was left; then there is nothing to change.
      setScreen((last) => (last.at === 'edit' ? { at: 'edit', editing: change(last.editing) } : last)),
    [setScreen],
  );
  const updateImporting = useCallback(
    (change: (importing: Importing) => Importing) =>
      setScreen((last) => (last.at === 'import' ? { at: 'import', importing: change(last.importing) } : last)),
    [setScreen],
  );

  if (screen.at === 'edit') {
    return (
      <RecipeEditor
        editing={screen.editing}
        update={updateEditing}
        recipes={recipes ?? none}
        onSaved={onSaved}
        onLeave={toList}
      />
    );
  }
  if (screen.at === 'import') {
    return (
      <ImportRecipes
        importing={screen.importing}
        update={updateImporting}
        recipes={recipes ?? none}
        onSaved={onSaved}
        onLeave={toList}
      />
    );
  }
  return (
    <RecipeList
      recipes={recipes}
      failure={failure}
      reload={reload}
      onOpen={open}
      onCreate={create}
      onImport={(importing) => setScreen({ at: 'import', importing })}
      onClose={onClose}
    />
  );
}
