// What can be done with a run. Buttons of different deeds have keys of their own: none turns into another under a finger.
import { FolderSearch, Pause, Play, RotateCcw, Square } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { BatchRun } from '../../../shared/batch.ts';

export interface RunActions {
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
  onShow: () => void;
  onAnother: () => void;
}

interface RunButtonsProps extends RunActions {
  phase: BatchRun['phase'];
  pending: boolean;
}

export function RunButtons({ phase, pending, onPause, onResume, onCancel, onShow, onAnother }: RunButtonsProps) {
  if (phase === 'done' || phase === 'cancelled') {
    return (
      <div key="over" className="buttons">
        <Button className="button button-primary" onPress={onShow}>
          <FolderSearch aria-hidden className="icon" />
          Show in the file manager
        </Button>
        <Button className="button" onPress={onAnother}>
          Start another
        </Button>
      </div>
    );
  }
  const running = phase === 'running';
  const stopped = phase === 'stopped';
  const Icon = running ? Pause : stopped ? RotateCcw : Play;
  return (
    <div key="going" className="buttons">
      <Button
        className={`button ${running ? '' : 'button-primary'}`}
        data-busy={pending}
        onPress={running ? onPause : onResume}
      >
        <Icon aria-hidden className="icon" />
        {running ? 'Pause' : stopped ? 'Try to go on' : 'Go on'}
      </Button>
      <Button className="button" onPress={onCancel}>
        <Square aria-hidden className="icon" />
        Cancel the run
      </Button>
      {!running && (
        <Button className="button button-quiet" onPress={onAnother}>
          Leave it for another file
        </Button>
      )}
    </div>
  );
}
