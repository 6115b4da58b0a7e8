// Asks before a profile is deleted, naming every key that is lost with it.
import type { KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { placeInSentence } from '../../wording/places.ts';

interface DeleteProfileDialogProps {
  profile: KeyProfile;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteProfileDialog({ profile, onClose, onDeleted }: DeleteProfileDialogProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  if (!ring) return null;
  return (
    <ConfirmDialog
      title={`Delete ${profile.name}?`}
      action="Delete profile"
      onClose={onClose}
      onConfirm={async () => {
        await call('keys.deleteProfile', { id: profile.id });
        await reload();
        announce('Profile deleted');
        onDeleted();
      }}
    >
      <p>
        <strong>{profile.name}</strong> and {profile.keys.length === 1 ? 'its key' : `its ${profile.keys.length} keys`}{' '}
        will be removed:
      </p>
      <ul className="lost">
        {profile.keys.map((key, index) => (
          <li key={key.id}>
            {index === 0 ? 'Current key' : `Fallback ${index}`} <code>{key.fingerprint}</code>, from{' '}
            {placeInSentence(key.backEnd, ring.keychain)}
          </li>
        ))}
      </ul>
      <p>
        What these keys signed can no longer be verified here, and they cannot be brought back from this app. The site
        itself keeps its keys; nothing changes there.
      </p>
    </ConfirmDialog>
  );
}
