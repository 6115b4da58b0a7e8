// The profiles at a glance: name, environment, Django version, how many keys, and whether something is wrong.
import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { translator } from '../../language.ts';

const t = translator('keys');

interface ProfileListProps {
  profiles: readonly KeyProfile[];
  shownId: string | null;
  onShow: (profileId: string) => void;
}

const published = (profile: KeyProfile) => profile.keys.some((key) => key.strength.publishedIn !== null);

/** Weak, missing and locked keys. */
const concerns = (profile: KeyProfile) =>
  profile.keys.filter((key) => key.findings.length > 0 || key.state !== 'ready').length;

export function ProfileList({ profiles, shownId, onShow }: ProfileListProps) {
  return (
    <ListBox
      aria-label={t('list.label')}
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
            <span>{t('list.django', { version: profile.djangoVersion })}</span>
            <span>{t('list.keys', { count: profile.keys.length })}</span>
            {profile.example && <span>{t('list.example')}</span>}
            {published(profile) && (
              <span className="concern concern-danger">
                <ShieldAlert aria-hidden className="icon" />
                {t('list.publicKey')}
              </span>
            )}
            {concerns(profile) > 0 && (
              <span className="concern">
                <TriangleAlert aria-hidden className="icon" />
                {t('list.warnings', { count: concerns(profile) })}
              </span>
            )}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
