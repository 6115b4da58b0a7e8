// Live results: every change asks at once, one call runs at a time, and only the newest change waits behind it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../client.ts';

export interface Latest<Query, Answer> {
  /** The newest answer with the query it belongs to; it stays until a newer one is there. */
  answer: { query: Query; value: Answer } | null;
  /** Why the newest call failed; null once one succeeds. */
  failure: string | null;
  pending: boolean;
  /** Null clears the answer. */
  ask: (query: Query | null) => void;
}

export function useLatest<Query, Answer>(run: (query: Query) => Promise<Answer>): Latest<Query, Answer> {
  const [answer, setAnswer] = useState<{ query: Query; value: Answer } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const running = useRef(false);
  const wanted = useRef<Query | null>(null);
  const runRef = useRef(run);
  const mounted = useRef(true);
  runRef.current = run;
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const ask = useCallback((query: Query | null) => {
    wanted.current = query;
    if (query === null) {
      setAnswer(null);
      setFailure(null);
      return;
    }
    if (!running.current) void drain();

    async function drain() {
      running.current = true;
      setPending(true);
      while (wanted.current !== null && mounted.current) {
        const current: Query = wanted.current;
        try {
          const value = await runRef.current(current);
          if (wanted.current === current) {
            setAnswer({ query: current, value });
            setFailure(null);
          }
        } catch (error) {
          if (wanted.current === current) setFailure(messageOf(error));
        }
        // Asked again meanwhile: go round with the newest, which the ones between lose to.
        if (wanted.current === current) break;
      }
      running.current = false;
      if (mounted.current) setPending(false);
    }
  }, []);

  return { answer, failure, pending, ask };
}
