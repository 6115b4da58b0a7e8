// Says that a fix stands in the fields, and takes it out again.
import { Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Hint } from '../../components/messages.tsx';
import { translator } from '../../language.ts';

const t = translator('inspect');

export function AppliedFix({ onUndo }: { onUndo: () => void }) {
  return (
    <Hint>
      <div className="applied-fix">
        <p>{t('diagnosis.applied')}</p>
        {/* The button pressed before is gone with the diagnosis; the focus goes on here. */}
        <Button autoFocus className="button button-small" onPress={onUndo}>
          <Undo2 aria-hidden className="icon" />
          {t('diagnosis.undo')}
        </Button>
      </div>
    </Hint>
  );
}
