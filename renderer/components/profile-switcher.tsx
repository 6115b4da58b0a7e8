// Chooses whose keys are used, everywhere. Always visible.
import { Layers } from 'lucide-react';
import type { KeyProfile } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { EnvironmentBadge } from './environment-badge.tsx';
import { type Option, SelectField } from './fields.tsx';

const t = translator('common');

/** A profile as an option of a list: its name and environment. */
export const profileOption = (profile: KeyProfile): Option => ({
  id: profile.id,
  label: profile.name,
  content: (
    <span className="profile-option">
      <span className="profile-option-name">{profile.name}</span>
      <EnvironmentBadge environment={profile.environment} />
    </span>
  ),
});

const all = '*';
const allProfiles = (): Option => ({
  id: all,
  label: t('profiles.all'),
  content: (
    <span className="profile-option">
      <Layers aria-hidden className="icon" />
      {t('profiles.all')}
    </span>
  ),
});

export function ProfileSwitcher() {
  const { ring, selected, select } = useKeyRing();
  return (
    <SelectField
      label={t('profiles.label')}
      labelHidden
      className="switcher"
      options={[allProfiles(), ...(ring?.profiles ?? []).map(profileOption)]}
      value={selected?.id ?? all}
      onChange={(id) => select(id === all ? null : id)}
    />
  );
}
