// Chooses whose keys are used, everywhere. Always visible.
import { Layers } from 'lucide-react';
import type { KeyProfile } from '../../shared/keys.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { EnvironmentBadge } from './environment-badge.tsx';
import { type Option, SelectField } from './fields.tsx';

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

const all: Option = {
  id: '*',
  label: 'All profiles',
  content: (
    <span className="profile-option">
      <Layers aria-hidden className="icon" />
      All profiles
    </span>
  ),
};

export function ProfileSwitcher() {
  const { ring, selected, select } = useKeyRing();
  return (
    <SelectField
      label="Key profile"
      labelHidden
      className="switcher"
      options={[all, ...(ring?.profiles ?? []).map(profileOption)]}
      value={selected?.id ?? all.id}
      onChange={(id) => select(id === all.id ? null : id)}
    />
  );
}
