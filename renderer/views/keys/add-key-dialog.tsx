// Adds a key: to a new profile, or to a given one. The key itself never passes through this window: it is read from the
// clipboard, made, or read from a file by the main process.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile, KeySource } from '../../../shared/keys.ts';
import { call, messageOf } from '../../client.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { StoringWait } from '../../components/passphrase-wait.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { BackEndChoice, useBackEnd } from './back-end-choice.tsx';
import { ClipboardSource, PasteButton, usePasteShortcut } from './clipboard-source.tsx';
import { emptyProfileDraft, type ProfileErrors, ProfileFields, readProfileDraft } from './profile-fields.tsx';
import { type SettingsPick, SettingsSource } from './settings-source.tsx';
import { type From, SourceChoice } from './source-choice.tsx';

const t = translator('keys');
const common = translator('common');

interface AddKeyDialogProps {
  /** The profile that gets the key; a new one is made without. */
  profile?: KeyProfile;
  onClose: () => void;
  onAdded: (profile: KeyProfile) => void;
}

type Position = 'current' | 'fallback';

export function AddKeyDialog({ profile, onClose, onAdded }: AddKeyDialogProps) {
  const { reload } = useKeyRing();
  const announce = useAnnounce();
  const [draft, setDraft] = useHeld('add-key', emptyProfileDraft);
  const [errors, setErrors] = useState<ProfileErrors & { backEnd?: string; position?: string }>({});
  const [from, setFrom] = useState<From>('clipboard');
  const [pick, setPick] = useState<SettingsPick | null>(null);
  const [position, setPosition] = useState<Position | null>(null);
  const [backEnd, setBackEnd] = useBackEnd();
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
    if (backEnd === null) problems.backEnd = t('place.missing');
    if (profile && position === null) problems.position = t('add.partMissing');
    setErrors(problems);
    const what = source();
    setFailure(what ? null : t('add.nothingChosen'));
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
      announce(t('add.added'));
      onAdded(added);
    } catch (error) {
      setFailure(messageOf(error));
      setPending(false);
    }
  };
  const pasteRefusal = usePasteShortcut(from === 'clipboard', () => void submit());

  return (
    <ModalDialog
      title={profile ? t('add.titleTo', { profile: profile.name }) : t('add.title')}
      isOpen
      onClose={onClose}
    >
      <div className="dialog-body">
        {!profile && <ProfileFields draft={draft} onChange={setDraft} errors={errors} autoFocus />}
        <SourceChoice
          value={from}
          onChange={(chosen) => {
            setFrom(chosen);
            setFailure(null);
          }}
        />
        {from === 'clipboard' && <ClipboardSource refusal={pasteRefusal} />}
        {from === 'settings' && <SettingsSource pick={pick} onPick={setPick} />}
        {profile && (
          <ChoiceField<Position>
            label={t('add.part')}
            className="choices-row"
            value={position}
            onChange={setPosition}
            error={errors.position}
            choices={[
              {
                id: 'current',
                label: t('add.current'),
                description: t('add.currentWhat'),
              },
              { id: 'fallback', label: t('add.fallback'), description: t('add.fallbackWhat') },
            ]}
          />
        )}
        <BackEndChoice value={backEnd} onChange={setBackEnd} error={errors.backEnd} />
        <StoringWait pending={pending} places={[backEnd]} />
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          {common('cancel')}
        </Button>
        {from === 'clipboard' ? (
          <PasteButton onPaste={() => void submit()} pending={pending} />
        ) : (
          <Button className="button button-primary" data-busy={pending} onPress={() => void submit()}>
            {from === 'generate' ? t('add.generate') : t('add.addChosen')}
          </Button>
        )}
      </footer>
    </ModalDialog>
  );
}
