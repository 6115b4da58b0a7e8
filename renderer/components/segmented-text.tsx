// A signed text cut into its segments, each with its colour and its kind of underline.
import type { ReactNode } from 'react';
import type { Segment } from '../../shared/inspection.ts';
import { translator } from '../language.ts';
import { Explained, type TermId } from './term.tsx';

const t = translator('common');

/** A separator explains itself. */
const explained = ['name', 'payload', 'timestamp', 'signature'] as const satisfies readonly Segment['kind'][];

const terms: { readonly [Kind in Segment['kind']]?: TermId } = {
  payload: 'payload',
  timestamp: 'timestamp',
  signature: 'signature',
};

/** Segments beyond the text's end are cut off, so that the colours of a moment ago can stay while a new verdict is on its way. */
export function SegmentedText({ text, segments }: { text: string; segments: readonly Segment[] }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const segment of segments) {
    const start = Math.max(at, segment.start);
    const end = Math.min(text.length, segment.end);
    if (start >= end) continue;
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(
      <span key={start} className="segment" data-segment={segment.kind}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return <>{pieces}</>;
}

/** What each colour and underline stands for. */
export function SegmentLegend({ segments }: { segments: readonly Segment[] }) {
  const kinds = explained.filter((kind) =>
    segments.some((segment) => segment.kind === kind && segment.end > segment.start),
  );
  if (kinds.length === 0) return null;
  return (
    <ul className="legend" aria-label={t('segments.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="segment" data-segment={kind}>
            <Explained term={terms[kind]}>{t(`segments.${kind}`)}</Explained>
          </span>
        </li>
      ))}
    </ul>
  );
}
