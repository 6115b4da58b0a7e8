// The records that match, newest first, a page at a time: the first at once, the others as someone scrolls towards them.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LedgerFilter, LedgerPage, LedgerRecord } from '../../shared/ledger.ts';
import { call } from '../client.ts';
import { useAction } from './use-action.ts';
import { useLatest } from './use-latest.ts';

const PAGE = 200;
/** Nobody reads on by scrolling; a narrower search finds what is older. */
export const MOST_SHOWN = 20_000;

interface Question {
  filter: LedgerFilter;
  /** Another one when records went away: then nothing that was loaded counts any more. */
  epoch: number;
}

interface Loaded extends LedgerPage {
  question: Question;
}

export interface LedgerRecords {
  /** Null until the first page is there. */
  records: readonly LedgerRecord[] | null;
  /** They belong to the question before. */
  stale: boolean;
  isEnd: boolean;
  failure: string | null;
  loadMore: () => void;
}

const firstPage = ({ filter }: Question) => call('ledger.search', { filter, limit: PAGE });

/** @param filter The same object as long as it asks the same. @param revision Changes when records were added. */
export function useLedgerRecords(filter: LedgerFilter, epoch: number, revision: number, shown: boolean): LedgerRecords {
  const { answer, failure, ask } = useLatest(firstPage);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const more = useAction();
  const newest = useRef<Question | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks the same again.
  useEffect(() => {
    if (!shown) return;
    newest.current = { filter, epoch };
    ask(newest.current);
  }, [ask, filter, epoch, revision, shown]);
  useEffect(() => {
    if (!answer) return;
    const { query, value } = answer;
    setLoaded((last) =>
      last && last.question.filter === query.filter && last.question.epoch === query.epoch
        ? { question: query, ...joined(value, last) }
        : { question: query, ...value },
    );
  }, [answer]);

  const { run } = more;
  const loadMore = useCallback(() => {
    if (!loaded || loaded.next === null || loaded.records.length >= MOST_SHOWN) return;
    const { question, next } = loaded;
    void run(async () => {
      const page = await call('ledger.search', { filter: question.filter, before: next, limit: PAGE });
      setLoaded((last) => {
        // Whatever was asked meanwhile has begun anew, and a page is not to be there twice.
        if (!last || last.question.filter !== question.filter || last.question.epoch !== question.epoch) return last;
        if (last.next !== next) return last;
        return { question: last.question, records: [...last.records, ...page.records], next: page.next };
      });
    });
  }, [loaded, run]);

  // A page may be short although it is not the last one; a list that cannot be scrolled asks for no more by itself.
  useEffect(() => {
    if (loaded && loaded.records.length < PAGE / 2 && loaded.next !== null && more.failure === null) loadMore();
  }, [loaded, loadMore, more.failure]);

  return {
    records: loaded?.records ?? null,
    stale: loaded !== null && loaded.question.filter !== filter,
    isEnd: loaded === null || loaded.next === null,
    failure: failure ?? more.failure,
    loadMore,
  };
}

/** The newest page before what was loaded, where the two meet; else the page alone. */
function joined(page: LedgerPage, last: LedgerPage): LedgerPage {
  const oldest = page.records.at(-1);
  if (page.next === null || !oldest) return page;
  const at = last.records.findIndex(({ seq, hash }) => seq === oldest.seq && hash === oldest.hash);
  if (at < 0 || at === last.records.length - 1) return page;
  return { records: [...page.records, ...last.records.slice(at + 1)], next: last.next };
}
