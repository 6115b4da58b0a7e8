// Takes a key from the clipboard without seeing it: a paste only tells the main process to read the clipboard itself.
import { ClipboardPaste } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { shortcut } from '../../wording/shortcut.ts';

const t = translator('keys');

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/**
 * While `active`, every paste in the window, or in `within` where that is given, is stopped before its text is taken; outside text
 * fields it calls `onPaste`. The event's clipboardData is never read. Returns the sentence to show after a paste into a field.
 */
export function usePasteShortcut(
  active: boolean,
  onPaste: () => void,
  within?: RefObject<HTMLElement | null>,
): string | null {
  const [refused, setRefused] = useState(false);
  const handler = useRef(onPaste);
  handler.current = onPaste;
  useEffect(() => {
    const target = within ? within.current : document;
    if (!active || !target) return;
    const stop = (event: Event) => {
      event.preventDefault();
      // Nothing else takes it, not even what listens on the same element.
      event.stopImmediatePropagation();
      const intoField = isTextField(document.activeElement);
      setRefused(intoField);
      if (!intoField) handler.current();
    };
    // The shortcut is taken too: with the focus on a button not every host makes a paste event of it.
    const onKeyDown = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.key.toLowerCase() === 'v' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
        stop(event);
    };
    const stopDrop = (event: Event) => event.preventDefault();
    target.addEventListener('paste', stop, true);
    target.addEventListener('keydown', onKeyDown, true);
    target.addEventListener('drop', stopDrop, true);
    return () => {
      setRefused(false);
      target.removeEventListener('paste', stop, true);
      target.removeEventListener('keydown', onKeyDown, true);
      target.removeEventListener('drop', stopDrop, true);
    };
  }, [active, within]);
  return refused ? t('clipboard.noPasteIntoField') : null;
}

interface PasteButtonProps {
  onPaste: () => void;
  pending: boolean;
  /** The button's words. */
  action?: string;
}

export function PasteButton({ onPaste, pending, action = t('clipboard.add') }: PasteButtonProps) {
  return (
    <Button className="button button-primary" aria-describedby="paste-note" data-busy={pending} onPress={onPaste}>
      <ClipboardPaste aria-hidden className="icon" />
      {action}
    </Button>
  );
}

interface ClipboardSourceProps {
  refusal: string | null;
  /** The paste button, where it is not elsewhere beneath. */
  children?: ReactNode;
}

export function ClipboardSource({ refusal, children }: ClipboardSourceProps) {
  return (
    <div className="paste-zone">
      <p className="field-note" id="paste-note">
        {t('clipboard.how', { shortcut: shortcut('V') })}
      </p>
      {children}
      <InlineError message={refusal} />
    </div>
  );
}
