// Exports chosen profiles with their keys as an encrypted bundle. It is the only way a key ever leaves the app.
import { Check, KeyRound, Users } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { ExportOutcome, ExportRequest } from '../../../../shared/sharing.ts';
import { call } from '../../../client.ts';
import { EnvironmentBadge } from '../../../components/environment-badge.tsx';
import { ChoiceField, TextInput } from '../../../components/fields.tsx';
import { Hint, InlineError, Warning } from '../../../components/messages.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { PassphraseWait } from '../../../components/passphrase-wait.tsx';
import { translator } from '../../../language.ts';
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { tags } from '../tags.tsx';

const t = translator('sharing');
const common = translator('common');

type Kind = ExportRequest['encryptTo']['kind'];
type Exported = Extract<ExportOutcome, { outcome: 'exported' }>;

interface ExportDialogProps {
  /** What is chosen at first. */
  first: { profileIds: readonly string[]; kind: Kind | null };
  onClose: () => void;
}

/** One public key a line. */
const recipientsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

export function ExportDialog({ first, onClose }: ExportDialogProps) {
  const { ring } = useKeyRing();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly string[]>(first.profileIds);
  const [kind, setKind] = useState<Kind | null>(first.kind);
  const [recipients, setRecipients] = useState('');
  const [errors, setErrors] = useState<{ profiles?: string; kind?: string; recipients?: string }>({});
  const [cancelled, setCancelled] = useState(false);
  const [done, setDone] = useState<Exported | null>(null);
  const { pending, failure, run } = useAction();
  if (!ring) return null;

  const submit = async () => {
    const lines = recipientsOf(recipients);
    const problems: typeof errors = {};
    if (chosen.length === 0) problems.profiles = t('export.profilesMissing');
    if (kind === null) problems.kind = t('export.kindMissing');
    if (kind === 'recipients' && lines.length === 0) problems.recipients = t('export.publicKeysMissing');
    if (kind === 'recipients' && lines.length > 100) problems.recipients = t('export.tooManyPublicKeys');
    setErrors(problems);
    if (Object.keys(problems).length > 0 || kind === null) return;
    setCancelled(false);
    await run(async () => {
      const outcome = await call('sharing.export', {
        profileIds: [...chosen],
        encryptTo: kind === 'passphrase' ? { kind } : { kind, recipients: lines },
      });
      if (outcome.outcome === 'cancelled') {
        setCancelled(true);
        announce(t('export.cancelled'));
        return;
      }
      setDone(outcome);
      announce(t('export.exported'));
    });
  };
  return (
    <ModalDialog title={t('export.title')} isOpen onClose={onClose}>
      <div className="dialog-body">
        {done ? (
          <Done done={done} />
        ) : (
          <>
            <p>{t('export.what')}</p>
            <CheckboxGroup
              className="field"
              value={[...chosen]}
              onChange={setChosen}
              isInvalid={errors.profiles !== undefined}
            >
              <Label className="label">{t('export.profiles')}</Label>
              <div className="check-list">
                {ring.profiles.map((profile) => (
                  <Checkbox key={profile.id} value={profile.id} className="checkbox" aria-label={profile.name}>
                    <span className="checkbox-box" aria-hidden>
                      <Check className="icon" />
                    </span>
                    <span className="check-name">{profile.name}</span>
                    <EnvironmentBadge environment={profile.environment} />
                    <span className="field-note">{t('export.keys', { count: profile.keys.length })}</span>
                  </Checkbox>
                ))}
              </div>
              {errors.profiles !== undefined && <span className="field-error">{errors.profiles}</span>}
            </CheckboxGroup>
            <ChoiceField<Kind>
              label={t('export.kind')}
              className="choices-row"
              value={kind}
              onChange={setKind}
              error={errors.kind}
              choices={[
                {
                  id: 'passphrase',
                  label: t('export.passphrase'),
                  icon: <KeyRound aria-hidden className="icon" />,
                  description: t('export.passphraseWhat'),
                },
                {
                  id: 'recipients',
                  label: t('export.recipients'),
                  icon: <Users aria-hidden className="icon" />,
                  description: t('export.recipientsWhat'),
                },
              ]}
            />
            {kind === 'recipients' && (
              <TextInput
                label={t('export.publicKeys')}
                value={recipients}
                onChange={setRecipients}
                error={errors.recipients}
                rows={3}
                monospaced
                placeholder="age1…"
                description={t('export.publicKeysWhat')}
              />
            )}
            <PassphraseWait active={pending}>
              {kind === 'passphrase' ? t('export.askingPassphrase') : t('export.askingPlace')}
            </PassphraseWait>
            {cancelled && <Hint>{t('export.cancelled')}</Hint>}
            <InlineError message={failure} />
          </>
        )}
      </div>
      <footer className="dialog-footer">
        {done ? (
          <Button autoFocus className="button button-primary" onPress={onClose}>
            {t('export.done')}
          </Button>
        ) : (
          <>
            <Button className="button" onPress={onClose}>
              {common('cancel')}
            </Button>
            <Button className="button button-primary" data-busy={pending} onPress={() => void submit()}>
              {t('export.action')}
            </Button>
          </>
        )}
      </footer>
    </ModalDialog>
  );
}

function Done({ done }: { done: Exported }) {
  return (
    <>
      <p>{t.rich('export.result', { ...tags, file: done.fileName, profiles: done.profiles, keys: done.keys })}</p>
      {done.left.length > 0 && (
        <Warning>
          <p>{t('export.leftOut')}</p>
          <ul>
            {done.left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Warning>
      )}
    </>
  );
}
