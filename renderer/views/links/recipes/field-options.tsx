// What a field's type needs besides: lengths and a pattern, bounds, choices, the fixed value, the nonce's length.
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { translator } from '../../../language.ts';
import { ChoiceRows } from './choice-rows.tsx';
import type { FieldDraft, FixedAs } from './field-draft.ts';
import { OptionalNumber } from './optional-number.tsx';

const t = translator('recipeEditor');

interface FieldOptionsProps {
  field: FieldDraft;
  set: (change: Partial<FieldDraft>) => void;
  /** "fields.2.input" */
  place: string;
  at: (place: string) => string | undefined;
}

const fixedKinds = (): { id: FixedAs; label: string }[] => [
  { id: 'text', label: t('options.fixedText') },
  { id: 'number', label: t('options.fixedNumber') },
  { id: 'boolean', label: t('options.fixedBoolean') },
  { id: 'null', label: t('options.fixedNull') },
];
const truths = [
  { id: 'true', label: 'true' },
  { id: 'false', label: 'false' },
] as const;

export function FieldOptions(props: FieldOptionsProps) {
  const { field, set, place, at } = props;
  switch (field.type) {
    case 'text':
      return <TextOptions {...props} />;
    case 'integer':
      return (
        <div className="recipe-pair">
          <OptionalNumber
            label={t('options.min')}
            value={field.min}
            onChange={(min) => set({ min })}
            error={at(`${place}.min`)}
            placeholder={t('options.noLimit')}
          />
          <OptionalNumber
            label={t('options.max')}
            value={field.max}
            onChange={(max) => set({ max })}
            error={at(`${place}.max`)}
            placeholder={t('options.noLimit')}
          />
        </div>
      );
    case 'choice':
      return (
        <ChoiceRows choices={field.choices} onChange={(choices) => set({ choices })} error={at(`${place}.choices`)} />
      );
    case 'fixed':
      return <FixedOptions {...props} />;
    case 'nonce':
      return (
        <OptionalNumber
          label={t('options.bytes')}
          value={field.nonceBytes}
          onChange={(nonceBytes) => nonceBytes !== null && set({ nonceBytes })}
          min={12}
          max={64}
          needed
          error={at(`${place}.bytes`)}
          description={t('options.bytesNote')}
        />
      );
    default:
      return null;
  }
}

function TextOptions({ field, set, place, at }: FieldOptionsProps) {
  return (
    <>
      <div className="recipe-pair">
        <OptionalNumber
          label={t('options.minLength')}
          value={field.minLength}
          onChange={(minLength) => set({ minLength })}
          min={0}
          max={10_000}
          error={at(`${place}.minLength`)}
          placeholder={t('options.noLimit')}
        />
        <OptionalNumber
          label={t('options.maxLength')}
          value={field.maxLength}
          onChange={(maxLength) => set({ maxLength })}
          min={1}
          max={10_000}
          error={at(`${place}.maxLength`)}
          placeholder={t('options.noLimit')}
        />
      </div>
      <TextInput
        label={t('options.pattern')}
        value={field.pattern}
        onChange={(pattern) => set({ pattern })}
        error={at(`${place}.pattern`)}
        maxLength={1000}
        monospaced
        placeholder="[A-Z]{2}-[0-9]{6}"
        description={t('options.patternNote')}
      />
    </>
  );
}

function FixedOptions({ field, set, place, at }: FieldOptionsProps) {
  return (
    <div className="recipe-pair">
      <SelectField
        label={t('options.fixedKind')}
        options={fixedKinds()}
        value={field.fixedAs}
        onChange={(fixedAs) => set({ fixedAs })}
      />
      {field.fixedAs === 'boolean' && (
        <SelectField
          label={t('options.fixedValue')}
          options={truths}
          value={field.fixedText === 'true' ? 'true' : 'false'}
          onChange={(fixedText) => set({ fixedText })}
        />
      )}
      {(field.fixedAs === 'text' || field.fixedAs === 'number') && (
        <TextInput
          label={t('options.fixedValue')}
          value={field.fixedText}
          onChange={(fixedText) => set({ fixedText })}
          error={at(`${place}.value`)}
          maxLength={field.fixedAs === 'number' ? 16 : 10_000}
          monospaced
          description={t('options.fixedNote')}
        />
      )}
    </div>
  );
}
