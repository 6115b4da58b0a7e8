// A whole number that may be left empty.
import { FieldError, Input, Label, NumberField, Text } from 'react-aria-components';

interface OptionalNumberProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  placeholder?: string;
  description?: string;
  error?: string | undefined;
  /** Empty is no answer: the number before stays. */
  needed?: boolean;
}

const plain: Intl.NumberFormatOptions = { useGrouping: false, maximumFractionDigits: 0 };

export function OptionalNumber({
  label,
  value,
  onChange,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
  placeholder = '',
  description,
  error,
  needed = false,
}: OptionalNumberProps) {
  return (
    <NumberField
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(Math.round(next));
        else if (!needed) onChange(null);
      }}
      minValue={min}
      maxValue={max}
      formatOptions={plain}
      isInvalid={error !== undefined}
    >
      <Label className="label">{label}</Label>
      <Input className="input" placeholder={placeholder} />
      {description !== undefined && error === undefined && (
        <Text slot="description" className="field-note">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </NumberField>
  );
}
