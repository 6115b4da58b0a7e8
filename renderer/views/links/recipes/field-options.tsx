// What a field's type needs besides: lengths and a pattern, bounds, choices, the fixed value, the nonce's length.
import { SelectField, TextInput } from '../../../components/fields.tsx';
import { ChoiceRows } from './choice-rows.tsx';
import type { FieldDraft, FixedAs } from './field-draft.ts';
import { OptionalNumber } from './optional-number.tsx';

interface FieldOptionsProps {
  field: FieldDraft;
  set: (change: Partial<FieldDraft>) => void;
  /** "fields.2.input" */
  place: string;
  at: (place: string) => string | undefined;
}

const fixedKinds: { id: FixedAs; label: string }[] = [
  { id: 'text', label: 'Text' },
  { id: 'number', label: 'Whole number' },
  { id: 'boolean', label: 'true or false' },
  { id: 'null', label: 'null (None in Python)' },
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
            label="At least"
            value={field.min}
            onChange={(min) => set({ min })}
            error={at(`${place}.min`)}
            placeholder="no limit"
          />
          <OptionalNumber
            label="At most"
            value={field.max}
            onChange={(max) => set({ max })}
            error={at(`${place}.max`)}
            placeholder="no limit"
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
          label="Random bytes"
          value={field.nonceBytes}
          onChange={(nonceBytes) => nonceBytes !== null && set({ nonceBytes })}
          min={12}
          max={64}
          needed
          error={at(`${place}.bytes`)}
          description="12 to 64; new for each link, as base64url. The site remembers the ones it redeemed, so that each link works once."
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
          label="Characters, at least"
          value={field.minLength}
          onChange={(minLength) => set({ minLength })}
          min={0}
          max={10_000}
          error={at(`${place}.minLength`)}
          placeholder="no limit"
        />
        <OptionalNumber
          label="Characters, at most"
          value={field.maxLength}
          onChange={(maxLength) => set({ maxLength })}
          min={1}
          max={10_000}
          error={at(`${place}.maxLength`)}
          placeholder="no limit"
        />
      </div>
      <TextInput
        label="Pattern"
        value={field.pattern}
        onChange={(pattern) => set({ pattern })}
        error={at(`${place}.pattern`)}
        maxLength={1000}
        monospaced
        placeholder="[A-Z]{2}-[0-9]{6}"
        description="Optional: a regular expression (RE2) that the whole text must match."
      />
    </>
  );
}

function FixedOptions({ field, set, place, at }: FieldOptionsProps) {
  return (
    <div className="recipe-pair">
      <SelectField
        label="Kind of value"
        options={fixedKinds}
        value={field.fixedAs}
        onChange={(fixedAs) => set({ fixedAs })}
      />
      {field.fixedAs === 'boolean' && (
        <SelectField
          label="Value"
          options={truths}
          value={field.fixedText === 'true' ? 'true' : 'false'}
          onChange={(fixedText) => set({ fixedText })}
        />
      )}
      {(field.fixedAs === 'text' || field.fixedAs === 'number') && (
        <TextInput
          label="Value"
          value={field.fixedText}
          onChange={(fixedText) => set({ fixedText })}
          error={at(`${place}.value`)}
          maxLength={field.fixedAs === 'number' ? 16 : 10_000}
          monospaced
          description="The same in every token."
        />
      )}
    </div>
  );
}
