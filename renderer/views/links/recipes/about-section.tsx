// What the recipe is called, when to use it, and whose key signs.
import type { Recipe } from '../../../../shared/recipes.ts';
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { profileOption } from '../../../components/profile-switcher.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { memoSection } from './memo-section.ts';
import type { SectionProps } from './recipe-editor.tsx';
import { sameName } from './recipe-words.ts';

/** The choice of no profile. */
export const noProfile = { id: '*', label: 'None yet' };

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
      <Card title="About">
        <TextInput
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          error={at('name')}
          maxLength={80}
          placeholder="Account recovery"
          autoFocus={isNew && draft.name === ''}
        />
        {namesake && (
          <Warning>
            {namesake.profileId === draft.profileId
              ? 'There is a recipe of this name for this profile already. Give this one another name.'
              : 'There is another recipe of this name. Whoever chooses one can hardly tell them apart.'}
          </Warning>
        )}
        <TextInput
          label="Description"
          value={draft.description}
          onChange={(description) => set({ description })}
          error={at('description')}
          maxLength={1000}
          rows={2}
          description="For whoever issues the links: when to use it, what to look out for."
        />
        <SelectField
          label="Key profile"
          options={[noProfile, ...profiles.map(profileOption)]}
          value={profiles.some(({ id }) => id === draft.profileId) ? draft.profileId : noProfile.id}
          onChange={(chosen) => set({ profileId: chosen === noProfile.id ? null : chosen })}
          description="Its current key signs."
        />
      </Card>
    );
  },
  ['name', 'description', 'profileId'],
);
