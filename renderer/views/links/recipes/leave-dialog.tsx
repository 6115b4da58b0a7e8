// Asks before what was typed is given up.
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';

export function LeaveDialog({ onLeave, onClose }: { onLeave: () => void; onClose: () => void }) {
  return (
    <ConfirmDialog
      title="Leave without saving?"
      action="Discard the changes"
      dismissal="Keep editing"
      onConfirm={async () => onLeave()}
      onClose={onClose}
    >
      <p>What you changed in this recipe is not saved, and is lost when you leave.</p>
    </ConfirmDialog>
  );
}
