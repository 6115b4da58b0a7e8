// What became of each profile of a bundle.
import { Check, CircleAlert, Minus } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ImportOutcome } from '../../../../shared/sharing.ts';
import { translator } from '../../../language.ts';
import { tags } from '../tags.tsx';
import type { OpenedBundle } from './import-dialog.tsx';

const t = translator('sharing');

type Result = ImportOutcome['results'][number];

const icons: Record<Result['outcome'], typeof Check> = {
  added: Check,
  merged: Check,
  replaced: Check,
  skipped: Minus,
  failed: CircleAlert,
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
        <ul className="plain-list import-results" aria-label={t('results.label')}>
          {outcome.results.map((result) => {
            const Icon = icons[result.outcome];
            const profile = bundle.profiles.find(({ index }) => index === result.index);
            const words = { ...tags, profile: profile?.name ?? '', outcome: result.outcome };
            return (
              <li key={result.index} data-outcome={result.outcome}>
                <Icon aria-hidden className="icon" />
                <div>
                  {result.keysAdded > 0
                    ? t.rich('results.oneWithKeys', { ...words, count: result.keysAdded })
                    : t.rich('results.one', words)}
                  {result.message !== null && <p>{result.message}</p>}
                </div>
              </li>
            );
          })}
        </ul>
        <p className="field-note">{t('results.forgotten')}</p>
      </div>
      <footer className="dialog-footer">
        <Button autoFocus className="button button-primary" onPress={onClose}>
          {t('results.done')}
        </Button>
      </footer>
    </>
  );
}
