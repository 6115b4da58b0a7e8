// Copies through the main process and says so, to the eye and to the ear.
import { useCallback, useEffect, useState } from 'react';
import { call, messageOf } from '../client.ts';
import { useAnnounce } from './announcer.tsx';

export interface Copying {
  /** For two seconds after a copy. */
  copied: boolean;
  failure: string | null;
  copy: (text: string) => Promise<void>;
}

/** "Copied" must not stand beside something that is no longer what was copied, so a new `subject` takes it away. */
export function useCopy(subject: unknown): Copying {
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is the trigger.
  useEffect(() => {
    setCopied(false);
    setFailure(null);
  }, [subject]);
  const copy = useCallback(
    async (text: string) => {
      try {
        await call('clipboard.copy', { text });
        setFailure(null);
        setCopied(true);
        announce('Copied');
      } catch (error) {
        setFailure(messageOf(error));
      }
    },
    [announce],
  );
  return { copied, failure, copy };
}
