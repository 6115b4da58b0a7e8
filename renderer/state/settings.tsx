// What a person has set; the main process keeps it.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Request } from '../../shared/contract.ts';
import type { Settings } from '../../shared/settings.ts';
import { answeredAhead } from '../ahead/answers.ts';
import { call, messageOf } from '../client.ts';
import { useLock } from './lock.tsx';

interface SettingsState {
  /** Null until they were read. */
  settings: Settings | null;
  /** Why they could not be read; what was read before stays. */
  failure: string | null;
  reload: () => Promise<void>;
  /** In force and kept once it resolves. Throws what the call throws, and then nothing is changed. */
  update: (change: Request<'settings.update'>) => Promise<void>;
}

const SettingsContext = createContext<SettingsState | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const { closed } = useLock();
  const [settings, setSettings] = useState<Settings | null>(() => answeredAhead('settings.read'));
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef(0);

  /** A slower, older answer must not overwrite a newer one. */
  const take = useCallback(async (asked: Promise<Settings>) => {
    newest.current += 1;
    const turn = newest.current;
    const answer = await asked;
    if (turn === newest.current) setSettings(answer);
  }, []);
  const reload = useCallback(async () => {
    try {
      await take(call('settings.read', {}));
      setFailure(null);
    } catch (error) {
      setFailure(messageOf(error));
    }
  }, [take]);
  const update = useCallback((change: Request<'settings.update'>) => take(call('settings.update', change)), [take]);

  useEffect(() => {
    if (!closed) void reload();
  }, [closed, reload]);

  const value = useMemo(() => ({ settings, failure, reload, update }), [settings, failure, reload, update]);
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

export function useSettings(): SettingsState {
  const state = useContext(SettingsContext);
  if (!state) throw new Error('useSettings needs a SettingsProvider above it.');
  return state;
}
