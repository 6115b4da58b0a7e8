// The ledger as a whole: how much, since when, and whether it is as it was written.
import { ShieldCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerStatus, LedgerVerification } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { Warning } from '../../components/messages.tsx';
import { Moment } from '../../components/moment.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useSupport } from '../../state/support.tsx';
import type { LedgerJob } from '../../state/use-ledger-job.ts';
import { counted } from '../../wording/counted.ts';
import { fileSize } from '../../wording/file-size.ts';
import { JobProgress } from './job-progress.tsx';
import { PurgeDialog } from './purge-dialog.tsx';
import { Hash } from './record-card.tsx';
import { SetAsideButton } from './unusable.tsx';
import { VerificationResult } from './verification-result.tsx';

const number = new Intl.NumberFormat('en');
const places = { keychain: 'In the system’s keychain', vault: 'In the vault', memory: 'In memory' };

interface LedgerCardProps {
  status: LedgerStatus;
  verification: LedgerVerification | null;
  onVerified: (verification: LedgerVerification | null) => void;
  job: LedgerJob;
  onChanged: () => void;
  onRemoved: () => void;
  onShow: (seq: number) => void;
}

export function LedgerCard({ status, verification, onVerified, job, onChanged, onRemoved, onShow }: LedgerCardProps) {
  const [purging, setPurging] = useState(false);
  const announce = useAnnounce();
  const { recipeIds } = useSupport();
  const { records, firstSeq, lastSeq, predecessor, verified } = status;
  const verify = (full: boolean) =>
    void job.run('verify', async () => {
      onVerified(null);
      const result = await call('ledger.verify', { full });
      onVerified(result);
      announce(result.ok ? 'The ledger was verified' : `The ledger has ${counted(result.problemCount, 'problem')}`);
      onChanged();
    });
  return (
    <Card title="The ledger">
      {status.state === 'read-only' && (
        <Warning>
          The ledger’s file cannot be written, so nothing can be recorded. All records are unharmed; make the file and
          its folder writable.
        </Warning>
      )}
      <Facts
        facts={[
          [
            'Records',
            firstSeq === null || lastSeq === null
              ? 'None'
              : `${number.format(records)}, no. ${number.format(firstSeq)} to no. ${number.format(lastSeq)}`,
          ],
          ['Since', status.createdAt !== null && <Moment key="since" time={status.createdAt} />],
          ['Size', fileSize(status.bytes)],
          ['Its key', status.keyIn && places[status.keyIn]],
          [
            'Verified',
            verified ? (
              <span key="verified">
                {`Up to no. ${number.format(verified.seq)}, on `}
                <Moment time={verified.time} />
              </span>
            ) : (
              'Never'
            ),
          ],
          ['Head hash', status.headHash && <Hash key="head" what="head hash" hash={status.headHash} />],
          [
            'Follows',
            predecessor && `${predecessor.file || 'a ledger that is gone'}, which ended at no. ${predecessor.lastSeq}`,
          ],
          ...status.purges.slice(-3).map(
            ({ upTo, removed, time, who }) =>
              [
                'Removed',
                <span key={upTo}>
                  {`${counted(removed, 'record')} up to no. ${number.format(upTo)}, by ${who}, on `}
                  <Moment time={time} isShort />
                </span>,
              ] as const,
          ),
        ]}
      />
      <p className="field-note" hidden={status.headHash === null}>
        Keep the head hash somewhere else, in a ticket or in a mail: it proves later that nothing up to here was
        changed.
      </p>
      <div className="ledger-actions">
        <Button className="button button-small" onPress={() => verify(true)}>
          <ShieldCheck aria-hidden className="icon" />
          Verify all
        </Button>
        <Button className="button button-small" isDisabled={verified === null} onPress={() => verify(false)}>
          <ShieldCheck aria-hidden className="icon" />
          Verify what is new
        </Button>
        {recipeIds === null && (
          <Button
            className="button button-small button-quiet-danger"
            isDisabled={records === 0 || status.state !== 'ready'}
            onPress={() => setPurging(true)}
          >
            <Trash2 aria-hidden className="icon" />
            Remove old records…
          </Button>
        )}
      </div>
      <JobProgress job={job} kind="verify" />
      <JobProgress job={job} kind="purge" />
      {verification && <VerificationResult verification={verification} onShow={onShow} />}
      {verification && !verification.ok && status.state === 'ready' && (
        <div className="ledger-actions">
          <SetAsideButton onSetAside={onRemoved} />
        </div>
      )}
      {purging && <PurgeDialog records={records} job={job} onClose={() => setPurging(false)} onRemoved={onRemoved} />}
    </Card>
  );
}
