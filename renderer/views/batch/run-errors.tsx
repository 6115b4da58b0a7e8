// The first rows that could not be worked on, with their lines.
import { memo } from 'react';
import type { BatchRun } from '../../../shared/batch.ts';
import { Card } from '../../components/panes.tsx';
import { counted } from '../../wording/counted.ts';
import { visibleText } from '../../wording/visible-text.ts';

const number = new Intl.NumberFormat('en');

export const RunErrors = memo(function RunErrors({ errors, errorCount }: Pick<BatchRun, 'errors' | 'errorCount'>) {
  return (
    <Card title="Errors">
      <p className="field-note">
        {errorCount === 0
          ? 'Every row so far could be worked on.'
          : errorCount > errors.length
            ? `${counted(errorCount, 'row')} could not be worked on. The first ${number.format(errors.length)}, by their lines; the results file names all.`
            : `${counted(errorCount, 'row')} could not be worked on, by their lines.`}
      </p>
      {errors.length > 0 && (
        <section className="batch-errors" aria-label="The first errors">
          <table className="table">
            <thead className="visually-hidden">
              <tr>
                <th scope="col">Line</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>
              {errors.map(({ line, message }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row may have several.
                <tr key={index}>
                  <th scope="row" className="error-line">
                    Line {number.format(line)}
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
