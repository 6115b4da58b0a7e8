// The first start: what the app is for, and the two ways to begin.
import { KeyRound, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { messageOf } from '../client.ts';
import { InlineError } from '../components/messages.tsx';
import { useKeyRing } from '../state/key-ring.tsx';
import { useSupport } from '../state/support.tsx';

interface WelcomeProps {
  onAddKey: () => void;
  /** Throws what the call throws. */
  onExample: () => Promise<void>;
}

export function Welcome({ onAddKey, onExample }: WelcomeProps) {
  const { ring } = useKeyRing();
  const { recipeIds } = useSupport();
  const keychain = ring?.keychain;
  return (
    <div className="empty welcome">
      <h2>Welcome to Countersign</h2>
      <p>
        It reads, checks and makes the values that Django signs: cookies, sessions, tokens in links. To check a
        signature it needs the site’s <code>SECRET_KEY</code>.
      </p>
      <ul className="promises">
        <li>
          {keychain?.state === 'unavailable'
            ? 'This machine’s keychain is not available. The key goes into a vault, a file encrypted with your passphrase, or stays in memory until the app quits; it is never shown again.'
            : `The key goes into ${keychain?.name ?? 'the system’s keychain'} and is never shown again, not even here.`}
        </li>
        <li>Nothing leaves this machine: the app has no network access at all.</li>
        <li>Without a key, values can still be read, only not checked.</li>
      </ul>
      <div className="buttons">
        {recipeIds === null && (
          <Button className="button button-primary" onPress={onAddKey}>
            <KeyRound aria-hidden className="icon" />
            Add a key
          </Button>
        )}
        <ExampleButton onExample={onExample} />
      </div>
      <p className="field-note">
        The example brings a throwaway key, held in memory, and a session cookie signed with it.
      </p>
    </div>
  );
}

/** Not there while no key may be added. */
export function ExampleButton({ onExample }: Pick<WelcomeProps, 'onExample'>) {
  const { recipeIds } = useSupport();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    if (pending) return;
    setPending(true);
    setFailure(null);
    try {
      await onExample();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  if (recipeIds !== null) return null;
  return (
    <>
      <Button className="button" data-busy={pending} onPress={() => void run()}>
        <Sparkles aria-hidden className="icon" />
        Try an example
      </Button>
      <InlineError message={failure} />
    </>
  );
}
