// How often the ledger has changed, as far as someone looks: a batch records many values a second, and a hidden view asks for nothing.
import { useEffect, useRef, useState } from 'react';
import { subscribe } from '../client.ts';

/** Milliseconds between two looks. */
const PAUSE = 1000;

/** Goes up at most once a second while `shown`, and when it is shown again after a change. */
export function useLedgerRevision(shown: boolean): number {
  const [revision, setRevision] = useState(0);
  const missed = useRef(false);
  useEffect(() => {
    const look = () => {
      missed.current = false;
      setRevision((last) => last + 1);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      missed.current = true;
      if (!shown || timer !== undefined) return;
      look();
      timer = setTimeout(() => {
        timer = undefined;
        if (missed.current) changed();
      }, PAUSE);
    };
    if (shown && missed.current) changed();
    const stop = subscribe('ledger.changed', changed);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [shown]);
  return revision;
}
