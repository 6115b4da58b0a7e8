// A file on its way in, with a way to stop it; shown only once it takes longer than a person waits gladly.
import { Button, Label, ProgressBar } from 'react-aria-components';
import { translator } from '../../../language.ts';
import { useDelayed } from '../../../state/use-delayed.ts';
import type { Busy } from '../../../state/use-intake.ts';
import { perLanguage } from '../../../wording/per-language.ts';

const t = translator('intake');

/** Milliseconds. */
const patience = 500;

// Always with its tenths, so that nothing jumps while it grows.
const mebibytes = perLanguage(
  (spoken) => new Intl.NumberFormat(spoken, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${mebibytes().format(bytes / 1024 / 1024)} MiB`;

export function IntakeProgress({ busy, onCancel }: { busy: Busy | null; onCancel: () => void }) {
  const due = useDelayed(busy !== null, patience);
  if (!busy || !due) return null;
  const words = busy === 'choosing' ? choosingWords() : progressWords(busy);
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
        {t('reading.cancel')}
      </Button>
    </div>
  );
}

function choosingWords() {
  return { label: t('reading.choosing'), note: t('reading.choosingNote'), value: 0, of: 1, unknown: true };
}

function progressWords({ name, sent, size: whole }: Exclude<Busy, 'choosing'>) {
  const done = sent >= whole;
  return {
    label: t('reading.label', { name }),
    note: done
      ? t('reading.looking', { size: size(whole) })
      : t('reading.sent', { sent: size(sent), size: size(whole) }),
    value: sent,
    of: Math.max(whole, 1),
    unknown: done,
  };
}
