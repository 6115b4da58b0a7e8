// One call at a time, with its pending state and the sentence of what it throws.
import { useCallback, useRef, useState } from 'react';
import { messageOf } from '../client.ts';

export interface Action {
  pending: boolean;
  failure: string | null;
  setFailure: (failure: string | null) => void;
  /** Does nothing while another run is under way. True when it went through. */
  run: (work: () => Promise<void>) => Promise<boolean>;
}

export function useAction(): Action {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (running.current) return false;
    running.current = true;
    setPending(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(messageOf(error));
      return false;
    } finally {
      running.current = false;
      setPending(false);
    }
  }, []);
  return { pending, failure, setFailure, run };
}
