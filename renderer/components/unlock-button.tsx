// Lets the system ask for the keychain's password.
import { LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { call, messageOf } from '../client.ts';
import { translator } from '../language.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { InlineError } from './messages.tsx';

const t = translator('common');

export function UnlockButton() {
  const { reload } = useKeyRing();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const unlock = async () => {
    if (pending) return;
    setPending(true);
    setFailure(null);
    try {
      await call('keys.unlock', {});
      await reload();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button className="button button-small" data-busy={pending} onPress={() => void unlock()}>
        <LockKeyholeOpen aria-hidden className="icon" />
        {t('keychain.unlock')}
      </Button>
      <InlineError message={failure} />
    </>
  );
}
