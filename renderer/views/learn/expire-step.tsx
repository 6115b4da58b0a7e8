// The guided example's fourth step: how old a value may be is the site's decision, made when it is checked.
import { ChoiceField } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import { useNow } from '../../state/use-now.ts';
import { CheckedValue } from './checked-value.tsx';
import { type ExampleLifetime, exampleLifetimes } from './learn-draft.ts';
import type { SignedStepProps } from './learn-step.ts';
import { useChecked } from './use-checked.ts';

const t = translator('learn');

const choices = Object.keys(exampleLifetimes) as ExampleLifetime[];

export function ExpireStep({ draft, profile, signed, update }: SignedStepProps) {
  const maxAge = exampleLifetimes[draft.maxAge];
  const signedAt = signed.signedAt ?? 0;
  const isSoonOver = draft.maxAge === 'seconds';
  // Looked at each second only as long as it can expire before one's eyes.
  const now = useNow(isSoonOver);
  const left = signedAt + maxAge - now;
  const checked = useChecked({
    text: signed.signed,
    profileId: profile.id,
    maxAge,
    at: isSoonOver ? Math.max(-2, Math.ceil(left)) : 0,
  });
  const status = checked.inspection?.status;
  const why = () => {
    if (status === 'expired') return t('expire.why.expired', { maxAge: t(`expire.span.${draft.maxAge}`) });
    if (status !== 'verified') return null;
    return isSoonOver ? t('expire.why.soon') : t('expire.why.verified', { maxAge: t(`expire.span.${draft.maxAge}`) });
  };
  return (
    <>
      <p>{t.rich('expire.what', { code: (name) => <code>{name}</code> })}</p>
      <ChoiceField<ExampleLifetime>
        label={t('expire.maxAge')}
        term="maxAge"
        className="choices-row"
        value={draft.maxAge}
        onChange={(chosen) => update({ maxAge: chosen })}
        choices={choices.map((id) => ({ id, label: t(`expire.choice.${id}`) }))}
      />
      <CheckedValue {...checked} title={t('sign.signed')} text={signed.signed} why={why()} />
    </>
  );
}
