// A setting that is a number of minutes, seconds or days, or off.
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Group, Input, Label, NumberField, Switch } from 'react-aria-components';
import { SettingRow } from './setting-row.tsx';

export interface TimeWords {
  title: string;
  explanation: string;
  /** The switch's: "Lock by itself". */
  on: string;
  /** What it is called when it is off: "never". */
  off: string;
  unit: 'minutes' | 'seconds' | 'days';
  min: number;
  max: number;
}

interface TimeSettingProps extends TimeWords {
  /** Null: off. */
  value: number | null;
  defaultValue: number | null;
  onSave: (value: number | null) => Promise<void>;
}

export function TimeSetting({ on, off, unit, min, max, value, defaultValue, ...row }: TimeSettingProps) {
  // What is switched off and on again is as it was.
  const [last, setLast] = useState(value ?? defaultValue ?? min);
  const words = (time: number | null) => {
    if (time === null) return off;
    return `after ${time} ${time === 1 ? unit.slice(0, -1) : unit}`;
  };
  return (
    <SettingRow {...row} value={value} defaultValue={defaultValue} words={words}>
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
              <Label className="visually-hidden">{`${row.title}, ${unit}`}</Label>
              <Group className="number">
                <Input className="input" />
                <span className="time-unit">{unit}</span>
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
