// What became of each profile of a bundle.
import { Check, CircleAlert, Minus } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ImportOutcome } from '../../../../shared/sharing.ts';
import { counted } from '../../../wording/counted.ts';
import type { OpenedBundle } from './import-dialog.tsx';

type Result = ImportOutcome['results'][number];

const looks: Record<Result['outcome'], { word: string; icon: typeof Check }> = {
  added: { word: 'Added', icon: Check },
  merged: { word: 'Merged', icon: Check },
  replaced: { word: 'Replaced', icon: Check },
  skipped: { word: 'Skipped', icon: Minus },
  failed: { word: 'Failed', icon: CircleAlert },
};

interface ImportResultsProps {
  bundle: OpenedBundle;
  outcome: ImportOutcome;
  onClose: () => void;
}

export function ImportResults({ bundle, outcome, onClose }: ImportResultsProps) {
  return (
    <>
      <div className="dialog-body">
        <ul className="plain-list import-results" aria-label="Results">
          {outcome.results.map((result) => {
            const { word, icon: Icon } = looks[result.outcome];
            const profile = bundle.profiles.find(({ index }) => index === result.index);
            return (
              <li key={result.index} data-outcome={result.outcome}>
                <Icon aria-hidden className="icon" />
                <div>
                  <strong>{profile?.name}</strong>: {word.toLowerCase()}
                  {result.keysAdded > 0 && `, ${counted(result.keysAdded, 'key')} stored`}
                  {result.message !== null && <p>{result.message}</p>}
                </div>
              </li>
            );
          })}
        </ul>
        <p className="field-note">The bundle is forgotten when you close this; the file stays where it is.</p>
      </div>
      <footer className="dialog-footer">
        <Button autoFocus className="button button-primary" onPress={onClose}>
          Done
        </Button>
      </footer>
    </>
  );
}
