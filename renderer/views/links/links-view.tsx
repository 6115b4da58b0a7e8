// Links: choose a recipe, fill in its form, take the link along. And the recipes themselves, for whoever defines them.
import { FilePen, LockKeyhole } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
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

const t = translator('links');

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
            {t('view.tryAgain')}
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
        leftLabel={t('view.listPane')}
        rightLabel={t('view.deskPane')}
        left={
          <>
            <header className="pane-header">
              <h2>{t('view.title')}</h2>
              {!supportLocked && (
                <Button
                  ref={editButton}
                  className="button button-small"
                  onPress={() => setDefining({ recipeId: null })}
                >
                  <FilePen aria-hidden className="icon" />
                  {t('view.edit')}
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
              <div className="buttons pane-actions sharing-buttons">
                <Button className="button button-small" onPress={() => setLocking(true)}>
                  <LockKeyhole aria-hidden className="icon" />
                  {t('view.lock')}
                </Button>
              </div>
            )}
          </>
        }
        right={
          <ErrorBoundary what={t('view.thisRecipe')} resetKey={chosen}>
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
        <h2>{t('none.titleLocked')}</h2>
        <p>{t('none.locked')}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{t('none.title')}</h2>
      <p>{t('none.what')}</p>
      <p>{t('none.readyMade')}</p>
      <Button ref={buttonRef} className="button button-primary" onPress={onDefine}>
        <FilePen aria-hidden className="icon" />
        {t('none.make')}
      </Button>
    </div>
  );
}
