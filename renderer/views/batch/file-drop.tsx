// Takes a file that is dropped anywhere in the view; while one is being worked on, none.
import { type DragEvent, type ReactNode, useState } from 'react';
import { translator } from '../../language.ts';

const t = translator('batch');

interface FileDropProps {
  /** A run is under way. */
  busy: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

export function FileDrop({ busy, onFiles, children }: FileDropProps) {
  const [dragging, setDragging] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere in it; the button in it opens them too.
    <div
      className="file-drop"
      onDragEnter={(event) => setDragging(hasFiles(event))}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          setDragging(false);
        }
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        // Without this the browser would open the file in place of the app.
        event.preventDefault();
        if (busy) event.dataTransfer.dropEffect = 'none';
      }}
      onDropCapture={(event) => {
        setDragging(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        if (!busy) onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {dragging && <div className="drop-hint">{busy ? t('dropping.busy') : t('dropping.ready')}</div>}
    </div>
  );
}
