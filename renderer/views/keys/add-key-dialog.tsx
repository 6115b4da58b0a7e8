// Adds a key: to a new profile, or to a given one. The key itself never passes through this window: it is read from the
// clipboard, made, or read from a file by the main process.
import { ClipboardPaste, FileCode, Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BackEnd, KeyProfile, KeySource } from '../../../shared/keys.ts';
import { call, messageOf } from '../../client.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { BackEndChoice } from './back-end-choice.tsx';
import { ClipboardSource, usePasteShortcut } from './clipboard-source.tsx';
import { emptyProfileDraft, type ProfileErrors, ProfileFields, readProfileDraft } from './profile-fields.tsx';
import { type SettingsPick, SettingsSource } from './settings-source.tsx';

interface AddKeyDialogProps {
  /** The profile that gets the key; a new one is made without. */
  profile?: KeyProfile;
  onClose: () => void;
  onAdded: (profile: KeyProfile) => void;
}

type From = KeySource['from'];
type Position = 'current' | 'fallback';

export function AddKeyDialog({ profile, onClose, onAdded }: AddKeyDialogProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const keychain = ring?.keychain;
  const [draft, setDraft] = useState(emptyProfileDraft);
  const [errors, setErrors] = useState<ProfileErrors & { backEnd?: string; position?: string }>({});
  const [from, setFrom] = useState<From>('clipboard');
  const [pick, setPick] = useState<SettingsPick | null>(null);
  const [position, setPosition] = useState<Position | null>(null);
  // The keychain is preselected while it works; memory is only ever chosen by a person.
  const [chosenBackEnd, setBackEnd] = useState<BackEnd | null>(null);
  const backEnd = chosenBackEnd ?? (keychain?.state === 'available' ? 'keychain' : null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  // The keychain may have been locked or unlocked since the ring was read.
  useEffect(() => void reload(), [reload]);

  const source = (): KeySource | null => {
    if (from !== 'settings') return { from };
    return pick && pick.candidates.length > 0 ? { from, importId: pick.importId, candidates: pick.candidates } : null;
  };
  const submit = async () => {
    if (pending) return;
    const read = readProfileDraft(draft);
    const problems: typeof errors = profile || !('errors' in read) ? {} : { ...read.errors };
    if (backEnd === null) problems.backEnd = 'Choose where the key is kept.';
    if (profile && position === null) problems.position = 'Choose which part the key plays.';
    setErrors(problems);
    const what = source();
    setFailure(what ? null : 'Choose a file and at least one of its keys first. Nothing was added.');
    if (Object.keys(problems).length > 0 || !what || backEnd === null) return;
    setPending(true);
    try {
      const added =
        profile && position
          ? await call('keys.addKey', { profileId: profile.id, source: what, backEnd, position })
          : 'fields' in read
            ? await call('keys.createProfile', { fields: read.fields, source: what, backEnd })
            : undefined;
      if (!added) return;
      await reload();
      announce('Key added');
      onAdded(added);
    } catch (error) {
      setFailure(messageOf(error));
      setPending(false);
    }
  };
  const pasteRefusal = usePasteShortcut(from === 'clipboard', () => void submit());

  return (
    <ModalDialog title={profile ? `Add another key to ${profile.name}` : 'Add a key'} isOpen onClose={onClose}>
      <div className="dialog-body">
        {!profile && <ProfileFields draft={draft} onChange={setDraft} errors={errors} autoFocus />}
        <ChoiceField<From>
          label="Where the key comes from"
          className="choices-row"
          value={from}
          onChange={(chosen) => {
            setFrom(chosen);
            setFailure(null);
          }}
          choices={[
            {
              id: 'clipboard',
              label: 'From the clipboard',
              icon: <ClipboardPaste aria-hidden className="icon" />,
              description: 'A SECRET_KEY you have copied.',
            },
            {
              id: 'generate',
              label: 'Generate a new one',
              icon: <Sparkles aria-hidden className="icon" />,
              description: '50 random characters, as startproject makes them.',
            },
            {
              id: 'settings',
              label: 'From settings.py or .env',
              icon: <FileCode aria-hidden className="icon" />,
              description: 'SECRET_KEY and its fallbacks; the file is read, never run.',
            },
          ]}
        />
        {from === 'settings' && <SettingsSource pick={pick} onPick={setPick} />}
        {profile && (
          <ChoiceField<Position>
            label="Part it plays"
            className="choices-row"
            value={position}
            onChange={setPosition}
            error={errors.position}
            choices={[
              {
                id: 'current',
                label: 'Current key',
                description: 'It signs from now on; the present one becomes the first fallback.',
              },
              { id: 'fallback', label: 'Fallback', description: 'It only verifies what was signed with it earlier.' },
            ]}
          />
        )}
        {keychain && (
          <BackEndChoice
            keychain={keychain}
            value={backEnd}
            onChange={setBackEnd}
            onCheckAgain={reload}
            error={errors.backEnd}
          />
        )}
        {from === 'clipboard' && (
          <ClipboardSource onPaste={() => void submit()} refusal={pasteRefusal} pending={pending} />
        )}
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        {from !== 'clipboard' && (
          <Button className="button button-primary" data-busy={pending} onPress={() => void submit()}>
            {from === 'generate' ? 'Generate and add' : 'Add chosen keys'}
          </Button>
        )}
      </footer>
    </ModalDialog>
  );
}
