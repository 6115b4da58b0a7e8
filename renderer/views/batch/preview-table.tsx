// The first rows as they are read, to see whether they are read rightly.
import { memo } from 'react';
import type { BatchInput } from '../../../shared/batch.ts';
import { translator } from '../../language.ts';
import { useScrollStop } from '../../state/use-scroll-stop.ts';
import { visibleText } from '../../wording/visible-text.ts';

const t = translator('batch');

/** No more of a value is drawn; a cell shows a line of it. */
const shownLength = 300;
const cut = (text: string) => visibleText(text.length > shownLength ? `${text.slice(0, shownLength)}…` : text);

/** A file read the wrong way may have thousands. */
const shownColumns = 60;

export const PreviewTable = memo(function PreviewTable({ input }: { input: BatchInput }) {
  const scroller = useScrollStop();
  const columns = input.columns.slice(0, shownColumns);
  const more = input.columns.length - columns.length;
  const rows = Math.max(0, ...columns.map(({ samples }) => samples.length));
  if (rows === 0) return <p className="field-note">{t('preview.empty')}</p>;
  return (
    <>
      <section className="batch-preview" aria-label={t('preview.label')} {...scroller}>
        <table className="table">
          <caption className="visually-hidden">{t('preview.caption')}</caption>
          <thead>
            <tr>
              {columns.map(({ name }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have the same name.
                <th key={index} scope="col" title={name}>
                  {cut(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
              <tr key={row}>
                {columns.map(({ samples }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={index}>{cut(samples[row] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="field-note">{t('preview.more', { count: more })}</p>}
    </>
  );
});
