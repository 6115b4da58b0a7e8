// Asks before a production key signs, naming the profile.

import { translator } from '../language.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { EnvironmentBadge } from './environment-badge.tsx';

const t = translator('common');

interface ConfirmProductionProps {
  profileName: string;
  /** The dialog stays open with the sentence of what this throws. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

export function ConfirmProduction({ profileName, onConfirm, onClose }: ConfirmProductionProps) {
  return (
    <ConfirmDialog
      title={t('confirmProduction.title')}
      action={t('confirmProduction.action', { profile: profileName })}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className="inline">
        <EnvironmentBadge environment="production" /> <strong>{profileName}</strong>
      </p>
      <p>{t('confirmProduction.what')}</p>
    </ConfirmDialog>
  );
}
