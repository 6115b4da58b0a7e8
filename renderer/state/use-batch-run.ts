// The run over a file: asked for at the start, told of by the main process from then on.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BatchRun } from '../../shared/batch.ts';
import { call, subscribe } from '../client.ts';
import { shareUnchanged } from './share-unchanged.ts';

export interface BatchRunState {
  run: BatchRun | null;
  /** False until the main process has said whether there is one. */
  known: boolean;
  /** Makes a call that answers with the run, and takes it up unless something newer was told meanwhile. Throws what the call throws. */
  ask: AskRun;
}

/** Null when the person cancelled. */
export type AskRun = (calling: () => Promise<BatchRun | null>) => Promise<BatchRun | null>;

/** @param onEnd Told once of a run that ends while this window looks on. */
export function useBatchRun(onEnd: (run: BatchRun) => void): BatchRunState {
  const [run, setRun] = useState<BatchRun | null>(null);
  const [known, setKnown] = useState(false);
  /** Counts what was told: an answer to what was asked before that is older. */
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
    const isOther = before?.runId === next.runId && before.phase !== next.phase;
    if (isOther && next.phase !== 'running' && next.phase !== 'paused') ended.current(next);
  }, []);

  const ask = useCallback<AskRun>(
    async (calling) => {
      const turn = told.current;
      const answer = await calling();
      if (answer !== null && told.current === turn) take(answer);
      return answer;
    },
    [take],
  );

  useEffect(() => {
    const unsubscribe = subscribe('batch.changed', take);
    ask(async () => (await call('batch.state', {})).run)
      // A main process that does not answer is told of by whatever is done next.
      .catch(() => null)
      .finally(() => setKnown(true));
    return () => {
      // An answer that is still on its way is of before.
      told.current += 1;
      unsubscribe();
    };
  }, [ask, take]);

  return { run, known, ask };
}
