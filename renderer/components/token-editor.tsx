// A text area that colours the segments of a signed value while it is typed: the coloured text lies behind a transparent one.
import { type ReactNode, type Ref, useRef } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import type { Segment } from '../../shared/inspection.ts';
import { translator } from '../language.ts';
import { InlineError } from './messages.tsx';
import { SegmentedText } from './segmented-text.tsx';
import { useLengthGuard } from './use-length-guard.ts';

const t = translator('common');

/** Longer texts are shown plain: colouring them would lay the text out twice. */
export const maxColouredLength = 20_000;

interface TokenEditorProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  segments?: readonly Segment[];
  placeholder?: string;
  /** Buttons at the right of the label. */
  actions?: ReactNode;
  error?: string | null;
  inputRef?: Ref<HTMLTextAreaElement>;
  className?: string;
}

export function TokenEditor({
  label,
  value,
  onChange,
  segments = [],
  placeholder,
  actions,
  error = null,
  inputRef,
  className = '',
}: TokenEditorProps) {
  const behind = useRef<HTMLPreElement>(null);
  const guard = useLengthGuard(onChange);
  const coloured = value.length <= maxColouredLength && segments.length > 0;
  return (
    <TextField
      className={`field token-editor ${className}`}
      value={value}
      onChange={guard.accept}
      isInvalid={error !== null}
      spellCheck="false"
      autoComplete="off"
      autoCorrect="off"
    >
      <div className="token-editor-bar">
        <Label className="label">{label}</Label>
        <span className="token-editor-count">{value.length > 0 && t('text.length', { count: value.length })}</span>
        {actions}
      </div>
      <div className="token-editor-area" data-coloured={coloured}>
        {coloured && (
          <pre ref={behind} aria-hidden className="token-editor-behind">
            <SegmentedText text={value} segments={segments} />
            {/* A text area gives a trailing line break a line of its own; a pre needs something on it. */}
            {'\n'}
          </pre>
        )}
        <TextArea
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          className="token-editor-input"
          placeholder={placeholder}
          onScroll={(event) => {
            if (behind.current) behind.current.scrollTop = event.currentTarget.scrollTop;
          }}
          {...guard.handlers}
        />
      </div>
      {error !== null && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
      <InlineError message={guard.message} />
    </TextField>
  );
}
