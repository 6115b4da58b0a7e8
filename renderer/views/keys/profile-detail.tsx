// One profile: its facts, its keys in order, and what can be done with them.
import { FolderInput, ListChecks, Pencil, Plus, RotateCcwKey, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import type { KeyInfo, KeyProfile, KeyRing } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { EnvironmentBadge } from '../../components/environment-badge.tsx';
import { Hint, InlineError } from '../../components/messages.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { useAction } from '../../state/use-action.ts';
import { AddKeyDialog } from './add-key-dialog.tsx';
import { DeleteKeyDialog } from './delete-key-dialog.tsx';
import { DeleteProfileDialog } from './delete-profile-dialog.tsx';
import { EditProfileDialog } from './edit-profile-dialog.tsx';
import { KeyList } from './key-list.tsx';
import { MoveKeysDialog } from './move-keys-dialog.tsx';
import type { RotationKind } from './rotation/rotation-draft.ts';

const t = translator('keys');

interface ProfileDetailProps {
  profile: KeyProfile;
  ring: KeyRing;
  onDeleted: () => void;
  /** The task that was left half-way; null when none was. */
  leftOff: RotationKind | null;
  onRotate: (kind: RotationKind) => void;
  /** The button that opened the rotation gets the focus back. */
  rotateRef: Ref<HTMLButtonElement>;
}

type Open =
  | { dialog: 'edit' | 'add' | 'delete' }
  | { dialog: 'delete-key'; key: KeyInfo; index: number }
  | { dialog: 'move'; keyIds: readonly string[] }
  | null;

export function ProfileDetail({ profile, ring, onDeleted, leftOff, onRotate, rotateRef }: ProfileDetailProps) {
  const { reload } = useKeyRing();
  const announce = useAnnounce();
  // Held as what was typed in it is, which would otherwise turn up when it is opened the next time.
  const [open, setOpen] = useHeld<Open>(`profile-dialog-${profile.id}`, null);
  const { failure, run } = useAction();
  const close = () => setOpen(null);

  const reorder = async (keyIds: string[], said: string) => {
    await run(async () => {
      await call('keys.reorderKeys', { profileId: profile.id, keyIds });
      await reload();
      announce(said);
    });
  };

  return (
    <>
      <header className="pane-header profile-header">
        <h2>{profile.name}</h2>
        <EnvironmentBadge environment={profile.environment} />
        <span className="spacer" />
        <Button className="button button-small" onPress={() => setOpen({ dialog: 'edit' })}>
          <Pencil aria-hidden className="icon" />
          {t('profile.edit')}
        </Button>
        <Button className="button button-small button-quiet-danger" onPress={() => setOpen({ dialog: 'delete' })}>
          <Trash2 aria-hidden className="icon" />
          {t('profile.delete')}
        </Button>
      </header>
      {profile.example && <Hint>{t('profile.example')}</Hint>}
      <div className="cards profile-cards">
        <Card title={t('profile.facts')} term="profile">
          <Facts
            facts={[
              [t('profile.django'), profile.djangoVersion],
              [
                t('profile.salts'),
                profile.salts.length === 0 ? (
                  t('profile.djangosOwn')
                ) : (
                  <span key="salts" className="salts">
                    {profile.salts.map((salt) => (
                      <code key={salt}>{salt}</code>
                    ))}
                  </span>
                ),
                'salt',
              ],
            ]}
          />
        </Card>
        <Card
          title={t('profile.keys')}
          actions={
            <div className="buttons">
              <Button ref={rotateRef} className="button button-small" onPress={() => onRotate('rotate')}>
                <RotateCcwKey aria-hidden className="icon" />
                {leftOff === 'rotate' ? t('profile.continueRotating') : t('profile.rotate')}
              </Button>
              {profile.keys.length > 1 && (
                <Button className="button button-small" onPress={() => onRotate('check')}>
                  <ListChecks aria-hidden className="icon" />
                  {t('profile.checkFallbacks')}
                </Button>
              )}
              {profile.keys.length > 1 && (
                <Button
                  className="button button-small"
                  onPress={() => setOpen({ dialog: 'move', keyIds: profile.keys.map(({ id }) => id) })}
                >
                  <FolderInput aria-hidden className="icon" />
                  {t('profile.moveAll')}
                </Button>
              )}
              <Button className="button button-small" onPress={() => setOpen({ dialog: 'add' })}>
                <Plus aria-hidden className="icon" />
                {t('profile.addKey')}
              </Button>
            </div>
          }
        >
          <p className="field-note">{t('profile.order')}</p>
          <InlineError message={failure} />
          <KeyList
            profile={profile}
            ring={ring}
            onReorder={reorder}
            onDelete={(key, index) => setOpen({ dialog: 'delete-key', key, index })}
            onMove={(key) => setOpen({ dialog: 'move', keyIds: [key.id] })}
          />
        </Card>
      </div>
      {open?.dialog === 'edit' && <EditProfileDialog profile={profile} onClose={close} />}
      {open?.dialog === 'add' && <AddKeyDialog profile={profile} onClose={close} onAdded={close} />}
      {open?.dialog === 'move' && (
        <MoveKeysDialog
          profile={profile}
          keys={profile.keys.filter(({ id }) => open.keyIds.includes(id))}
          onClose={close}
        />
      )}
      {open?.dialog === 'delete-key' && (
        <DeleteKeyDialog profile={profile} keyInfo={open.key} index={open.index} onClose={close} />
      )}
      {open?.dialog === 'delete' && <DeleteProfileDialog profile={profile} onClose={close} onDeleted={onDeleted} />}
    </>
  );
}
