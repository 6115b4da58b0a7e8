// One profile: its facts, its keys in order, and what can be done with them.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { KeychainState, KeyInfo, KeyProfile } from '../../../shared/keys.ts';
import { call, messageOf } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint, InlineError } from '../../components/messages.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { AddKeyDialog } from './add-key-dialog.tsx';
import { EditProfileDialog } from './edit-profile-dialog.tsx';
import { KeyList } from './key-list.tsx';

interface ProfileDetailProps {
  profile: KeyProfile;
  keychain: KeychainState;
  onDeleted: () => void;
}

type Open = { dialog: 'edit' | 'add' | 'delete' } | { dialog: 'delete-key'; key: KeyInfo; index: number } | null;

const heldIn = (key: KeyInfo, keychain: KeychainState) => (key.backEnd === 'memory' ? 'memory' : keychain.name);

export function ProfileDetail({ profile, keychain, onDeleted }: ProfileDetailProps) {
  const { reload } = useKeyRing();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const close = () => setOpen(null);

  const reorder = async (keyIds: string[], said: string) => {
    setFailure(null);
    try {
      await call('keys.reorderKeys', { profileId: profile.id, keyIds });
      await reload();
      announce(said);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };

  return (
    <>
      <header className="pane-header profile-header">
        <h2>{profile.name}</h2>
        <EnvironmentBadge environment={profile.environment} />
        <span className="spacer" />
        <Button className="button button-small" onPress={() => setOpen({ dialog: 'edit' })}>
          <Pencil aria-hidden className="icon" />
          Edit profile
        </Button>
        <Button className="button button-small button-quiet-danger" onPress={() => setOpen({ dialog: 'delete' })}>
          <Trash2 aria-hidden className="icon" />
          Delete profile
        </Button>
      </header>
      {profile.example && (
        <Hint>
          An example to play with. Its key is public, so sign nothing real with it; it is gone when the app quits.
        </Hint>
      )}
      <div className="cards">
        <Card title="Profile">
          <Facts
            facts={[
              ['Django', profile.djangoVersion],
              [
                'Salts in use',
                profile.salts.length === 0 ? (
                  'Django’s own only'
                ) : (
                  <span key="salts" className="salts">
                    {profile.salts.map((salt) => (
                      <code key={salt}>{salt}</code>
                    ))}
                  </span>
                ),
              ],
            ]}
          />
        </Card>
        <Card
          title="Keys"
          actions={
            <Button className="button button-small" onPress={() => setOpen({ dialog: 'add' })}>
              <Plus aria-hidden className="icon" />
              Add another key
            </Button>
          }
        >
          <p className="field-note">
            The current key signs; all of them verify, in this order, as SECRET_KEY and SECRET_KEY_FALLBACKS do.
          </p>
          <InlineError message={failure} />
          <KeyList
            profile={profile}
            keychain={keychain}
            onReorder={reorder}
            onDelete={(key, index) => setOpen({ dialog: 'delete-key', key, index })}
          />
        </Card>
      </div>
      {open?.dialog === 'edit' && <EditProfileDialog profile={profile} onClose={close} />}
      {open?.dialog === 'add' && <AddKeyDialog profile={profile} onClose={close} onAdded={close} />}
      {open?.dialog === 'delete-key' && (
        <ConfirmDialog
          title="Delete this key?"
          action="Delete key"
          onClose={close}
          onConfirm={async () => {
            await call('keys.deleteKey', { profileId: profile.id, keyId: open.key.id });
            await reload();
            announce('Key deleted');
          }}
        >
          <p>
            The {open.index === 0 ? 'current key' : `fallback ${open.index}`} <code>{open.key.fingerprint}</code> of{' '}
            <strong>{profile.name}</strong> will be removed from {heldIn(open.key, keychain)}. What it signed can no
            longer be verified here, and it cannot be brought back from this app.
          </p>
          {open.index === 0 && profile.keys.length > 1 && <p>The first fallback becomes the current key.</p>}
          <p>The site itself keeps its keys; nothing changes there.</p>
        </ConfirmDialog>
      )}
      {open?.dialog === 'delete' && (
        <ConfirmDialog
          title={`Delete ${profile.name}?`}
          action="Delete profile"
          onClose={close}
          onConfirm={async () => {
            await call('keys.deleteProfile', { id: profile.id });
            await reload();
            announce('Profile deleted');
            onDeleted();
          }}
        >
          <p>
            <strong>{profile.name}</strong> and{' '}
            {profile.keys.length === 1 ? 'its key' : `its ${profile.keys.length} keys`} will be removed:
          </p>
          <ul className="lost">
            {profile.keys.map((key, index) => (
              <li key={key.id}>
                {index === 0 ? 'Current key' : `Fallback ${index}`} <code>{key.fingerprint}</code>, from{' '}
                {heldIn(key, keychain)}
              </li>
            ))}
          </ul>
          <p>
            What these keys signed can no longer be verified here, and they cannot be brought back from this app. The
            site itself keeps its keys; nothing changes there.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
