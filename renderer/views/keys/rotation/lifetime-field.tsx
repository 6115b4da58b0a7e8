// For how long the site accepts what it signed: Django's defaults, or one's own.
import { DurationField } from '../../../components/duration-field.tsx';
import { type Option, SelectField } from '../../../components/fields.tsx';
import { translator } from '../../../language.ts';
import type { Lifetime } from './rotation-draft.ts';

const t = translator('rotation');

const presets = (): Option<Lifetime['preset']>[] => [
  { id: 'sessions', label: t('lifetime.sessions') },
  { id: 'reset-links', label: t('lifetime.resetLinks') },
  { id: 'own', label: t('lifetime.own') },
];

export function LifetimeField({ value, onChange }: { value: Lifetime; onChange: (value: Lifetime) => void }) {
  return (
    <div className="lifetime">
      <SelectField
        label={t('lifetime.label')}
        options={presets()}
        value={value.preset}
        onChange={(preset) => onChange({ ...value, preset })}
        description={t('lifetime.what')}
      />
      {value.preset === 'own' && (
        <DurationField
          label={t('lifetime.ownLabel')}
          value={value}
          onChange={(change) => onChange({ ...value, ...change })}
        />
      )}
    </div>
  );
}
