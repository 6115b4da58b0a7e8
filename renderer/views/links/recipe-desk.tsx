// One recipe at work: its form and what will be signed, the link that came of it, and the check of one that someone has.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Recipe } from '../../../shared/recipes.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import type { LinkDesk } from '../../state/use-link-desk.ts';
import { LinkCheck } from './link-check.tsx';
import { LinkIssue } from './link-issue.tsx';
import { profileOf, RecipeConcern } from './recipe-concern.tsx';

const t = translator('links');

interface RecipeDeskProps {
  recipe: Recipe;
  desk: LinkDesk;
  /** Opens the recipe to be changed; null where that is not allowed. */
  onEdit: (() => void) | null;
}

export function RecipeDesk({ recipe, desk, onEdit }: RecipeDeskProps) {
  const { ring } = useKeyRing();
  const profile = profileOf(recipe, ring);
  return (
    <section className="recipe-desk" aria-label={recipe.name}>
      <header className="recipe-header">
        <h2>{recipe.name}</h2>
        {profile && (
          <span className="inline recipe-profile">
            <EnvironmentBadge environment={profile.environment} />
            {profile.name}
          </span>
        )}
        <ToggleButtonGroup
          aria-label={t('desk.tasks')}
          className="segmented recipe-tasks"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[desk.task]}
          onSelectionChange={(keys) => {
            const [chosen] = keys;
            if (chosen === 'issue' || chosen === 'check') desk.setTask(chosen);
          }}
        >
          <ToggleButton id="issue" className="segmented-button">
            {t('desk.issue')}
          </ToggleButton>
          <ToggleButton id="check" className="segmented-button">
            {t('desk.check')}
          </ToggleButton>
        </ToggleButtonGroup>
      </header>
      {recipe.description !== '' && <p className="recipe-description">{recipe.description}</p>}
      <RecipeConcern recipe={recipe} onEdit={onEdit} />
      <ErrorBoundary what={t('view.thisRecipe')} resetKey={recipe}>
        {desk.task === 'check' ? (
          <LinkCheck
            recipe={recipe}
            draft={desk.check(recipe.id)}
            onChange={(how) => desk.changeCheck(recipe.id, how)}
            timeZone={desk.timeZone}
          />
        ) : (
          <LinkIssue recipe={recipe} profile={profile} desk={desk} />
        )}
      </ErrorBoundary>
    </section>
  );
}
