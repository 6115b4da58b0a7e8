// Said while the main process asks for the vault's passphrase: the question stands in a window of its own, perhaps behind this one.
import { KeyRound } from 'lucide-react';
import type { BackEnd } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { useDelayed } from '../state/use-delayed.ts';

const t = translator('common');

interface PassphraseWaitProps {
  active: boolean;
  children?: string;
}

/** The region is there before its words, so that they are spoken. What is over within 100 ms is never said. */
export function PassphraseWait({ active, children = t('passphrase.asking') }: PassphraseWaitProps) {
  const due = useDelayed(active, 100);
  return (
    <div role="status" aria-label={t('passphrase.progress')} className="passphrase-wait">
      {due && (
        <p className="message message-hint">
          <KeyRound aria-hidden className="icon" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}

/** The same for a call that stores keys: an open vault asks nothing, but encrypting takes its moment. */
export function StoringWait({ pending, places }: { pending: boolean; places: readonly (BackEnd | null)[] }) {
  const { ring } = useKeyRing();
  return (
    <PassphraseWait active={pending && places.includes('vault')}>
      {ring?.vault.state === 'open' ? t('passphrase.writing') : t('passphrase.asking')}
    </PassphraseWait>
  );
}
