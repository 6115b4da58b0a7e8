// Nothing is open: what can be dropped, and what can be done with it.
import { FileSpreadsheet, FolderOpen } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import type { BatchRun } from '../../../shared/batch.ts';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { runWords } from '../../wording/batch.ts';

const t = translator('batch');

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
          {t('start.title')}
        </h2>
        <p>{t('start.kinds')}</p>
        <Button className="button button-primary" data-busy={pending} onPress={onOpen}>
          <FolderOpen aria-hidden className="icon" />
          {t('start.choose')}
        </Button>
      </section>
      <InlineError message={failure} />
      {last && (
        <p className="batch-last">
          <span>{runWords(last)}</span>
          <Button className="button button-small" onPress={onLast}>
            {t('start.showLast')}
          </Button>
        </p>
      )}
      <dl className="batch-offers">
        <div>
          <dt>{t('task.verify')}</dt>
          <dd>{t('start.verify')}</dd>
        </div>
        <div>
          <dt>{t('task.issue')}</dt>
          <dd>{t('start.issue')}</dd>
        </div>
        <div>
          <dt>{t('start.whereTitle')}</dt>
          <dd>{t('start.where')}</dd>
        </div>
      </dl>
    </div>
  );
}
