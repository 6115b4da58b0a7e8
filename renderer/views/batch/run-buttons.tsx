// What can be done with a run. Buttons of different deeds have keys of their own: none turns into another under a finger.
import { FolderSearch, Pause, Play, RotateCcw, Square } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { BatchRun } from '../../../shared/batch.ts';
import { translator } from '../../language.ts';

const t = translator('batch');

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
          {t('run.show')}
        </Button>
        <Button className="button" onPress={onAnother}>
          {t('run.another')}
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
        {running ? t('run.pause') : stopped ? t('run.retry') : t('run.resume')}
      </Button>
      <Button className="button" onPress={onCancel}>
        <Square aria-hidden className="icon" />
        {t('run.cancel')}
      </Button>
      {!running && (
        <Button className="button button-quiet" onPress={onAnother}>
          {t('run.leave')}
        </Button>
      )}
    </div>
  );
}
