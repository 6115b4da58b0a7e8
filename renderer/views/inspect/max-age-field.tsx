// How old a value may be: Django's max_age, by preset or in any unit.
import { DurationField } from '../../components/duration-field.tsx';
import { type Option, SelectField } from '../../components/fields.tsx';
import type { MaxAge } from '../../state/inspect-draft.ts';

const presets: Option<MaxAge['preset']>[] = [
  { id: 'none', label: 'No expiry' },
  { id: '3600', label: '1 hour' },
  { id: '86400', label: '1 day' },
  { id: '1209600', label: '2 weeks' },
  { id: 'custom', label: 'Custom' },
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
        <DurationField label="Max age" value={value} onChange={(change) => onChange({ ...value, ...change })} />
      )}
    </div>
  );
}
