// How old a value may be: Django's max_age, by preset or in any unit.
import { DurationField } from '../../components/duration-field.tsx';
import { type Option, SelectField } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import type { MaxAge } from '../../state/inspect-draft.ts';

const t = translator('inspect');

const presets = (): Option<MaxAge['preset']>[] => [
  { id: 'none', label: t('maxAge.none') },
  { id: '3600', label: t('maxAge.hour') },
  { id: '86400', label: t('maxAge.day') },
  { id: '1209600', label: t('maxAge.twoWeeks') },
  { id: 'custom', label: t('maxAge.custom') },
];
export function MaxAgeField({ value, onChange }: { value: MaxAge; onChange: (value: MaxAge) => void }) {
  return (
    <div className="max-age">
      <SelectField
        label={t('maxAge.label')}
        term="maxAge"
        options={presets()}
        value={value.preset}
        onChange={(preset) => onChange({ ...value, preset })}
        {...(value.preset === 'custom' ? {} : { description: t('maxAge.note') })}
      />
      {value.preset === 'custom' && (
        <DurationField
          label={t('maxAge.label')}
          value={value}
          onChange={(change) => onChange({ ...value, ...change })}
        />
      )}
    </div>
  );
}
