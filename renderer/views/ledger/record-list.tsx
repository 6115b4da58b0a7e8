// The records that match, newest first: only the rows on screen exist, and pages are loaded as they come near.
import { memo, type UIEvent, useCallback } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { LedgerRecord } from '../../../shared/ledger.ts';
import { Moment } from '../../components/moment.tsx';
import { translator } from '../../language.ts';
import { MOST_SHOWN } from '../../state/use-ledger-records.ts';

const t = translator('ledger');

/** Pixels; the same in theme/ledger.css. */
const layout = { rowSize: 48 };
/** Pixels from the end at which the next page is asked for: some forty rows. */
const NEAR = 2000;

interface RecordListProps {
  records: readonly LedgerRecord[] | null;
  failed: boolean;
  stale: boolean;
  isEnd: boolean;
  chosen: number | null;
  onChoose: (record: LedgerRecord) => void;
  onEnd: () => void;
}

export const RecordList = memo(function RecordList({
  records,
  failed,
  stale,
  isEnd,
  chosen,
  onChoose,
  onEnd,
}: RecordListProps) {
  const drawRow = useCallback(
    (record: LedgerRecord) => (
      <ListBoxItem
        id={record.seq}
        textValue={t('list.row', { seq: record.seq, title: titleOf(record) })}
        className="ledger-row"
      >
        <RecordLine record={record} />
      </ListBoxItem>
    ),
    [],
  );
  const onScroll = ({ target }: UIEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.scrollHeight - target.scrollTop - target.clientHeight < NEAR) onEnd();
  };
  const shown = records ?? [];
  const none = records === null ? '' : t('list.noMatch');
  const emptyWords = failed ? t('list.unreadable') : none;
  return (
    <>
      {/* Scrolling does not bubble. */}
      <div className="ledger-list-area" data-stale={stale} onScrollCapture={onScroll}>
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <ListBox
            aria-label={t('list.label')}
            className="ledger-list"
            items={shown}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              const [seq] = keys;
              const record = shown.find((one) => one.seq === seq);
              if (record) onChoose(record);
            }}
            renderEmptyState={() => <p className="ledger-none">{emptyWords}</p>}
          >
            {drawRow}
          </ListBox>
        </Virtualizer>
      </div>
      {!isEnd && shown.length >= MOST_SHOWN && (
        <p className="field-note">{t('list.newest', { count: shown.length })}</p>
      )}
    </>
  );
});

const titleOf = ({ recipe, purpose }: LedgerRecord) => recipe?.name ?? purpose;

/** Drawn once for each record, whatever else changes. */
const RecordLine = memo(function RecordLine({ record }: { record: LedgerRecord }) {
  const { seq, time, profileName, environment, ticket } = record;
  return (
    <>
      <span className="ledger-row-title">{titleOf(record)}</span>
      <span className="ledger-row-side">
        <Moment time={time} isShort />
      </span>
      <span className="ledger-row-facts">
        <span className="ledger-row-profile" data-environment={environment}>
          {profileName}
        </span>
        {ticket !== null && <span className="ledger-row-ticket">{ticket}</span>}
      </span>
      <span className="ledger-row-side">{t('list.number', { seq })}</span>
    </>
  );
});
