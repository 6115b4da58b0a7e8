// The key ring and the chosen profile: the one piece of state every view shares.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyProfile, KeyRing } from '../../shared/keys.ts';
import { answeredAhead } from '../ahead/answers.ts';
import { call, messageOf, subscribe } from '../client.ts';
import { useLock } from './lock.tsx';

interface KeyRingState {
  /** Null until the first answer. */
  ring: KeyRing | null;
  /** Why the ring could not be read; the last ring read stays. */
  failure: string | null;
  /** Grows whenever the ring was read anew, so that results depending on keys can be asked for again. */
  revision: number;
  reload: () => Promise<void>;
  /** Looks whether the ring is another by now: keys can be deleted behind the app's back. Nothing is asked again when it is the same. */
  refresh: () => Promise<void>;
  /** The profile chosen in the switcher; null is "All profiles". */
  selected: KeyProfile | null;
  select: (profileId: string | null) => void;
}

const KeyRingContext = createContext<KeyRingState | null>(null);

export function KeyRingProvider({ children }: { children: ReactNode }) {
  const { closed } = useLock();
  const [state, setState] = useState<{ ring: KeyRing | null; revision: number }>(() => ({
    ring: answeredAhead('keys.list'),
    revision: 0,
  }));
  const [failure, setFailure] = useState<string | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const newest = useRef(0);

  const read = useCallback(async (onlyIfOther: boolean) => {
    newest.current += 1;
    const turn = newest.current;
    try {
      const ring = await call('keys.list', {});
      // A slower, older answer must not overwrite a newer one.
      if (turn !== newest.current) return;
      setState((previous) => {
        // The first drawn is of this very answer when it came ahead.
        if (previous.ring === ring) return previous;
        if (onlyIfOther && JSON.stringify(previous.ring) === JSON.stringify(ring)) return previous;
        return { ring, revision: previous.revision + 1 };
      });
      setFailure(null);
    } catch (error) {
      if (turn === newest.current) setFailure(messageOf(error));
    }
  }, []);

  const reload = useCallback(() => read(false), [read]);
  const refresh = useCallback(() => read(true), [read]);

  useEffect(() => {
    // While locked nothing is asked; the ring and the profile chosen in it stay for afterwards.
    if (closed) return;
    void reload();
    const onFocus = () => void refresh();
    window.addEventListener('focus', onFocus);
    const unsubscribe = subscribe('keys.changed', () => void reload());
    // Some of it is words.
    const stopHearing = subscribe('language.changed', () => void refresh());
    return () => {
      // An answer that is still on its way is of before the lock.
      newest.current += 1;
      window.removeEventListener('focus', onFocus);
      unsubscribe();
      stopHearing();
    };
  }, [closed, reload, refresh]);

  const { ring, revision } = state;
  const value = useMemo<KeyRingState>(
    () => ({
      ring,
      failure,
      revision,
      reload,
      refresh,
      selected: ring?.profiles.find((profile) => profile.id === selectedId) ?? null,
      select: setSelectedId,
    }),
    [ring, failure, revision, reload, refresh, selectedId],
  );
  return <KeyRingContext value={value}>{children}</KeyRingContext>;
}

export function useKeyRing(): KeyRingState {
  const state = useContext(KeyRingContext);
  if (!state) throw new Error('useKeyRing needs a KeyRingProvider above it.');
  return state;
}
