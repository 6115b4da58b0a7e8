// The guided example's fourth step: how old a value may be is the site's decision, made when it is checked.
import { ChoiceField } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import { useNow } from '../../state/use-now.ts';
import { duration } from '../../wording/time.ts';
import { CheckedValue } from './checked-value.tsx';
import { exampleLifetimes } from './learn-draft.ts';
import type { SignedStepProps } from './learn-step.ts';
import { useChecked } from './use-checked.ts';

const t = translator('learn');

export function ExpireStep({ draft, profile, signed, update }: SignedStepProps) {
  const { maxAge } = draft;
  const signedAt = signed.signedAt ?? 0;
  const isSoonOver = maxAge === exampleLifetimes[2];
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
    if (status === 'expired') return t('expire.why.expired', { maxAge: duration(maxAge) });
    if (status !== 'verified') return null;
    return isSoonOver ? t('expire.why.soon') : t('expire.why.verified', { maxAge: duration(maxAge) });
  };
  return (
    <>
      <p>{t.rich('expire.what', { code: (name) => <code>{name}</code> })}</p>
      <ChoiceField<`${(typeof exampleLifetimes)[number]}`>
        label={t('expire.maxAge')}
        term="maxAge"
        className="choices-row"
        value={String(maxAge) as `${(typeof exampleLifetimes)[number]}`}
        onChange={(chosen) => update({ maxAge: Number(chosen) })}
        choices={exampleLifetimes.map((seconds) => ({ id: `${seconds}`, label: duration(seconds) }))}
      />
      <CheckedValue {...checked} title={t('sign.signed')} text={signed.signed} why={why()} />
    </>
  );
}
