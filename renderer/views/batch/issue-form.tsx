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
import { type ChosenSource, fieldSources, formFields, issueTask, missingFields } from '../../state/batch-draft.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { useRecipes } from '../../state/use-recipes.ts';
import { counted } from '../../wording/counted.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { TimeZoneField } from '../links/time-zone-field.tsx';
import { columnOptions } from './column-options.tsx';
import type { TaskFormProps } from './set-up.tsx';
import { SourceField } from './source-field.tsx';

const examples: { [K in RecipeField['input']['type']]?: string } = {
  email: 'ada@example.com',
  integer: '42',
  boolean: 'true or false',
  date: '2026-12-31',
};

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

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
    return <Hint>There is no recipe yet. Make one in Links, or take over a ready-made one there; then come back.</Hint>;
  }
  const setSource = (recipeId: string, field: string, source: ChosenSource) =>
    update({ sources: { ...draft.sources, [recipeId]: { ...draft.sources[recipeId], [field]: source } } });
  const refusal = (): string | null => {
    if (!recipe) return 'Choose the recipe first. Nothing was issued.';
    if (!profile) return 'The recipe has no key profile yet: choose one for it in Links. Nothing was issued.';
    if (missing.length > 0) return `${missingWords(missing)} Nothing was issued.`;
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
        label="Recipe"
        placeholder="Choose a recipe"
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
            <legend className="label">Where its fields come from</legend>
            {formFields(recipe).map((field) => (
              <SourceField
                key={field.name}
                label={field.label}
                required={field.required}
                input={input}
                columns={columns}
                source={sources[field.name] ?? null}
                onChange={(source) => setSource(recipe.id, field.name, source)}
                placeholder={examples[field.input.type] ?? ''}
                error={tried && missing.includes(field) ? 'Needed in every row.' : undefined}
              />
            ))}
            <SourceField
              label="Ticket"
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
          {missing.length > 0 && !tried && <Warning>{missingWords(missing)}</Warning>}
        </>
      )}
      <InlineError message={failure} />
      <div className="buttons">
        <Button
          className={`button ${profile?.environment === 'production' ? 'button-danger' : 'button-primary'}`}
          data-busy={pending}
          onPress={onStart}
        >
          <PenLine aria-hidden className="icon" />
          Issue for every row
        </Button>
        <span className="field-note">You choose where the results go first. The ledger records each.</span>
      </div>
      {confirming && recipe && profile && (
        <ConfirmDialog
          title="Issue with a production key?"
          action={`Issue as ${profile.name}`}
          onConfirm={() => start(issueTask(draft, input, recipe))}
          onClose={() => setConfirming(false)}
        >
          <p className="inline">
            <EnvironmentBadge environment="production" /> <strong>{profile.name}</strong>
          </p>
          <p>
            “{recipe.name}” is issued for each row of “{visibleText(input.fileName)}”
            {rows !== null && `, about ${counted(rows, 'row')}`}. The live site will accept every one of them as its
            own.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

const missingWords = (missing: readonly RecipeField[]) =>
  `${listed.format(missing.map(({ label }) => `“${label}”`))} ${missing.length === 1 ? 'has' : 'have'} to be filled: choose a column or a text.`;

/** Whose key signs. Options of recipes cannot show it: they are but names. */
function Signer({ recipe, profile }: { recipe: Recipe; profile: KeyProfile | null }) {
  return (
    <>
      {recipe.description !== '' && <p className="field-note">{recipe.description}</p>}
      <div className="field">
        <span className="label">Signed by</span>
        {profile ? (
          <span className="inline sign-with">
            {profile.name} <EnvironmentBadge environment={profile.environment} />
          </span>
        ) : (
          <Warning>No key profile: this recipe signs nothing until one is chosen for it in Links.</Warning>
        )}
      </div>
      <PublishedKey publishedIn={profile?.keys[0]?.strength.publishedIn}>
        Anyone can make the same signature, so what is issued with it proves nothing. Rotate the key first.
      </PublishedKey>
    </>
  );
}
