// The filters: days, profile, recipe and ticket.
import { Button } from 'react-aria-components';
import { SelectField, TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { emptyQuery, filtersSet, type LedgerQuery, type Named } from '../../state/ledger-query.ts';
import { useRecipes } from '../../state/use-recipes.ts';

const t = translator('ledger');

interface LedgerFiltersProps {
  query: LedgerQuery;
  onChange: (query: LedgerQuery) => void;
}

export function LedgerFilters({ query, onChange }: LedgerFiltersProps) {
  const { ring } = useKeyRing();
  const { recipes } = useRecipes();
  const set = (change: Partial<LedgerQuery>) => onChange({ ...query, ...change });
  return (
    <fieldset className="ledger-filters" aria-label={t('filters.label')}>
      <TextInput label={t('filters.from')} type="date" value={query.from} onChange={(from) => set({ from })} />
      <TextInput label={t('filters.until')} type="date" value={query.to} onChange={(to) => set({ to })} />
      <OneOf
        label={t('filters.profile')}
        anything={t('filters.anyProfile')}
        offered={ring?.profiles ?? []}
        value={query.profile}
        onChange={(profile) => set({ profile })}
      />
      <OneOf
        label={t('filters.recipe')}
        anything={t('filters.anyRecipe')}
        offered={recipes ?? []}
        value={query.recipe}
        onChange={(recipe) => set({ recipe })}
      />
      <TextInput
        label={t('filters.ticket')}
        maxLength={200}
        value={query.ticket}
        onChange={(ticket) => set({ ticket })}
        placeholder={t('filters.wholeTicket')}
      />
      <Button
        className="button button-quiet"
        isDisabled={filtersSet(query) === 0}
        onPress={() => onChange({ ...emptyQuery, text: query.text })}
      >
        {t('filters.clear')}
      </Button>
    </fieldset>
  );
}

interface OneOfProps {
  label: string;
  anything: string;
  offered: readonly Named[];
  value: Named | null;
  onChange: (value: Named | null) => void;
}

/** No id of a profile or recipe is empty. */
const ANYTHING = '';

function OneOf({ label, anything, offered, value, onChange }: OneOfProps) {
  // One that was deleted since is in the ledger all the same.
  const all = value && !offered.some(({ id }) => id === value.id) ? [value, ...offered] : offered;
  const options = [{ id: ANYTHING, label: anything }, ...all.map(({ id, name }) => ({ id, label: name }))];
  return (
    <SelectField
      label={label}
      options={options}
      value={value?.id ?? ANYTHING}
      onChange={(id) => {
        const found = all.find((one) => one.id === id);
        onChange(found ? { id: found.id, name: found.name } : null);
      }}
    />
  );
}
