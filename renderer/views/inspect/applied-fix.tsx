// Says that a fix stands in the fields, and takes it out again.
import { Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Hint } from '../../components/messages.tsx';

export function AppliedFix({ onUndo }: { onUndo: () => void }) {
  return (
    <Hint>
      <div className="applied-fix">
        <p>The fix was applied: this is the value with it.</p>
        {/* The button pressed before is gone with the diagnosis; the focus goes on here. */}
        <Button autoFocus className="button button-small" onPress={onUndo}>
          <Undo2 aria-hidden className="icon" />
          Undo the fix
        </Button>
      </div>
    </Hint>
  );
}
