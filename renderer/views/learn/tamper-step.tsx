// The guided example's third step: whatever is changed in a signed value, the signature tells.
import { Pencil, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { TextInput } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import { CheckedValue } from './checked-value.tsx';
import { changedPart, changeOneCharacter } from './learn-draft.ts';
import type { SignedStepProps } from './learn-step.ts';
import { useChecked } from './use-checked.ts';

const t = translator('learn');

export function TamperStep({ draft, profile, signed, update }: SignedStepProps) {
  const text = draft.changed ?? signed.signed;
  const checked = useChecked({ text, profileId: profile.id, maxAge: null });
  const part = changedPart(signed.signed, text);
  const status = checked.inspection?.status;
  const why = () => {
    if (part === null) return status === 'verified' ? t('tamper.unchanged') : null;
    return status === 'bad-signature' ? t(`tamper.why.${part}`) : null;
  };
  return (
    <>
      <p>{t('tamper.what')}</p>
      <TextInput
        label={t('tamper.value')}
        value={text}
        onChange={(changed) => update({ changed })}
        maxLength={1000}
        rows={3}
        monospaced
      />
      <div className="buttons">
        <Button
          className={`button ${part === null ? 'button-primary' : ''}`}
          onPress={() => update({ changed: changeOneCharacter(signed.signed) })}
        >
          <Pencil aria-hidden className="icon" />
          {t('tamper.changeOne')}
        </Button>
        {part !== null && (
          <Button className="button" onPress={() => update({ changed: signed.signed })}>
            <Undo2 aria-hidden className="icon" />
            {t('tamper.putBack')}
          </Button>
        )}
      </div>
      <CheckedValue {...checked} title={t('tamper.value')} text={text} textHidden why={why()} />
    </>
  );
}
