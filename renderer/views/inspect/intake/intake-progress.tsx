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
  const words = busy === 'choosing' ? choosing : progressWords(busy);
  return (
    <div className="intake-progress">
      <ProgressBar
        className="meter"
        value={words.value}
        maxValue={words.of}
        isIndeterminate={words.unknown}
        valueLabel={words.note}
      >
        {({ percentage }) => (
          <>
            <div className="meter-words">
              <Label>{words.label}</Label>
              <span>{words.note}</span>
            </div>
            <div className="meter-track" data-indeterminate={words.unknown}>
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

const choosing = { label: 'Opening a file', note: 'Read as soon as it is chosen', value: 0, of: 1, unknown: true };

function progressWords({ name, sent, size: whole }: Exclude<Busy, 'choosing'>) {
  const done = sent >= whole;
  return {
    label: `Reading ${name}`,
    note: done ? `Looking for tokens in ${size(whole)}` : `${size(sent)} of ${size(whole)}`,
    value: sent,
    of: Math.max(whole, 1),
    unknown: done,
  };
}
