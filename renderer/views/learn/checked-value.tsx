// A signed value in its colours, its verdict, and why in a sentence.
import type { ReactNode } from 'react';
import { InlineError } from '../../components/messages.tsx';
import { SegmentedText, SegmentLegend } from '../../components/segmented-text.tsx';
import { translator } from '../../language.ts';
import { verdictLooks } from '../../wording/verdicts.ts';
import type { Checked } from './use-checked.ts';

const t = translator('learn');

interface CheckedValueProps extends Checked {
  /** Which value it is. */
  title: string;
  text: string;
  legend?: boolean;
  /** The text stands elsewhere already. */
  textHidden?: boolean;
  /** Why it is so, for who learns it; beneath what the app says. */
  why: ReactNode;
}

export function CheckedValue({
  title,
  text,
  legend = false,
  textHidden = false,
  why,
  inspection,
  failure,
}: CheckedValueProps) {
  const looks = inspection && verdictLooks[inspection.status];
  return (
    <section className="learn-checked" aria-label={title}>
      {!textHidden && (
        <>
          <span className="label">{title}</span>
          <output className="raw raw-short mono" aria-label={title}>
            <SegmentedText text={text} segments={inspection?.segments ?? []} />
          </output>
        </>
      )}
      {legend && (
        <div className="legend-place">
          <SegmentLegend segments={inspection?.segments ?? []} />
        </div>
      )}
      <InlineError message={failure} />
      {/* There before its content, or screen readers would miss the first verdict. */}
      <div role="status" aria-label={t('verdictOf', { title })}>
        {inspection && looks && (
          <div className="verdict learn-verdict" data-status={inspection.status}>
            <looks.icon aria-hidden className="verdict-icon" />
            <div>
              <strong className="verdict-word">{looks.word}</strong>
              <p className="verdict-explanation">{inspection.explanation}</p>
            </div>
          </div>
        )}
      </div>
      {inspection && why !== null && <p className="learn-why">{why}</p>}
    </section>
  );
}
