// Removing what is older than it has to be kept.
import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { call } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useLatest } from '../../state/use-latest.ts';
import type { LedgerJob } from '../../state/use-ledger-job.ts';
import { JobProgress } from './job-progress.tsx';

const t = translator('ledger');

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
      announce(t('purge.removed', { count: removed }));
      onRemoved();
    });
    if (went) onClose();
  };
  return (
    <ModalDialog role="alertdialog" title={t('purge.title')} isOpen onClose={onClose}>
      <div className="dialog-body">
        <p>{t('purge.what')}</p>
        <NumberField
          className="field ledger-days"
          minValue={1}
          maxValue={MOST_DAYS}
          value={days}
          onChange={(next) => Number.isFinite(next) && setDays(Math.round(next))}
        >
          <Label className="label">{t('purge.days')}</Label>
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
        <p role="status" aria-label={t('purge.olderLabel')}>
          {older !== null && (older === 0 ? t('purge.noneOlder') : t('purge.older', { older, all: records }))}
        </p>
        <InlineError message={failure} />
        <JobProgress job={job} kind="purge" />
      </div>
      <footer className="dialog-footer">
        <Button autoFocus className="button" isDisabled={job.kind === 'purge'} onPress={onClose}>
          {t('purge.cancel')}
        </Button>
        <Button
          className="button button-danger"
          data-busy={job.kind === 'purge'}
          isDisabled={older === null || older === 0}
          onPress={() => void remove()}
        >
          {t('purge.action')}
        </Button>
      </footer>
    </ModalDialog>
  );
}
