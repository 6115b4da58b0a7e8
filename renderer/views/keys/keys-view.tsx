// Keys: the profiles on the left, the chosen one's keys, or the rotation of its key, on the right.
import { FileDown, FileUp, Plus } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useKeyRing } from '../../state/key-ring.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { Welcome } from '../welcome.tsx';
import { ProfileDetail } from './profile-detail.tsx';
import { ProfileList } from './profile-list.tsx';
import { openRotation, type RotationDraft, type RotationKind } from './rotation/rotation-draft.ts';
import { RotationTask } from './rotation/rotation-task.tsx';
import { ExportDialog } from './sharing/export-dialog.tsx';
import { ImportDialog } from './sharing/import-dialog.tsx';

const t = translator('keys');

interface KeysViewProps {
  /** The profile shown; kept above the view. */
  shownId: string | null;
  onShow: (profileId: string | null) => void;
  onAddKey: () => void;
  onExample: () => Promise<void>;
}

/** Drawn anew only for its own changes, not while someone types in another view. */
export const KeysView = memo(function KeysView({ shownId, onShow, onAddKey, onExample }: KeysViewProps) {
  const { ring, selected } = useKeyRing();
  const addButton = useRef<HTMLButtonElement>(null);
  const [deleted, setDeleted] = useState(0);
  const [sharing, setSharing] = useState<'export' | 'import' | null>(null);
  const rotations = useRotations();
  if (!ring) return null;

  const importButton = (
    <Button className="button button-small" onPress={() => setSharing('import')}>
      <FileDown aria-hidden className="icon" />
      {t('view.import')}
    </Button>
  );
  const shown = ring.profiles.find(({ id }) => id === shownId) ?? selected ?? ring.profiles[0];
  const rotation = shown && rotations.drafts[shown.id];
  // The dialogs stand beside either: an import into an empty ring fills it while its results are still to be read.
  return (
    <>
      {ring.profiles.length === 0 ? (
        <div className="single">
          <Welcome onAddKey={onAddKey} onExample={onExample} />
          <p className="inline import-instead">
            {t('view.bundleInstead')} {importButton}
          </p>
        </div>
      ) : (
        <Panes
          shape="list"
          leftLabel={t('view.profiles')}
          rightLabel={t('view.details')}
          left={
            <>
              <header className="pane-header">
                <h2>{t('view.profiles')}</h2>
                <Button ref={addButton} className="button button-small" onPress={onAddKey}>
                  <Plus aria-hidden className="icon" />
                  {t('view.addKey')}
                </Button>
              </header>
              <ProfileList profiles={ring.profiles} shownId={shown?.id ?? null} onShow={onShow} />
              <div className="buttons pane-actions sharing-buttons">
                {importButton}
                <Button className="button button-small" onPress={() => setSharing('export')}>
                  <FileUp aria-hidden className="icon" />
                  {t('view.export')}
                </Button>
              </div>
            </>
          }
          right={
            shown && (
              <ErrorBoundary what={t('view.thisProfile')} resetKey={shown}>
                {rotation?.shown ? (
                  <RotationTask
                    key={shown.id}
                    profile={shown}
                    draft={rotation}
                    update={(change) => rotations.update(shown.id, change)}
                    onLeave={() => rotations.leave(shown.id)}
                    onFinish={() => rotations.finish(shown.id)}
                  />
                ) : (
                  <ProfileDetail
                    key={`${shown.id} ${deleted}`}
                    profile={shown}
                    ring={ring}
                    leftOff={rotation?.kind ?? null}
                    onRotate={(kind) => rotations.open(shown.id, kind)}
                    rotateRef={rotations.button}
                    onDeleted={() => {
                      onShow(null);
                      setDeleted((count) => count + 1);
                      // The button that had the focus is gone with its profile.
                      addButton.current?.focus();
                    }}
                  />
                )}
              </ErrorBoundary>
            )
          }
        />
      )}
      {sharing === 'export' && (
        <ExportDialog first={{ profileIds: shown ? [shown.id] : [], kind: null }} onClose={() => setSharing(null)} />
      )}
      {sharing === 'import' && (
        <ImportDialog onClose={() => setSharing(null)} onImported={(profileId) => onShow(profileId)} />
      )}
    </>
  );
});

/** The rotations under way, by profile. */
function useRotations() {
  const [drafts, setDrafts] = useHeld<Record<string, RotationDraft>>('rotations', {});
  const button = useRef<HTMLButtonElement>(null);
  const [left, setLeft] = useState(0);
  // Leaving a task gives the focus back to where it began.
  useEffect(() => {
    if (left > 0) button.current?.focus();
  }, [left]);

  const update = useCallback(
    (id: string, change: Partial<RotationDraft>) => {
      // An answer may come after the task was finished; then there is nothing to keep it in.
      setDrafts((all) => (all[id] ? { ...all, [id]: { ...all[id], ...change } } : all));
    },
    [setDrafts],
  );
  return {
    drafts,
    button,
    update,
    open: (id: string, kind: RotationKind) => setDrafts((all) => ({ ...all, [id]: openRotation(all[id], kind) })),
    leave: (id: string) => {
      update(id, { shown: false });
      setLeft((count) => count + 1);
    },
    finish: (id: string) => {
      setDrafts(({ [id]: _, ...rest }) => rest);
      setLeft((count) => count + 1);
    },
  };
}
