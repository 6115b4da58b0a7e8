// Moves keys from one place to another. They are stored in the new one before they leave the old one.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BackEnd, KeyInfo, KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { InlineError, Warning } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { StoringWait } from '../../components/passphrase-wait.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { useScrollStop } from '../../state/use-scroll-stop.ts';
import { listed } from '../../wording/number.ts';
import { roleOf } from '../../wording/roles.ts';
import { BackEndChoice } from './back-end-choice.tsx';
import { Place } from './place.tsx';
import { tags } from './tags.tsx';

const t = translator('keys');
const common = translator('common');

interface MoveKeysDialogProps {
  profile: KeyProfile;
  /** The keys to move: one of the profile's, or all of them. */
  keys: readonly KeyInfo[];
  onClose: () => void;
}

export function MoveKeysDialog({ profile, keys, onClose }: MoveKeysDialogProps) {
  const { ring, reload } = useKeyRing();
  const announce = useAnnounce();
  const [backEnd, setBackEnd] = useState<BackEnd | null>(null);
  const [missing, setMissing] = useState<string>();
  const { pending, failure, run } = useAction();
  const list = useScrollStop();
  if (!ring) return null;
  const { keychain } = ring;

  const from = [...new Set(keys.map((key) => key.backEnd))];
  const [only] = from;
  const without =
    from.length === 1 && only !== undefined
      ? { place: only, why: t('move.hereAlready', { count: keys.length }) }
      : undefined;
  const moving = keys.filter((key) => key.backEnd !== backEnd);
  const sources = [...new Set(moving.map((key) => key.backEnd))];

  const move = async () => {
    setMissing(backEnd === null ? t('move.missing') : undefined);
    if (backEnd === null) return;
    const done = await run(async () => {
      await call('keys.moveKeys', { profileId: profile.id, keyIds: moving.map(({ id }) => id), backEnd });
      await reload();
      announce(t('move.moved', { count: moving.length }));
    });
    if (done) onClose();
  };
  return (
    <ModalDialog
      title={keys.length === 1 ? t('move.title') : t('move.titleAll', { profile: profile.name })}
      isOpen
      onClose={onClose}
    >
      <div className="dialog-body">
        <ul className="plain-list many-keys" aria-label={t('move.list')} {...list}>
          {keys.map((key) => (
            <li key={key.id} className="move-row">
              <span className="key-role" data-current={profile.keys[0]?.id === key.id}>
                {roleOf(profile.keys.findIndex(({ id }) => id === key.id))}
              </span>
              <code className="fingerprint">{key.fingerprint}</code>
              <span className="field-note">
                <Place backEnd={key.backEnd} />
              </span>
            </li>
          ))}
        </ul>
        <BackEndChoice
          label={t('move.to')}
          value={backEnd}
          onChange={setBackEnd}
          error={missing}
          {...(without ? { without } : {})}
        />
        {backEnd !== null && (
          <p className="field-note">
            {t('move.how', {
              count: moving.length,
              to: backEnd,
              keychain: keychain.name,
              from: listed(sources.map((place) => t(`move.source.${place}`, { keychain: keychain.name }))),
            })}
          </p>
        )}
        {backEnd === 'memory' && <Warning>{t.rich('move.intoMemory', { ...tags, count: moving.length })}</Warning>}
        <StoringWait pending={pending} places={[...sources, backEnd]} />
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          {common('cancel')}
        </Button>
        <Button className="button button-primary" data-busy={pending} onPress={() => void move()}>
          {t('move.action', { count: moving.length })}
        </Button>
      </footer>
    </ModalDialog>
  );
}
