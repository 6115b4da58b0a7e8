// One recipe of a file: what it will sign, with which salt, and where it leads; a profile and a name for it; and its own button.
import { Check } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { RecipeField, RecipeFields } from '../../../../shared/recipes.ts';
import { call } from '../../../client.ts';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { InlineError, Warning } from '../../../components/messages.tsx';
import { Facts } from '../../../components/panes.tsx';
import { profileOption } from '../../../components/profile-switcher.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { visibleString, visibleText } from '../../../wording/visible-text.ts';
import { noProfile, noProfileId } from './about-section.tsx';
import type { Imported } from './import-recipes.tsx';
import { hostOf, inARow, lifetimeWords, saltConcern, signerLabel } from './recipe-words.ts';

const t = translator('recipes');

interface ImportedRecipeProps {
  entry: Imported;
  index: number;
  /** Why it cannot be saved; null until that is known. */
  problems: readonly string[] | null;
  /** A recipe with the file's name for it is there already. */
  isHere: boolean;
  /** The name chosen for it belongs to another. */
  isTaken: boolean;
  onChange: (index: number, change: Partial<Imported>) => void;
  onSaved: () => void;
}

/** Drawn anew only for its own changes: there may be many of them. */
export const ImportedRecipe = memo(function ImportedRecipe(props: ImportedRecipeProps) {
  const { entry, index, problems, isHere, isTaken, onChange, onSaved } = props;
  const { ring } = useKeyRing();
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const { recipe, name, profileId, profileName } = entry;
  const title = visibleText(recipe.name);
  if (entry.saved !== null) {
    return (
      <section className="card" aria-label={title}>
        <p className="inline">
          <Check aria-hidden className="imported-check" />
          <span>
            {t.rich('imported.savedAs', {
              name: visibleText(entry.saved),
              strong: (saved) => <strong>{saved}</strong>,
            })}
          </span>
        </p>
      </section>
    );
  }
  const nameError = name.trim() === '' ? t('imported.nameMissing') : isTaken ? t('imported.nameTaken') : undefined;
  const save = () => {
    if (nameError !== undefined) return;
    void run(async () => {
      const saved = await call('recipes.save', { profileId, recipe: { ...recipe, name: name.trim() } });
      onChange(index, { saved: saved.name });
      announce(t('imported.saved', { name: saved.name }));
      onSaved();
    });
  };
  return (
    <section className="card" aria-label={title}>
      <header className="card-header">
        <h3 className="imported-name">{title}</h3>
      </header>
      {recipe.description.trim() !== '' && <p>{visibleText(recipe.description)}</p>}
      <Contents recipe={recipe} isJudged={problems !== null && problems.length > 0} />
      {problems !== null && problems.length > 0 && (
        <Warning>
          <p>{t('imported.problems')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Warning>
      )}
      <div className="recipe-pair">
        <SelectField
          label={t('profile.label')}
          options={[noProfile(), ...(ring?.profiles ?? []).map(profileOption)]}
          value={profileId ?? noProfileId}
          onChange={(chosen) => onChange(index, { profileId: chosen === noProfileId ? null : chosen })}
          description={
            profileName === null
              ? t('imported.profileMissing')
              : t('imported.profileInFile', { profile: visibleString(profileName) })
          }
        />
        <TextInput
          label={t('imported.name')}
          value={name}
          onChange={(changed) => onChange(index, { name: changed })}
          maxLength={80}
          error={nameError}
          {...(isHere ? { description: t('imported.alreadyHere') } : {})}
        />
      </div>
      <InlineError message={failure} />
      <div className="buttons">
        <Button
          className="button button-primary"
          data-busy={pending}
          isDisabled={nameError !== undefined || (problems !== null && problems.length > 0)}
          aria-label={t('imported.saveNamed', { name: title })}
          onPress={save}
        >
          {t('imported.save')}
        </Button>
      </div>
    </section>
  );
});

/** `isJudged`: what is wrong with it is said below. */
function Contents({ recipe, isJudged }: { recipe: RecipeFields; isJudged: boolean }) {
  const { signer, delivery, fields } = recipe;
  const salt = 'salt' in signer ? signer.salt : null;
  const concern = salt === null || isJudged ? null : saltConcern(salt);
  const host = delivery.as === 'link' ? hostOf(delivery.url) : null;
  return (
    <>
      <Facts
        facts={[
          [
            t('imported.leadsTo'),
            delivery.as === 'link' && <strong>{host === null ? t('imported.openHost') : visibleText(host)}</strong>,
          ],
          [t('imported.url'), delivery.as === 'link' && <code>{visibleText(delivery.url)}</code>],
          [t('imported.hiddenField'), delivery.as === 'hidden-field' && <code>{visibleText(delivery.name)}</code>],
          [t('imported.salt'), salt !== null && <code>{visibleText(salt)}</code>],
          [t('imported.signer'), signerLabel(signer.kind)],
          [t('imported.signs'), 'template' in signer && <code>{visibleText(signer.template)}</code>],
          [t('imported.fields'), fields.length > 0 && inARow(fields.map(fieldWords))],
          [t('imported.lifetime'), lifetimeWords(recipe)],
        ]}
      />
      {recipe.message.trim() !== '' && (
        <details className="imported-message">
          <summary>{t('imported.message')}</summary>
          <p className="message-preview">{visibleText(recipe.message)}</p>
        </details>
      )}
      {concern !== null && <Warning>{concern}</Warning>}
      {delivery.as === 'link' && host === null && !isJudged && <Warning>{t('imported.openHostWarning')}</Warning>}
      {host !== null && /^http:/i.test(delivery.as === 'link' ? delivery.url : '') && (
        <Warning>{t('imported.noHttps')}</Warning>
      )}
    </>
  );
}

const fieldWords = ({ name, input, required }: RecipeField): string => {
  if (input.type === 'fixed') {
    const value = typeof input.value === 'string' ? visibleString(input.value) : String(input.value);
    return t('imported.fieldFixed', { name, value });
  }
  return input.type === 'nonce'
    ? t('imported.fieldRandom', { name })
    : required
      ? name
      : t('imported.fieldOptional', { name });
};
