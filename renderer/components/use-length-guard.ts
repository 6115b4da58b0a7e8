// Keeps text that is too long out of a text area before the browser lays it out, which could freeze the window.
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { maxTokenLength } from '../../shared/limits.ts';
import { translator } from '../language.ts';

const t = translator('common');

const refusal = (length: number) => t('text.tooLong', { count: length, most: maxTokenLength });

export interface LengthGuard {
  message: string | null;
  handlers: {
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
    onDrop: (event: DragEvent<HTMLTextAreaElement>) => void;
  };
  /** Takes a new value unless it is too long. */
  accept: (value: string) => void;
}

export function useLengthGuard(onChange: (value: string) => void): LengthGuard {
  const [message, setMessage] = useState<string | null>(null);
  const fits = (area: HTMLTextAreaElement, incoming: string, replaced: number): boolean => {
    const length = area.value.length - replaced + incoming.length;
    if (length <= maxTokenLength) return true;
    setMessage(refusal(length));
    return false;
  };
  const accept = (value: string) => {
    if (value.length > maxTokenLength) {
      setMessage(refusal(value.length));
      return;
    }
    setMessage(null);
    onChange(value);
  };
  return {
    message,
    accept,
    handlers: {
      onPaste(event) {
        const area = event.currentTarget;
        const replaced = area.selectionEnd - area.selectionStart;
        if (!fits(area, event.clipboardData.getData('text/plain'), replaced)) event.preventDefault();
      },
      onDrop(event) {
        const area = event.currentTarget;
        const file = event.dataTransfer.files[0];
        if (file) {
          // The browser would leave the page for a dropped file; its text is what is meant.
          event.preventDefault();
          if (file.size > maxTokenLength) setMessage(refusal(file.size));
          else void file.text().then(accept, () => setMessage(t('text.unreadable')));
        } else if (!fits(area, event.dataTransfer.getData('text/plain'), 0)) event.preventDefault();
      },
    },
  };
}
