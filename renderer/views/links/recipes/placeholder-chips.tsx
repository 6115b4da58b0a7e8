// The placeholders that a text can hold, as chips that put one where the caret is.
import { memo, type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { translator } from '../../../language.ts';

const t = translator('recipeEditor');

interface PlaceholderFieldProps {
  /** Of the chips, which names the text they belong to. */
  label: string;
  /** Without the braces. */
  placeholders: readonly { name: string; meaning: string }[];
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  /** The text field. */
  children: ReactNode;
}

export function PlaceholderField({ label, placeholders, value, onChange, maxLength, children }: PlaceholderFieldProps) {
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
      <Chips label={label} placeholders={placeholders} insert={stable} />
    </div>
  );
}

interface ChipsProps extends Pick<PlaceholderFieldProps, 'label' | 'placeholders'> {
  insert: (name: string) => void;
}

const Chips = memo(
  function Chips({ label, placeholders, insert }: ChipsProps) {
    if (placeholders.length === 0) return null;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like one.
      <div role="group" aria-label={label} className="placeholder-chips">
        {placeholders.map(({ name, meaning }) => (
          <Button
            key={name}
            className="placeholder-chip mono"
            aria-label={t('placeholders.insert', { placeholder: `{${name}}`, meaning })}
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
    before.label === after.label && JSON.stringify(before.placeholders) === JSON.stringify(after.placeholders),
);
