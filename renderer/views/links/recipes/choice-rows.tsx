// The choices of a list: what is signed, and what the form calls it.
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { TextInput } from '../../../components/fields.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { type ChoiceDraft, newKey } from './field-draft.ts';

interface ChoiceRowsProps {
  choices: readonly ChoiceDraft[];
  onChange: (choices: readonly ChoiceDraft[]) => void;
  error: string | undefined;
}

export function ChoiceRows({ choices, onChange, error }: ChoiceRowsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  useEffect(() => {
    if (added === null) return;
    group.current?.querySelector<HTMLElement>(`[data-choice="${added}"] input`)?.focus();
    setAdded(null);
  }, [added]);
  const change = (key: number, with_: Partial<ChoiceDraft>) =>
    onChange(choices.map((choice) => (choice.key === key ? { ...choice, ...with_ } : choice)));
  return (
    <fieldset ref={group} className="choice-rows">
      <legend className="label">Choices</legend>
      {choices.length > 0 && (
        <div className="choice-row choice-row-head field-note" aria-hidden>
          <span>Signed value</span>
          <span>In the form</span>
        </div>
      )}
      {choices.map((choice, index) => (
        <div key={choice.key} data-choice={choice.key} className="choice-row">
          <TextInput
            label={`Value of choice ${index + 1}`}
            labelHidden
            value={choice.value}
            onChange={(value) => change(choice.key, { value })}
            maxLength={200}
            monospaced
          />
          <TextInput
            label={`Label of choice ${index + 1}`}
            labelHidden
            value={choice.label}
            onChange={(label) => change(choice.key, { label })}
            maxLength={200}
          />
          <IconButton
            icon={Trash2}
            label={`Remove choice ${index + 1}`}
            className="icon-button-danger"
            onPress={() => onChange(choices.filter(({ key }) => key !== choice.key))}
          />
        </div>
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="buttons">
        <Button
          className="button button-small"
          isDisabled={choices.length >= 200}
          onPress={() => {
            const key = newKey();
            onChange([...choices, { key, value: '', label: '' }]);
            setAdded(key);
          }}
        >
          <Plus aria-hidden className="icon" />
          Add a choice
        </Button>
      </div>
    </fieldset>
  );
}
