// Copies through the main process and says so, to the eye and to the ear.
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { call, messageOf } from '../client.ts';
import { useAnnounce } from '../state/announcer.tsx';
import { InlineError } from './messages.tsx';

interface CopyButtonProps {
  text: string;
  /** The button's name: "Copy Set-Cookie header". */
  label: string;
  /** What stands on the button; "Copy" without. */
  children?: string;
}

export function CopyButton({ text, label, children = 'Copy' }: CopyButtonProps) {
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  // "Copied" must not stand beside a text that is no longer the copied one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the trigger.
  useEffect(() => {
    setState('idle');
    setFailure(null);
  }, [text]);

  const copy = async () => {
    try {
      await call('clipboard.copy', { text });
      setFailure(null);
      setState('copied');
      announce('Copied');
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <span className="copy">
      <Button
        aria-label={label}
        className="button button-small"
        data-copied={state === 'copied'}
        onPress={() => void copy()}
      >
        <Icon aria-hidden className="icon" />
        {state === 'copied' ? 'Copied' : children}
      </Button>
      <InlineError message={failure} />
    </span>
  );
}
