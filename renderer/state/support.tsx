// Whether the app is locked to chosen recipes: asked at the start, and told by the main process, which enforces it whatever this window shows.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { SupportLock } from '../../shared/links.ts';
import { answeredAhead } from '../ahead/answers.ts';
import { call, subscribe } from '../client.ts';
import { translator } from '../language.ts';
import { useAnnounce } from './announcer.tsx';
import { useLock } from './lock.tsx';

const t = translator('words');

interface SupportControls {
  /** Until the first answer nobody knows what may be shown. */
  known: boolean;
  /** The recipes that are all that can be issued; null while the app is not locked to any. */
  recipeIds: readonly string[] | null;
  /** Asks for a new passphrase in a window of its own. False when the person cancelled. Throws what the call throws. */
  lock: (recipeIds: readonly string[]) => Promise<boolean>;
  /** Asks for that passphrase. False when it stays locked. Throws what the call throws. */
  unlock: () => Promise<boolean>;
}

const SupportContext = createContext<SupportControls | null>(null);

export function SupportProvider({ children }: { children: ReactNode }) {
  const announce = useAnnounce();
  const { closed } = useLock();
  const [state, setState] = useState<SupportLock | null>(() => answeredAhead('support.state'));
  const current = useRef<SupportLock | null>(null);
  /** Counts what the main process told: an answer that is older than that says nothing any more. */
  const told = useRef(0);

  const take = useCallback(
    (next: SupportLock) => {
      const wasLocked = current.current === null ? null : current.current.recipeIds !== null;
      const isLocked = next.recipeIds !== null;
      current.current = next;
      setState(next);
      if (wasLocked === false && isLocked) announce(t('announced.supportLocked'));
      if (wasLocked === true && !isLocked) announce(t('announced.supportUnlocked'));
    },
    [announce],
  );
  const ask = useCallback(
    async (asking: () => Promise<SupportLock>): Promise<SupportLock> => {
      const turn = told.current;
      const answer = await asking();
      if (told.current === turn || current.current === null) take(answer);
      return current.current ?? answer;
    },
    [take],
  );

  useEffect(() => {
    if (closed) return;
    const unsubscribe = subscribe('support.changed', (next) => {
      told.current += 1;
      take(next);
    });
    // A main process that does not answer shows in every view, which says so.
    ask(() => call('support.state', {})).catch(() => {
      if (current.current === null) take({ recipeIds: null });
    });
    return unsubscribe;
  }, [closed, ask, take]);

  const controls = useMemo<SupportControls>(
    () => ({
      known: state !== null,
      recipeIds: state?.recipeIds ?? null,
      lock: async (recipeIds) =>
        (await ask(() => call('support.lock', { recipeIds: [...recipeIds] }))).recipeIds !== null,
      unlock: async () => (await ask(() => call('support.unlock', {}))).recipeIds === null,
    }),
    [state, ask],
  );
  return <SupportContext value={controls}>{children}</SupportContext>;
}

export function useSupport(): SupportControls {
  const controls = useContext(SupportContext);
  if (!controls) throw new Error('useSupport needs a SupportProvider above it.');
  return controls;
}
