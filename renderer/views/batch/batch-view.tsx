// Batch: a file of tokens or of people in, a file of results out.
import { memo, useCallback, useRef } from 'react';
import type { BatchInput, BatchRun } from '../../../shared/batch.ts';
import { call, openDropped } from '../../client.ts';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { firstBatchDraft, sameColumns, withoutColumns } from '../../state/batch-draft.ts';
import { useHeld } from '../../state/lock-held.ts';
import { useAction } from '../../state/use-action.ts';
import { useBatchRun } from '../../state/use-batch-run.ts';
import { endWords } from '../../wording/batch.ts';
import { BatchStart } from './batch-start.tsx';
import { FileDrop } from './file-drop.tsx';
import { RunView } from './run-view.tsx';
import { SetUp } from './set-up.tsx';

const t = translator('batch');

/** Drawn anew only for its own changes, not while someone types in another view. */
export const BatchView = memo(function BatchView() {
  const announce = useAnnounce();
  const { run, known, ask } = useBatchRun(useCallback((ended: BatchRun) => announce(endWords(ended)), [announce]));
  const [input, setInput] = useHeld<BatchInput | null>('batch-input', null);
  const [draft, setDraft] = useHeld('batch-draft', firstBatchDraft);
  /** The run that the person has turned away from; one that is running is always shown. */
  const [leftRunId, setLeftRunId] = useHeld<string | null>('batch-left', null);
  const { pending, failure, setFailure, run: act } = useAction();

  // What a person has brought about takes the focus when it is there; what comes by itself does not.
  const awaited = useRef(false);
  const headingRef = useCallback((heading: HTMLHeadingElement | null) => {
    if (heading === null || !awaited.current) return;
    awaited.current = false;
    heading.focus();
  }, []);

  const running = run?.phase === 'running';
  const forget = ({ inputId }: BatchInput) => void call('batch.discard', { inputId }).catch(() => undefined);
  const show = (next: BatchInput | null) => {
    if (input !== null && input.inputId !== next?.inputId) forget(input);
    if (next !== null && (input === null || !sameColumns(input, next))) setDraft(withoutColumns);
    setInput(next);
    setFailure(null);
  };
  const openedBy = (opening: () => Promise<BatchInput | null>) =>
    void act(async () => {
      const next = await opening();
      if (next === null) return;
      awaited.current = true;
      show(next);
      if (run !== null) setLeftRunId(run.runId);
    });
  const open = () => openedBy(() => call('batch.open', {}));
  const drop = ([file, ...others]: readonly File[]) => {
    if (others.length > 0) {
      setFailure(t('start.oneAtATime'));
    } else if (file !== undefined) openedBy(() => openDropped(file));
  };
  const turnTo = (turn: () => void) => {
    awaited.current = true;
    setFailure(null);
    turn();
  };

  if (!known) return null;
  const shown = run !== null && (running || (input === null && run.runId !== leftRunId)) ? run : null;
  return (
    <FileDrop busy={running} onFiles={drop}>
      {shown ? (
        <RunView
          run={shown}
          ask={ask}
          onAnother={() => turnTo(() => setLeftRunId(shown.runId))}
          failure={failure}
          headingRef={headingRef}
        />
      ) : input ? (
        <SetUp
          input={input}
          draft={draft}
          onDraft={setDraft}
          onReread={show}
          onOpen={open}
          onClose={() => turnTo(() => show(null))}
          ask={ask}
          onStarted={() =>
            turnTo(() => {
              setInput(null);
              setLeftRunId(null);
            })
          }
          failure={failure}
          headingRef={headingRef}
        />
      ) : (
        <BatchStart
          pending={pending}
          failure={failure}
          onOpen={open}
          last={run}
          onLast={() => turnTo(() => setLeftRunId(null))}
          headingRef={headingRef}
        />
      )}
    </FileDrop>
  );
});
