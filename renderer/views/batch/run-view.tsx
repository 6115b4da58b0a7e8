// A run, under way or over: how far it is and what came of it at the left, what stands out in it at the right.
import { FolderSearch, Pause, Play, RotateCcw, Square } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BatchRun } from '../../../shared/batch.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { InlineError, Warning } from '../../components/messages.tsx';
import { Facts, Panes } from '../../components/panes.tsx';
import { useAction } from '../../state/use-action.ts';
import { isUnderWay } from '../../state/use-batch-run.ts';
import { counted } from '../../wording/counted.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { AgeHistogram } from './age-histogram.tsx';
import { OutcomeCounts } from './outcome-counts.tsx';
import { RunErrors } from './run-errors.tsx';
import { RunProgress } from './run-progress.tsx';

interface RunViewProps {
  run: BatchRun;
  onChange: (run: BatchRun) => void;
  onAnother: () => void;
  failure: string | null;
}

const titles: Record<BatchRun['phase'], Record<BatchRun['task']['do'], string>> = {
  running: { verify: 'Verifying', issue: 'Issuing' },
  paused: { verify: 'Verifying, paused', issue: 'Issuing, paused' },
  stopped: { verify: 'Stopped', issue: 'Stopped' },
  cancelled: { verify: 'Cancelled', issue: 'Cancelled' },
  done: { verify: 'Done', issue: 'Done' },
};

/** For whoever does not look at the window. */
export function endWords({ phase, fileName, rows, errorCount, message }: BatchRun): string {
  const name = visibleText(fileName);
  if (phase === 'stopped') return `Batch stopped: ${message ?? name}`;
  if (phase === 'cancelled') return `Batch cancelled after ${counted(rows, 'row')} of ${name}`;
  return `Batch done: ${counted(rows, 'row')} of ${name}${errorCount > 0 ? `, ${counted(errorCount, 'error')}` : ''}`;
}

export function RunView({ run, onChange, onAnother, failure }: RunViewProps) {
  const { runId, phase, task, fileName, outputName, rows, message } = run;
  const action = useAction();
  const [cancelling, setCancelling] = useState(false);
  const act = (channel: 'batch.pause' | 'batch.resume' | 'batch.cancel') => async () =>
    onChange(await call(channel, { runId }));
  const underWay = isUnderWay(run);
  const stopped = phase === 'stopped';

  let buttons: ReactNode;
  if (underWay || stopped) {
    buttons = (
      <>
        {phase === 'running' ? (
          <Button className="button" data-busy={action.pending} onPress={() => void action.run(act('batch.pause'))}>
            <Pause aria-hidden className="icon" />
            Pause
          </Button>
        ) : (
          <Button
            className="button button-primary"
            data-busy={action.pending}
            onPress={() => void action.run(act('batch.resume'))}
          >
            {stopped ? <RotateCcw aria-hidden className="icon" /> : <Play aria-hidden className="icon" />}
            {stopped ? 'Try to go on' : 'Go on'}
          </Button>
        )}
        <Button className="button" onPress={() => setCancelling(true)}>
          <Square aria-hidden className="icon" />
          Cancel the run
        </Button>
      </>
    );
  } else {
    buttons = (
      <>
        <Button
          className="button button-primary"
          onPress={() => void action.run(async () => void (await call('batch.showResults', { runId })))}
        >
          <FolderSearch aria-hidden className="icon" />
          Show in the file manager
        </Button>
        <Button className="button" onPress={onAnother}>
          Start another
        </Button>
      </>
    );
  }
  return (
    <>
      <Panes
        leftLabel="The run"
        rightLabel="What stands out"
        left={
          <>
            <header className="batch-run-header" data-phase={phase}>
              <h2>{titles[phase][task.do]}</h2>
              <Facts
                facts={[
                  ['File', visibleText(fileName)],
                  ['Results', visibleText(outputName)],
                ]}
              />
            </header>
            <RunProgress run={run} />
            {stopped && message !== null && <Warning>{message}</Warning>}
            {!stopped && message !== null && <p className="field-note">{message}</p>}
            {phase === 'cancelled' && (
              <p className="field-note">
                The results file holds {rows === 0 ? 'no rows' : counted(rows, 'row')}, is valid, and says by its name
                that it is partial. {task.do === 'issue' && 'What was issued stays valid and is in the ledger.'}
              </p>
            )}
            <div className="buttons">{buttons}</div>
            <InlineError message={action.failure ?? failure} />
            <OutcomeCounts run={run} />
          </>
        }
        right={
          <>
            {task.do === 'verify' && <AgeHistogram ages={run.ages} />}
            <RunErrors errors={run.errors} errorCount={run.errorCount} />
          </>
        }
      />
      {cancelling && (underWay || stopped) && (
        <ConfirmDialog
          title="Cancel the run?"
          dismissal="Keep it"
          action="Cancel the run"
          onConfirm={act('batch.cancel')}
          onClose={() => setCancelling(false)}
        >
          <p>
            What was written so far, {counted(rows, 'row')}, stays as a valid file whose name says that it is partial.
            {task.do === 'issue' && ' What was issued stays valid and is in the ledger.'} The rest of “
            {visibleText(fileName)}” is not worked on.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
