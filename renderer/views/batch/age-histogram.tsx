// How old the timestamped values are. A table whose last column is drawn: the picture and the numbers are one.
import { memo } from 'react';
import type { BatchRun } from '../../../shared/batch.ts';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { ageWords } from '../../wording/batch.ts';
import { number } from '../../wording/number.ts';

const t = translator('batch');

export const AgeHistogram = memo(function AgeHistogram({ ages }: { ages: BatchRun['ages'] }) {
  const most = Math.max(1, ...ages.map(({ rows }) => rows));
  const none = ages.every(({ rows }) => rows === 0);
  return (
    <Card title={t('ages.title')}>
      {ages.length > 0 && (
        <table className="table ages">
          <caption className="visually-hidden">{t('ages.caption')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('ages.age')}</th>
              <th scope="col">{t('ages.rows')}</th>
            </tr>
          </thead>
          <tbody>
            {ages.map(({ upTo, rows }, index) => (
              <tr key={upTo ?? 'older'} data-none={rows === 0}>
                <th scope="row" className="age-name">
                  {ageWords(ages[index - 1]?.upTo ?? null, upTo)}
                </th>
                <td>
                  <span className="age">
                    <span className="age-bar" style={{ inlineSize: `${(rows / most) * 100}%` }} aria-hidden />
                    <span className="age-rows">{number(rows)}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {none && <p className="field-note">{t('ages.none')}</p>}
    </Card>
  );
});
