// For how long the site accepts what it signed: Django's defaults, or one's own.
import { DurationField } from '../../../components/duration-field.tsx';
import { type Option, SelectField } from '../../../components/fields.tsx';
import type { Lifetime } from './rotation-draft.ts';

const presets: Option<Lifetime['preset']>[] = [
  { id: 'sessions', label: '2 weeks: sessions' },
  { id: 'reset-links', label: '3 days: password-reset links' },
  { id: 'own', label: 'Another time' },
];

export function LifetimeField({ value, onChange }: { value: Lifetime; onChange: (value: Lifetime) => void }) {
  return (
    <div className="lifetime">
      <SelectField
        label="The site accepts them for"
        options={presets}
        value={value.preset}
        onChange={(preset) => onChange({ ...value, preset })}
        description="The longest max age in use: SESSION_COOKIE_AGE, PASSWORD_RESET_TIMEOUT, or your own."
      />
      {value.preset === 'own' && (
        <DurationField label="Lifetime" value={value} onChange={(change) => onChange({ ...value, ...change })} />
      )}
    </div>
  );
}
