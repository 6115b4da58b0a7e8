// What the recipe is called, when to use it, and whose key signs.
import type { Recipe } from '../../../../shared/recipes.ts';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { profileOption } from '../../../components/profile-switcher.tsx';
import { translator } from '../../../language.ts';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { memoSection } from './memo-section.ts';
import type { SectionProps } from './recipe-editor.tsx';
import { sameName } from './recipe-words.ts';

const t = translator('recipeEditor');
const words = translator('recipes');

/** The choice of no profile. */
export const noProfileId = '*';
export const noProfile = () => ({ id: noProfileId, label: words('profile.none') });

interface AboutSectionProps extends SectionProps {
  isNew: boolean;
  /** The other recipes. */
  others: readonly Recipe[];
}

export const AboutSection = memoSection(
  function AboutSection({ draft, set, at, isNew, others }: AboutSectionProps) {
    const { ring } = useKeyRing();
    const profiles = ring?.profiles ?? [];
    const namesake = others.find(({ name }) => sameName(name, draft.name));
    return (
      <Card title={t('about.title')}>
        <TextInput
          label={t('about.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={at('name')}
          maxLength={80}
          placeholder={t('about.nameExample')}
          autoFocus={isNew && draft.name === ''}
        />
        {namesake && (
          <Warning>{namesake.profileId === draft.profileId ? t('about.nameTaken') : t('about.nameShared')}</Warning>
        )}
        <TextInput
          label={t('about.description')}
          value={draft.description}
          onChange={(description) => set({ description })}
          error={at('description')}
          maxLength={1000}
          rows={2}
          description={t('about.descriptionNote')}
        />
        <SelectField
          label={t('about.profile')}
          options={[noProfile(), ...profiles.map(profileOption)]}
          value={profiles.some(({ id }) => id === draft.profileId) ? draft.profileId : noProfileId}
          onChange={(chosen) => set({ profileId: chosen === noProfileId ? null : chosen })}
          description={t('about.profileNote')}
        />
      </Card>
    );
  },
  ['name', 'description', 'profileId'],
);
