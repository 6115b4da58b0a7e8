// The guided example's last step: a new key signs, the old one still verifies as a fallback, and goes when nothing needs it.
import { PenLine, RotateCcwKey, ScanSearch, Trash2 } from 'lucide-react';
import { call } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { localTime } from '../../wording/time.ts';
import { KeyLine } from '../keys/rotation/key-line.tsx';
import { CheckedValue } from './checked-value.tsx';
import { Act } from './first-steps.tsx';
import { exampleLifetimes, exampleSalt } from './learn-draft.ts';
import type { SignedStepProps } from './learn-step.ts';
import { useChecked } from './use-checked.ts';

const t = translator('learn');

export function RotateStep({ draft, profile, signed, update }: SignedStepProps) {
  const { again, dependence } = draft;
  const { reload } = useKeyRing();
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const [current] = profile.keys;
  const old = profile.keys.find(({ fingerprint }) => fingerprint === signed.keyFingerprint);
  const isRotated = current !== undefined && current.fingerprint !== signed.keyFingerprint;
  const isRetired = isRotated && old === undefined;

  const rotate = () =>
    run(async () => {
      await call('keys.addKey', {
        profileId: profile.id,
        source: { from: 'generate' },
        backEnd: 'memory',
        position: 'current',
      });
      await reload();
      announce(t('rotate.announced.rotated'));
    });
  const signAgain = () =>
    run(async () => {
      const value = draft.value ?? t('sign.example');
      const request = { kind: 'timestamped', profileId: profile.id, value, salt: exampleSalt } as const;
      update({ again: await call('sign.sign', request), dependence: null });
      announce(t('sign.announced'));
    });
  const ask = () =>
    run(async () => {
      const text = [signed.signed, ...(again ? [again.signed] : [])].join('\n');
      const { intakeId } = await call('intake.readText', { text });
      const lifetime = exampleLifetimes.twoWeeks;
      update({ dependence: await call('rotation.check', { profileId: profile.id, intakeId, lifetime }) });
    });
  const retire = (keyId: string) =>
    run(async () => {
      await call('keys.deleteKey', { profileId: profile.id, keyId });
      await reload();
      announce(t('rotate.announced.retired'));
    });

  const before = useChecked({ text: signed.signed, profileId: profile.id, maxAge: null });
  const whyBefore = () => {
    const status = before.inspection?.status;
    if (isRetired) return status === 'bad-signature' ? t('rotate.why.retired') : null;
    if (status !== 'verified') return null;
    return isRotated ? t('rotate.why.fallback') : t('rotate.why.before');
  };
  const needed = dependence?.keys.find(({ keyId }) => keyId === old?.id);
  return (
    <>
      <p>{t.rich('rotate.what', { code: (name) => <code>{name}</code> })}</p>
      <ul className="learn-keys" aria-label={t('rotate.keys')}>
        {profile.keys.map((key, index) => (
          <li key={key.id}>
            <KeyLine keyInfo={key} index={index} />
          </li>
        ))}
      </ul>
      {!isRotated && (
        <Act icon={RotateCcwKey} label={t('rotate.rotate')} pending={pending} onPress={() => void rotate()} />
      )}
      {isRotated && again === null && (
        <Act icon={PenLine} label={t('rotate.signAgain')} pending={pending} onPress={() => void signAgain()} />
      )}
      {again !== null && old && dependence === null && (
        <Act icon={ScanSearch} label={t('rotate.ask')} pending={pending} onPress={() => void ask()} />
      )}
      {needed && (
        <p className="learn-why">
          {needed.retireFrom === null
            ? t('rotate.needs', { count: needed.tokens })
            : t('rotate.needsUntil', { count: needed.tokens, until: localTime(needed.retireFrom) ?? '' })}
        </p>
      )}
      {old && isRotated && dependence !== null && (
        <Act icon={Trash2} label={t('rotate.retire')} pending={pending} onPress={() => void retire(old.id)} />
      )}
      <InlineError message={failure} />
      <div className="learn-two">
        <CheckedValue {...before} title={t('rotate.before')} text={signed.signed} why={whyBefore()} />
        {again && <SignedAgain text={again.signed} profileId={profile.id} />}
      </div>
    </>
  );
}

function SignedAgain({ text, profileId }: { text: string; profileId: string }) {
  const checked = useChecked({ text, profileId, maxAge: null });
  const isVerified = checked.inspection?.status === 'verified';
  return (
    <CheckedValue {...checked} title={t('rotate.after')} text={text} why={isVerified ? t('rotate.why.after') : null} />
  );
}
