// Locks the app at once; in the top bar.
import { Lock } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { shortcut } from '../../wording/shortcut.ts';

const t = translator('lock');

interface LockButtonProps {
  /** Why the app did not lock, whoever asked for it. */
  failure: string | null;
  onLock: () => void;
}

export function LockButton({ failure, onLock }: LockButtonProps) {
  return (
    <>
      <InlineError message={failure} />
      <IconButton icon={Lock} label={t('lock')} tooltip={t('lockTip', { shortcut: shortcut('L') })} onPress={onLock} />
    </>
  );
}
