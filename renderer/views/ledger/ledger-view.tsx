// Ledger: what was issued, when and by whom; whether it is as it was written; and whether a given value is in it.
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import type { LedgerRecord, LedgerVerification } from '../../../shared/ledger.ts';
import { call, messageOf } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { emptyQuery, filterOf, type LedgerQuery } from '../../state/ledger-query.ts';
import { useHeld } from '../../state/lock-held.ts';
import { useLatest } from '../../state/use-latest.ts';
import { useLedgerJob } from '../../state/use-ledger-job.ts';
import { useLedgerRecords } from '../../state/use-ledger-records.ts';
import { useLedgerRevision } from '../../state/use-ledger-revision.ts';
import { ExportBar } from './export-bar.tsx';
import { FindCard } from './find-card.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { LedgerEmpty } from './ledger-empty.tsx';
import { LedgerSearch } from './ledger-search.tsx';
import { RecordCard } from './record-card.tsx';
import { RecordList } from './record-list.tsx';
import { isUnread, Unusable } from './unusable.tsx';

const t = translator('ledger');

const readStatus = () => call('ledger.status', {});

interface LedgerViewProps {
  shown: boolean;
  /** The record that somebody wants to see; another object each time. */
  wanted: { seq: number } | null;
}

/** Drawn anew only for its own changes, not while someone types in another view. */
export const LedgerView = memo(function LedgerView({ shown, wanted }: LedgerViewProps) {
  const [query, setQuery] = useHeld<LedgerQuery>('ledger-query', emptyQuery);
  const [chosen, setChosen] = useHeld<LedgerRecord | null>('ledger-chosen', null);
  const [verification, setVerification] = useHeld<LedgerVerification | null>('ledger-verification', null);
  const [epoch, setEpoch] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const job = useLedgerJob();
  const revision = useLedgerRevision(shown);
  const filter = useMemo(() => filterOf(query), [query]);
  const { records, stale, isEnd, failure: searchFailure, loadMore } = useLedgerRecords(filter, epoch, revision, shown);
  const { answer, failure: statusFailure, ask } = useLatest(readStatus);
  const status = answer?.value ?? null;

  const refresh = useCallback(() => ask({}), [ask]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or epoch asks the same again.
  useEffect(() => {
    if (shown) refresh();
  }, [shown, revision, epoch, refresh]);

  /** Records went away: what is shown of them may be of those. */
  const onRemoved = useCallback(() => {
    setEpoch((last) => last + 1);
    setChosen(null);
    setVerification(null);
  }, [setChosen, setVerification]);
  const show = useCallback(
    async (seq: number) => {
      try {
        const { records: found } = await call('ledger.search', { filter: {}, before: seq + 1, limit: 1 });
        const [record] = found;
        setFailure(record?.seq === seq ? null : t('gone', { seq }));
        if (record?.seq === seq) setChosen(record);
      } catch (error) {
        setFailure(messageOf(error));
      }
    },
    [setChosen],
  );

  useEffect(() => {
    if (wanted) void show(wanted.seq);
  }, [wanted, show]);

  if (status?.state === 'none') {
    return (
      <div className="single">
        <LedgerEmpty />
      </div>
    );
  }
  return (
    <Panes
      leftLabel={t('recordsLabel')}
      rightLabel={t('detailsLabel')}
      left={
        <div className="ledger-records">
          <LedgerSearch query={query} onChange={setQuery} />
          {status && !isUnread(status) ? (
            <ExportBar filter={filter} all={status.records} revision={revision + epoch} shown={shown} job={job} />
          ) : (
            <div className="ledger-bar" />
          )}
          {/* Else it is said at the right, with the way out. */}
          {status?.state !== 'unusable' && <InlineError message={searchFailure} />}
          <RecordList
            records={records}
            failed={searchFailure !== null}
            stale={stale}
            isEnd={isEnd}
            chosen={chosen?.seq ?? null}
            onChoose={setChosen}
            onEnd={loadMore}
          />
        </div>
      }
      right={
        <div className="cards">
          {status?.state === 'unusable' && <Unusable status={status} onSetAside={onRemoved} />}
          <InlineError message={failure} />
          {chosen && <RecordCard record={chosen} onFilter={setQuery} onClose={() => setChosen(null)} />}
          <FindCard onShow={setChosen} status={status} />
          <InlineError message={statusFailure} />
          {status && (
            <LedgerCard
              status={status}
              verification={verification}
              onVerified={setVerification}
              job={job}
              onChanged={refresh}
              onRemoved={onRemoved}
              onShow={show}
            />
          )}
        </div>
      }
    />
  );
});
