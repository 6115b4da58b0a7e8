// Asks before a profile is deleted, naming every key that is lost with it.
import type { KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useScrollStop } from '../../state/use-scroll-stop.ts';
import { tags } from './tags.tsx';

const t = translator('keys');

interface DeleteProfileDialogProps {
  profile: KeyProfile;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteProfileDialog({ profile, onClose, onDeleted }: DeleteProfileDialogProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const list = useScrollStop();
  if (!ring) return null;
  return (
    <ConfirmDialog
      title={t('deleteProfile.title', { profile: profile.name })}
      action={t('deleteProfile.action')}
      onClose={onClose}
      onConfirm={async () => {
        await call('keys.deleteProfile', { id: profile.id });
        await reload();
        announce(t('deleteProfile.deleted'));
        onDeleted();
      }}
    >
      <p>{t.rich('deleteProfile.what', { ...tags, profile: profile.name, count: profile.keys.length })}</p>
      <ul className="lost many-keys" aria-label={t('profile.keys')} {...list}>
        {profile.keys.map((key, index) => (
          <li key={key.id}>
            {t.rich('deleteProfile.key', {
              ...tags,
              role: index === 0 ? 'current' : 'fallback',
              index,
              fingerprint: key.fingerprint,
              place: key.backEnd,
              keychain: ring.keychain.name,
            })}
          </li>
        ))}
      </ul>
      <p>{t('deleteProfile.lost')}</p>
    </ConfirmDialog>
  );
}
