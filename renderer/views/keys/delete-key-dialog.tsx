// Asks before a key is deleted, and says what that means here and for the site.
import type { ReactNode } from 'react';
import type { KeyInfo, KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { placeInSentence } from '../../wording/places.ts';
import { roleInSentence } from '../../wording/roles.ts';

interface DeleteKeyDialogProps {
  profile: KeyProfile;
  keyInfo: KeyInfo;
  index: number;
  onClose: () => void;
  onDeleted?: () => void;
  /** Further paragraphs. */
  children?: ReactNode;
}

export function DeleteKeyDialog({ profile, keyInfo, index, onClose, onDeleted, children }: DeleteKeyDialogProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  if (!ring) return null;
  return (
    <ConfirmDialog
      title="Delete this key?"
      action="Delete key"
      onClose={onClose}
      onConfirm={async () => {
        await call('keys.deleteKey', { profileId: profile.id, keyId: keyInfo.id });
        await reload();
        announce('Key deleted');
        onDeleted?.();
      }}
    >
      <p>
        The {roleInSentence(index)} <code>{keyInfo.fingerprint}</code> of <strong>{profile.name}</strong> will be
        removed from {placeInSentence(keyInfo.backEnd, ring.keychain)}. What it signed can no longer be verified here,
        and it cannot be brought back from this app.
      </p>
      {index === 0 && profile.keys.length > 1 && <p>The first fallback becomes the current key.</p>}
      {children}
      <p>The site itself keeps its keys; nothing changes there.</p>
    </ConfirmDialog>
  );
}
