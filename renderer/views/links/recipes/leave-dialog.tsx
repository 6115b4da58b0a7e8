// Asks before what was typed is given up.
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { translator } from '../../../language.ts';

const t = translator('recipes');

export function LeaveDialog({ onLeave, onClose }: { onLeave: () => void; onClose: () => void }) {
  return (
    <ConfirmDialog
      title={t('leave.title')}
      action={t('leave.discard')}
      dismissal={t('leave.stay')}
      onConfirm={async () => onLeave()}
      onClose={onClose}
    >
      <p>{t('leave.what')}</p>
    </ConfirmDialog>
  );
}
