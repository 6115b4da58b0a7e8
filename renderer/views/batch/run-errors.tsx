// The first rows that could not be worked on, with their lines.
import { memo } from 'react';
import type { BatchRun } from '../../../shared/batch.ts';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('batch');

export const RunErrors = memo(function RunErrors({ errors, errorCount }: Pick<BatchRun, 'errors' | 'errorCount'>) {
  return (
    <Card title={t('errors.title')}>
      <p className="field-note">
        {errorCount === 0
          ? t('errors.none')
          : errorCount > errors.length
            ? t('errors.first', { count: errorCount, shown: errors.length })
            : t('errors.all', { count: errorCount })}
      </p>
      {errors.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls with it, also for the keyboard.
        <section className="batch-errors" aria-label={t('errors.label')} tabIndex={0}>
          <table className="table">
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('errors.lineColumn')}</th>
                <th scope="col">{t('errors.whatColumn')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map(({ line, message }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row may have several.
                <tr key={index}>
                  <th scope="row" className="error-line">
                    {t('errors.line', { line })}
                  </th>
                  <td>{visibleText(message)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
});
