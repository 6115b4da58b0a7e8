// Batch: a file of tokens or of people in, a file of results out.
import { memo, useCallback } from 'react';
import type { BatchInput, BatchRun } from '../../../shared/batch.ts';
import { call, openDropped } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { useAnnounce } from '../../state/announcer.tsx';
import { firstBatchDraft, sameColumns, withoutColumns } from '../../state/batch-draft.ts';
import { useHeld } from '../../state/lock-held.ts';
import { useAction } from '../../state/use-action.ts';
import { isUnderWay, useBatchRun } from '../../state/use-batch-run.ts';
import { BatchStart } from './batch-start.tsx';
import { FileDrop } from './file-drop.tsx';
import { endWords, RunView } from './run-view.tsx';
import { SetUp } from './set-up.tsx';

/** Drawn anew only for its own changes, not while someone types in another view. */
export const BatchView = memo(function BatchView() {
  const announce = useAnnounce();
  const { run, known, take } = useBatchRun(useCallback((ended: BatchRun) => announce(endWords(ended)), [announce]));
  const [input, setInput] = useHeld<BatchInput | null>('batch-input', null);
  const [draft, setDraft] = useHeld('batch-draft', firstBatchDraft);
  /** The finished run that the person has turned away from. */
  const [leftRunId, setLeftRunId] = useHeld<string | null>('batch-left', null);
  const { pending, failure, setFailure, run: act } = useAction();

  const busy = run !== null && isUnderWay(run);
  const takeInput = (next: BatchInput | null) => {
    if (next === null) return;
    // The file before it is of no use to the main process any more.
    if (input !== null && input.inputId !== next.inputId) forget(input);
    if (input === null || !sameColumns(input, next)) setDraft(withoutColumns);
    setInput(next);
    if (run !== null) setLeftRunId(run.runId);
  };
  const forget = ({ inputId }: BatchInput) => void call('batch.discard', { inputId }).catch(() => undefined);
  const open = () => void act(async () => takeInput(await call('batch.open', {})));
  const drop = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (file === undefined) return;
    if (others.length > 0) {
      setFailure('One file is worked on at a time. Nothing was opened; drop them one after the other.');
      return;
    }
    void act(async () => takeInput(await openDropped(file)));
  };
  const close = () => {
    if (input !== null) forget(input);
    setInput(null);
    setFailure(null);
  };
  const started = (begun: BatchRun) => {
    setInput(null);
    setLeftRunId(null);
    take(begun);
  };

  if (!known) return null;
  const shown = run !== null && (busy || (input === null && run.runId !== leftRunId)) ? run : null;
  return (
    <FileDrop busy={busy} onFiles={drop}>
      {shown ? (
        <RunView
          run={shown}
          onChange={take}
          onAnother={() => {
            setLeftRunId(shown.runId);
            setFailure(null);
          }}
          failure={failure}
        />
      ) : input ? (
        <SetUp
          input={input}
          draft={draft}
          onDraft={setDraft}
          onInput={takeInput}
          onOpen={open}
          onClose={close}
          onStarted={started}
          failure={failure}
        />
      ) : (
        <BatchStart pending={pending} onOpen={open}>
          <InlineError message={failure} />
        </BatchStart>
      )}
    </FileDrop>
  );
});
