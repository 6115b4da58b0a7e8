// What narrows the list: words, live, and the filters behind a button, so that the list has the room.
import { Search, SlidersHorizontal } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import { filtersSet, type LedgerQuery } from '../../state/ledger-query.ts';
import { useHeld } from '../../state/lock-held.ts';
import { LedgerFilters } from './ledger-filters.tsx';

const t = translator('ledger');

interface LedgerSearchProps {
  query: LedgerQuery;
  onChange: (query: LedgerQuery) => void;
}

export function LedgerSearch({ query, onChange }: LedgerSearchProps) {
  const [open, setOpen] = useHeld('ledger-filters', false);
  const count = filtersSet(query);
  return (
    <>
      <div className="ledger-search">
        <Search aria-hidden className="icon" />
        <TextInput
          label={t('search.label')}
          labelHidden
          type="search"
          maxLength={200}
          value={query.text}
          onChange={(text) => onChange({ ...query, text })}
          placeholder={t('search.placeholder')}
        />
        <ToggleButton className="button" isSelected={open} onChange={setOpen} aria-expanded={open}>
          <SlidersHorizontal aria-hidden className="icon" />
          {count === 0 ? t('search.filters') : t('search.filtersSet', { count })}
        </ToggleButton>
      </div>
      {open && <LedgerFilters query={query} onChange={onChange} />}
    </>
  );
}
