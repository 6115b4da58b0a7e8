// Whether the app is locked: asked at the start, told by the main process, and asked again when any call is refused for it.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LockState } from '../../shared/lock.ts';
import { answeredAhead } from '../ahead/answers.ts';
import { call, onLocked, subscribe } from '../client.ts';
import { translator } from '../language.ts';
import { useAnnounce } from './announcer.tsx';
import { createHeld, type Held, HeldContext } from './lock-held.ts';

const t = translator('words');

interface LockControls {
  /** Null until the first answer. */
  state: LockState | null;
  /** Nothing of a person's work may be shown, and nothing asked for it: locked, or not yet known to be open. */
  closed: boolean;
  /** The app was locked since it was started, so the views come back rather than begin. */
  returned: boolean;
  /** Throws what the call throws. */
  lock: () => Promise<void>;
  /** False when the app stays locked, because the person cancelled or was not recognised. Throws what the call throws. */
  unlock: () => Promise<boolean>;
}

const LockContext = createContext<LockControls | null>(null);

const open: LockState = { reason: null, unlockBy: 'click' };

export function LockProvider({ children }: { children: ReactNode }) {
  const announce = useAnnounce();
  const [state, setState] = useState<LockState | null>(() => answeredAhead('lock.state'));
  const [returned, setReturned] = useState(false);
  const [held] = useState<Held>(createHeld);
  const current = useRef<LockState | null>(null);
  /** Counts what the main process told: an answer that is older than that says nothing any more. */
  const told = useRef(0);

  const take = useCallback(
    (next: LockState) => {
      const wasLocked = current.current !== null && current.current.reason !== null;
      const isLocked = next.reason !== null;
      current.current = next;
      // Before anything is unmounted, so that what is held outlives it.
      held.keeping = isLocked;
      setState(next);
      if (isLocked) setReturned(true);
      if (isLocked && !wasLocked) announce(t('announced.locked'));
      if (!isLocked && wasLocked) announce(t('announced.unlocked'));
    },
    [announce, held],
  );
  const ask = useCallback(
    async (channel: 'lock.state' | 'lock.lock' | 'lock.unlock'): Promise<LockState> => {
      let turn = told.current;
      let answer = await call(channel, {});
      // Something was told meanwhile, and only the main process knows which came last.
      while (told.current !== turn) {
        turn = told.current;
        answer = await call('lock.state', {});
      }
      take(answer);
      return answer;
    },
    [take],
  );

  useEffect(() => {
    const unsubscribe = subscribe('lock.changed', (next) => {
      told.current += 1;
      take(next);
    });
    // A main process that does not answer shows in every view, which says so; a lock screen could not be left.
    const check = () =>
      void ask('lock.state').catch(() => {
        if (current.current === null) take(open);
      });
    const stop = onLocked(check);
    check();
    return () => {
      unsubscribe();
      stop();
    };
  }, [ask, take]);

  const controls = useMemo<LockControls>(
    () => ({
      state,
      closed: state === null || state.reason !== null,
      returned,
      lock: async () => {
        await ask('lock.lock');
      },
      unlock: async () => (await ask('lock.unlock')).reason === null,
    }),
    [state, returned, ask],
  );
  return (
    <LockContext value={controls}>
      <HeldContext value={held}>{children}</HeldContext>
    </LockContext>
  );
}

export function useLock(): LockControls {
  const controls = useContext(LockContext);
  if (!controls) throw new Error('useLock needs a LockProvider above it.');
  return controls;
}
