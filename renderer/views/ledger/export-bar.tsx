// How many records match, and a file with them.
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportFormat, LedgerFilter } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { Hint } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useLatest } from '../../state/use-latest.ts';
import type { LedgerJob } from '../../state/use-ledger-job.ts';
import { JobProgress } from './job-progress.tsx';

const t = translator('ledger');

const countOf = (question: { filter: LedgerFilter }) => call('ledger.count', question);
const formats: readonly ExportFormat[] = ['csv', 'jsonl'];

interface ExportBarProps {
  filter: LedgerFilter;
  all: number;
  /** Changes when the records have. */
  revision: number;
  shown: boolean;
  job: LedgerJob;
}

export function ExportBar({ filter, all, revision, shown, job }: ExportBarProps) {
  const { answer, ask } = useLatest(countOf);
  const [exported, setExported] = useState<{ records: number; file: string } | null>(null);
  const announce = useAnnounce();
  const filtered = Object.keys(filter).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision counts the same again.
  useEffect(() => {
    if (shown) ask(filtered ? { filter } : null);
  }, [ask, filter, filtered, revision, shown]);
  const count = answer && answer.query.filter === filter ? answer.value.count : null;
  const save = (format: ExportFormat) =>
    void job.run('export', async () => {
      setExported(null);
      const outcome = await call('ledger.export', { format, filter });
      if (!outcome) return;
      setExported(outcome);
      announce(t('export.saved', outcome));
    });
  return (
    <>
      <div className="ledger-bar">
        <span className="field-note ledger-count" role="status" aria-label={t('export.matching')}>
          {!filtered && t('export.count', { count: all })}
          {filtered && count !== null && t('export.countOf', { count, all })}
          {filtered && count === null && t('export.counting')}
        </span>
        <span className="field-note">{filtered ? t('export.these') : t('export.all')}</span>
        {formats.map((format) => (
          <Button
            key={format}
            aria-label={t('export.as', { format: t(`export.${format}`) })}
            className="button button-small"
            isDisabled={all === 0}
            onPress={() => save(format)}
          >
            <Download aria-hidden className="icon" />
            {t(`export.${format}`)}
          </Button>
        ))}
      </div>
      <JobProgress job={job} kind="export" />
      {exported !== null && job.kind !== 'export' && <Hint>{t('export.savedNote', exported)}</Hint>}
    </>
  );
}
