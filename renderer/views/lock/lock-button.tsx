// Locks the app at once; in the top bar.
import { Lock } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineError } from '../../components/messages.tsx';
import { shortcut } from '../../wording/shortcut.ts';

interface LockButtonProps {
  /** Why the app did not lock, whoever asked for it. */
  failure: string | null;
  onLock: () => void;
}

export function LockButton({ failure, onLock }: LockButtonProps) {
  return (
    <>
      <InlineError message={failure} />
      <IconButton icon={Lock} label="Lock" tooltip={`Lock (${shortcut('L')})`} onPress={onLock} />
    </>
  );
}
