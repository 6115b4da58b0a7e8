// The ledger as a whole: how much, since when, and whether it is as it was written.
import { ShieldCheck, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerStatus, LedgerVerification } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { Warning } from '../../components/messages.tsx';
import { Moment } from '../../components/moment.tsx';
import { Card, Facts } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useSupport } from '../../state/support.tsx';
import type { LedgerJob } from '../../state/use-ledger-job.ts';
import { fileSize } from '../../wording/file-size.ts';
import { JobProgress } from './job-progress.tsx';
import { PurgeDialog } from './purge-dialog.tsx';
import { Hash } from './record-card.tsx';
import { isUnread, SetAsideButton } from './unusable.tsx';
import { VerificationResult } from './verification-result.tsx';

const t = translator('ledger');

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
  // What was asked for is brought into sight, down there below the buttons.
  const outcome = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (verification === null || !asked.current) return;
    asked.current = false;
    void outcome.current?.scrollIntoView?.({ block: 'nearest' });
  }, [verification]);
  const verify = (full: boolean) =>
    void job.run('verify', async () => {
      onVerified(null);
      const result = await call('ledger.verify', { full });
      asked.current = true;
      onVerified(result);
      announce(result.ok ? t('whole.announceVerified') : t('whole.announceProblems', { count: result.problemCount }));
      onChanged();
    });
  return (
    <Card title={t('whole.title')} term="ledger">
      {status.state === 'read-only' && <Warning>{t('whole.readOnly')}</Warning>}
      <Facts
        facts={[
          [
            t('whole.records'),
            firstSeq === null || lastSeq === null
              ? t(isUnread(status) ? 'whole.unknown' : 'whole.none')
              : t('whole.range', { count: records, first: firstSeq, last: lastSeq }),
          ],
          [t('whole.since'), status.createdAt !== null && <Moment key="since" time={status.createdAt} />],
          [t('whole.size'), fileSize(status.bytes)],
          [t('whole.key'), status.keyIn && t(`whole.keyIn.${status.keyIn}`)],
          [
            t('whole.verified'),
            verified ? (
              <span key="verified">
                {t.rich('whole.upTo', {
                  seq: verified.seq,
                  moment: () => <Moment time={verified.time} />,
                })}
              </span>
            ) : (
              !isUnread(status) && t('whole.never')
            ),
          ],
          [
            t('whole.headHash'),
            status.headHash && <Hash key="head" copyLabel={t('whole.copyHeadHash')} hash={status.headHash} />,
            'chain',
          ],
          [
            t('whole.follows'),
            predecessor &&
              (predecessor.file === ''
                ? t('whole.predecessorGone', { seq: predecessor.lastSeq })
                : t('whole.predecessor', { file: predecessor.file, seq: predecessor.lastSeq })),
          ],
          ...status.purges.slice(-3).map(
            ({ upTo, removed, time, who }) =>
              [
                t('whole.removed'),
                <span key={upTo}>
                  {t.rich('whole.removal', {
                    count: removed,
                    upTo,
                    who,
                    moment: () => <Moment time={time} isShort />,
                  })}
                </span>,
              ] as const,
          ),
        ]}
      />
      <p className="field-note" hidden={status.headHash === null}>
        {t('whole.headHashNote')}
      </p>
      <div className="ledger-actions">
        <Button className="button button-small" onPress={() => verify(true)}>
          <ShieldCheck aria-hidden className="icon" />
          {t('whole.verifyAll')}
        </Button>
        <Button className="button button-small" isDisabled={verified === null} onPress={() => verify(false)}>
          <ShieldCheck aria-hidden className="icon" />
          {t('whole.verifyNew')}
        </Button>
        {recipeIds === null && (
          <Button
            className="button button-small button-quiet-danger"
            isDisabled={records === 0 || status.state !== 'ready'}
            onPress={() => setPurging(true)}
          >
            <Trash2 aria-hidden className="icon" />
            {t('whole.remove')}
          </Button>
        )}
      </div>
      <JobProgress job={job} kind="verify" />
      <JobProgress job={job} kind="purge" />
      <div ref={outcome} className="ledger-outcome" hidden={verification === null}>
        {verification && <VerificationResult verification={verification} onShow={onShow} />}
      </div>
      {verification && !verification.ok && status.state === 'ready' && (
        <div className="ledger-actions">
          <SetAsideButton onSetAside={onRemoved} />
        </div>
      )}
      {purging && <PurgeDialog records={records} job={job} onClose={() => setPurging(false)} onRemoved={onRemoved} />}
    </Card>
  );
}
