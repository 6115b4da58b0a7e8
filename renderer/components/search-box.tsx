// A field that narrows what stands below it, as one types.
import { Search } from 'lucide-react';
import { Input, Label, SearchField } from 'react-aria-components';

interface SearchBoxProps {
  /** What is searched: spoken, and shown while nothing is typed. */
  label: string;
  value: string;
  onChange: (text: string) => void;
}

export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  return (
    <SearchField className="field search-box" value={value} onChange={onChange}>
      <Label className="visually-hidden">{label}</Label>
      <Search aria-hidden className="icon" />
      <Input className="input" placeholder={label} spellCheck="false" />
    </SearchField>
  );
}
