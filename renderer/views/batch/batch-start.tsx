// Nothing is open: what can be dropped, and what can be done with it.
import { FileSpreadsheet, FolderOpen } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import type { BatchRun } from '../../../shared/batch.ts';
import { InlineError } from '../../components/messages.tsx';
import { runWords } from '../../wording/batch.ts';

interface BatchStartProps {
  pending: boolean;
  failure: string | null;
  onOpen: () => void;
  /** The run that was turned away from. */
  last: BatchRun | null;
  onLast: () => void;
  headingRef: Ref<HTMLHeadingElement>;
}

export function BatchStart({ pending, failure, onOpen, last, onLast, headingRef }: BatchStartProps) {
  return (
    <div className="single batch-start">
      <section className="batch-drop" aria-labelledby="batch-drop-title">
        <FileSpreadsheet aria-hidden className="batch-drop-icon" />
        <h2 id="batch-drop-title" ref={headingRef} tabIndex={-1}>
          Drop a file to work through all of its rows
        </h2>
        <p>CSV, TSV, JSON lines, or a plain list with one value a line. Its size does not matter.</p>
        <Button className="button button-primary" data-busy={pending} onPress={onOpen}>
          <FolderOpen aria-hidden className="icon" />
          Choose a file
        </Button>
      </section>
      <InlineError message={failure} />
      {last && (
        <p className="batch-last">
          <span>{runWords(last)}</span>
          <Button className="button button-small" onPress={onLast}>
            Show it
          </Button>
        </p>
      )}
      <dl className="batch-offers">
        <div>
          <dt>Verify and inspect a column</dt>
          <dd>Each row gets its token’s verdict, key, age and payload beside it.</dd>
        </div>
        <div>
          <dt>Issue from a recipe</dt>
          <dd>
            Each row fills in the recipe’s form, and gets its link or token beside it. The ledger records every one.
          </dd>
        </div>
        <div>
          <dt>Where it all stays</dt>
          <dd>
            The file is read on this machine and never changed. Results go to a new file of the same kind, in a place
            that you choose before anything is done.
          </dd>
        </div>
      </dl>
    </div>
  );
}
