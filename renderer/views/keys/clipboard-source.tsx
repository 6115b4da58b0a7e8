// Takes a key from the clipboard without seeing it: a paste only tells the main process to read the clipboard itself.
import { ClipboardPaste } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { InlineError } from '../../components/messages.tsx';

const refusalWords =
  'Pasting into a field is off while the key comes from the clipboard, so that a key never lands in one. Type here, or leave the field to paste the key.';

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/**
 * While `active`, every paste anywhere in the window is stopped before its text is taken; outside text fields it calls `onPaste`.
 * The event's clipboardData is never read. Returns the sentence to show after a paste into a field.
 */
export function usePasteShortcut(active: boolean, onPaste: () => void): string | null {
  const [refused, setRefused] = useState(false);
  const handler = useRef(onPaste);
  handler.current = onPaste;
  useEffect(() => {
    if (!active) return;
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      const intoField = isTextField(document.activeElement);
      setRefused(intoField);
      if (!intoField) handler.current();
    };
    // The shortcut is taken too: with the focus on a button not every host makes a paste event of it.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'v' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
        stop(event);
    };
    const stopDrop = (event: Event) => event.preventDefault();
    document.addEventListener('paste', stop, true);
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('drop', stopDrop, true);
    return () => {
      setRefused(false);
      document.removeEventListener('paste', stop, true);
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('drop', stopDrop, true);
    };
  }, [active]);
  return refused ? refusalWords : null;
}

const shortcut = navigator.platform.startsWith('Mac') ? '⌘ V' : 'Ctrl V';

interface ClipboardSourceProps {
  onPaste: () => void;
  refusal: string | null;
  pending: boolean;
}

export function ClipboardSource({ onPaste, refusal, pending }: ClipboardSourceProps) {
  return (
    <div className="paste-zone">
      <p className="field-note" id="paste-note">
        Copy the key where it is, then press this button or {shortcut} here. The main process reads it; it is never
        shown and never passes through this window.
      </p>
      <Button className="button button-primary" aria-describedby="paste-note" data-busy={pending} onPress={onPaste}>
        <ClipboardPaste aria-hidden className="icon" />
        Add from the clipboard
      </Button>
      <InlineError message={refusal} />
    </div>
  );
}
