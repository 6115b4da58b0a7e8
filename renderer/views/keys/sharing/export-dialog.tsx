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
import { useAnnounce } from '../../../state/announcer.tsx';
import { useKeyRing } from '../../../state/key-ring.tsx';
import { useAction } from '../../../state/use-action.ts';
import { counted } from '../../../wording/counted.ts';

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
    if (chosen.length === 0) problems.profiles = 'Choose at least one profile.';
    if (kind === null) problems.kind = 'Choose who can open the file.';
    if (kind === 'recipients' && lines.length === 0) problems.recipients = 'Give at least one public key.';
    if (kind === 'recipients' && lines.length > 100) problems.recipients = 'At most 100 public keys.';
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
        announce('Cancelled. Nothing was written.');
        return;
      }
      setDone(outcome);
      announce('Exported');
    });
  };
  return (
    <ModalDialog title="Export key profiles" isOpen onClose={onClose}>
      <div className="dialog-body">
        {done ? (
          <Done done={done} />
        ) : (
          <>
            <p>
              The file holds the chosen profiles and their secret keys, encrypted. This is the only way a key leaves
              this app: there is no reveal, and nothing else exports one.
            </p>
            <CheckboxGroup
              className="field"
              value={[...chosen]}
              onChange={setChosen}
              isInvalid={errors.profiles !== undefined}
            >
              <Label className="label">Profiles</Label>
              <div className="check-list">
                {ring.profiles.map((profile) => (
                  <Checkbox key={profile.id} value={profile.id} className="checkbox" aria-label={profile.name}>
                    <span className="checkbox-box" aria-hidden>
                      <Check className="icon" />
                    </span>
                    <span className="check-name">{profile.name}</span>
                    <EnvironmentBadge environment={profile.environment} />
                    <span className="field-note">{counted(profile.keys.length, 'key')}</span>
                  </Checkbox>
                ))}
              </div>
              {errors.profiles !== undefined && <span className="field-error">{errors.profiles}</span>}
            </CheckboxGroup>
            <ChoiceField<Kind>
              label="Who can open it"
              className="choices-row"
              value={kind}
              onChange={setKind}
              error={errors.kind}
              choices={[
                {
                  id: 'passphrase',
                  label: 'Whoever has a passphrase',
                  icon: <KeyRound aria-hidden className="icon" />,
                  description: 'You choose one, in a window of its own. Tell it by another way than the file goes.',
                },
                {
                  id: 'recipients',
                  label: 'Owners of age keys',
                  icon: <Users aria-hidden className="icon" />,
                  description: 'Their public keys are all you need; nothing secret has to be told.',
                },
              ]}
            />
            {kind === 'recipients' && (
              <TextInput
                label="Public keys"
                value={recipients}
                onChange={setRecipients}
                error={errors.recipients}
                rows={3}
                monospaced
                placeholder="age1…"
                description="One a line, as age-keygen prints them. Each of their owners can open the file."
              />
            )}
            <PassphraseWait active={pending}>
              {kind === 'passphrase'
                ? 'Asking for the passphrase in its own window, then for the file’s place…'
                : 'Asking for the file’s place…'}
            </PassphraseWait>
            {cancelled && <Hint>Cancelled. Nothing was written.</Hint>}
            <InlineError message={failure} />
          </>
        )}
      </div>
      <footer className="dialog-footer">
        {done ? (
          <Button autoFocus className="button button-primary" onPress={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button className="button" onPress={onClose}>
              Cancel
            </Button>
            <Button className="button button-primary" data-busy={pending} onPress={() => void submit()}>
              Export…
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
      <p>
        <strong>{done.fileName}</strong> holds {counted(done.profiles, 'profile')} with {counted(done.keys, 'key')},
        encrypted. It is a standard age file: this app’s Import opens it, and so does <code>age --decrypt</code>.
      </p>
      {done.left.length > 0 && (
        <Warning>
          <p>Not in it, because they could not be read:</p>
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
