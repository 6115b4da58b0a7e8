// Asks before a production key signs, naming the profile.
import { ConfirmDialog } from './confirm-dialog.tsx';
import { EnvironmentBadge } from './environment-badge.tsx';

interface ConfirmProductionProps {
  profileName: string;
  /** The dialog stays open with the sentence of what this throws. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

export function ConfirmProduction({ profileName, onConfirm, onClose }: ConfirmProductionProps) {
  return (
    <ConfirmDialog
      title="Sign with a production key?"
      action={`Sign as ${profileName}`}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className="inline">
        <EnvironmentBadge environment="production" /> <strong>{profileName}</strong>
      </p>
      <p>
        The live site will accept what is signed with this key as its own. Make sure that the value is the one you mean
        to issue.
      </p>
    </ConfirmDialog>
  );
}
