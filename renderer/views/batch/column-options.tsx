// The file's columns as options, each with the first value in it.
import type { BatchInput } from '../../../shared/batch.ts';
import type { Option } from '../../components/fields.tsx';
import { visibleText } from '../../wording/visible-text.ts';

const shownLength = 60;
/** More would take long to list; a file has as many only when it is read the wrong way. */
const offered = 300;

/** An option's id is the column's place. */
export const columnOptions = ({ columns }: BatchInput): Option[] =>
  columns.slice(0, offered).map(({ name, samples }, index) => {
    const label = visibleText(name.slice(0, shownLength));
    const sample = samples.find((value) => value !== '');
    return {
      id: String(index),
      label,
      content: (
        <span className="column-option">
          <span className="column-option-name">{label}</span>
          {sample !== undefined && <code>{visibleText(sample.slice(0, shownLength))}</code>}
        </span>
      ),
    };
  });
