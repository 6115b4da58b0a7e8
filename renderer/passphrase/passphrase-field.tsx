import type { ReactNode, Ref } from 'react';
import { maxPassphraseLength } from '../../shared/limits.ts';

interface Props {
  ref?: Ref<HTMLInputElement>;
  id: string;
  label: string;
  /** Stands at the end of the label's line. */
  beside?: ReactNode;
  value: string;
  shown: boolean;
  readOnly: boolean;
  describedBy: string;
  invalid: boolean;
  onChange: (value: string) => void;
  onCapsLock: (on: boolean) => void;
}

export function PassphraseField({
  ref,
  id,
  label,
  beside,
  value,
  shown,
  describedBy,
  invalid,
  onChange,
  onCapsLock,
  ...rest
}: Props) {
  const look = (event: React.KeyboardEvent) => onCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className="field">
      <div className="label-line">
        <label htmlFor={id}>{label}</label>
        {beside}
      </div>
      <input
        {...rest}
        ref={ref}
        id={id}
        className={shown ? 'mono' : undefined}
        type={shown ? 'text' : 'password'}
        value={value}
        maxLength={maxPassphraseLength}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => onCapsLock(false)}
      />
    </div>
  );
}
