// Changes a profile's name, environment, Django version and salts; its keys are left alone.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeyProfile } from '../../../shared/keys.ts';
import { call, messageOf } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { type ProfileErrors, ProfileFields, profileDraft, readProfileDraft } from './profile-fields.tsx';

const t = translator('keys');
const common = translator('common');

export function EditProfileDialog({ profile, onClose }: { profile: KeyProfile; onClose: () => void }) {
  const { reload } = useKeyRing();
  const announce = useAnnounce();
  const [draft, setDraft] = useHeld(`edit-${profile.id}`, () => profileDraft(profile));
  const [errors, setErrors] = useState<ProfileErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  const save = async () => {
    if (pending) return;
    const read = readProfileDraft(draft);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    setPending(true);
    try {
      await call('keys.updateProfile', { id: profile.id, fields: read.fields });
      await reload();
      announce(t('edit.saved'));
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
      setPending(false);
    }
  };
  return (
    <ModalDialog title={t('edit.title')} isOpen onClose={onClose}>
      <div className="dialog-body">
        <ProfileFields draft={draft} onChange={setDraft} errors={errors} autoFocus />
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          {common('cancel')}
        </Button>
        <Button className="button button-primary" data-busy={pending} onPress={() => void save()}>
          {t('edit.save')}
        </Button>
      </footer>
    </ModalDialog>
  );
}
