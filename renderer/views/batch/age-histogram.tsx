// How old the timestamped values are: a chart to see, and the same numbers as a table to hear.
import { memo } from 'react';
import type { BatchRun } from '../../../shared/batch.ts';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { ageWords } from '../../wording/batch.ts';
import { number } from '../../wording/number.ts';
import { AgeChart } from './age-chart.tsx';

const t = translator('batch');
const charts = translator('charts');

interface AgeHistogramProps {
  ages: BatchRun['ages'];
  /** Seconds that were asked for; null for no expiry. */
  maxAge: number | null;
}

export const AgeHistogram = memo(function AgeHistogram({ ages, maxAge }: AgeHistogramProps) {
  const none = ages.every(({ rows }) => rows === 0);
  const rangeOf = (index: number) => ageWords(ages[index - 1]?.upTo ?? null, ages[index]?.upTo ?? null);
  const most = ages.reduce((best, { rows }, index) => (rows > (ages[best]?.rows ?? 0) ? index : best), 0);
  return (
    <Card title={t('ages.title')}>
      {/* As high as the chart, whether there is one or none yet. */}
      <div className="ages">
        {none ? (
          <p className="field-note">{t('ages.none')}</p>
        ) : (
          <AgeChart
            ages={ages}
            maxAge={maxAge}
            name={charts('ages.name', {
              count: ages.reduce((sum, { rows }) => sum + rows, 0),
              most: ages[most]?.rows ?? 0,
              age: rangeOf(most),
            })}
          />
        )}
      </div>
      {ages.length > 0 && (
        <table className="visually-hidden">
          <caption>{t('ages.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ages.age')}</th>
              <th scope="col">{t('ages.rows')}</th>
            </tr>
          </thead>
          <tbody>
            {ages.map(({ upTo, rows }, index) => (
              <tr key={upTo ?? 'older'}>
                <th scope="row">{rangeOf(index)}</th>
                <td>{number(rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
});
