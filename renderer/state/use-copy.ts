// Copies through the main process and says so, to the eye and to the ear, and how long it stays on the clipboard.
import { useCallback, useEffect, useState } from 'react';
import { call, messageOf } from '../client.ts';
import { translator } from '../language.ts';
import { duration } from '../wording/time.ts';
import { useAnnounce } from './announcer.tsx';
import { useSettings } from './settings.tsx';

const t = translator('words');

/** Milliseconds that it is said for: long enough to be read. */
const shown = 4000;

/** As it is set: a minute is 60 seconds. */
const spanOf = (seconds: number) => duration(seconds, seconds < 120 ? 'seconds' : undefined);

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
        const span = seconds === null ? null : spanOf(seconds);
        setFailure(null);
        setCopied({ note: span === null ? null : t('copying.cleared', { span }) });
        announce(span === null ? t('copying.copied') : t('copying.copiedAndCleared', { span }));
      } catch (error) {
        setFailure(messageOf(error));
      }
    },
    [announce, seconds],
  );
  return { copied: copied !== null, note: copied?.note ?? null, failure, copy };
}
