// The run over a file: asked for at the start, told of by the main process from then on.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BatchRun } from '../../shared/batch.ts';
import { call, subscribe } from '../client.ts';
import { shareUnchanged } from './share-unchanged.ts';

export interface BatchRunState {
  run: BatchRun | null;
  /** False until the main process has said whether there is one. */
  known: boolean;
  /** What a call has answered. */
  take: (run: BatchRun) => void;
}

/** @param onEnd Told once of a run that ends while this window looks on. */
export function useBatchRun(onEnd: (run: BatchRun) => void): BatchRunState {
  const [run, setRun] = useState<BatchRun | null>(null);
  const [known, setKnown] = useState(false);
  /** Counts what was told: the answer about the start is older than that. */
  const told = useRef(0);
  const last = useRef<BatchRun | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;

  const take = useCallback((next: BatchRun) => {
    told.current += 1;
    const before = last.current;
    // Parts that are as they were are not drawn anew.
    const shared = shareUnchanged(before, next);
    last.current = shared;
    setRun(shared);
    setKnown(true);
    const wasUnderWay = before?.runId === next.runId && isUnderWay(before);
    if (wasUnderWay && !isUnderWay(next)) ended.current(next);
  }, []);

  useEffect(() => {
    const unsubscribe = subscribe('batch.changed', take);
    const turn = told.current;
    call('batch.state', {}).then(
      ({ run: there }) => {
        if (told.current === turn && there !== null) take(there);
        setKnown(true);
      },
      // A main process that does not answer is told of by whatever is done next.
      () => setKnown(true),
    );
    return () => {
      told.current += 1;
      unsubscribe();
    };
  }, [take]);

  return { run, known, take };
}

export const isUnderWay = ({ phase }: BatchRun): boolean => phase === 'running' || phase === 'paused';
