// The recipient's time zone, found by typing a part of its name.
import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Text,
  Virtualizer,
} from 'react-aria-components';
import { translator } from '../../language.ts';
import { offsetIn, timeZones, zoneLabel } from '../../wording/time-zones.ts';

const t = translator('links');

const items = timeZones.map((id) => ({ id, label: zoneLabel(id) }));
const layout = { rowHeight: 30 };
const contains = (text: string, typed: string) =>
  text.toLowerCase().includes(typed.trim().toLowerCase().replaceAll('_', ' '));

interface TimeZoneFieldProps {
  value: string;
  onChange: (timeZone: string) => void;
}

export function TimeZoneField({ value, onChange }: TimeZoneFieldProps) {
  const now = Date.now() / 1000;
  return (
    <ComboBox
      className="field"
      defaultItems={items}
      value={value}
      onChange={(id) => id !== null && onChange(String(id))}
      defaultFilter={contains}
      menuTrigger="input"
    >
      <Label className="label">{t('timeZone.label')}</Label>
      <div className="combo">
        {/* What stands there is to be replaced, not added to. */}
        <Input className="input" spellCheck="false" onFocus={(event) => event.currentTarget.select()} />
        <Button className="combo-button">
          <ChevronDown aria-hidden className="icon" />
        </Button>
      </div>
      <Text slot="description" className="field-note">
        {t('timeZone.note')}
      </Text>
      <Popover className="popover">
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <ListBox className="options zone-options">
            {(item: (typeof items)[number]) => (
              <ListBoxItem id={item.id} textValue={item.label} className="option">
                <span className="option-content">{item.label}</span>
                <span className="field-note">{offsetIn(now, item.id)}</span>
                <Check aria-hidden className="icon option-check" />
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
