// Takes whatever is dropped or pasted anywhere in the view. What only the token field can judge goes on to it.
import { type ClipboardEvent, type DragEvent, type ReactNode, type RefObject, useState } from 'react';
import { translator } from '../../../language.ts';
import { mayHoldTokens } from '../../../state/use-intake.ts';

const t = translator('intake');

interface DropAreaProps {
  editorRef: RefObject<HTMLTextAreaElement | null>;
  onFiles: (files: File[]) => void;
  /** A text that may hold several tokens; `insert` puts it into the token field as it stands. */
  onText: (text: string, insert: () => void) => void;
  children: ReactNode;
}

const isField = (target: EventTarget) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;

export function DropArea({ editorRef, onFiles, onText, children }: DropAreaProps) {
  const [dragging, setDragging] = useState(false);

  /** Like typing: undo, the caret and the field's own bound stay in force. */
  const insert = (text: string, everything: boolean) => {
    const area = editorRef.current;
    if (!area) return;
    area.focus();
    if (everything) area.select();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const take = (event: ClipboardEvent | DragEvent, text: string) => {
    const inEditor = event.target === editorRef.current;
    if (text === '' || (!inEditor && isField(event.target))) return;
    const composite = mayHoldTokens(text);
    // A bare token in the token field is the browser's own business.
    if (inEditor && !composite) return;
    event.preventDefault();
    event.stopPropagation();
    if (composite) onText(text, () => insert(text, !inEditor));
    else insert(text, true);
  };

  return (
    <section
      aria-label={t('drop.region')}
      className="drop-area"
      data-dragging={dragging}
      onDragEnter={(event) => setDragging(event.dataTransfer.types.includes('Files'))}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          setDragging(false);
        }
      }}
      onDragOver={(event) => {
        // Without this the browser would open the file in place of the app.
        if (event.dataTransfer.types.includes('Files') || !isField(event.target)) event.preventDefault();
      }}
      onDropCapture={(event) => {
        setDragging(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) {
          take(event, event.dataTransfer.getData('text/plain'));
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        onFiles(files);
      }}
      onPasteCapture={(event) => {
        const files = [...(event.clipboardData.files ?? [])];
        const text = event.clipboardData.getData('text/plain');
        if (files.length === 0 || text !== '') {
          take(event, text);
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        onFiles(files);
      }}
    >
      {children}
      {dragging && <div className="drop-hint">{t('drop.hint')}</div>}
    </section>
  );
}
