// Asks before a key is deleted, and says what that means here and for the site.
import type { ReactNode } from 'react';
import type { KeyInfo, KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { tags } from './tags.tsx';

const t = translator('keys');

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
      title={t('deleteKey.title')}
      action={t('deleteKey.action')}
      onClose={onClose}
      onConfirm={async () => {
        await call('keys.deleteKey', { profileId: profile.id, keyId: keyInfo.id });
        await reload();
        announce(t('deleteKey.deleted'));
        onDeleted?.();
      }}
    >
      <p>
        {t.rich('deleteKey.what', {
          ...tags,
          role: index === 0 ? 'current' : 'fallback',
          index,
          fingerprint: keyInfo.fingerprint,
          profile: profile.name,
          place: keyInfo.backEnd,
          keychain: ring.keychain.name,
        })}
      </p>
      {index === 0 && profile.keys.length > 1 && <p>{t('deleteKey.nextCurrent')}</p>}
      {children}
      <p>{t('deleteKey.siteKeeps')}</p>
    </ConfirmDialog>
  );
}
