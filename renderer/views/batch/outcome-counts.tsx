// How the rows came out, by verdict.
import { memo } from 'react';
import type { BatchRun } from '../../../shared/batch.ts';
import { translator } from '../../language.ts';
import { outcomeLooks, outcomesOf } from '../../wording/batch.ts';
import { number, percent } from '../../wording/number.ts';

const t = translator('batch');

/** The least that is told apart from nothing. */
const least = 0.001;
/** One row of many is not none. */
const shareWords = (share: number) => (share < least ? `<\u2009${percent(least)}` : percent(share));

export const OutcomeCounts = memo(function OutcomeCounts({ run }: { run: BatchRun }) {
  const { counts, rows } = run;
  return (
    <table className="table outcomes">
      <caption className="label">{t('outcomes.caption')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('outcomes.outcome')}</th>
          <th scope="col">{t('outcomes.rows')}</th>
          <th scope="col">{t('outcomes.share')}</th>
        </tr>
      </thead>
      <tbody>
        {outcomesOf(run).map((outcome) => {
          const count = counts[outcome] ?? 0;
          const share = rows === 0 ? 0 : Math.min(count / rows, 1);
          const { word, icon: Icon } = outcomeLooks[outcome] ?? { word: outcome, icon: null };
          return (
            <tr key={outcome} data-outcome={outcome} data-none={count === 0}>
              <th scope="row">
                <span className="outcome">
                  {Icon && <Icon aria-hidden className="icon" />}
                  {word}
                </span>
              </th>
              <td className="outcome-count">{number(count)}</td>
              <td className="outcome-share">
                <span className="outcome-track" aria-hidden>
                  <span className="outcome-fill" style={{ inlineSize: `${share * 100}%` }} />
                </span>
                <span>{count === 0 ? '' : shareWords(share)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});
