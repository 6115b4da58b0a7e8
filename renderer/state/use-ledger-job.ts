// A verification, export or purge: one at a time, with its progress and a way to stop it.
import { useCallback, useEffect, useState } from 'react';
import type { LedgerProgress } from '../../shared/ledger.ts';
import { ContractFailure, call, messageOf } from '../client.ts';
import { useAction } from './use-action.ts';

/** Milliseconds between two looks at the progress. */
const LOOK = 250;

export interface LedgerJob {
  kind: LedgerProgress['kind'] | null;
  progress: LedgerProgress | null;
  failure: { kind: LedgerProgress['kind']; message: string; stopped: boolean } | null;
  /** Does nothing while another one runs. True when it went through. */
  run: (kind: LedgerProgress['kind'], work: () => Promise<void>) => Promise<boolean>;
  cancel: () => void;
}

export function useLedgerJob(): LedgerJob {
  const { run: runOne } = useAction();
  const [kind, setKind] = useState<LedgerProgress['kind'] | null>(null);
  const [progress, setProgress] = useState<LedgerProgress | null>(null);
  const [failure, setFailure] = useState<LedgerJob['failure']>(null);

  useEffect(() => {
    if (kind === null) return setProgress(null);
    const look = () => void call('ledger.progress', {}).then(setProgress, () => {});
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [kind]);

  const run = useCallback(
    async (of: LedgerProgress['kind'], work: () => Promise<void>) => {
      let went = false;
      await runOne(async () => {
        setKind(of);
        setFailure(null);
        try {
          await work();
          went = true;
        } catch (error) {
          const stopped = error instanceof ContractFailure && error.code === 'ledger-cancelled';
          setFailure({ kind: of, message: messageOf(error), stopped });
        } finally {
          setKind(null);
        }
      });
      return went;
    },
    [runOne],
  );
  const cancel = useCallback(() => void call('ledger.cancel', {}).catch(() => {}), []);
  return { kind, progress, failure, run, cancel };
}
