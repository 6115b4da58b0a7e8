// A length of time: a number and its unit.
import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { translator } from '../language.ts';
import type { Amount, DurationUnit } from '../state/amount.ts';
import { SelectField } from './fields.tsx';

const t = translator('common');

const units: readonly DurationUnit[] = ['seconds', 'minutes', 'hours', 'days'];

interface DurationFieldProps {
  /** What is measured: the two fields are named "… amount" and "… unit". */
  label: string;
  value: Amount;
  onChange: (value: Amount) => void;
}

export function DurationField({ label, value, onChange }: DurationFieldProps) {
  return (
    <div className="duration-field">
      <NumberField
        className="field"
        minValue={0}
        maxValue={10_000_000_000}
        value={value.amount}
        // A cleared field is NaN; the number before it stays in force until there is a new one.
        onChange={(amount) => Number.isFinite(amount) && onChange({ ...value, amount })}
      >
        <Label className="visually-hidden">{t('duration.amount', { label })}</Label>
        <Group className="number">
          <Input className="input" />
          <Button slot="decrement" className="icon-button">
            <Minus aria-hidden className="icon" />
          </Button>
          <Button slot="increment" className="icon-button">
            <Plus aria-hidden className="icon" />
          </Button>
        </Group>
      </NumberField>
      <SelectField
        label={t('duration.unit', { label })}
        labelHidden
        options={units.map((id) => ({ id, label: t(`duration.${id}`) }))}
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </div>
  );
}
