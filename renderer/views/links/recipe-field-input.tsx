// One field of a recipe's form. What stands in it is text throughout; the main process decides whether it is right.
import { Switch, Text } from 'react-aria-components';
import type { RecipeField } from '../../../shared/recipes.ts';
import { type Option, SelectField, TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';

const t = translator('links');

const maxLength = 100_000;
/** A text that may be longer than this has room for it. */
const longText = 1000;

const uuidExample = '0f8fad5b-d9cb-469f-a165-70867728950e';

interface RecipeFieldInputProps {
  field: RecipeField;
  value: string;
  onChange: (value: string) => void;
  /** The person went on to another field. */
  onLeave?: () => void;
  error?: string | undefined;
}

export function RecipeFieldInput({ field, value, onChange, onLeave, error }: RecipeFieldInputProps) {
  const { name, help, input, required } = field;
  const label = required ? field.label : t('form.optional', { label: field.label });
  const words = { label, error, ...(help === '' ? {} : { description: help }) };
  const typed = {
    ...words,
    value,
    onChange,
    maxLength,
    isRequired: required,
    // Said beside the field by us, not in a bubble by the browser.
    validationBehavior: 'aria' as const,
    ...(onLeave === undefined ? {} : { onBlur: onLeave }),
    'data-field': name,
  };
  switch (input.type) {
    case 'boolean':
      return (
        <div className="field" data-field={name}>
          <Switch
            className="switch"
            isSelected={value === 'true'}
            onChange={(on) => onChange(on ? 'true' : 'false')}
            {...(onLeave === undefined ? {} : { onBlur: onLeave })}
          >
            <span className="switch-track" aria-hidden />
            {field.label}
          </Switch>
          {help !== '' && <Text className="field-note">{help}</Text>}
          {error !== undefined && <span className="field-error">{error}</span>}
        </div>
      );
    case 'choice':
      return (
        <div data-field={name} {...(onLeave === undefined ? {} : { onBlur: onLeave })}>
          <SelectField
            {...words}
            options={choicesOf(input.choices, required)}
            value={value === '' && !input.choices.some((choice) => choice.value === '') ? null : `=${value}`}
            onChange={(id) => onChange(id.slice(1))}
          />
        </div>
      );
    case 'date':
      return <TextInput {...typed} type="date" />;
    case 'integer':
      return <TextInput {...typed} inputMode="numeric" monospaced />;
    case 'uuid':
      return <TextInput {...typed} monospaced placeholder={uuidExample} />;
    case 'email':
      // Of no type of its own: the browser would rewrite domains that are not ASCII.
      return <TextInput {...typed} inputMode="email" placeholder="ada@example.com" />;
    default:
      return (
        <TextInput
          {...typed}
          {...((input.type === 'text' && (input.maxLength ?? 0) > longText && { rows: 3 }) || {})}
        />
      );
  }
}

/** The sign before each id makes one of an empty value, too. */
function choicesOf(choices: readonly { value: string; label: string }[], required: boolean): Option[] {
  const options: Option[] = choices.map(({ value, label }) => ({ id: `=${value}`, label }));
  const hasEmpty = choices.some(({ value }) => value === '');
  return required || hasEmpty ? options : [{ id: '=', label: t('form.noChoice') }, ...options];
}
