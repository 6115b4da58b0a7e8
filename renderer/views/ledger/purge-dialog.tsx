// Removing what is older than it has to be kept.
import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { call } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useLatest } from '../../state/use-latest.ts';
import type { LedgerJob } from '../../state/use-ledger-job.ts';
import { counted } from '../../wording/counted.ts';
import { JobProgress } from './job-progress.tsx';

const DAY = 24 * 60 * 60 * 1000;
/** The contract's own. */
const MOST_DAYS = 36_500;
const countOlder = ({ days }: { days: number }) =>
  call('ledger.count', { filter: { to: Math.trunc(Date.now() - days * DAY) } });

interface PurgeDialogProps {
  records: number;
  job: LedgerJob;
  onRemoved: () => void;
  onClose: () => void;
}

export function PurgeDialog({ records, job, onRemoved, onClose }: PurgeDialogProps) {
  const [days, setDays] = useState(365);
  const { answer, failure, ask } = useLatest(countOlder);
  const announce = useAnnounce();
  useEffect(() => ask({ days }), [ask, days]);
  const older = answer && answer.query.days === days ? answer.value.count : null;
  const remove = async () => {
    const went = await job.run('purge', async () => {
      const { removed } = await call('ledger.purge', { olderThanDays: days });
      announce(`${counted(removed, 'record')} removed`);
      onRemoved();
    });
    if (went) onClose();
  };
  return (
    <ModalDialog role="alertdialog" title="Remove old records" isOpen onClose={onClose}>
      <div className="dialog-body">
        <p>
          All records are verified first, and nothing is removed from a ledger with a problem. What stays can still be
          verified, and the ledger keeps that records were removed, when, by whom and how many. A removed record cannot
          be brought back: whether its value was issued is then not known any more.
        </p>
        <NumberField
          className="field ledger-days"
          minValue={1}
          maxValue={MOST_DAYS}
          value={days}
          onChange={(next) => Number.isFinite(next) && setDays(Math.round(next))}
        >
          <Label className="label">Remove what is older than (days)</Label>
          <Group className="number">
            <Input className="input" />
            <Button slot="decrement" className="icon-button">
              <Minus aria-hidden className="icon" />
            </Button>
            <Button slot="increment" className="icon-button">
              <Plus aria-hidden className="icon" />
            </Button>
          </Group>
        </NumberField>
        <p role="status" aria-label="Older records">
          {older !== null &&
            (older === 0
              ? 'No record is that old.'
              : `${counted(older, 'record')} of ${counted(records, 'record')} will be gone.`)}
        </p>
        <InlineError message={failure} />
        <JobProgress job={job} kind="purge" />
      </div>
      <footer className="dialog-footer">
        <Button autoFocus className="button" isDisabled={job.kind === 'purge'} onPress={onClose}>
          Cancel
        </Button>
        <Button
          className="button button-danger"
          data-busy={job.kind === 'purge'}
          isDisabled={older === null || older === 0}
          onPress={() => void remove()}
        >
          Remove for good
        </Button>
      </footer>
    </ModalDialog>
  );
}
