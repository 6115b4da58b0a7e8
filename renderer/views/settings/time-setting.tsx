// A setting that is a number of minutes, seconds or days, or off.
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Group, Input, Label, NumberField, Switch } from 'react-aria-components';
import { translator } from '../../language.ts';
import { type TimeSetting, timeInWords } from './known-settings.ts';
import { SettingRow } from './setting-row.tsx';

const t = translator('settings');

interface TimeRowProps {
  setting: TimeSetting;
  /** Null: off. */
  value: number | null;
  defaultValue: number | null;
  onSave: (value: number | null) => Promise<void>;
}

export function TimeRow({ setting, value, defaultValue, onSave }: TimeRowProps) {
  const { title, term, explanation, on, unit, min, max } = setting;
  // What is switched off and on again is as it was.
  const [last, setLast] = useState(value ?? defaultValue ?? min);
  const words = (time: number | null) => timeInWords(setting, time);
  return (
    <SettingRow {...{ title, term, explanation, value, defaultValue, words, onSave }}>
      {(shown, save) => (
        <div className="time-setting">
          <Switch
            className="switch"
            isSelected={shown !== null}
            onChange={(selected) => {
              if (shown !== null) setLast(shown);
              save(selected ? last : null);
            }}
          >
            <span className="switch-track" aria-hidden />
            {on}
          </Switch>
          {shown !== null && (
            <NumberField
              className="field time-field"
              minValue={min}
              maxValue={max}
              value={shown}
              // A cleared field is NaN; the number before it stays in force until there is a new one.
              onChange={(next) => Number.isFinite(next) && save(Math.round(next))}
            >
              <Label className="visually-hidden">{t('row.number', { title, unit: t(`unit.${unit}`) })}</Label>
              <Group className="number">
                <Input className="input" />
                <span className="time-unit">{t(`unit.${unit}`)}</span>
                <Button slot="decrement" className="icon-button">
                  <Minus aria-hidden className="icon" />
                </Button>
                <Button slot="increment" className="icon-button">
                  <Plus aria-hidden className="icon" />
                </Button>
              </Group>
            </NumberField>
          )}
        </div>
      )}
    </SettingRow>
  );
}
