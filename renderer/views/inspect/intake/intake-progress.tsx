// A file on its way in, with a way to stop it; shown only once it takes longer than a person waits gladly.
import { Button, Label, ProgressBar } from 'react-aria-components';
import { useDelayed } from '../../../state/use-delayed.ts';
import type { Busy } from '../../../state/use-intake.ts';

/** Milliseconds. */
const patience = 500;

const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

export function IntakeProgress({ busy, onCancel }: { busy: Busy | null; onCancel: () => void }) {
  const due = useDelayed(busy !== null, patience);
  if (!busy || !due) return null;
  const sent = busy.sent >= busy.size;
  return (
    <div className="intake-progress">
      <ProgressBar
        className="meter"
        value={busy.sent}
        maxValue={Math.max(busy.size, 1)}
        isIndeterminate={sent}
        valueLabel={`${size(busy.sent)} of ${size(busy.size)}`}
      >
        {({ percentage, valueText }) => (
          <>
            <div className="meter-words">
              <Label>Reading {busy.name}</Label>
              <span>{sent ? `Looking for tokens in ${size(busy.size)}` : valueText}</span>
            </div>
            <div className="meter-track" data-indeterminate={sent}>
              <div className="meter-fill" style={{ inlineSize: `${percentage ?? 40}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button className="button button-small" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
