// Links: choose a recipe, fill in its form, take the link along.
import { LockKeyhole } from 'lucide-react';
import { memo, useState } from 'react';
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
import { SupportLockDialog } from './support-lock-dialog.tsx';

interface LinksViewProps {
  onAddKey: () => void;
  onExample: () => Promise<void>;
}

/** Drawn anew only for its own changes, not while someone types in another view. */
export const LinksView = memo(function LinksView({ onAddKey, onExample }: LinksViewProps) {
  const { ring } = useKeyRing();
  const { recipeIds } = useSupport();
  const { recipes, failure, reload } = useRecipes();
  const [chosenId, setChosenId] = useHeld<string | null>('links-recipe', null);
  const [search, setSearch] = useHeld('links-search', '');
  const [locking, setLocking] = useState(false);
  const desk = useLinkDesk();
  const supportLocked = recipeIds !== null;

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
        {ring?.profiles.length === 0 ? (
          <Welcome onAddKey={onAddKey} onExample={onExample} />
        ) : (
          <div className="empty">
            <h2>No recipes yet</h2>
            <p>
              A recipe fixes once how a link is made: whose key signs it, what is in it, how long it lives and what is
              said to whoever gets it. From then on, issuing one is filling in a form.
            </p>
          </div>
        )}
      </div>
    );
  }
  return (
    <>
      <Panes
        shape="list"
        leftLabel="Recipes to issue from"
        rightLabel="Recipe"
        left={
          <>
            <header className="pane-header">
              <h2>Recipes</h2>
            </header>
            <InlineError message={failure} />
            <RecipeList
              recipes={recipes}
              search={search}
              onSearch={setSearch}
              chosenId={chosen.id}
              onChoose={setChosenId}
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
            <RecipeDesk key={chosen.id} recipe={chosen} desk={desk} onEdit={null} />
          </ErrorBoundary>
        }
      />
      {locking && !supportLocked && (
        <SupportLockDialog recipes={recipes} recipeId={chosen.id} onClose={() => setLocking(false)} />
      )}
    </>
  );
});
