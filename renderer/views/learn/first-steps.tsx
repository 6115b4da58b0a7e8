// The guided example's first two steps: a throwaway key, and a value signed with it.
import { KeyRound, PenLine } from 'lucide-react';
import { Button } from 'react-aria-components';
import { call } from '../../client.ts';
import { TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Recorded } from '../../components/recorded.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { KeyLine } from '../keys/rotation/key-line.tsx';
import { CheckedValue } from './checked-value.tsx';
import { exampleSalt } from './learn-draft.ts';
import type { LearnStepProps, MadeStepProps } from './learn-step.ts';
import { useChecked } from './use-checked.ts';

const t = translator('learn');

export function KeyStep({ draft, update }: LearnStepProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const made = ring?.profiles.find(({ id }) => id === draft.profile?.id);
  const [key] = made?.keys ?? [];
  const make = () =>
    run(async () => {
      const taken = new Set(ring?.profiles.map(({ name }) => name));
      let name = t('profile.name');
      for (let number = 2; taken.has(name); number++) name = t('profile.numbered', { number });
      const { id } = await call('keys.createProfile', {
        fields: { name, environment: 'development', djangoVersion: '5.2', salts: [exampleSalt] },
        source: { from: 'generate' },
        backEnd: 'memory',
      });
      await reload();
      update({ profile: { id, name } });
      announce(t('key.announced'));
    });
  return (
    <>
      <p>{t.rich('key.what', { code: (name) => <code>{name}</code> })}</p>
      {made && key ? (
        <>
          <p>{t('key.made', { name: made.name })}</p>
          <div className="learn-keys">
            <KeyLine keyInfo={key} index={0} />
          </div>
          <p className="learn-why">{t('key.why')}</p>
        </>
      ) : (
        <Act icon={KeyRound} label={t('key.make')} pending={pending} onPress={() => void make()} />
      )}
      <InlineError message={failure} />
    </>
  );
}

export function SignStep({ draft, profile, update }: MadeStepProps) {
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const value = draft.value ?? t('sign.example');
  const sign = () =>
    run(async () => {
      const signed = await call('sign.sign', { kind: 'timestamped', profileId: profile.id, value, salt: exampleSalt });
      // What was made of the value before is of no use with this one.
      update({ signed, changed: null, again: null, dependence: null });
      announce(t('sign.announced'));
    });
  return (
    <>
      <p>{t.rich('sign.what', { code: (name) => <code>{name}</code> })}</p>
      <TextInput
        label={t('sign.value')}
        value={value}
        onChange={(text) => update({ value: text })}
        maxLength={200}
        monospaced
      />
      <Act
        icon={PenLine}
        label={draft.signed === null ? t('sign.sign') : t('sign.again')}
        pending={pending}
        quiet={draft.signed !== null}
        onPress={() => void sign()}
      />
      <InlineError message={failure} />
      {draft.signed && <SignedValue signed={draft.signed} profileId={profile.id} />}
    </>
  );
}

function SignedValue({
  signed,
  profileId,
}: {
  signed: NonNullable<MadeStepProps['draft']['signed']>;
  profileId: string;
}) {
  const checked = useChecked({ text: signed.signed, profileId, maxAge: null });
  return (
    <>
      <CheckedValue
        {...checked}
        title={t('sign.signed')}
        text={signed.signed}
        legend
        why={checked.inspection?.status === 'verified' ? t('sign.why') : null}
      />
      <Recorded ledger={signed.ledger} />
    </>
  );
}

interface ActProps {
  icon: typeof KeyRound;
  label: string;
  pending: boolean;
  /** It was done already. */
  quiet?: boolean;
  onPress: () => void;
}

/** What a step asks of the person. */
export function Act({ icon: Icon, label, pending, quiet = false, onPress }: ActProps) {
  return (
    <div className="buttons">
      <Button className={quiet ? 'button' : 'button button-primary'} data-busy={pending} onPress={onPress}>
        <Icon aria-hidden className="icon" />
        {label}
      </Button>
    </div>
  );
}
