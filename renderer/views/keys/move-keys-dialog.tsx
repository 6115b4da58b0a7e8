// Moves keys from one place to another. They are stored in the new one before they leave the old one.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BackEnd, KeyInfo, KeyProfile } from '../../../shared/keys.ts';
import { call } from '../../client.ts';
import { InlineError, Warning } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { StoringWait } from '../../components/passphrase-wait.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useAction } from '../../state/use-action.ts';
import { placeInSentence } from '../../wording/places.ts';
import { roleOf } from '../../wording/roles.ts';
import { BackEndChoice } from './back-end-choice.tsx';
import { Place } from './place.tsx';

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
  if (!ring) return null;
  const { keychain } = ring;

  const from = [...new Set(keys.map((key) => key.backEnd))];
  const [only] = from;
  const without =
    from.length === 1 && only !== undefined
      ? { place: only, why: keys.length === 1 ? 'It is here already.' : 'They are here already.' }
      : undefined;
  const moving = keys.filter((key) => key.backEnd !== backEnd);
  const sources = [...new Set(moving.map((key) => key.backEnd))];
  const one = moving.length === 1;

  const move = async () => {
    setMissing(backEnd === null ? 'Choose where to move it.' : undefined);
    if (backEnd === null) return;
    const done = await run(async () => {
      await call('keys.moveKeys', { profileId: profile.id, keyIds: moving.map(({ id }) => id), backEnd });
      await reload();
      announce(one ? 'Key moved' : 'Keys moved');
    });
    if (done) onClose();
  };
  return (
    <ModalDialog
      title={keys.length === 1 ? 'Move this key' : `Move the keys of ${profile.name}`}
      isOpen
      onClose={onClose}
    >
      <div className="dialog-body">
        <ul className="plain-list" aria-label="Keys to move">
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
          label="Move to"
          value={backEnd}
          onChange={setBackEnd}
          error={missing}
          {...(without ? { without } : {})}
        />
        {backEnd !== null && (
          <p className="field-note">
            {one ? 'The key is' : 'The keys are'} stored in {placeInSentence(backEnd, keychain)} first, and only then
            removed from {sources.map((place) => placeInSentence(place, keychain)).join(' and ')}. Profile, order and
            fingerprints stay as they are.
          </p>
        )}
        {backEnd === 'memory' && (
          <Warning>
            <strong>Gone when the app quits.</strong> No copy is kept anywhere on this machine: have{' '}
            {one ? 'the key' : 'these keys'} somewhere else, or export {one ? 'it' : 'them'} first.
          </Warning>
        )}
        <StoringWait pending={pending} places={[...sources, backEnd]} />
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button button-primary" data-busy={pending} onPress={() => void move()}>
          {moving.length === 1 ? 'Move the key' : 'Move the keys'}
        </Button>
      </footer>
    </ModalDialog>
  );
}
