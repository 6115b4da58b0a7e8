// How far a run is. Every word keeps its place while the numbers grow.
import { Label, ProgressBar } from 'react-aria-components';
import type { BatchRun } from '../../../shared/batch.ts';
import { translator } from '../../language.ts';
import { rateWords, timeLeftWords } from '../../wording/batch.ts';
import { percent } from '../../wording/number.ts';

const t = translator('batch');

export function RunProgress({ run }: { run: BatchRun }) {
  const { phase, rows, bytesDone, bytesTotal, rate, secondsLeft } = run;
  const over = phase === 'done';
  // A file that has grown meanwhile is not more than whole; an empty one is done at once.
  const share = over || bytesTotal === 0 ? 1 : Math.min(bytesDone / bytesTotal, 1);
  // The last percent belongs to the last row.
  const shown = over ? 1 : Math.min(Math.floor(share * 100) / 100, 0.99);
  const running = phase === 'running';
  return (
    <ProgressBar className="meter batch-progress" value={shown} maxValue={1} data-phase={phase}>
      <div className="meter-words">
        <Label>{t('run.rows', { rows })}</Label>
        <span>{percent(shown)}</span>
      </div>
      <div className="meter-track">
        <div className="meter-fill" style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {/* Empty when it is over: what is below would jump. */}
      <div className="meter-words batch-pace">
        <span>{running && rate !== null ? rateWords(rate) : ''}</span>
        <span>{running && secondsLeft !== null ? timeLeftWords(secondsLeft) : ''}</span>
      </div>
    </ProgressBar>
  );
}
