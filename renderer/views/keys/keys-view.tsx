// Keys: the profiles on the left, the chosen one's keys on the right.
import { Plus } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Panes } from '../../components/panes.tsx';
import { useKeyRing } from '../../state/key-ring.tsx';
import { Welcome } from '../welcome.tsx';
import { ProfileDetail } from './profile-detail.tsx';
import { ProfileList } from './profile-list.tsx';

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
  if (!ring) return null;
  if (ring.profiles.length === 0) {
    return (
      <div className="single">
        <Welcome onAddKey={onAddKey} onExample={onExample} />
      </div>
    );
  }
  const shown = ring.profiles.find(({ id }) => id === shownId) ?? selected ?? ring.profiles[0];
  return (
    <Panes
      shape="list"
      leftLabel="Key profiles"
      rightLabel="Profile details"
      left={
        <>
          <header className="pane-header">
            <h2>Key profiles</h2>
            <Button ref={addButton} className="button button-small" onPress={onAddKey}>
              <Plus aria-hidden className="icon" />
              Add a key
            </Button>
          </header>
          <ProfileList profiles={ring.profiles} shownId={shown?.id ?? null} onShow={onShow} />
        </>
      }
      right={
        shown && (
          <ErrorBoundary what="this profile" resetKey={shown}>
            <ProfileDetail
              key={`${shown.id} ${deleted}`}
              profile={shown}
              keychain={ring.keychain}
              onDeleted={() => {
                onShow(null);
                setDeleted((count) => count + 1);
                // The button that had the focus is gone with its profile.
                addButton.current?.focus();
              }}
            />
          </ErrorBoundary>
        )
      }
    />
  );
});
