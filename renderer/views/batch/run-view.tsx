// A run, under way or over: how far it is and what came of it at the left, what stands out in it at the right.
import { type Ref, useEffect, useRef, useState } from 'react';
import type { BatchRun } from '../../../shared/batch.ts';
import { call } from '../../client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { InlineError, Warning } from '../../components/messages.tsx';
import { Facts, Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useAction } from '../../state/use-action.ts';
import type { AskRun } from '../../state/use-batch-run.ts';
import { useRecipes } from '../../state/use-recipes.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { AgeHistogram } from './age-histogram.tsx';
import { OutcomeCounts } from './outcome-counts.tsx';
import { type RunActions, RunButtons } from './run-buttons.tsx';
import { RunErrors } from './run-errors.tsx';
import { RunProgress } from './run-progress.tsx';

const t = translator('batch');

interface RunViewProps {
  run: BatchRun;
  ask: AskRun;
  /** Turns to another file; the run stays as it is. */
  onAnother: () => void;
  failure: string | null;
  headingRef: Ref<HTMLHeadingElement>;
}

const isOver = ({ phase }: BatchRun) => phase === 'done' || phase === 'cancelled';

export function RunView({ run, ask, onAnother, failure, headingRef }: RunViewProps) {
  const { runId, phase, task, fileName, outputName, rows, message } = run;
  const action = useAction();
  const [cancelling, setCancelling] = useState(false);
  const act = (channel: 'batch.pause' | 'batch.resume' | 'batch.cancel') => async () =>
    void (await ask(() => call(channel, { runId })));
  const actions: RunActions = {
    onPause: () => void action.run(act('batch.pause')),
    onResume: () => void action.run(act('batch.resume')),
    onCancel: () => setCancelling(true),
    onShow: () =>
      void action.run(async () => {
        await call('batch.showResults', { runId });
      }),
    onAnother,
  };
  const { recipes } = useRecipes();
  const recipe = task.do === 'issue' ? recipes?.find(({ id }) => id === task.recipeId) : undefined;
  const over = isOver(run);
  const left = useFocusAfter(over);
  return (
    <>
      <Panes
        leftLabel={t('run.label')}
        rightLabel={t('run.findings')}
        left={
          <>
            <header className="batch-run-header" ref={left}>
              <h2 ref={headingRef} tabIndex={-1}>
                {t(`phase.${task.do}.${phase}`)}
              </h2>
              <Facts
                facts={[
                  [t('run.file'), visibleText(fileName)],
                  [t('run.recipe'), recipe !== undefined && visibleText(recipe.name)],
                  [t('run.results'), visibleText(outputName)],
                ]}
              />
            </header>
            <RunProgress run={run} />
            {message !== null && (phase === 'stopped' ? <Warning>{message}</Warning> : <p>{message}</p>)}
            {phase === 'cancelled' && task.do === 'issue' && <p>{t('run.issuedStays')}</p>}
            <RunButtons phase={phase} pending={action.pending} {...actions} />
            <InlineError message={action.failure ?? failure} />
            <OutcomeCounts run={run} />
          </>
        }
        right={
          <>
            {task.do === 'verify' && <AgeHistogram ages={run.ages} maxAge={task.maxAge} />}
            <RunErrors errors={run.errors} errorCount={run.errorCount} />
          </>
        }
      />
      {cancelling && !over && (
        <ConfirmDialog
          title={t('run.cancelTitle')}
          dismissal={t('run.keep')}
          action={t('run.cancel')}
          onConfirm={act('batch.cancel')}
          onClose={() => setCancelling(false)}
        >
          <p>
            {t(task.do === 'issue' ? 'run.cancelIssuing' : 'run.cancelVerifying', {
              rows,
              file: visibleText(fileName),
            })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** The buttons of a run go with its end, and the focus with them: it goes to the heading then, which says how it ended. */
function useFocusAfter(over: boolean) {
  const header = useRef<HTMLElement>(null);
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current && document.activeElement === document.body) {
      header.current?.querySelector('h2')?.focus();
    }
    wasOver.current = over;
  }, [over]);
  return header;
}
