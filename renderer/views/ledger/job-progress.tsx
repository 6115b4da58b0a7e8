// How far a verification, an export or a purge is, and a way to stop it; shown only once it takes longer than a person waits gladly.
import { Button, Label, ProgressBar } from 'react-aria-components';
import type { LedgerProgress } from '../../../shared/ledger.ts';
import { Hint, InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useDelayed } from '../../state/use-delayed.ts';
import type { LedgerJob } from '../../state/use-ledger-job.ts';

const t = translator('ledger');

/** Milliseconds. */
const patience = 400;

interface JobProgressProps {
  job: LedgerJob;
  /** Whose progress and failure is shown here. */
  kind: LedgerProgress['kind'];
}

export function JobProgress({ job, kind }: JobProgressProps) {
  const due = useDelayed(job.kind === kind, patience);
  const failure = job.failure?.kind === kind ? job.failure : null;
  if (failure) return failure.stopped ? <Hint>{failure.message}</Hint> : <InlineError message={failure.message} />;
  if (!due) return null;
  const { done, total } = job.progress ?? { done: 0, total: 0 };
  const unknown = total === 0;
  const note = unknown ? '' : t('job.progress', { done, total });
  return (
    <div className="ledger-progress">
      <ProgressBar
        className="meter"
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={unknown}
        valueLabel={note}
      >
        {({ percentage }) => (
          <>
            <div className="meter-words">
              <Label>{t(`job.${kind}`)}</Label>
              <span>{note}</span>
            </div>
            <div className="meter-track" data-indeterminate={unknown}>
              <div className="meter-fill" style={{ inlineSize: `${percentage ?? 40}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button className="button button-small" onPress={job.cancel}>
        {t('job.cancel')}
      </Button>
    </div>
  );
}
