// Locks the app at once; in the top bar.
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '../../client.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineError } from '../../components/messages.tsx';
import { useLock } from '../../state/lock.tsx';
import { shortcut } from '../../wording/shortcut.ts';

export function LockButton() {
  const { lock } = useLock();
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    setFailure(null);
    try {
      await lock();
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <>
      <InlineError message={failure} />
      <IconButton icon={Lock} label="Lock" tooltip={`Lock (${shortcut('L')})`} onPress={() => void run()} />
    </>
  );
}
