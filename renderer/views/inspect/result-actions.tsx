// What can be done with an inspected value, and what else the text may be.
import { PencilLine } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { Inspection, InspectRequest } from '../../../shared/inspection.ts';
import { type Option, SelectField } from '../../components/fields.tsx';
import { translator } from '../../language.ts';
import { useSupport } from '../../state/support.tsx';
import { CopyAs } from './copy-as.tsx';

const t = translator('inspect');

/** As an option; no format's id. */
const likeliest = '*';

interface ResultActionsProps {
  inspection: Inspection;
  request: InspectRequest;
  /** The format chosen to read it as; null for the likeliest. */
  format: string | null;
  onFormat: (format: string | null) => void;
  onResign: () => void;
}

export const ResultActions = memo(function ResultActions({
  inspection,
  request,
  format,
  onFormat,
  onResign,
}: ResultActionsProps) {
  const { alternatives = [] } = inspection;
  const { recipeIds } = useSupport();
  const canResign = inspection.canResign === true && recipeIds === null;
  const recognised = inspection.format !== undefined;
  const options: Option[] = [
    { id: likeliest, label: t('actions.likeliest') },
    ...alternatives.map(({ id, name }) => ({ id, label: name })),
  ];
  // A format chosen before stays choosable, also when it is not among those the text may be.
  if (format !== null && !options.some(({ id }) => id === format)) {
    options.push({ id: format, label: inspection.format?.id === format ? inspection.format.name : format });
  }
  const hasChoice = alternatives.length > 1 || format !== null;
  if (!recognised && !hasChoice) return null;
  return (
    <div className="result-actions">
      {(canResign || recognised) && (
        <div className="buttons">
          {canResign && (
            <Button className="button" onPress={onResign}>
              <PencilLine aria-hidden className="icon" />
              {t('actions.resign')}
            </Button>
          )}
          {recognised && <CopyAs request={request} />}
        </div>
      )}
      {hasChoice && (
        <SelectField
          label={t('actions.readAs')}
          className="read-as"
          options={options}
          value={format ?? likeliest}
          onChange={(id) => onFormat(id === likeliest ? null : id)}
        />
      )}
    </div>
  );
});
