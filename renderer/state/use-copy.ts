// Copies through the main process and says so, to the eye and to the ear, and how long it stays on the clipboard.
import { useCallback, useEffect, useState } from 'react';
import { call, messageOf } from '../client.ts';
import { duration } from '../wording/time.ts';
import { useAnnounce } from './announcer.tsx';
import { useSettings } from './settings.tsx';

/** Milliseconds that it is said for: long enough to be read. */
const shown = 4000;

/** As it is set: a minute is 60 s. */
const span = (seconds: number) => (seconds < 120 ? `${seconds} s` : duration(seconds));

export interface Copying {
  /** For a moment after a copy. */
  copied: boolean;
  /** As long as `copied`: when it is cleared; null where it is not. */
  note: string | null;
  failure: string | null;
  copy: (text: string) => Promise<void>;
}

/** "Copied" must not stand beside something that is no longer what was copied, so a new `subject` takes it away. */
export function useCopy(subject: unknown): Copying {
  const announce = useAnnounce();
  const { settings } = useSettings();
  const [copied, setCopied] = useState<{ note: string | null } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(null), shown);
    return () => clearTimeout(timer);
  }, [copied]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is the trigger.
  useEffect(() => {
    setCopied(null);
    setFailure(null);
  }, [subject]);
  const seconds = settings?.clipboardSeconds ?? null;
  const copy = useCallback(
    async (text: string) => {
      try {
        await call('clipboard.copy', { text });
        const cleared = seconds === null ? null : `cleared from the clipboard in ${span(seconds)}`;
        setFailure(null);
        setCopied({ note: cleared });
        announce(cleared === null ? 'Copied' : `Copied; ${cleared}`);
      } catch (error) {
        setFailure(messageOf(error));
      }
    },
    [announce, seconds],
  );
  return { copied: copied !== null, note: copied?.note ?? null, failure, copy };
}
