// Nothing is open: what can be dropped, and what can be done with it.
import { FileSpreadsheet, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface BatchStartProps {
  pending: boolean;
  onOpen: () => void;
  children: ReactNode;
}

export function BatchStart({ pending, onOpen, children }: BatchStartProps) {
  return (
    <div className="single batch-start">
      <section className="batch-drop" aria-labelledby="batch-drop-title">
        <FileSpreadsheet aria-hidden className="batch-drop-icon" />
        <h2 id="batch-drop-title">Drop a file to work through all of its rows</h2>
        <p>CSV, TSV, JSON lines, or a plain list with one value a line. Its size does not matter.</p>
        <Button className="button button-primary" data-busy={pending} onPress={onOpen}>
          <FolderOpen aria-hidden className="icon" />
          Choose a file
        </Button>
      </section>
      {children}
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
