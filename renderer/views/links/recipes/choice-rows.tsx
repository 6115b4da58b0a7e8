// The choices of a list: what is signed, and what the form calls it.
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { TextInput } from '../../../components/fields.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { translator } from '../../../language.ts';
import { type ChoiceDraft, newKey } from './field-draft.ts';

const t = translator('recipeEditor');

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
      <legend className="label">{t('choices.title')}</legend>
      {choices.length > 0 && (
        <div className="choice-row choice-row-head field-note" aria-hidden>
          <span>{t('choices.value')}</span>
          <span>{t('choices.label')}</span>
        </div>
      )}
      {choices.map((choice, index) => (
        <div key={choice.key} data-choice={choice.key} className="choice-row">
          <TextInput
            label={t('choices.valueOf', { number: index + 1 })}
            labelHidden
            value={choice.value}
            onChange={(value) => change(choice.key, { value })}
            maxLength={200}
            monospaced
          />
          <TextInput
            label={t('choices.labelOf', { number: index + 1 })}
            labelHidden
            value={choice.label}
            onChange={(label) => change(choice.key, { label })}
            maxLength={200}
          />
          <IconButton
            icon={Trash2}
            label={t('choices.remove', { number: index + 1 })}
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
          {t('choices.add')}
        </Button>
      </div>
    </fieldset>
  );
}
