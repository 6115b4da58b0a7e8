// A profile's keys in order. Reordered by dragging (with the mouse or the keyboard) or by buttons.
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import type { KeychainState, KeyInfo, KeyProfile } from '../../../shared/keys.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Warning } from '../../components/messages.tsx';
import { findingWords } from '../../wording/findings.ts';
import { calendarDay } from '../../wording/time.ts';

interface KeyListProps {
  profile: KeyProfile;
  keychain: KeychainState;
  /** All key ids in their new order, and the sentence to announce once it is done. */
  onReorder: (keyIds: string[], said: string) => Promise<void>;
  onDelete: (key: KeyInfo, index: number) => void;
}

export const roleOf = (index: number) => (index === 0 ? 'Current' : `Fallback ${index}`);

/** The ids with the moved ones put before or after the target. */
export function moved(ids: readonly string[], moving: ReadonlySet<Key>, target: Key, position: 'before' | 'after') {
  const rest = ids.filter((id) => !moving.has(id));
  const at = rest.indexOf(String(target)) + (position === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => moving.has(id)), ...rest.slice(at)];
}

export function KeyList({ profile, keychain, onReorder, onDelete }: KeyListProps) {
  const ids = profile.keys.map(({ id }) => id);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'application/x-countersign-key': String(key) })),
    onReorder({ keys, target }) {
      if (target.dropPosition !== 'on')
        void onReorder(moved(ids, keys, target.key, target.dropPosition), 'Keys reordered');
    },
  });
  const swap = (index: number, by: -1 | 1) => {
    const order = [...ids];
    const [id] = order.splice(index, 1);
    if (id === undefined) return;
    order.splice(index + by, 0, id);
    void onReorder(order, `Moved to ${roleOf(index + by).toLowerCase()}`);
  };
  const makeCurrent = (id: string) => void onReorder([id, ...ids.filter((other) => other !== id)], 'Made current');

  return (
    <GridList
      aria-label={`Keys of ${profile.name}`}
      className="key-list"
      items={profile.keys.map((key, index) => ({ ...key, index }))}
      selectionMode="none"
      {...(ids.length > 1 ? { dragAndDropHooks } : {})}
      dependencies={[profile, keychain]}
    >
      {({ index, ...key }) => (
        <GridListItem id={key.id} textValue={`${roleOf(index)} ${key.fingerprint}`} className="key-row">
          <div className="key-line">
            {ids.length > 1 && (
              <Button slot="drag" className="drag-handle" aria-label={`Drag ${roleOf(index).toLowerCase()} key`}>
                <GripVertical aria-hidden className="icon" />
              </Button>
            )}
            <span className="key-role" data-current={index === 0}>
              {roleOf(index)}
            </span>
            <div className="key-words">
              <code className="fingerprint">{key.fingerprint}</code>
              <span className="field-note">
                {key.backEnd === 'memory' ? 'Memory only, gone when the app quits' : keychain.name} · added{' '}
                {calendarDay(key.addedAt)}
              </span>
            </div>
            <div className="key-actions">
              {index > 0 && (
                <Button
                  className="button button-small"
                  aria-label={`Make current: fallback ${index}`}
                  onPress={() => makeCurrent(key.id)}
                >
                  Make current
                </Button>
              )}
              {index > 0 && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={`Move fallback ${index} up`}
                    isDisabled={index === 1}
                    onPress={() => swap(index, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={`Move fallback ${index} down`}
                    isDisabled={index === ids.length - 1}
                    onPress={() => swap(index, 1)}
                  />
                </>
              )}
              <IconButton
                icon={Trash2}
                label={index === 0 ? 'Delete current key' : `Delete fallback ${index}`}
                className="icon-button-danger"
                onPress={() => onDelete(key, index)}
              />
            </div>
          </div>
          <KeyConcerns keyInfo={key} index={index} keychain={keychain} />
        </GridListItem>
      )}
    </GridList>
  );
}

function KeyConcerns({ keyInfo, index, keychain }: { keyInfo: KeyInfo; index: number; keychain: KeychainState }) {
  const words = findingWords(keyInfo.findings, index);
  return (
    <>
      {keyInfo.state === 'missing' && (
        <Warning>
          <strong>Missing.</strong> {keychain.name} no longer holds this key: it was probably deleted there. The profile
          and its other keys are unharmed. Add the key again, then delete this entry.
        </Warning>
      )}
      {keyInfo.state === 'locked' && (
        <Warning>
          <strong>Locked.</strong>{' '}
          {keychain.message ?? `${keychain.name} is locked. The key is unharmed; unlock it to use it.`}
        </Warning>
      )}
      {words && (
        <Warning>
          <strong>{words.check}:</strong> {words.finding} {words.advice}
        </Warning>
      )}
    </>
  );
}
