// The placeholders that a text can hold, as chips that put one where the caret is.
import { memo, type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';

interface PlaceholderFieldProps {
  /** What the chips belong to: "the message". */
  of: string;
  /** Without the braces. */
  placeholders: readonly { name: string; meaning: string }[];
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  /** The text field. */
  children: ReactNode;
}

export function PlaceholderField({ of, placeholders, value, onChange, maxLength, children }: PlaceholderFieldProps) {
  const group = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    const input = group.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!input) return;
    const text = `{${name}}`;
    const start = input.selectionStart ?? value.length;
    const next = value.slice(0, start) + text + value.slice(input.selectionEnd ?? start);
    if (next.length > maxLength) return;
    // The caret can only be put behind it once it is there.
    flushSync(() => onChange(next));
    input.focus();
    input.setSelectionRange(start + text.length, start + text.length);
  };
  const latest = useRef(insert);
  latest.current = insert;
  const [stable] = useState(() => (name: string) => latest.current(name));
  return (
    <div ref={group} className="placeholder-field">
      {children}
      <Chips of={of} placeholders={placeholders} insert={stable} />
    </div>
  );
}

interface ChipsProps extends Pick<PlaceholderFieldProps, 'of' | 'placeholders'> {
  insert: (name: string) => void;
}

const Chips = memo(
  function Chips({ of, placeholders, insert }: ChipsProps) {
    if (placeholders.length === 0) return null;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like one.
      <div role="group" aria-label={`Placeholders for ${of}`} className="placeholder-chips">
        {placeholders.map(({ name, meaning }) => (
          <Button
            key={name}
            className="placeholder-chip mono"
            aria-label={`Insert {${name}}: ${meaning}`}
            onPress={() => insert(name)}
          >
            {`{${name}}`}
          </Button>
        ))}
      </div>
    );
  },
  // Made anew with each keystroke, and mostly the same.
  (before, after) =>
    before.of === after.of && JSON.stringify(before.placeholders) === JSON.stringify(after.placeholders),
);
