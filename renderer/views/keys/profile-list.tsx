// The profiles at a glance: name, environment, Django version, how many keys, and whether something is wrong.
import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';

interface ProfileListProps {
  profiles: readonly KeyProfile[];
  shownId: string | null;
  onShow: (profileId: string) => void;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const published = (profile: KeyProfile) => profile.keys.some((key) => key.strength.publishedIn !== null);

/** Weak, missing and locked keys. */
const concerns = (profile: KeyProfile) =>
  profile.keys.filter((key) => key.findings.length > 0 || key.state !== 'ready').length;

export function ProfileList({ profiles, shownId, onShow }: ProfileListProps) {
  return (
    <ListBox
      aria-label="Profiles"
      className="profile-list"
      items={profiles}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={shownId === null ? [] : [shownId]}
      onSelectionChange={(keys) => {
        const [id] = keys;
        if (typeof id === 'string') onShow(id);
      }}
    >
      {(profile) => (
        <ListBoxItem id={profile.id} textValue={profile.name} className="profile-item">
          <span className="profile-name">{profile.name}</span>
          <span className="profile-facts">
            <EnvironmentBadge environment={profile.environment} />
            <span>Django {profile.djangoVersion}</span>
            <span>{plural(profile.keys.length, 'key')}</span>
            {profile.example && <span>example</span>}
            {published(profile) && (
              <span className="concern concern-danger">
                <ShieldAlert aria-hidden className="icon" />
                public key
              </span>
            )}
            {concerns(profile) > 0 && (
              <span className="concern">
                <TriangleAlert aria-hidden className="icon" />
                {plural(concerns(profile), 'warning')}
              </span>
            )}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
