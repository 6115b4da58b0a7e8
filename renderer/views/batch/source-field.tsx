// Where a recipe's field, or the ticket, comes from: a column, a text for all rows, or nowhere.
import type { BatchInput } from '../../../shared/batch.ts';
import { type Option, SelectField, TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import type { ChosenSource } from '../../state/batch-draft.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('batch');

const none = 'none';
const text = 'text';

interface SourceFieldProps {
  label: string;
  /** Of every row. */
  required: boolean;
  input: BatchInput;
  columns: readonly Option[];
  source: ChosenSource;
  onChange: (source: ChosenSource) => void;
  /** What a text may look like. */
  placeholder?: string;
  error?: string | undefined;
  maxLength?: number;
}

export function SourceField({
  label,
  required,
  input,
  columns,
  source,
  onChange,
  placeholder = '',
  error,
  maxLength = 10_000,
}: SourceFieldProps) {
  const sample =
    source?.from === 'column' ? input.columns[source.column]?.samples.find((value) => value !== '') : undefined;
  return (
    <div className="source-field">
      <SelectField
        label={required ? label : t('source.optional', { label })}
        options={[
          ...columns,
          { id: text, label: t('source.sameText') },
          { id: none, label: required ? t('source.notChosen') : t('source.nothing') },
        ]}
        value={source === null ? none : source.from === 'text' ? text : String(source.column)}
        onChange={(id) =>
          onChange(
            id === none ? null : id === text ? { from: 'text', text: '' } : { from: 'column', column: Number(id) },
          )
        }
        error={source?.from === 'text' ? undefined : error}
      />
      {source?.from === 'text' ? (
        <TextInput
          label={t('source.forAll', { label })}
          labelHidden
          value={source.text}
          onChange={(value) => onChange({ from: 'text', text: value })}
          placeholder={placeholder}
          maxLength={maxLength}
          error={error}
        />
      ) : (
        <span className="source-sample">{sample !== undefined && <code>{visibleText(sample.slice(0, 80))}</code>}</span>
      )}
    </div>
  );
}
