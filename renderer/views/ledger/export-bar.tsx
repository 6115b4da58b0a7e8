// How many records match, and a file with them.
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportFormat, LedgerFilter } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { Hint } from '../../components/messages.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { useLatest } from '../../state/use-latest.ts';
import type { LedgerJob } from '../../state/use-ledger-job.ts';
import { counted } from '../../wording/counted.ts';
import { JobProgress } from './job-progress.tsx';

const number = new Intl.NumberFormat('en');
const countOf = (question: { filter: LedgerFilter }) => call('ledger.count', question);
const formats: { format: ExportFormat; word: string }[] = [
  { format: 'csv', word: 'CSV' },
  { format: 'jsonl', word: 'JSON Lines' },
];

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
  const [exported, setExported] = useState<string | null>(null);
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
      const words = `${counted(outcome.records, 'record')} saved in ${outcome.file}`;
      setExported(words);
      announce(words);
    });
  return (
    <>
      <div className="ledger-bar">
        <span className="field-note ledger-count" role="status" aria-label="Matching records">
          {!filtered && counted(all, 'record')}
          {filtered && count !== null && `${number.format(count)} of ${counted(all, 'record')}`}
          {filtered && count === null && 'Counting…'}
        </span>
        <span className="field-note">{filtered ? 'Export these' : 'Export all'}</span>
        {formats.map(({ format, word }) => (
          <Button
            key={format}
            aria-label={`Export as ${word}`}
            className="button button-small"
            isDisabled={all === 0}
            onPress={() => save(format)}
          >
            <Download aria-hidden className="icon" />
            {word}
          </Button>
        ))}
      </div>
      <JobProgress job={job} kind="export" />
      {exported !== null && job.kind !== 'export' && <Hint>{exported}.</Hint>}
    </>
  );
}
