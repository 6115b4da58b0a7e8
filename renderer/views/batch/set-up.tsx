// A file is open and nothing is done yet: how it is read at the left, what to do with it at the right.
import { FolderOpen, X } from 'lucide-react';
import type { Dispatch, SetStateAction } from 'react';
import { Button } from 'react-aria-components';
import type { BatchInput, BatchRun, BatchTask } from '../../../shared/batch.ts';
import { call } from '../../client.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Hint, InlineError, Warning } from '../../components/messages.tsx';
import { Panes } from '../../components/panes.tsx';
import type { BatchDraft } from '../../state/batch-draft.ts';
import { estimateRows } from '../../state/batch-guesses.ts';
import { useAction } from '../../state/use-action.ts';
import { counted } from '../../wording/counted.ts';
import { fileSize } from '../../wording/file-size.ts';
import { visibleText } from '../../wording/visible-text.ts';
import { IssueForm } from './issue-form.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { VerifyForm } from './verify-form.tsx';

interface SetUpProps {
  input: BatchInput;
  draft: BatchDraft;
  onDraft: Dispatch<SetStateAction<BatchDraft>>;
  onInput: (input: BatchInput) => void;
  onOpen: () => void;
  onClose: () => void;
  onStarted: (run: BatchRun) => void;
  failure: string | null;
}

/** What either form is given. Starting throws what the calls throw, and does nothing when the person cancels. */
export interface TaskFormProps {
  input: BatchInput;
  draft: BatchDraft;
  update: (change: Partial<BatchDraft>) => void;
  start: (task: BatchTask) => Promise<void>;
}

export function SetUp({ input, draft, onDraft, onInput, onOpen, onClose, onStarted, failure }: SetUpProps) {
  const { inputId, fileName, size, unfinished, warnings } = input;
  const update = (change: Partial<BatchDraft>) => onDraft((last) => ({ ...last, ...change }));
  const start = async (task: BatchTask) => {
    const run = await call('batch.start', { inputId, task });
    if (run !== null) onStarted(run);
  };
  const resuming = useAction();
  const rows = estimateRows(input);
  const form = { input, draft, update, start };
  return (
    <Panes
      leftLabel="The file"
      rightLabel="What to do with it"
      left={
        <>
          <header className="batch-file">
            <h2 title={fileName}>{visibleText(fileName)}</h2>
            <span className="field-note">
              {fileSize(size)}
              {rows !== null && `, about ${counted(rows, 'row')}`}
            </span>
            <Button className="button button-small" onPress={onOpen}>
              <FolderOpen aria-hidden className="icon" />
              Another file
            </Button>
            <IconButton icon={X} label="Close the file" onPress={onClose} />
          </header>
          <InlineError message={failure} />
          {unfinished && (
            <Hint>
              <p>
                A run over this file was left unfinished after {counted(unfinished.rows, 'row')}: {unfinished.task} Its
                results are in “{visibleText(unfinished.outputName)}”. Nothing is done twice when you go on with it.
              </p>
              <Button
                className="button button-small"
                data-busy={resuming.pending}
                onPress={() =>
                  void resuming.run(async () => onStarted(await call('batch.resume', { runId: unfinished.runId })))
                }
              >
                Go on with it
              </Button>
              <InlineError message={resuming.failure} />
            </Hint>
          )}
          {warnings.length > 0 && (
            <Warning>
              <ul>
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Warning>
          )}
          <ReadingFields input={input} onInput={onInput} />
          <PreviewTable input={input} />
        </>
      }
      right={
        <div className="batch-form">
          <ChoiceField<BatchTask['do']>
            label="What to do"
            className="choices-row"
            value={draft.do}
            onChange={(chosen) => update({ do: chosen })}
            choices={[
              {
                id: 'verify',
                label: 'Verify and inspect a column',
                description: 'Adds verdict, key, age and payload to each row.',
              },
              {
                id: 'issue',
                label: 'Issue from a recipe',
                description: 'Makes a link or token for each row.',
              },
            ]}
          />
          {draft.do === 'verify' ? <VerifyForm {...form} /> : <IssueForm {...form} rows={rows} />}
        </div>
      }
    />
  );
}
