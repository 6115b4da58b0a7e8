// The left side of Inspect: the token, its legend, and what the token does not say itself.
import { Eraser } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { Segment } from '../../../shared/inspection.ts';
import { SegmentLegend } from '../../components/segmented-text.tsx';
import { maxColouredLength, TokenEditor } from '../../components/token-editor.tsx';
import type { InspectDraft } from '../../state/inspect-draft.ts';
import { InspectFields } from './inspect-fields.tsx';

interface InspectInputProps {
  draft: InspectDraft;
  onChange: (change: Partial<InspectDraft>) => void;
  segments: readonly Segment[];
  editorRef: RefObject<HTMLTextAreaElement | null>;
}

export function InspectInput({ draft, onChange, segments, editorRef }: InspectInputProps) {
  return (
    <div className="inspect-input">
      <TokenEditor
        label="Token"
        value={draft.text}
        onChange={(text) => onChange({ text })}
        segments={segments}
        inputRef={editorRef}
        placeholder="Paste a cookie, a token or a signed link here"
        actions={
          draft.text !== '' && (
            <Button
              className="button button-quiet button-small"
              onPress={() => {
                onChange({ text: '', format: null });
                editorRef.current?.focus();
              }}
            >
              <Eraser aria-hidden className="icon" />
              Clear
            </Button>
          )
        }
      />
      <div className="inspect-legend">
        <SegmentLegend segments={segments} />
        {draft.text.length > maxColouredLength && (
          <span className="field-note">Segments are not coloured in texts this long.</span>
        )}
      </div>
      <InspectFields cookieName={draft.cookieName} salt={draft.salt} maxAge={draft.maxAge} onChange={onChange} />
    </div>
  );
}
