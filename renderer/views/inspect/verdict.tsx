// The verdict: icon, word and sentence. Only what changes with the value is spoken; the ticking age is not part of it.
import { memo, type Ref } from 'react';
import type { Inspection } from '../../../shared/inspection.ts';
import { PublishedKey } from '../../components/key-strength.tsx';
import { translator } from '../../language.ts';
import { verdictLooks } from '../../wording/verdicts.ts';

const t = translator('inspect');

export const Verdict = memo(function Verdict({
  inspection,
  pending,
  ref,
}: {
  inspection: Inspection | null;
  pending: boolean;
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    // The region is there before its content, or screen readers would miss the first verdict.
    <div ref={ref} role="status" aria-live="polite" aria-label={t('verdict.region')} className="verdict-region">
      {inspection && <Banner inspection={inspection} />}
      {inspection && <PublishedKey publishedIn={inspection.key?.publishedIn}>{t('verdict.publishedKey')}</PublishedKey>}
      {pending && <div className="pending" aria-hidden />}
    </div>
  );
});

function Banner({ inspection }: { inspection: Inspection }) {
  const { word, icon: Icon } = verdictLooks[inspection.status];
  return (
    <div className="verdict" data-status={inspection.status}>
      <Icon aria-hidden className="verdict-icon" />
      <div>
        <strong className="verdict-word">{word}</strong>
        <p className="verdict-explanation">{inspection.explanation}</p>
      </div>
    </div>
  );
}
