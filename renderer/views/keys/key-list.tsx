// A profile's keys in order. Reordered by dragging (with the mouse or the keyboard) or by buttons.
import { ArrowDown, ArrowUp, FolderInput, GripVertical, Trash2 } from 'lucide-react';
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import type { KeyInfo, KeyProfile, KeyRing } from '../../../shared/keys.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyStrength } from '../../components/key-strength.tsx';
import { Explained } from '../../components/term.tsx';
import { translator } from '../../language.ts';
import { roleOf } from '../../wording/roles.ts';
import { calendarDay } from '../../wording/time.ts';
import { KeyConcerns } from './key-concerns.tsx';
import { Place } from './place.tsx';

const t = translator('keys');

interface KeyListProps {
  profile: KeyProfile;
  /** The rows tell what is wrong with a place, so they are drawn anew with it. */
  ring: KeyRing;
  /** All key ids in their new order, and the sentence to announce once it is done. */
  onReorder: (keyIds: string[], said: string) => Promise<void>;
  onDelete: (key: KeyInfo, index: number) => void;
  onMove: (key: KeyInfo) => void;
}

/** What a message chooses its words for the key by. */
const part = (index: number) => ({ role: index === 0 ? ('current' as const) : ('fallback' as const), index });

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
        void onReorder(moved(ids, keys, target.key, target.dropPosition), t('row.reordered'));
    },
  });
  const swap = (index: number, by: -1 | 1) => {
    const order = [...ids];
    const [id] = order.splice(index, 1);
    if (id === undefined) return;
    order.splice(index + by, 0, id);
    void onReorder(order, t('row.moved', { index: index + by }));
  };
  const makeCurrent = (id: string) =>
    void onReorder([id, ...ids.filter((other) => other !== id)], t('row.madeCurrent'));

  return (
    <GridList
      aria-label={t('row.list', { profile: profile.name })}
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
              <Button slot="drag" className="drag-handle" aria-label={t('row.drag', part(index))}>
                <GripVertical aria-hidden className="icon" />
              </Button>
            )}
            <span className="key-role" data-current={index === 0}>
              <Explained term={index === 0 ? undefined : 'fallback'}>{roleOf(index)}</Explained>
            </span>
            <div className="key-words">
              <code className="fingerprint">{key.fingerprint}</code>
              <span className="field-note key-facts">
                <Place
                  backEnd={key.backEnd}
                  words={(place) =>
                    t(key.backEnd === 'memory' ? 'row.factsInMemory' : 'row.facts', {
                      place,
                      day: calendarDay(key.addedAt),
                    })
                  }
                />
                <KeyStrength strength={key.strength} />
              </span>
            </div>
            <div className="key-actions">
              {index > 0 && (
                <Button
                  className="button button-small"
                  aria-label={t('row.makeCurrentOf', { index })}
                  onPress={() => makeCurrent(key.id)}
                >
                  {t('row.makeCurrent')}
                </Button>
              )}
              {index > 0 && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={t('row.moveUp', { index })}
                    isDisabled={index === 1}
                    onPress={() => swap(index, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('row.moveDown', { index })}
                    isDisabled={index === ids.length - 1}
                    onPress={() => swap(index, 1)}
                  />
                </>
              )}
              <IconButton icon={FolderInput} label={t('row.moveElsewhere', part(index))} onPress={() => onMove(key)} />
              <IconButton
                icon={Trash2}
                label={t('row.delete', part(index))}
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
