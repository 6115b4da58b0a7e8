// A file is open and nothing is done yet: how it is read at the left, what to do with it at the right.
import { FolderOpen, X } from 'lucide-react';
import type { Dispatch, Ref, SetStateAction } from 'react';
import { Button } from 'react-aria-components';
import type { BatchInput, BatchTask } from '../../../shared/batch.ts';
import { call } from '../../client.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Hint, InlineError, Warning } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import type { BatchDraft } from '../../state/batch-draft.ts';
import { estimateRows } from '../../state/batch-guesses.ts';
import { useAction } from '../../state/use-action.ts';
import type { AskRun } from '../../state/use-batch-run.ts';
import { fileSize } from '../../wording/file-size.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { IssueForm } from './issue-form.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { VerifyForm } from './verify-form.tsx';

const t = translator('batch');

interface SetUpProps {
  input: BatchInput;
  draft: BatchDraft;
  onDraft: Dispatch<SetStateAction<BatchDraft>>;
  /** The same file, read in another way. */
  onReread: (input: BatchInput) => void;
  onOpen: () => void;
  onClose: () => void;
  ask: AskRun;
  /** A run is under way in its place. */
  onStarted: () => void;
  failure: string | null;
  headingRef: Ref<HTMLHeadingElement>;
}

/** What either form is given. Starting throws what the calls throw, and does nothing when the person cancels. */
export interface TaskFormProps {
  input: BatchInput;
  draft: BatchDraft;
  update: (change: Partial<BatchDraft>) => void;
  start: (task: BatchTask) => Promise<void>;
}

export function SetUp({
  input,
  draft,
  onDraft,
  onReread,
  onOpen,
  onClose,
  ask,
  onStarted,
  failure,
  headingRef,
}: SetUpProps) {
  const { inputId, fileName, size, unfinished, warnings } = input;
  const update = (change: Partial<BatchDraft>) => onDraft((last) => ({ ...last, ...change }));
  const start = async (task: BatchTask) => {
    if ((await ask(() => call('batch.start', { inputId, task }))) !== null) onStarted();
  };
  const resuming = useAction();
  const rows = estimateRows(input);
  const form = { input, draft, update, start };
  return (
    <Panes
      leftLabel={t('file.label')}
      rightLabel={t('file.taskLabel')}
      left={
        <>
          <header className="batch-file">
            <h2 ref={headingRef} tabIndex={-1} title={fileName}>
              {visibleText(fileName)}
            </h2>
            <IconButton icon={X} label={t('file.close')} onPress={onClose} />
            <span className="field-note">
              {rows === null ? fileSize(size) : t('file.size', { size: fileSize(size), rows })}
            </span>
            <Button className="button button-small" onPress={onOpen}>
              <FolderOpen aria-hidden className="icon" />
              {t('file.another')}
            </Button>
          </header>
          <InlineError message={failure} />
          {unfinished && (
            <Hint>
              <p>
                {t('file.unfinished', {
                  rows: unfinished.rows,
                  task: unfinished.task,
                  file: visibleText(unfinished.outputName),
                })}
              </p>
              <Button
                className="button button-small"
                data-busy={resuming.pending}
                onPress={() =>
                  void resuming.run(async () => {
                    await ask(() => call('batch.resume', { runId: unfinished.runId }));
                    onStarted();
                  })
                }
              >
                {t('file.goOn')}
              </Button>
              <InlineError message={resuming.failure} />
            </Hint>
          )}
          {warnings.length > 0 && (
            <Warning>
              <ul className="batch-warnings">
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Warning>
          )}
          <ReadingFields input={input} onReread={onReread} />
          <PreviewTable input={input} />
        </>
      }
      right={
        <div className="batch-form">
          <ChoiceField<BatchTask['do']>
            label={t('task.label')}
            className="choices-row"
            value={draft.do}
            onChange={(chosen) => update({ do: chosen })}
            choices={[
              {
                id: 'verify',
                label: t('task.verify'),
                description: t('task.verifyWhat'),
              },
              {
                id: 'issue',
                label: t('task.issue'),
                description: t('task.issueWhat'),
              },
            ]}
          />
          {/* What was said of one file is not true of the next. */}
          {draft.do === 'verify' ? (
            <VerifyForm key={inputId} {...form} />
          ) : (
            <IssueForm key={inputId} {...form} rows={rows} />
          )}
        </div>
      }
    />
  );
}
