// The first start: what the app is for, and the two ways to begin.
import { GraduationCap, KeyRound, Sparkles } from 'lucide-react';
import { useContext, useState } from 'react';
import { Button } from 'react-aria-components';
import { messageOf } from '../client.ts';
import { InlineError } from '../components/messages.tsx';
import { translator } from '../language.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { OpenHelpContext } from '../state/open-help.ts';
import { useSupport } from '../state/support.tsx';

const t = translator('welcome');

interface WelcomeProps {
  onAddKey: () => void;
  /** Throws what the call throws. */
  onExample: () => Promise<void>;
}

export function Welcome({ onAddKey, onExample }: WelcomeProps) {
  const { ring } = useKeyRing();
  const { recipeIds } = useSupport();
  const openHelp = useContext(OpenHelpContext);
  const keychain = ring?.keychain;
  return (
    <div className="empty welcome">
      <h2>{t('title')}</h2>
      <p>{t.rich('what', { code: (name) => <code>{name}</code> })}</p>
      <ul className="promises">
        <li>
          {keychain?.state === 'unavailable'
            ? t('noKeychain')
            : t('whereKeyGoes', { keychain: keychain?.name ?? t('systemKeychain') })}
        </li>
        <li>{t('offline')}</li>
        <li>{t('withoutKey')}</li>
      </ul>
      <div className="buttons">
        {recipeIds === null && (
          <Button className="button button-primary" onPress={onAddKey}>
            <KeyRound aria-hidden className="icon" />
            {t('addKey')}
          </Button>
        )}
        <ExampleButton onExample={onExample} />
        {openHelp && (
          <Button className="button" onPress={() => openHelp('example')}>
            <GraduationCap aria-hidden className="icon" />
            {t('guided')}
          </Button>
        )}
      </div>
      <p className="field-note">{t('aboutExample')}</p>
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
        {t('tryExample')}
      </Button>
      <InlineError message={failure} />
    </>
  );
}
