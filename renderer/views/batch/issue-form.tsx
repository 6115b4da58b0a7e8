// Issue from a recipe: which one, and where each of its fields comes from.
import { PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import type { Recipe, RecipeField } from '../../../shared/recipes.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { SelectField } from '../../components/fields.tsx';
import { PublishedKey } from '../../components/key-strength.tsx';
import { Hint, InlineError, Warning } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { type ChosenSource, fieldSources, formFields, issueTask, missingFields } from '../../state/batch-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { useRecipes } from '../../state/use-recipes.ts';
import { listed } from '../../wording/number.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { TimeZoneField } from '../links/time-zone-field.tsx';
import { columnOptions } from './column-options.tsx';
import type { TaskFormProps } from './set-up.tsx';
import { SourceField } from './source-field.tsx';

const t = translator('batch');

const exampleOf = ({ input }: RecipeField): string =>
  input.type === 'boolean' ? t('issue.booleanExample') : (examples[input.type] ?? '');
const examples: { [K in RecipeField['input']['type']]?: string } = {
  email: 'ada@example.com',
  integer: '42',
  date: '2026-12-31',
};

interface IssueFormProps extends TaskFormProps {
  /** About how many; null where that is not known. */
  rows: number | null;
}

export function IssueForm({ input, draft, update, start, rows }: IssueFormProps) {
  const { recipes, failure: unread } = useRecipes();
  const { ring } = useKeyRing();
  const { pending, failure, setFailure, run } = useAction();
  const [confirming, setConfirming] = useState(false);
  const [tried, setTried] = useState(false);
  const columns = useMemo(() => columnOptions(input), [input]);

  const recipe = recipes?.find(({ id }) => id === draft.recipeId) ?? (recipes?.length === 1 ? recipes[0] : undefined);
  const profile = ring?.profiles.find(({ id }) => id === recipe?.profileId) ?? null;
  const sources = useMemo(() => (recipe ? fieldSources(draft, recipe, input) : {}), [draft, recipe, input]);
  const missing = recipe ? missingFields(recipe, sources) : [];

  if (recipes === null) return <InlineError message={unread} />;
  if (recipes.length === 0) {
    return <Hint>{t('issue.noRecipe')}</Hint>;
  }
  const setSource = (recipeId: string, field: string, source: ChosenSource) => {
    // What was missing may be there now; what still is, its field says.
    setFailure(null);
    update({ sources: { ...draft.sources, [recipeId]: { ...draft.sources[recipeId], [field]: source } } });
  };
  const refusal = (): string | null => {
    if (!recipe) return t('issue.chooseFirst');
    if (!profile) return t('issue.profileMissing');
    if (missing.length > 0) return t('issue.missingRefused', missingWords(missing));
    return null;
  };
  const onStart = () => {
    const why = refusal();
    setTried(true);
    setFailure(why);
    if (why !== null || !recipe || !profile) return;
    if (profile.environment === 'production') setConfirming(true);
    else void run(() => start(issueTask(draft, input, recipe)));
  };
  return (
    <>
      <SelectField
        label={t('issue.recipe')}
        term="recipe"
        placeholder={t('issue.chooseRecipe')}
        options={recipes.map(({ id, name }) => ({ id, label: name }))}
        value={recipe?.id ?? null}
        onChange={(recipeId) => {
          setTried(false);
          setFailure(null);
          update({ recipeId });
        }}
      />
      {recipe && (
        <>
          <Signer recipe={recipe} profile={profile} />
          <fieldset className="batch-sources">
            <legend className="label">{t('issue.sources')}</legend>
            {formFields(recipe).map((field) => (
              <SourceField
                key={field.name}
                label={field.label}
                required={field.required}
                input={input}
                columns={columns}
                source={sources[field.name] ?? null}
                onChange={(source) => setSource(recipe.id, field.name, source)}
                placeholder={exampleOf(field)}
                error={tried && missing.includes(field) ? t('issue.needed') : undefined}
              />
            ))}
            <SourceField
              label={t('issue.ticket')}
              required={false}
              input={input}
              columns={columns}
              source={draft.ticket}
              onChange={(ticket) => update({ ticket })}
              placeholder="SUP-1234"
              maxLength={200}
            />
          </fieldset>
          <TimeZoneField value={draft.timeZone} onChange={(timeZone) => update({ timeZone })} />
          {missing.length > 0 && !tried && <Warning>{t('issue.missing', missingWords(missing))}</Warning>}
        </>
      )}
      <InlineError message={failure} />
      <div className="buttons pane-actions">
        <Button
          className={`button ${profile?.environment === 'production' ? 'button-danger' : 'button-primary'}`}
          data-busy={pending}
          onPress={onStart}
        >
          <PenLine aria-hidden className="icon" />
          {t('issue.action')}
        </Button>
        <span className="field-note">{t('issue.resultsFirst')}</span>
      </div>
      {confirming && recipe && profile && (
        <ConfirmDialog
          title={t('issue.confirmTitle')}
          action={t('issue.confirm', { profile: profile.name })}
          onConfirm={() => start(issueTask(draft, input, recipe))}
          onClose={() => setConfirming(false)}
        >
          <p className="inline">
            <EnvironmentBadge environment="production" /> <strong>{profile.name}</strong>
          </p>
          <p>
            {rows === null
              ? t('issue.confirmWhat', { recipe: recipe.name, file: visibleText(input.fileName) })
              : t('issue.confirmWhatCounted', { recipe: recipe.name, file: visibleText(input.fileName), rows })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** What the messages of missing fields are given. */
const missingWords = (missing: readonly RecipeField[]) => ({
  count: missing.length,
  fields: listed(missing.map(({ label }) => t('issue.quoted', { text: label }))),
});

/** Whose key signs. Options of recipes cannot show it: they are but names. */
function Signer({ recipe, profile }: { recipe: Recipe; profile: KeyProfile | null }) {
  return (
    <>
      {recipe.description !== '' && <p className="field-note">{recipe.description}</p>}
      <div className="field">
        <span className="label">{t('issue.signedBy')}</span>
        {profile ? (
          <span className="inline sign-with">
            {profile.name} <EnvironmentBadge environment={profile.environment} />
          </span>
        ) : (
          <Warning>{t('issue.noProfile')}</Warning>
        )}
      </div>
      <PublishedKey publishedIn={profile?.keys[0]?.strength.publishedIn}>{t('issue.publishedKey')}</PublishedKey>
    </>
  );
}
