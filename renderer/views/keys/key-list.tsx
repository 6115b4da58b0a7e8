// A profile's keys in order. Reordered by dragging (with the mouse or the keyboard) or by buttons.
import { ArrowDown, ArrowUp, FolderInput, GripVertical, Trash2 } from 'lucide-react';
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import type { KeyInfo, KeyProfile, KeyRing } from '../../../shared/keys.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyStrength } from '../../components/key-strength.tsx';
import { roleInSentence, roleOf } from '../../wording/roles.ts';
import { calendarDay } from '../../wording/time.ts';
import { KeyConcerns } from './key-concerns.tsx';
import { Place } from './place.tsx';

interface KeyListProps {
  profile: KeyProfile;
  /** The rows tell what is wrong with a place, so they are drawn anew with it. */
  ring: KeyRing;
  /** All key ids in their new order, and the sentence to announce once it is done. */
  onReorder: (keyIds: string[], said: string) => Promise<void>;
  onDelete: (key: KeyInfo, index: number) => void;
  onMove: (key: KeyInfo) => void;
}

/** The ids with the moved ones put before or after the target. */
export function moved(ids: readonly string[], moving: ReadonlySet<Key>, target: Key, position: 'before' | 'after') {
  const rest = ids.filter((id) => !moving.has(id));
  const at = rest.indexOf(String(target)) + (position === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => moving.has(id)), ...rest.slice(at)];
}

export function KeyList({ profile, ring, onReorder, onDelete, onMove }: KeyListProps) {
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
      dependencies={[profile, ring]}
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
              <span className="field-note key-facts">
                <Place
                  backEnd={key.backEnd}
                  note={`${key.backEnd === 'memory' ? ', gone when the app quits' : ''} · added ${calendarDay(key.addedAt)}`}
                />
                <KeyStrength strength={key.strength} />
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
                icon={FolderInput}
                label={`Move ${roleInSentence(index)} to another place`}
                onPress={() => onMove(key)}
              />
              <IconButton
                icon={Trash2}
                label={`Delete ${roleInSentence(index)}`}
                className="icon-button-danger"
                onPress={() => onDelete(key, index)}
              />
            </div>
          </div>
          <KeyConcerns keyInfo={key} index={index} />
        </GridListItem>
      )}
    </GridList>
  );
}
