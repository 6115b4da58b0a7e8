// All that the window shows while the app is locked: that it is, why, and the way back.
import { Fingerprint, KeyRound, LockKeyhole, LockKeyholeOpen, type LucideIcon } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LockReason, LockState } from '../../../shared/lock.ts';
import { messageOf } from '../../client.ts';
import { Hint, InlineError } from '../../components/messages.tsx';
import { useLock } from '../../state/lock.tsx';

const reasons: Record<LockReason, string> = {
  asked: 'You locked it.',
  idle: 'It locked itself because nobody used this computer for a while.',
  'screen-locked': 'It locked itself when the screen was locked.',
  suspended: 'It locked itself when the computer went to sleep.',
  'user-switched': 'It locked itself when another user was switched to.',
};

const ways: Record<LockState['unlockBy'], { label: string; icon: LucideIcon; waiting: string; note: string | null }> = {
  'touch-id': { label: 'Unlock with Touch ID', icon: Fingerprint, waiting: 'Waiting for Touch ID…', note: null },
  passphrase: {
    label: 'Unlock with the vault’s passphrase…',
    icon: KeyRound,
    waiting: 'Waiting for the passphrase, which is asked for in a window of its own…',
    note: null,
  },
  click: {
    label: 'Unlock',
    icon: LockKeyholeOpen,
    waiting: 'Unlocking…',
    note: 'Unlocking asks for nothing here: what guards the keys is the system’s own lock and that of its keychain.',
  },
};

type Outcome = { kind: 'waiting' | 'stayed' } | { kind: 'failed'; message: string } | null;

export function LockView({ reason, unlockBy }: { reason: LockReason; unlockBy: LockState['unlockBy'] }) {
  const { unlock } = useLock();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const running = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { label, icon: Icon, waiting, note } = ways[unlockBy];
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
          <p>
            <strong>Countersign is locked.</strong> {reasons[reason]}
          </p>
          <p>Your keys are put away. What you typed is kept, and is here again once you unlock.</p>
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
        <div role="status" aria-label="Unlocking" className="lock-outcome">
          {pending && <p className="field-note">{waiting}</p>}
          {outcome?.kind === 'stayed' && (
            <Hint>
              Countersign is still locked: unlocking was cancelled or not confirmed. Nothing is lost; try again.
            </Hint>
          )}
          {outcome === null && note !== null && <p className="field-note">{note}</p>}
        </div>
        <InlineError message={outcome?.kind === 'failed' ? outcome.message : null} />
      </div>
    </main>
  );
}
