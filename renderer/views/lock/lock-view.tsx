// All that the window shows while the app is locked: that it is, why, and the way back.
import { Fingerprint, KeyRound, LockKeyhole, LockKeyholeOpen, type LucideIcon } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LockReason, LockState } from '../../../shared/lock.ts';
import { messageOf } from '../../client.ts';
import { Hint, InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useLock } from '../../state/lock.tsx';

const t = translator('lock');

/** As the message tells them apart. */
const reasonOf: Record<LockReason, string> = {
  asked: 'asked',
  idle: 'idle',
  'screen-locked': 'screen',
  suspended: 'suspended',
  'user-switched': 'other',
};

interface Way {
  label: string;
  icon: LucideIcon;
  waiting: string;
  note: string | null;
}

const wayOf = (unlockBy: LockState['unlockBy']): Way => {
  if (unlockBy === 'touch-id')
    return { label: t('touchId.unlock'), icon: Fingerprint, waiting: t('touchId.waiting'), note: null };
  if (unlockBy === 'passphrase')
    return { label: t('passphrase.unlock'), icon: KeyRound, waiting: t('passphrase.waiting'), note: null };
  return { label: t('click.unlock'), icon: LockKeyholeOpen, waiting: t('click.waiting'), note: t('click.note') };
};

type Outcome = { kind: 'waiting' | 'stayed' } | { kind: 'failed'; message: string } | null;

export function LockView({ reason, unlockBy }: { reason: LockReason; unlockBy: LockState['unlockBy'] }) {
  const { unlock } = useLock();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const running = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { label, icon: Icon, waiting, note } = wayOf(unlockBy);
  const pending = outcome?.kind === 'waiting';

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setOutcome({ kind: 'waiting' });
    try {
      const unlocked = await unlock();
      setOutcome(unlocked ? null : { kind: 'stayed' });
    } catch (error) {
      setOutcome({ kind: 'failed', message: messageOf(error) });
    } finally {
      running.current = false;
    }
  }, [unlock]);

  useEffect(() => button.current?.focus(), []);
  // Enter unlocks wherever the focus is; on the button it does so anyway.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.target === button.current) return;
      void run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run]);

  return (
    <main className="lock">
      <div className="lock-box">
        <LockKeyhole aria-hidden className="lock-icon" />
        <h1>Countersign</h1>
        <div id="lock-words" className="lock-words">
          <p>{t.rich('locked', { reason: reasonOf[reason], strong: (words) => <strong>{words}</strong> })}</p>
          <p>{t('kept')}</p>
        </div>
        <Button
          ref={button}
          aria-describedby="lock-words"
          className="button button-primary lock-button"
          data-busy={pending}
          onPress={() => void run()}
        >
          <Icon aria-hidden className="icon" />
          {label}
        </Button>
        <div role="status" aria-label={t('unlocking')} className="lock-outcome">
          {pending && <p className="field-note">{waiting}</p>}
          {outcome?.kind === 'stayed' && <Hint>{t('stayed')}</Hint>}
          {outcome === null && note !== null && <p className="field-note">{note}</p>}
        </div>
        <InlineError message={outcome?.kind === 'failed' ? outcome.message : null} />
      </div>
    </main>
  );
}
