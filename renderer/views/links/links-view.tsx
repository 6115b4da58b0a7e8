// Links: choose a recipe, fill in its form, take the link along. And the recipes themselves, for whoever defines them.
import { FilePen, LockKeyhole } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { useSupport } from '../../state/support.tsx';
import { useLinkDesk } from '../../state/use-link-desk.ts';
import { useRecipes } from '../../state/use-recipes.ts';
import { Welcome } from '../welcome.tsx';
import { RecipeDesk } from './recipe-desk.tsx';
import { RecipeList } from './recipe-list.tsx';
import { RecipesTask } from './recipes/recipes-task.tsx';
import { SupportLockDialog } from './support-lock-dialog.tsx';

interface LinksViewProps {
  /** The recipe to issue from; null for the first. */
  chosenId: string | null;
  onChoose: (recipeId: string) => void;
  onAddKey: () => void;
  onExample: () => Promise<void>;
}

/** Drawn anew only for its own changes, not while someone types in another view. */
export const LinksView = memo(function LinksView({ chosenId, onChoose, onAddKey, onExample }: LinksViewProps) {
  const { ring } = useKeyRing();
  const { recipeIds } = useSupport();
  const { recipes, failure, reload } = useRecipes();
  const [search, setSearch] = useHeld('links-search', '');
  /** The recipes are being defined; with the one to begin with. */
  const [defining, setDefining] = useHeld<{ recipeId: string | null } | null>('links-defining', null);
  const [locking, setLocking] = useState(false);
  const desk = useLinkDesk();
  const editButton = useRef<HTMLButtonElement>(null);
  const [left, setLeft] = useState(0);
  // Leaving the recipes gives the focus back to where they were gone to from.
  useEffect(() => {
    if (left > 0) editButton.current?.focus();
  }, [left]);
  const supportLocked = recipeIds !== null;

  if (defining && !supportLocked) {
    return (
      <RecipesTask
        {...(defining.recipeId === null ? {} : { initialRecipeId: defining.recipeId })}
        onClose={() => {
          setDefining(null);
          setLeft((count) => count + 1);
        }}
      />
    );
  }
  if (recipes === null) {
    return (
      <div className="single links-failure">
        <InlineError message={failure} />
        {failure !== null && (
          <Button className="button" onPress={() => void reload()}>
            Try again
          </Button>
        )}
      </div>
    );
  }
  const chosen = recipes.find(({ id }) => id === chosenId) ?? recipes[0] ?? null;
  if (chosen === null) {
    return (
      <div className="single">
        {ring?.profiles.length === 0 && !supportLocked ? (
          <Welcome onAddKey={onAddKey} onExample={onExample} />
        ) : (
          <NoRecipes
            supportLocked={supportLocked}
            buttonRef={editButton}
            onDefine={() => setDefining({ recipeId: null })}
          />
        )}
      </div>
    );
  }
  return (
    <>
      <Panes
        shape="list"
        leftLabel="Recipes to issue from"
        rightLabel="The chosen recipe"
        left={
          <>
            <header className="pane-header">
              <h2>Recipes</h2>
              {!supportLocked && (
                <Button
                  ref={editButton}
                  className="button button-small"
                  onPress={() => setDefining({ recipeId: null })}
                >
                  <FilePen aria-hidden className="icon" />
                  Edit recipes
                </Button>
              )}
            </header>
            <InlineError message={failure} />
            <RecipeList
              recipes={recipes}
              search={search}
              onSearch={setSearch}
              chosenId={chosen.id}
              onChoose={onChoose}
            />
            {!supportLocked && (
              <div className="buttons sharing-buttons">
                <Button className="button button-small" onPress={() => setLocking(true)}>
                  <LockKeyhole aria-hidden className="icon" />
                  Lock to chosen recipes…
                </Button>
              </div>
            )}
          </>
        }
        right={
          <ErrorBoundary what="this recipe" resetKey={chosen}>
            <RecipeDesk
              key={chosen.id}
              recipe={chosen}
              desk={desk}
              onEdit={supportLocked ? null : () => setDefining({ recipeId: chosen.id })}
            />
          </ErrorBoundary>
        }
      />
      {locking && !supportLocked && (
        <SupportLockDialog recipes={recipes} recipeId={chosen.id} onClose={() => setLocking(false)} />
      )}
    </>
  );
});

interface NoRecipesProps {
  supportLocked: boolean;
  buttonRef: React.Ref<HTMLButtonElement>;
  onDefine: () => void;
}

function NoRecipes({ supportLocked, buttonRef, onDefine }: NoRecipesProps) {
  if (supportLocked) {
    return (
      <div className="empty">
        <h2>No recipe to issue from</h2>
        <p>
          Countersign is locked to chosen recipes, and none of them is here. Nothing is lost: whoever knows the
          passphrase of the lock can take it off at the top of the window.
        </p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>No recipes yet</h2>
      <p>
        A recipe fixes once how a link is made: whose key signs it, what is in it, how long it lives and what is said to
        whoever gets it. From then on, issuing one is filling in a form.
      </p>
      <p>There are ready-made ones to begin with: account recovery, password reset, one-time downloads and more.</p>
      <Button ref={buttonRef} className="button button-primary" onPress={onDefine}>
        <FilePen aria-hidden className="icon" />
        Make a recipe
      </Button>
    </div>
  );
}
