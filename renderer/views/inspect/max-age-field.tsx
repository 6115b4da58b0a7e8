// How old a value may be: Django's max_age, by preset or in any unit.
import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { type Option, SelectField } from '../../components/fields.tsx';
import type { MaxAge, MaxAgeUnit } from '../../state/inspect-draft.ts';

const presets: Option<MaxAge['preset']>[] = [
  { id: 'none', label: 'No expiry' },
  { id: '3600', label: '1 hour' },
  { id: '86400', label: '1 day' },
  { id: '1209600', label: '2 weeks' },
  { id: 'custom', label: 'Custom' },
];
const units: Option<MaxAgeUnit>[] = [
  { id: 'seconds', label: 'seconds' },
  { id: 'minutes', label: 'minutes' },
  { id: 'hours', label: 'hours' },
  { id: 'days', label: 'days' },
];

export function MaxAgeField({ value, onChange }: { value: MaxAge; onChange: (value: MaxAge) => void }) {
  return (
    <div className="max-age">
      <SelectField
        label="Max age"
        options={presets}
        value={value.preset}
        onChange={(preset) => onChange({ ...value, preset })}
        {...(value.preset === 'custom' ? {} : { description: 'Older counts as expired.' })}
      />
      {value.preset === 'custom' && (
        <div className="max-age-custom">
          <NumberField
            className="field"
            minValue={0}
            maxValue={10_000_000_000}
            value={value.amount}
            // A cleared field is NaN; the number before it stays in force until there is a new one.
            onChange={(amount) => Number.isFinite(amount) && onChange({ ...value, amount })}
          >
            <Label className="visually-hidden">Max age amount</Label>
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
            label="Max age unit"
            labelHidden
            options={units}
            value={value.unit}
            onChange={(unit) => onChange({ ...value, unit })}
          />
        </div>
      )}
    </div>
  );
}
