// Puts a diagnosis's fix into Inspect's fields, and takes it out again.
import { useCallback, useState } from 'react';
import type { Fix } from '../../shared/diagnosis.ts';
import { translator } from '../language.ts';
import { useAnnounce } from './announcer.tsx';
import type { InspectDraft } from './inspect-draft.ts';
import { useKeyRing } from './key-ring.tsx';
import type { Store } from './store.ts';

const t = translator('words');

type FixedFields = Pick<InspectDraft, 'text' | 'cookieName' | 'salt' | 'format'>;

interface Applied {
  before: FixedFields;
  after: FixedFields;
  /** The switcher's choice before; null is "All profiles". */
  profileBefore: string | null;
}

const fixedFields = ({ text, cookieName, salt, format }: InspectDraft): FixedFields => ({
  text,
  cookieName,
  salt,
  format,
});
const equal = (one: FixedFields, other: FixedFields) =>
  one.text === other.text &&
  one.cookieName === other.cookieName &&
  one.salt === other.salt &&
  one.format === other.format;

export interface FixState {
  /** The fields still are as the fix left them. */
  canUndo: boolean;
  apply: (fix: Fix) => void;
  undo: () => void;
}

export function useFix(store: Store<InspectDraft>, draft: InspectDraft): FixState {
  const { ring, selected, select } = useKeyRing();
  const announce = useAnnounce();
  const [applied, setApplied] = useState<Applied | null>(null);
  const selectedId = selected?.id ?? null;

  const apply = useCallback(
    (fix: Fix) => {
      const before = fixedFields(store.get());
      const after = { text: fix.text, cookieName: fix.cookieName, salt: fix.salt, format: fix.format ?? null };
      setApplied({ before, after, profileBefore: selectedId });
      store.set((last) => ({ ...last, ...after }));
      // A profile chosen at the top would keep the key that signed it from being tried.
      if (selectedId !== null && selectedId !== fix.profileId) {
        select(ring?.profiles.some(({ id }) => id === fix.profileId) ? fix.profileId : null);
      }
      announce(t('announced.fixApplied'));
    },
    [store, selectedId, select, ring, announce],
  );
  const undo = useCallback(() => {
    if (!applied) return;
    store.set((last) => ({ ...last, ...applied.before }));
    select(applied.profileBefore);
    setApplied(null);
    announce(t('announced.fixUndone'));
  }, [applied, store, select, announce]);

  return { canUndo: applied !== null && equal(fixedFields(draft), applied.after), apply, undo };
}
