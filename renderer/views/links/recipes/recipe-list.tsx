// The recipes that there are, and the ways to a new one.
import { ArrowLeft, Copy, FileDown, FileUp, Plus, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../../shared/keys.ts';
import type { Recipe, RecipeFields } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Hint, InlineError } from '../../../components/messages.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { ExportRecipes } from './export-recipes.tsx';
import { type Importing, importing } from './import-recipes.tsx';
import { NewRecipeDialog, ReadyMadeList } from './new-recipe.tsx';
import { fieldsOnly } from './recipe-draft.ts';
import { freeName, hostOf, lifetimeWords, signerLabel } from './recipe-words.ts';

const t = translator('recipes');

interface RecipeListProps {
  /** Null until they were read. */
  recipes: readonly Recipe[] | null;
  failure: string | null;
  reload: () => Promise<void>;
  onOpen: (id: string) => void;
  onCreate: (from: RecipeFields | null, profileId: string | null) => void;
  onImport: (importing: Importing) => void;
  onClose: () => void;
}

export function RecipeList({ recipes, failure, reload, onOpen, onCreate, onImport, onClose }: RecipeListProps) {
  const { ring, selected } = useKeyRing();
  const announce = useAnnounce();
  const [dialog, setDialog] = useState<'new' | 'export' | null>(null);
  const [deleting, setDeleting] = useState<Recipe | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const reading = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever comes back from an editor begins at the top of the list, also for the ear.
  useEffect(() => heading.current?.focus(), []);

  const profiles = ring?.profiles ?? [];
  // The profile chosen at the top, or the only one there is, is likely the one meant.
  const profileId = selected?.id ?? (profiles.length === 1 ? profiles[0]?.id : undefined) ?? null;
  const names = (recipes ?? []).map(({ name }) => name);
  const create = (from: RecipeFields | null) =>
    onCreate(from && { ...from, name: freeName(from.name, names) }, profileId);
  const duplicate = (recipe: Recipe) =>
    onCreate({ ...fieldsOnly(recipe), name: freeName(recipe.name, names) }, recipe.profileId);
  const readFile = () => {
    setCancelled(false);
    void reading.run(async () => {
      const file = await call('recipes.readFile', {});
      if (file) onImport(importing(file, names));
      else {
        setCancelled(true);
        announce(t('list.cancelled'));
      }
    });
  };
  return (
    <div className="recipes">
      <header className="recipes-bar">
        <Button className="button button-small" onPress={onClose}>
          <ArrowLeft aria-hidden className="icon" />
          {t('list.back')}
        </Button>
        <h2 ref={heading} tabIndex={-1}>
          {t('list.title')}
        </h2>
        <span className="spacer" />
        <Button className="button" data-busy={reading.pending} onPress={readFile}>
          <FileDown aria-hidden className="icon" />
          {t('list.import')}
        </Button>
        <Button className="button" isDisabled={names.length === 0} onPress={() => setDialog('export')}>
          <FileUp aria-hidden className="icon" />
          {t('list.export')}
        </Button>
        <Button className="button button-primary" onPress={() => setDialog('new')}>
          <Plus aria-hidden className="icon" />
          {t('list.create')}
        </Button>
      </header>
      <div className="recipes-body recipes-scroll">
        <div className="recipes-column">
          {cancelled && <Hint>{t('list.cancelled')}</Hint>}
          <InlineError message={reading.failure ?? failure} />
          {failure !== null && (
            <div className="buttons">
              <Button className="button button-small" onPress={() => void reload()}>
                {t('list.tryAgain')}
              </Button>
            </div>
          )}
          {recipes?.length === 0 && (
            <>
              <p>{t('list.none')}</p>
              <ReadyMadeList onChoose={create} />
              <div className="buttons">
                <Button className="button" onPress={() => create(null)}>
                  {t('list.createEmpty')}
                </Button>
              </div>
            </>
          )}
          {recipes !== null && recipes.length > 0 && (
            <ul className="recipes-list" aria-label={t('list.label')}>
              {recipes.map((recipe) => (
                <li key={recipe.id} className="recipes-row">
                  <div className="whole-button recipes-open">
                    <Button
                      className="whole-button-name"
                      aria-label={t('list.edit', { name: recipe.name })}
                      onPress={() => onOpen(recipe.id)}
                    >
                      {recipe.name}
                    </Button>
                    {recipe.description.trim() !== '' && (
                      <span className="recipes-description">{recipe.description}</span>
                    )}
                    <RecipeFacts recipe={recipe} profiles={profiles} />
                  </div>
                  <span className="recipes-actions">
                    <IconButton
                      icon={Copy}
                      label={t('list.duplicate', { name: recipe.name })}
                      onPress={() => duplicate(recipe)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={t('list.delete', { name: recipe.name })}
                      className="icon-button-danger"
                      onPress={() => setDeleting(recipe)}
                    />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {dialog === 'new' && <NewRecipeDialog onChoose={create} onClose={() => setDialog(null)} />}
      {dialog === 'export' && recipes && <ExportRecipes recipes={recipes} onClose={() => setDialog(null)} />}
      {deleting && (
        <ConfirmDialog
          title={t('delete.title', { name: deleting.name })}
          action={t('delete.action')}
          onClose={() => setDeleting(null)}
          onConfirm={async () => {
            await call('recipes.delete', { id: deleting.id });
            await reload();
            announce(t('delete.done'));
            // The button that had the focus is gone with its row.
            heading.current?.focus();
          }}
        >
          <p>{t('delete.what')}</p>
          <p>{t('delete.links')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function RecipeFacts({ recipe, profiles }: { recipe: Recipe; profiles: readonly KeyProfile[] }) {
  const profile = profiles.find(({ id }) => id === recipe.profileId);
  const to = recipe.delivery.as === 'link' ? hostOf(recipe.delivery.url) : t('list.hiddenField');
  return (
    <span className="profile-facts">
      {profile ? (
        <>
          <span>{profile.name}</span>
          <EnvironmentBadge environment={profile.environment} />
        </>
      ) : (
        <span className="concern">
          <TriangleAlert aria-hidden className="icon" />
          {recipe.profileId === null ? t('profile.notYet') : t('profile.gone')}
        </span>
      )}
      <span>{signerLabel(recipe.signer.kind)}</span>
      <span>{lifetimeWords(recipe)}</span>
      {to !== null && <span>{to}</span>}
    </span>
  );
}
