// What is known of new versions, as the main process tells it.
import { useCallback, useEffect, useState } from 'react';
import type { UpdatesState } from '../../shared/updates.ts';
import { answeredAhead } from '../ahead/answers.ts';
import { call, subscribe } from '../client.ts';

type Step = 'check' | 'download' | 'cancel' | 'install';

export interface Updates {
  /** Null until it was asked. */
  state: UpdatesState | null;
  /** Throws what the call throws. */
  ask: (step: Step) => Promise<void>;
}

export function useUpdates(): Updates {
  const [state, setState] = useState<UpdatesState | null>(() => answeredAhead('updates.state'));
  useEffect(() => {
    let told = false;
    const stop = subscribe('updates.changed', (next) => {
      told = true;
      setState(next);
    });
    // Without an answer there is nothing to show; what was told meanwhile is newer.
    call('updates.state', {}).then(
      (first) => told || setState(first),
      () => {},
    );
    return stop;
  }, []);
  const ask = useCallback(async (step: Step) => setState(await call(`updates.${step}`, {})), []);
  return { state, ask };
}
